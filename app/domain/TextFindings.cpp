// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/TextFindings.h"

#include "app/domain/LegacyText.h"

#include <QChar>
#include <QStringList>
#include <algorithm>
#include <optional>

namespace thunhan
{
namespace
{

constexpr int mostMarks = 2; // Êđê and Gia-rai put a breve on ê, ô, ơ and ư, which has no letter of its own

// Beside ASCII: Vietnamese, Êđê, Gia-rai, Ba Na, Xơ-đăng, Cơ-ho. Tones are told apart before.
bool isHomeLetter(char32_t base)
{
    static const QList<uint> home = QStringLiteral("ăâđêôơưĂÂĐÊÔƠƯčČĕĔĭĬŏŎŭŬñÑƀɃ̆").toUcs4();
    return (base < 0x80) || home.contains(base);
}

// The letter without the tone of Vietnamese, so that "ế" is "ê".
char32_t withoutTone(char32_t c)
{
    static const QList<uint> tones = QStringLiteral("\u0300\u0301\u0303\u0309\u0323").toUcs4();
    const QString apart = QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_D);
    QString kept;
    for (const char32_t one : apart.toUcs4()) {
        if (!tones.contains(one))
            kept += QChar::fromUcs4(one);
    }
    const QList<uint> composed = kept.normalized(QString::NormalizationForm_C).toUcs4();
    return composed.size() == 1 ? composed.first() : c;
}

bool isStyled(char32_t c)
{
    // Superscript digits and the like stand in addresses and measures.
    if (c < 0x80 || !(QChar::isLetter(c) || (c >= 0x2460 && c <= 0x24FF) || c >= 0x1F100))
        return false;
    const QString one = QString::fromUcs4(&c, 1);
    return one.normalized(QString::NormalizationForm_KC) != one.normalized(QString::NormalizationForm_C);
}

bool isForeignSymbol(char32_t c)
{
    constexpr char32_t degree = 0xB0;
    constexpr char32_t numero = 0x2116;
    if (c < 0x80 || c == degree || c == numero)
        return false;
    switch (QChar::category(c)) {
    case QChar::Symbol_Other:
    case QChar::Symbol_Modifier:
    case QChar::Other_PrivateUse:
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned: return true;
    default: return false;
    }
}

bool isOfOtherScript(char32_t c)
{
    const QChar::Script script = QChar::script(c);
    return QChar::isLetter(c) && script != QChar::Script_Latin && script != QChar::Script_Common &&
           script != QChar::Script_Inherited;
}

bool hasMarkPile(const QList<uint>& letters)
{
    int marks = 0;
    for (const char32_t c : letters) {
        marks = QChar::isMark(c) ? marks + 1 : 0;
        if (marks > mostMarks)
            return true;
    }
    return false;
}

bool hasForeignLetter(const QList<uint>& letters)
{
    return std::any_of(letters.begin(), letters.end(), [](char32_t c) {
        return QChar::isLetter(c) && QChar::script(c) == QChar::Script_Latin && !isHomeLetter(withoutTone(c));
    });
}

// What one word holds; the first that fits tells the most.
std::optional<TextFindingKind> kindOf(const QString& word)
{
    const QList<uint> letters = word.normalized(QString::NormalizationForm_C).toUcs4();
    if (isMojibake(word))
        return TextFindingKind::Mojibake;
    if (isTcvn3Word(word))
        return TextFindingKind::Tcvn3;
    if (isVniWord(word))
        return TextFindingKind::Vni;
    if (std::any_of(letters.begin(), letters.end(), isForeignSymbol))
        return TextFindingKind::Symbols;
    if (std::any_of(letters.begin(), letters.end(), isStyled))
        return TextFindingKind::StyledLetters;
    if (std::any_of(letters.begin(), letters.end(), isOfOtherScript))
        return TextFindingKind::OtherScript;
    if (hasMarkPile(letters))
        return TextFindingKind::MarkPile;
    if (hasForeignLetter(letters))
        return TextFindingKind::ForeignLetters;
    return std::nullopt;
}

} // namespace

QList<TextFinding> findInText(QStringView text)
{
    QList<TextFinding> findings;
    // As a whole first: half of an "à" that was read wrongly is a blank.
    if (isMojibake(text.toString()))
        findings.append({TextFindingKind::Mojibake, text.toString().simplified()});
    for (const QString& word : text.toString().simplified().split(u' ', Qt::SkipEmptyParts)) {
        const auto kind = kindOf(word);
        const bool known = std::any_of(findings.begin(), findings.end(),
                                       [&](const TextFinding& finding) { return finding.kind == kind; });
        if (kind && !known)
            findings.append({*kind, word});
    }
    std::stable_partition(findings.begin(), findings.end(),
                          [](const TextFinding& finding) { return isRefused(finding.kind); });
    return findings;
}

} // namespace thunhan
