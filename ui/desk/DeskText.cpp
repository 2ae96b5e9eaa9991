// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/DeskText.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

struct DeskText {
    Q_DECLARE_TR_FUNCTIONS(DeskText)
};

} // namespace

QString fieldLabel(FieldKey field)
{
    switch (field) {
    case FieldKey::FullName: return DeskText::tr("Full name at birth");
    case FieldKey::OtherName: return DeskText::tr("Other name");
    case FieldKey::PersonalNumber: return DeskText::tr("Personal number");
    case FieldKey::OldCmnd: return DeskText::tr("Old number of 9 digits");
    case FieldKey::BirthDate: return DeskText::tr("Date of birth");
    case FieldKey::Sex: return DeskText::tr("Sex");
    case FieldKey::BirthPlace: return DeskText::tr("Place of birth");
    case FieldKey::BirthRegistration: return DeskText::tr("Birth registered at");
    case FieldKey::Origin: return DeskText::tr("Family origin");
    case FieldKey::Ethnicity: return DeskText::tr("Ethnic group");
    case FieldKey::Religion: return DeskText::tr("Religion");
    case FieldKey::Nationality: return DeskText::tr("Nationality");
    case FieldKey::BloodGroup: return DeskText::tr("Blood group");
    case FieldKey::PreviousCard: return DeskText::tr("Earlier card");
    case FieldKey::Relatives: return DeskText::tr("Parents and relatives");
    case FieldKey::PermanentAddress: return DeskText::tr("Permanent address");
    case FieldKey::TemporaryAddress: return DeskText::tr("Temporary address");
    case FieldKey::CurrentAddress: return DeskText::tr("Current address");
    case FieldKey::MaritalStatus: return DeskText::tr("Marital status");
    case FieldKey::HouseholdRelation: return DeskText::tr("Relation to householder");
    case FieldKey::ResidenceFile: return DeskText::tr("Residence file number");
    case FieldKey::Occupation: return DeskText::tr("Occupation");
    case FieldKey::Education: return DeskText::tr("Education");
    case FieldKey::Features: return DeskText::tr("Identifying features");
    case FieldKey::Phone: return DeskText::tr("Phone number");
    case FieldKey::PhoneAbsence: return DeskText::tr("Reason for no phone");
    case FieldKey::Email: return DeskText::tr("Email");
    case FieldKey::IntegratedDocuments: return DeskText::tr("Papers to show in VNeID");
    }
    Q_UNREACHABLE();
}

QString stepName(EnrollmentStep step)
{
    switch (step) {
    case EnrollmentStep::Find: return DeskText::tr("Find");
    case EnrollmentStep::PersonalData: return DeskText::tr("Personal data");
    case EnrollmentStep::Fingerprints: return DeskText::tr("Fingerprints");
    case EnrollmentStep::Portrait: return DeskText::tr("Portrait");
    case EnrollmentStep::Documents: return DeskText::tr("Documents");
    case EnrollmentStep::ReadBack: return DeskText::tr("Read back, sign");
    }
    Q_UNREACHABLE();
}

QString kindName(ApplicationKind kind)
{
    switch (kind) {
    case ApplicationKind::CardFirst: return DeskText::tr("First card");
    case ApplicationKind::CardExchange: return DeskText::tr("Card exchange");
    case ApplicationKind::CardReissue: return DeskText::tr("Card reissue");
    case ApplicationKind::EidLevel1: return DeskText::tr("e-ID level 1");
    case ApplicationKind::EidLevel2: return DeskText::tr("e-ID level 2");
    case ApplicationKind::RecordCorrection: return DeskText::tr("Record correction");
    case ApplicationKind::NumberNotice: return DeskText::tr("Number notice");
    }
    Q_UNREACHABLE();
}

QString channelName(SourceChannel channel)
{
    switch (channel) {
    case SourceChannel::Desk: return DeskText::tr("At the desk");
    case SourceChannel::Mobile: return DeskText::tr("Mobile team");
    case SourceChannel::NationalPortal: return DeskText::tr("National service portal");
    case SourceChannel::MinistryPortal: return DeskText::tr("Ministry's portal");
    case SourceChannel::OneStopShop: return DeskText::tr("One-stop shop");
    }
    Q_UNREACHABLE();
}

QString sexName(Sex sex)
{
    return sex == Sex::Male ? DeskText::tr("Male") : DeskText::tr("Female");
}

QString maritalStatusName(MaritalStatus status)
{
    switch (status) {
    case MaritalStatus::Single: return DeskText::tr("Never married");
    case MaritalStatus::Married: return DeskText::tr("Married");
    case MaritalStatus::Divorced: return DeskText::tr("Divorced");
    case MaritalStatus::Widowed: return DeskText::tr("Widowed");
    }
    Q_UNREACHABLE();
}

QString cardStatusName(CardStatus status)
{
    switch (status) {
    case CardStatus::Held: return DeskText::tr("Brought along");
    case CardStatus::Lost: return DeskText::tr("Lost");
    case CardStatus::Damaged: return DeskText::tr("Damaged");
    case CardStatus::Withdrawn: return DeskText::tr("Withdrawn");
    }
    Q_UNREACHABLE();
}

