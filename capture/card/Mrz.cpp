// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/card/Mrz.h"

#include "app/domain/VietnameseText.h"

#include <QStringBuilder>
#include <QStringList>
#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;
using Qt::Literals::StringLiterals::operator""_s;

constexpr int zoneLength = mrzLineCount * mrzLineLength;
constexpr int longestText = zoneLength + 16; // line ends and blanks around
constexpr QLatin1StringView noExpiry("991231");

// One character a place: a digit, s sex, p a digit or filler, n name, anything else stands for itself.
constexpr std::array<std::u16string_view, mrzLineCount> layout{{
    u"IDVNM0000000000000000000000<<0",
    u"p0pppp0s0000000VNM<<<<<<<<<<<0",
    u"nnnnnnnnnnnnnnnnnnnnnnnnnnnnnn",
}};

int value(QChar c)
{
    if (c >= u'0' && c <= u'9')
        return c.unicode() - u'0';
    if (c >= u'A' && c <= u'Z')
        return c.unicode() - u'A' + 10;
    return 0;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool mayStandAt(int line, int column, QChar c)
{
    switch (mrzCharactersAt(line, column)) {
    case MrzCharacters::Fixed: return c == mrzFixedCharacter(line, column);
    case MrzCharacters::Digit: return isDigit(c);
    case MrzCharacters::DigitOrFiller: return isDigit(c) || c == u'<';
    case MrzCharacters::Sex: return c == u'M' || c == u'F';
    case MrzCharacters::Name: return (c >= u'A' && c <= u'Z') || c == u'<';
    }
    Q_UNREACHABLE();
}

// Ninety characters, or nothing.
QString zoneOf(QStringView text)
{
    if (text.size() > longestText)
        return {};
    QString zone;
    for (const QChar c : text) {
        if (c != u'\n' && c != u'\r' && c != u' ')
            zone += c;
    }
    return zone.size() == zoneLength ? zone : QString();
}

QStringView lineOf(const QString& zone, int line)
{
    return QStringView(zone).mid(line * mrzLineLength, mrzLineLength);
}

// The names are well formed: a surname, perhaps << and given names with single fillers, then fillers alone.
bool splitNames(QStringView line, Mrz& mrz)
{
    qsizetype end = line.size();
    while (end > 0 && line.at(end - 1) == u'<')
        --end;
    const QStringView names = line.left(end);
    const qsizetype gap = names.indexOf("<<"_L1);
    const QStringView surname = gap < 0 ? names : names.left(gap);
    const QStringView given = gap < 0 ? QStringView() : names.mid(gap + 2);
    if (surname.isEmpty() || surname.startsWith(u'<') || given.startsWith(u'<') || given.contains("<<"_L1))
        return false;
    mrz.surname = surname.toString().replace(u'<', u' ');
    mrz.givenNames = given.toString().replace(u'<', u' ');
    mrz.nameMayBeCut = end == line.size();
    return true;
}

// The zone has two digits of the year. The personal number has the century; where number and birth date do
// not agree (numbers are re-established), the year nearest to the number's is meant.
int fullYear(int twoDigits, int near)
{
    int year = near / 100 * 100 + twoDigits;
    if (year - near > 50)
        year -= 100;
    else if (near - year > 50)
        year += 100;
    return year;
}

std::optional<PartialDate> birthDate(QStringView text, const PersonalNumber& number)
{
    const QStringView month = text.mid(2, 2);
    const QStringView day = text.mid(4, 2);
    const auto part = [](QStringView digits) -> std::optional<int> {
        return digits == "<<"_L1 ? std::nullopt : std::optional<int>(digits.toInt());
    };
    for (const QStringView digits : {month, day}) {
        if (digits.contains(u'<') && digits != "<<"_L1) // half a part
            return std::nullopt;
    }
    const auto date =
        PartialDate::make(fullYear(text.left(2).toInt(), number.birthYear()), part(month), part(day));
    return date ? std::optional(*date) : std::nullopt;
}

QString twoDigits(int number)
{
    return u"%1"_s.arg(number % 100, 2, 10, QChar(u'0'));
}

QString written(const PartialDate& date)
{
    return twoDigits(date.year()) + (date.month() ? twoDigits(*date.month()) : u"<<"_s) +
           (date.day() ? twoDigits(*date.day()) : u"<<"_s);
}

QString written(const std::optional<QDate>& expires)
{
    return expires ? expires->toString(u"yyMMdd"_s) : QString(noExpiry);
}

QString withCheck(const QString& text)
{
    return text + mrzCheckDigit(text);
}

QString nameLine(const Mrz& mrz)
{
    QStringList words = mrzName(mrz.surname).split(u' ', Qt::SkipEmptyParts);
    const qsizetype surnames = words.size();
    words += mrzName(mrz.givenNames).split(u' ', Qt::SkipEmptyParts);
    const auto joined = [&] {
        const QString given = words.mid(surnames).join(u'<');
        return words.first(surnames).join(u'<') + (given.isEmpty() ? QString() : u"<<"_s + given);
    };
    // Too long: letters go until the cut falls behind one.
    while (joined().size() > mrzLineLength && joined().at(mrzLineLength - 1) == u'<') {
        const auto longest =
            std::max_element(words.begin(), words.end(),
                             [](const QString& a, const QString& b) { return a.size() < b.size(); });
        longest->chop(1);
    }
    return joined().leftJustified(mrzLineLength, u'<', true);
}

} // namespace

