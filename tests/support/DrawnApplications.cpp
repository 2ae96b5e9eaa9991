// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/DrawnApplications.h"

#include "tests/support/SampleApplications.h"
#include "tests/support/SeededRandom.h"

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

class Draw
{
public:
    explicit Draw(quint64 seed) : m_random(seed) {}

    bool one(quint64 outOf) { return m_random.below(outOf) == 0; }
    int below(int end) { return int(m_random.below(quint64(end))); }
    template <class List>
    auto of(const List& list)
    {
        return *std::next(std::begin(list), below(int(std::size(list))));
    }
    template <class T>
    T of(std::initializer_list<T> list)
    {
        return *(list.begin() + below(int(list.size())));
    }
    QString digits(int count)
    {
        QString text;
        for (int i = 0; i < count; ++i)
            text += QChar(u'0' + below(10));
        return text;
    }

    QString name()
    {
        static const QStringList names{
            u"Nguyễn Văn An"_s, u"Trần Thị Hòa"_s, u"H’Mlô Niê"_s, u"Y"_s,          u"Lê  Ánh"_s,
            u"Lan 2"_s,         u"Lаn Anh"_s,      u"Lan 😀"_s,     u"<b>Lan</b>"_s, u" "_s,
            QString(),          u"Lan\nAnh"_s,     u"Lan Müller"_s};
        if (one(40))
            return QString(150 + below(200), u'ạ');
        return one(3) ? of(names) : names.first();
    }

    // As typed; what does not exist reads as empty, which is how the form leaves it.
    PartialDate date()
    {
        static const QStringList odd{u"30/02/2001"_s, u"29/02/2000"_s, u"31/04/1990"_s, u"1987"_s,
                                     u"8/1987"_s,     u"00/00/0000"_s, u"2012"_s,       u"2020"_s,
                                     u"13/2001"_s,    u"1890"_s,       u"ngày mai"_s};
        const QDate day = sampleToday().addDays(-below(36500) + 400);
        const auto read = PartialDate::parseTyped(one(5) ? of(odd) : day.toString(u"dd/MM/yyyy"_s));
        return read ? *read : PartialDate();
    }

    // Mostly one that fits the person, read in groups.
    PersonalNumber number(const PartialDate& birth, std::optional<Sex> sex)
    {
        const int year = birth.isEmpty() ? 1990 : std::max(birth.year(), 1900);
        const int code = (year / 100 - 19) * 2 + (sex == Sex::Female ? 1 : 0);
        const QString prefix = one(10) ? digits(3) : of(samplePrefixes());
        const QString text = one(6) ? digits(12)
                                    : prefix + u' ' + QString::number(code % 10) +
                                          u"%1"_s.arg(year % 100, 2, 10, QChar(u'0')) + u' ' + digits(6);
        const auto read = PersonalNumber::parse(text);
        return read && !one(8) ? *read : PersonalNumber();
    }

    Place place()
    {
        if (one(12))
            return {{}, {}, true};
        return one(10) ? Place() : Place{u"48"_s, u"Số 1"_s};
    }

    CodedValue coded(const QString& code)
    {
        if (one(12))
            return {{}, {}, true};
        return one(10) ? CodedValue() : CodedValue{u"S"_s, code};
    }

    Relative relative(const Applicant& applicant)
    {
        constexpr auto roles =
            std::to_array<RelativeRole>({RelativeRole::Father, RelativeRole::Mother, RelativeRole::Spouse,
                                         RelativeRole::Child, RelativeRole::Representative});
        Relative drawn;
        drawn.role = of(roles);
        drawn.fullName = name();
        const PartialDate birth = one(2) ? PartialDate::make(1940 + below(40)).value() : date();
        drawn.personalNumber =
            one(12) ? applicant.personalNumber : number(birth, of({Sex::Male, Sex::Female}));
        if (!applicant.relatives.isEmpty() && one(8)) // the line above, copied
            drawn.personalNumber = applicant.relatives.last().personalNumber;
        drawn.oldCmnd = one(6) ? digits(8 + below(3)) : QString();
        return drawn;
    }

