// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SampleApplications.h"

#include "app/base/Sha256.h"
#include "app/base/Uuid7.h"
#include "app/reference/PlaceComparison.h"
#include "app/reference/ReferenceData.h"
#include "tests/support/ManualClock.h"
#include "tests/support/SeededRandom.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QtEndian>
#include <array>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr QSize fingerSize(80, 96);
constexpr QSize portraitSize(90, 120);
constexpr QSize signatureSize(120, 40);
constexpr QSize pageSize(105, 148);

template <std::size_t N>
QString oneOf(const std::array<QStringView, N>& choices, RandomSource& random)
{
    return choices[random.below(N)].toString();
}

constexpr auto familyNames =
    std::to_array<QStringView>({u"Nguyễn", u"Trần", u"Lê", u"Phạm", u"Hoàng", u"Đỗ", u"Bùi", u"Vũ"});
constexpr auto maleMiddles = std::to_array<QStringView>({u"Văn", u"Hữu", u"Đức", u"Quang", u"Minh"});
constexpr auto femaleMiddles = std::to_array<QStringView>({u"Thị", u"Ngọc", u"Thu", u"Diệu", u"Khánh"});
constexpr auto maleGivens =
    std::to_array<QStringView>({u"An", u"Bình", u"Cường", u"Dũng", u"Hòa", u"Khôi", u"Sơn"});
constexpr auto femaleGivens =
    std::to_array<QStringView>({u"Anh", u"Chi", u"Hằng", u"Hương", u"Lan", u"Thảo", u"Yến"});
constexpr auto streets = std::to_array<QStringView>({u"Hoa Ban", u"Hoa Sen", u"Cây Đa", u"Bến Nước"});

// Draws stand in statements of their own: the compiler may evaluate operands in any order, and the same seed
// has to give the same person.

QString personName(Sex sex, RandomSource& random)
{
    const bool male = sex == Sex::Male;
    const QString family = oneOf(familyNames, random);
    const QString middle = male ? oneOf(maleMiddles, random) : oneOf(femaleMiddles, random);
    const QString given = male ? oneOf(maleGivens, random) : oneOf(femaleGivens, random);
    return family + u' ' + middle + u' ' + given;
}

PersonalNumber personalNumber(Sex sex, int birthYear, RandomSource& random)
{
    const QStringList prefixes = samplePrefixes();
    const QString prefix = prefixes.at(static_cast<qsizetype>(random.below(quint64(prefixes.size()))));
    const quint64 serial = random.below(1000000);
    const int centurySex = (birthYear / 100 - 19) * 2 + (sex == Sex::Female ? 1 : 0);
    const QString digits =
        prefix +
        u"%1%2%3"_s.arg(centurySex).arg(birthYear % 100, 2, 10, QChar(u'0')).arg(serial, 6, 10, QChar(u'0'));
    return PersonalNumber::parse(digits).value();
}

PartialDate birthDate(RandomSource& random)
{
    const int year = 1950 + static_cast<int>(random.below(58)); // 18 years and older
    const int month = 1 + static_cast<int>(random.below(12));
    const int day = 1 + static_cast<int>(random.below(28));
    return PartialDate::make(year, month, day).value();
}

Place home(RandomSource& random)
{
    const quint64 number = 1 + random.below(200);
    return {u"48"_s, u"Số %1, đường %2"_s.arg(number).arg(oneOf(streets, random))};
}

Relative parent(RelativeRole role, Sex sex, const CodedValue& nationality, RandomSource& random)
{
    Relative relative;
    relative.role = role;
    relative.fullName = personName(sex, random);
    relative.nationality = nationality;
    return relative;
}

// Grey noise around a seeded tone: a picture that compresses, decodes and differs from every other.
QByteArray encodedImage(const QUuid& id, QSize size)
{
    SeededRandom random(qFromBigEndian<quint64>(id.toRfc4122().constData() + 8));
    QImage image(size, QImage::Format_Grayscale8);
    const int tone = 96 + static_cast<int>(random.below(96));
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.scanLine(y)[x] = static_cast<uchar>(tone + static_cast<int>(random.below(32)));
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

// Makes one application; time goes on a little with everything that is recorded.
class Desk
{
public:
    Desk(quint64 seed, SampleOrigin origin)
        : m_random(seed ^ 0x5ca1ab1eULL), m_origin(origin), m_clerk(sampleOperator(Role::Clerk).id)
    {
    }

    template <class Id>
    Id id()
    {
        return makeId<Id>(m_clock, m_random);
    }

    QDateTime now()
    {
        m_clock.advance(std::chrono::seconds(1));
        return m_clock.nowUtc();
    }

    BiometricSample capture(BiometricModality modality, const BiometricSite& site, QSize size)
    {
        BiometricSample sample;
        sample.id = id<SampleId>();
        sample.modality = modality;
        sample.site = site;
        sample.impression =
            modality == BiometricModality::Finger ? Impression::LiveScanPlain : Impression::NotApplicable;
        sample.origin = m_origin;
        sample.mediaType = u"image/png"_s;
        sample.size = size;
        sample.ppi = modality == BiometricModality::Finger ? 500 : 0;
        sample.device = u"sample device"_s;
        sample.capturedAt = now();
        sample.capturedBy = m_clerk;
        sample.quality = {{u"sample"_s, u"1"_s, double(60 + m_random.below(40))}};
        sample.passed = true;
        sample.imageDigest = sha256(sampleImage(sample));
        return sample;
    }

    DocumentScan scan(DocumentType type)
    {
        DocumentScan page;
        page.id = id<DocumentId>();
        page.type = type;
        page.origin = m_origin;
        page.mediaType = u"image/png"_s;
        page.size = pageSize;
        page.ppi = 300;
        page.device = u"sample device"_s;
        page.capturedAt = now();
        page.capturedBy = m_clerk;
        page.imageDigest = sha256(sampleImage(page));
        return page;
    }

    Confirmation confirm(ConfirmationKind kind) { return {kind, m_clerk, now()}; }
    OperatorId clerk() const { return m_clerk; }

private:
    ManualClock m_clock;
    SeededRandom m_random;
    SampleOrigin m_origin;
    OperatorId m_clerk;
};

} // namespace

