// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/LegacyText.h"

#include <QByteArray>
#include <QStringDecoder>
#include <QStringView>
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace thunhan
{
namespace
{

constexpr bool isBetween(QChar c, char16_t first, char16_t last)
{
    return c.unicode() >= first && c.unicode() <= last;
}

// Both encodings put everything into one byte: a word with a letter of Unicode's is none of theirs.
bool fitsOneByte(const QString& word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.unicode() < 0x100; });
}

// Where Latin-1 has signs and TCVN3 has letters: nobody writes one of them inside a word.
bool isTcvn3Sign(const QString& word, qsizetype at)
{
    const bool quotes = (at == 0 && word.at(at) == u'«') || (at + 1 == word.size() && word.at(at) == u'»');
    return !quotes && QStringView(u"¡¢£¤¥¦§¨©ª«¬\u00AD®¯µ¶·¸¹»¼½¾").contains(word.at(at));
}

// The second half of a VNI letter behind a vowel, which the vowels of Vietnamese never have behind them.
// Pairs of one point appear in French and Spanish names; two points make it certain.
int vniPoints(QChar letter, QChar mark)
{
    constexpr std::array<std::pair<char16_t, QStringView>, 7> certain{{
        {u'a', u"âáàåãäêèùøõ"},
        {u'e', u"âáàåãäùøõ"},
        {u'o', u"âåäùø"},
        {u'u', u"ùøûõï"},
        {u'y', u"ùøûõï"},
        {u'ô', u"ùøûõï"},
        {u'ö', u"ùøûõï"},
    }};
    constexpr std::array<std::pair<char16_t, QStringView>, 3> likely{{
        {u'a', u"ëïúéüû"},
        {u'e', u"ûï"},
        {u'o', u"ûïõ"},
    }};
    constexpr int enough = 2;
    const auto has = [&](const auto& pairs) {
        return std::any_of(pairs.begin(), pairs.end(), [&](const auto& pair) {
            return pair.first == letter.unicode() && pair.second.contains(mark);
        });
    };
    if (has(certain))
        return enough;
    return has(likely) ? 1 : 0;
}

// The byte that Windows-1252 has for a character, where it has one.
std::optional<char> windows1252(QChar c)
{
    constexpr std::array<char16_t, 32> upper{0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                             0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                             0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                             0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};
    if (c.unicode() < 0x100)
        return static_cast<char>(c.unicode());
    const auto found = std::find(upper.begin(), upper.end(), c.unicode());
    if (found == upper.end())
        return std::nullopt;
    return static_cast<char>(0x80 + (found - upper.begin()));
}

} // namespace

bool isTcvn3Word(const QString& word)
{
    if (!fitsOneByte(word))
        return false;
    for (qsizetype at = 0; at < word.size(); ++at) {
        const QChar before = at > 0 ? word.at(at - 1) : QChar();
        const QChar after = at + 1 < word.size() ? word.at(at + 1) : QChar();
        const bool touched = before.isLetter() || after.isLetter();
        if (isTcvn3Sign(word, at) && touched)
            return true;
        // Its tone letters lie where Latin-1 has capitals: "NguyÔn".
        const bool capital = isBetween(word.at(at), u'À', u'Þ') && word.at(at) != u'×';
        if (capital && before.isLower() && (after.isNull() || after.isLower()))
            return true;
    }
    return false;
}

bool isVniWord(const QString& word)
{
    if (!fitsOneByte(word))
        return false;
    constexpr int enough = 2;
    const QString lower = word.toLower();
    int points = 0;
    for (qsizetype at = 1; at < lower.size(); ++at)
        points += vniPoints(lower.at(at - 1), lower.at(at));
    // "Đ" and "ư" of VNI are letters of other languages; beside one of its pairs they are none.
    if (points > 0 && (lower.startsWith(u'ñ') || lower.contains(u'ö')))
        ++points;
    return points >= enough;
}

bool isMojibake(const QString& text)
{
    QByteArray bytes;
    bool beyondAscii = false;
    for (const QChar c : text) {
        const auto byte = windows1252(c);
        if (!byte)
            return false;
        bytes += *byte;
        beyondAscii = beyondAscii || c.unicode() >= 0x80;
    }
    if (!beyondAscii)
        return false;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(bytes);
    return !decoder.hasError() && !decoded.isEmpty();
}

} // namespace thunhan