MrzCharacters mrzCharactersAt(int line, int column)
{
    switch (layout.at(static_cast<std::size_t>(line)).at(static_cast<std::size_t>(column))) {
    case u'0': return MrzCharacters::Digit;
    case u'p': return column < 2 ? MrzCharacters::Digit : MrzCharacters::DigitOrFiller;
    case u's': return MrzCharacters::Sex;
    case u'n': return MrzCharacters::Name;
    default: return MrzCharacters::Fixed;
    }
}

char16_t mrzFixedCharacter(int line, int column)
{
    return layout.at(static_cast<std::size_t>(line)).at(static_cast<std::size_t>(column));
}

QChar mrzCheckDigit(QStringView text)
{
    static constexpr std::array<int, 3> weights{7, 3, 1};
    int sum = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        sum += value(text.at(i)) * weights.at(static_cast<std::size_t>(i % 3));
    return QChar(u'0' + sum % 10);
}

MrzReading readMrz(QStringView text)
{
    MrzReading reading;
    const QString zone = zoneOf(text);
    if (zone.isEmpty())
        return reading;
    for (int line = 0; line < mrzLineCount; ++line) {
        for (int column = 0; column < mrzLineLength; ++column) {
            if (!mayStandAt(line, column, lineOf(zone, line).at(column)))
                return reading;
        }
    }
    Mrz mrz;
    MrzChecks& checks = reading.checks;
    checks.layout = splitNames(lineOf(zone, 2), mrz);
    const QStringView first = lineOf(zone, 0);
    const QStringView second = lineOf(zone, 1);
    const auto holds = [](QStringView line, int from, int length) {
        return mrzCheckDigit(line.mid(from, length)) == line.at(from + length);
    };
    checks.documentNumber = holds(first, 5, 9);
    checks.personalNumber = holds(first, 15, 14);
    checks.birthDate = holds(second, 0, 6);
    checks.expiry = holds(second, 8, 6);
    const QString covered = first.mid(5).toString() % second.left(7) % second.mid(8, 7) % second.mid(18, 11);
    checks.composite = mrzCheckDigit(covered) == second.at(29);
    checks.numberTwice = first.mid(5, 9) == first.mid(18, 9);

    const auto number = PersonalNumber::parse(first.mid(15, 12));
    if (!number)
        return reading;
    mrz.number = *number;
    mrz.sex = second.at(7) == u'M' ? Sex::Male : Sex::Female;
    const auto birth = birthDate(second.left(6), *number);
    const QStringView expiry = second.mid(8, 6);
    if (expiry != noExpiry) // cards with this zone exist since 2021
        mrz.expires =
            QDate(2000 + expiry.left(2).toInt(), expiry.mid(2, 2).toInt(), expiry.mid(4, 2).toInt());
    checks.dates = birth && (!mrz.expires || mrz.expires->isValid());
    if (birth)
        mrz.birthDate = *birth;
    if (checks.all())
        reading.value = mrz;
    return reading;
}

MrzLines writeMrz(const Mrz& mrz)
{
    const QString first =
        u"IDVNM"_s + withCheck(mrz.documentNumber()) + withCheck(mrz.number.digits() + u"<<"_s);
    const QString dates = withCheck(written(mrz.birthDate)) + (mrz.sex == Sex::Male ? u'M' : u'F') +
                          withCheck(written(mrz.expires));
    const QString second = dates + u"VNM"_s + QString(11, u'<');
    const QChar composite = mrzCheckDigit(first.mid(5) + dates.left(7) + dates.mid(8) + QString(11, u'<'));
    return {first, second + composite, nameLine(mrz)};
}

QString mrzKeyInformation(const Mrz& mrz)
{
    return withCheck(mrz.documentNumber()) + withCheck(written(mrz.birthDate)) +
           withCheck(written(mrz.expires));
}

QString mrzName(QStringView name)
{
    QString capitals;
    for (const QChar c : cleanText(name).normalized(QString::NormalizationForm_D).toUpper()) {
        if (c == u'Đ')
            capitals += u'D';
        else if (c >= u'A' && c <= u'Z')
            capitals += c;
        else if (c == u' ' || c == u'-')
            capitals += u' ';
    }
    return capitals.simplified();
}

} // namespace thunhan