    // Says the same as the applicant or, often, another name and another day.
    RecordReading reading(const Applicant& applicant)
    {
        RecordReading drawn;
        drawn.source = of({RecordSource::CardMrz, RecordSource::CardQr, RecordSource::Registry});
        drawn.fields = {FieldKey::FullName, FieldKey::BirthDate, FieldKey::PersonalNumber};
        drawn.values = applicant;
        if (one(2))
            drawn.values.fullName = name();
        if (one(3))
            drawn.values.birthDate = date();
        return drawn;
    }

private:
    SeededRandom m_random;
};

void drawPerson(Applicant& a, Draw& draw)
{
    a.fullName = draw.name();
    a.otherName = draw.one(10) ? draw.name() : QString();
    a.birthDate = draw.date();
    a.sex = draw.one(15) ? std::nullopt : std::optional(draw.of({Sex::Male, Sex::Female}));
    a.personalNumber = draw.number(a.birthDate, a.sex);
    a.oldCmnd = draw.one(10) ? draw.digits(8 + draw.below(3)) : QString();
    for (Place* place :
         {&a.birthPlace, &a.birthRegistration, &a.origin, &a.permanentAddress, &a.currentAddress})
        *place = draw.place();
    a.ethnicity = draw.coded(u"1"_s);
    a.religion = draw.coded(u"00"_s);
    a.nationalities = {draw.coded(draw.one(10) ? u"FRA"_s : u"VNM"_s)};
    a.maritalStatus = draw.of({MaritalStatus::Single, MaritalStatus::Married});
    a.phone = draw.one(6) ? QString() : draw.one(8) ? u"0901 234 567"_s : u"+84901234567"_s;
    a.phoneAbsence = a.phone.isEmpty() && draw.one(2) ? u"NONE_OWNED"_s : QString();
    a.email = draw.one(8) ? u"a@b"_s : QString();
    a.integratedDocuments.clear();
    if (draw.one(8))
        a.integratedDocuments.append({u"HEALTH_INSURANCE"_s, draw.one(2) ? u"?"_s : u"DN1"_s});
    a.relatives.clear();
    for (int i = draw.below(4); i > 0; --i)
        a.relatives.append(draw.relative(a));
    if (draw.one(2)) {
        const QString number = draw.one(4) ? draw.digits(8 + draw.below(5)) : a.personalNumber.digits();
        a.previousCard = {
            number, draw.date(), draw.one(3) ? draw.date() : PartialDate(),
            draw.of({CardStatus::Held, CardStatus::Lost, CardStatus::Damaged, CardStatus::Withdrawn})};
    } else {
        a.previousCard = {};
    }
}

} // namespace

Application drawnApplication(quint64 seed, const Application& base)
{
    Draw draw(seed);
    Application a = base;
    if (draw.one(3)) { // an applicant as they should be, with all that belongs to a first card
        a.applicant = sampleApplicant(seed);
        return a;
    }
    drawPerson(a.applicant, draw);
    static const QStringList reasons{QString(), u"a"_s, u"b"_s, u"d"_s, u"đ"_s, u"e"_s, u"g"_s, u"z"_s};
    a.kind = draw.of(allApplicationKinds);
    a.reason = draw.of(reasons);
    a.bundled = draw.one(4) ? QList{draw.of({ApplicationKind::EidLevel1, ApplicationKind::EidLevel2})}
                            : QList<ApplicationKind>();
    a.lacksCapacity = draw.one(10);
    const QStringList claims{QString(), u"Huế"_s, u"Hà Nội"_s};
    for (int i = draw.below(3); i > 0; --i)
        a.corrections.append({draw.of(allFields()), u"Huế"_s, draw.of(claims), draw.of(allDocumentTypes)});
    if (draw.one(2))
        a.notice = NumberNotice{draw.name(), sampleToday().addDays(20 - draw.below(20000)), base.createdBy};
    a.samples.removeIf([&](const BiometricSample&) { return draw.one(15); });
    for (BiometricSample& sample : a.samples)
        sample.passed = !draw.one(20);
    a.documents.removeIf([&](const DocumentScan&) { return draw.one(4); });
    a.confirmations.removeIf([&](const Confirmation&) { return draw.one(10); });
    if (draw.one(4))
        a.readings = {draw.reading(a.applicant)};
    return a;
}

} // namespace thunhan