QDate sampleToday()
{
    return ManualClock::start().date();
}

QStringList samplePrefixes()
{
    return {u"001"_s, u"048"_s, u"079"_s};
}

RuleContext sampleRules()
{
    static const std::shared_ptr<const RuleBook> book = [] {
        QFile file(QStringLiteral(THUNHAN_SHIPPED_RULES));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the shipped rules cannot be read");
        const auto data = ReferenceData().with(file.readAll());
        if (!data)
            qFatal("%s", qPrintable(data.error().detail));
        return data->ruleBook();
    }();
    return {book, samplePrefixes(), sampleToday(), placeComparer(UnitDirectory(), sampleToday())};
}

OperatorProfile sampleOperator(Role role)
{
    SeededRandom random(0xc1e2cULL + static_cast<quint64>(role));
    const ManualClock clock;
    OperatorProfile profile;
    profile.id = makeId<OperatorId>(clock, random);
    profile.name = personName(random.below(2) == 0 ? Sex::Male : Sex::Female, random);
    profile.rank = u"Thượng úy"_s;
    profile.role = role;
    return profile;
}

Applicant sampleApplicant(quint64 seed)
{
    SeededRandom random(seed);
    Applicant a;
    a.sex = random.below(2) == 0 ? Sex::Male : Sex::Female;
    a.birthDate = birthDate(random);
    a.fullName = personName(*a.sex, random);
    a.personalNumber = personalNumber(*a.sex, a.birthDate.year(), random);
    a.birthPlace = a.birthRegistration = a.origin = {u"48"_s, u"Phường Hoa Sen"_s};
    a.ethnicity = {u"VN-ETHNIC-121-1979"_s, QString::number(1 + random.below(54))};
    a.religion = {u"QCVN-109-2017-RELIGION"_s, u"0%1"_s.arg(1 + random.below(9))};
    const CodedValue vietnam{u"ISO-3166-1-ALPHA3"_s, u"VNM"_s};
    a.nationalities = {vietnam};
    a.relatives = {parent(RelativeRole::Father, Sex::Male, vietnam, random),
                   parent(RelativeRole::Mother, Sex::Female, vietnam, random)};
    a.permanentAddress = a.currentAddress = home(random);
    a.maritalStatus = random.below(2) == 0 ? MaritalStatus::Single : MaritalStatus::Married;
    a.occupation = u"Giáo viên"_s;
    a.phone = u"+849%1"_s.arg(random.below(100000000), 8, 10, QChar(u'0'));
    return a;
}

Application sampleApplication(quint64 seed, SampleOrigin origin)
{
    Desk desk(seed, origin);
    Application a;
    a.id = desk.id<ApplicationId>();
    a.fileNumber = u"HC03-0302-%1"_s.arg(seed % 10000, 4, 10, QChar(u'0'));
    a.step = EnrollmentStep::ReadBack;
    a.collectingUnit = u"HC03"_s;
    a.residenceUnit = u"HC03"_s;
    a.birthRegistrationUnit = u"HC03"_s;
    a.createdAt = desk.now();
    a.createdBy = desk.clerk();
    a.applicant = sampleApplicant(seed);
    for (const FingerPosition position : allFingerPositions)
        a.samples.append(desk.capture(BiometricModality::Finger, position, fingerSize));
    a.samples.append(desk.capture(BiometricModality::Face, {}, portraitSize));
    a.samples.append(desk.capture(BiometricModality::Signature, {}, signatureSize));
    a.documents = {desk.scan(DocumentType::BirthCertificate)};
    for (const ConfirmationKind kind : {ConfirmationKind::NoGlasses, ConfirmationKind::FaceAndEarsClear,
                                        ConfirmationKind::NeutralExpression, ConfirmationKind::NeatDress,
                                        ConfirmationKind::DataReadBack, ConfirmationKind::BiometricConsent})
        a.confirmations.append(desk.confirm(kind));
    a.updatedAt = desk.now();
    return a;
}

QByteArray sampleImage(const BiometricSample& sample)
{
    return encodedImage(sample.id.uuid(), sample.size);
}

QByteArray sampleImage(const DocumentScan& document)
{
    return encodedImage(document.id.uuid(), document.size);
}

} // namespace thunhan
