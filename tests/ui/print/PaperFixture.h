// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reference/PlaceComparison.h"
#include "tests/support/SampleApplications.h"
#include "ui/print/PaperData.h"

namespace thunhan
{

// The forms that the station ships.
inline ReferenceData shippedReference()
{
    return ReferenceData::shipped().value();
}

// A first card asks for prints, portrait, one of two papers and a signature, and costs 50,000 đồng.
inline RuleContext paperRules()
{
    auto book = std::make_shared<RuleBook>();
    RequirementRow row;
    row.ages = {AgeBand::NoBiometrics, AgeBand::OnRequest, AgeBand::Mandatory};
    row.asks.fingers = row.asks.portrait = Demand::Required;
    row.asks.iris = Demand::Offered;
    row.asks.signer = Signer::Applicant;
    row.asks.documents = {
        {{}, {DocumentType::BirthCertificate, DocumentType::CorrectionDecision}, Demand::Required},
        {{}, {}, Demand::Offered}};
    row.asks.confirmations = {ConfirmationKind::BiometricConsent, ConfirmationKind::DataReadBack};
    book->requirements =
        RequirementTable({row}, {}, {{ApplicationKind::CardFirst, ApplicationKind::EidLevel2}});
    FeeRow fee;
    fee.dong = 50'000;
    FeeRow free;
    free.kind = ApplicationKind::EidLevel2;
    book->fees = FeeTable({fee, free}, {{QStringLiteral("A"), QStringLiteral("Hộ nghèo"), {}, {}, false}});
    book->calendar = WorkingCalendar(QDate(2026, 1, 1), QDate(2026, 12, 31), {}, {});
    return {book, samplePrefixes(), sampleToday(), placeComparer(UnitDirectory(), sampleToday())};
}

inline PaperOffice sampleOffice()
{
    return {QStringLiteral("Phòng Cảnh sát quản lý hành chính về trật tự xã hội"),
            QStringLiteral("Công an thành phố Đà Nẵng"), QStringLiteral("Thượng úy Trần Quỳnh Ngọc Diễm")};
}

// What may be longest: names of fifty letters with stacked marks, addresses of two hundred.
inline Application longApplication()
{
    Application application = sampleApplication(3);
    const QString name = QStringLiteral("Nguyễn Phước Quỳnh Thượng Ngữ Khuyên Ẩn Diễm Vượng");
    const QString address = QStringLiteral(
        "Số 1024/56/7B đường Nguyễn Thị Minh Khai nối dài, tổ dân phố số 127, khu tái định cư Hòa Xuân "
        "mở rộng giai đoạn hai, ấp Thượng Phước Đông, xã Quỳnh Phụng Hiệp Thạnh, thành phố Đà Nẵng");
    Applicant& a = application.applicant;
    a.fullName = a.otherName = name;
    for (Place* place : {&a.birthPlace, &a.birthRegistration, &a.origin, &a.permanentAddress,
                         &a.temporaryAddress, &a.currentAddress})
        *place = {{}, address, false};
    a.relatives.clear();
    for (const RelativeRole role :
         {RelativeRole::Father, RelativeRole::Mother, RelativeRole::Spouse, RelativeRole::Representative})
        a.relatives.append(
            {role, name, a.personalNumber, {}, {QStringLiteral("ISO-3166-1-ALPHA3"), QStringLiteral("VNM")}});
    a.features = QStringLiteral(
        "Sẹo chấm cách 1,5 cm trên sau đuôi mắt trái; nốt ruồi cách 2 cm dưới trước cánh mũi phải");
    a.email = QStringLiteral("mot.dia.chi.thu.dien.tu.rat.dai.cua.mot.nguoi@thu-nhan-thong-tin.example.org");
    a.occupation = QStringLiteral("Kỹ sư điều khiển tự động hóa nhà máy thủy điện");
    a.education = QStringLiteral("Đại học chuyên ngành kỹ thuật điện");
    for (const char* type :
         {"HEALTH_INSURANCE", "DRIVING_LICENCE", "VEHICLE_REGISTRATION", "DEPENDANTS", "SOCIAL_INSURANCE"})
        a.integratedDocuments.append({QString::fromLatin1(type), QStringLiteral("DN4797934512345")});
    application.bundled = {ApplicationKind::EidLevel2};
    application.corrections = {{FieldKey::FullName, name, name, DocumentType::BirthCertificate},
                               {FieldKey::Origin, {}, address, DocumentType::Other}};
    application.notice = NumberNotice{name, QDate(2026, 3, 2), {}};
    return application;
}

inline PaperData sampleData(const Application& application)
{
    return paperData(application, sampleOffice(), paperRules(), shippedReference());
}

} // namespace thunhan
