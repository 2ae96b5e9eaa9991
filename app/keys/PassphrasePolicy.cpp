// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/PassphrasePolicy.h"

#include <QStringList>
#include <algorithm>
#include <array>
#include <sodium.h>
#include <string_view>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr std::size_t fewestDistinct = 6;

// Of the one owner of its characters.
void wipe(QString& text)
{
    sodium_memzero(text.data(), std::size_t(text.size()) * sizeof(QChar));
}

// Character by character, surrogates put together, without a copy of the whole.
template <class Visit>
void forEachCharacter(QStringView text, Visit visit)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair =
            text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        visit(isPair ? QChar::surrogateToUcs4(text.at(i), text.at(i + 1)) : char32_t(text.at(i).unicode()));
        i += isPair ? 1 : 0;
    }
}

void appendBare(QString& bareText, char32_t character)
{
    QString parts = QChar::decomposition(character);
    if (!parts.isEmpty()) {
        forEachCharacter(parts, [&](char32_t part) { appendBare(bareText, part); });
        wipe(parts);
        return;
    }
    const char32_t lower = QChar::toLower(character);
    if (lower == U'đ')
        bareText += u'd';
    else if (QChar::isLetterOrNumber(lower))
        for (const char16_t unit : QChar::fromUcs4(lower))
            bareText += QChar(unit);
}

// Letters and digits without case and marks: what is left when somebody writes a name as a password. Never
// moves while it grows, so that wiping the answer leaves no copy behind.
QString bare(QStringView text)
{
    constexpr qsizetype longestDecomposition = 18; // of one character, full compatibility (U+FDFA)
    QString bareText;
    bareText.reserve(text.size() * longestDecomposition);
    forEachCharacter(text, [&](char32_t character) { appendBare(bareText, character); });
    return bareText;
}

// Every character but the first follows or repeats its neighbour on one of the rows, in either direction,
// with at most one jump in four characters.
bool isSequence(QStringView text)
{
    static constexpr std::array<std::u16string_view, 5> rows{u"0123456789012345678901234567890",
                                                             u"abcdefghijklmnopqrstuvwxyz", u"qwertyuiop",
                                                             u"asdfghjkl", u"zxcvbnm"};
    const auto follows = [](std::u16string_view row, char16_t a, char16_t b) {
        return std::adjacent_find(row.begin(), row.end(), [&](char16_t one, char16_t next) {
                   return (one == a && next == b) || (one == b && next == a);
               }) != row.end();
    };
    const auto neighbours = [&](char16_t a, char16_t b) {
        return a == b || std::any_of(rows.begin(), rows.end(), [&](auto row) { return follows(row, a, b); });
    };
    qsizetype jumps = 0;
    for (qsizetype i = 1; i < text.size(); ++i)
        jumps += neighbours(text.at(i - 1).unicode(), text.at(i).unicode()) ? 0 : 1;
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

bool hasFewDistinct(QStringView text)
{
    std::array<char32_t, fewestDistinct> seen{};
    std::size_t count = 0;
    forEachCharacter(text, [&](char32_t character) {
        const auto end = seen.begin() + std::ptrdiff_t(count);
        if (count < seen.size() && std::find(seen.begin(), end, character) == end)
            seen[count++] = character;
    });
    sodium_memzero(seen.data(), sizeof seen);
    return count < fewestDistinct;
}

} // namespace

int characterCount(QStringView passphrase)
{
    int count = 0;
    forEachCharacter(passphrase, [&count](char32_t) { ++count; });
    return count;
}

std::optional<PassphraseWeakness> passphraseWeakness(QStringView passphrase, const OperatorProfile& profile)
{
    if (characterCount(passphrase) < shortestPassphrase)
        return PassphraseWeakness::TooShort;
    if (hasFewDistinct(passphrase))
        return PassphraseWeakness::FewDistinct;
    QString plain = bare(passphrase);
    const bool sequence = isSequence(plain);
    const bool named = containsName(plain, profile.name);
    wipe(plain);
    if (sequence)
        return PassphraseWeakness::Sequence;
    if (named)
        return PassphraseWeakness::ContainsName;
    return std::nullopt;
}

} // namespace thunhan
