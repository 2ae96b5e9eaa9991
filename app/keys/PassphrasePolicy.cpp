// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/PassphrasePolicy.h"

#include <QSet>
#include <QStringList>
#include <algorithm>
#include <array>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

// Letters and digits without case and marks: what is left when somebody writes a name as a password.
QString bare(QStringView text)
{
    QString bareText;
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar character : decomposed) {
        if (character == QChar(u'đ'))
            bareText += u'd';
        else if (character.isLetterOrNumber())
            bareText += character;
    }
    return bareText;
}

// Every character but the first follows or repeats its neighbour on one of the rows, in either direction,
// with at most one jump in four characters.
bool isSequence(const QString& text)
{
    static constexpr std::array<QLatin1StringView, 5> rows{"0123456789012345678901234567890"_L1,
                                                           "abcdefghijklmnopqrstuvwxyz"_L1, "qwertyuiop"_L1,
                                                           "asdfghjkl"_L1, "zxcvbnm"_L1};
    const auto neighbours = [](QChar a, QChar b) {
        return a == b || std::any_of(rows.begin(), rows.end(), [&](QLatin1StringView row) {
                   const QString row16(row);
                   return row16.contains(QString(a) + b) || row16.contains(QString(b) + a);
               });
    };
    qsizetype jumps = 0;
    for (qsizetype i = 1; i < text.size(); ++i)
        jumps += neighbours(text.at(i - 1), text.at(i)) ? 0 : 1;
    return jumps * 4 <= text.size();
}

bool containsName(const QString& passphrase, const QString& name)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 2) {
        const QString whole = bare(name);
        return whole.size() >= 4 && passphrase.contains(whole);
    }
    for (qsizetype i = 1; i < words.size(); ++i) {
        const QString pair = bare(words.at(i - 1)) + bare(words.at(i));
        if (pair.size() >= 4 && passphrase.contains(pair))
            return true;
    }
    return false;
}

} // namespace

std::optional<PassphraseWeakness> passphraseWeakness(QStringView passphrase, const OperatorProfile& profile)
{
    const auto characters = passphrase.toUcs4();
    if (characters.size() < shortestPassphrase)
        return PassphraseWeakness::TooShort;
    if (QSet<char32_t>(characters.begin(), characters.end()).size() < 6)
        return PassphraseWeakness::FewDistinct;
    const QString plain = bare(passphrase);
    if (isSequence(plain))
        return PassphraseWeakness::Sequence;
    if (containsName(plain, profile.name))
        return PassphraseWeakness::ContainsName;
    return std::nullopt;
}

} // namespace thunhan