QString confirmationName(ConfirmationKind confirmation)
{
    switch (confirmation) {
    case ConfirmationKind::NoGlasses: return DeskText::tr("No glasses");
    case ConfirmationKind::FaceAndEarsClear: return DeskText::tr("Face and ears clear, nothing in front");
    case ConfirmationKind::NeutralExpression: return DeskText::tr("Neutral expression");
    case ConfirmationKind::NeatDress: return DeskText::tr("Neat dress");
    case ConfirmationKind::BiometricConsent: return DeskText::tr("Consent to biometrics");
    case ConfirmationKind::DataReadBack: return DeskText::tr("Read back and found right");
    case ConfirmationKind::CannotSign: return DeskText::tr("Cannot sign");
    }
    Q_UNREACHABLE();
}

QString fingerName(FingerPosition position)
{
    switch (position) {
    case FingerPosition::RightThumb: return DeskText::tr("Right thumb");
    case FingerPosition::RightIndex: return DeskText::tr("Right index finger");
    case FingerPosition::RightMiddle: return DeskText::tr("Right middle finger");
    case FingerPosition::RightRing: return DeskText::tr("Right ring finger");
    case FingerPosition::RightLittle: return DeskText::tr("Right little finger");
    case FingerPosition::LeftThumb: return DeskText::tr("Left thumb");
    case FingerPosition::LeftIndex: return DeskText::tr("Left index finger");
    case FingerPosition::LeftMiddle: return DeskText::tr("Left middle finger");
    case FingerPosition::LeftRing: return DeskText::tr("Left ring finger");
    case FingerPosition::LeftLittle: return DeskText::tr("Left little finger");
    }
    Q_UNREACHABLE();
}

QString siteText(BiometricModality modality, const BiometricSite& site)
{
    if (const auto* finger = std::get_if<FingerPosition>(&site))
        return fingerName(*finger);
    if (const auto* eye = std::get_if<EyePosition>(&site))
        return *eye == EyePosition::Right ? DeskText::tr("Right iris") : DeskText::tr("Left iris");
    if (const auto* group = std::get_if<FingerGroup>(&site)) {
        switch (*group) {
        case FingerGroup::PlainRightFour: return DeskText::tr("Four fingers of the right hand");
        case FingerGroup::PlainLeftFour: return DeskText::tr("Four fingers of the left hand");
        case FingerGroup::PlainThumbs: return DeskText::tr("Both thumbs");
        }
    }
    switch (modality) {
    case BiometricModality::Face: return DeskText::tr("Portrait");
    case BiometricModality::Finger: return DeskText::tr("Fingerprint");
    case BiometricModality::Iris: return DeskText::tr("Iris");
    case BiometricModality::Signature: return DeskText::tr("Signature");
    }
    Q_UNREACHABLE();
}

QString entryName(const CodeEntry& entry)
{
    const bool vietnamese = QLocale().language() == QLocale::Vietnamese;
    return vietnamese || entry.nameEn.isEmpty() ? entry.nameVi : entry.nameEn;
}

QString codedText(const CodedValue& value, const CodeList& list)
{
    if (value.unknown)
        return DeskText::tr("Not known");
    const CodeEntry* entry = list.find(value.code);
    return entry ? entryName(*entry) : value.code;
}

QString nationalitiesText(const QList<CodedValue>& values, const ReferenceData& reference)
{
    QStringList names;
    for (const CodedValue& value : values)
        names.append(codedText(value, reference.list(u"nationalities"_s)));
    return names.join(u" · "_s);
}

QString unitText(const QString& code, const ReferenceData& reference)
{
    const AdminUnit* unit = reference.units().findNewest(code);
    return unit ? reference.units().addressOf(*unit) : code;
}

QString placeText(const Place& place, const ReferenceData& reference)
{
    if (place.unknown)
        return DeskText::tr("Not known");
    QStringList parts;
    if (!place.declared.isEmpty())
        parts.append(place.declared);
    if (!place.unitCode.isEmpty()) {
        parts.append(unitText(place.unitCode, reference));
    }
    return parts.join(u", "_s);
}

QString phoneText(const QString& e164)
{
    if (!e164.startsWith(u"+84"_s) || e164.size() != 12)
        return e164;
    return u"+84 %1 %2 %3"_s.arg(e164.mid(3, 3), e164.mid(6, 3), e164.mid(9));
}

QString timeOfDay(const QDateTime& utc, const QTimeZone& zone)
{
    return utc.toTimeZone(zone).toString(u"HH:mm:ss"_s);
}

QString shortMoment(const QDateTime& utc, const QDateTime& nowUtc, const QTimeZone& zone)
{
    const QDateTime moment = utc.toTimeZone(zone);
    const QDate today = nowUtc.toTimeZone(zone).date();
    if (moment.date() == today)
        return moment.toString(u"HH:mm"_s);
    if (moment.date() == today.addDays(-1))
        return DeskText::tr("yesterday %1").arg(moment.toString(u"HH:mm"_s));
    return moment.toString(u"dd/MM HH:mm"_s);
}

QString durationText(int seconds)
{
    if (seconds < 60)
        return DeskText::tr("%1 s").arg(seconds);
    return DeskText::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

} // namespace thunhan
