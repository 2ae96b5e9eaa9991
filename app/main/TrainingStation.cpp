// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/TrainingStation.h"

#include "app/base/Uuid7.h"
#include "app/main/Provisioning.h"
#include "sync/training/TrainingAuthority.h"

#include <array>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

struct Officer {
    QStringView name;
    QStringView rank;
    Role role;
};

constexpr auto officers = std::to_array<Officer>({{u"Lê Thị Minh Châu", u"Thượng úy", Role::Clerk},
                                                  {u"Đặng Quốc Duy", u"Trung úy", Role::Clerk},
                                                  {u"Phan Văn Lộc", u"Trung tá", Role::Supervisor},
                                                  {u"Hồ Đức Thịnh", u"Thiếu tá", Role::Administrator}});

StationSettings trainingSettings(StationId id)
{
    StationSettings settings;
    settings.profile = StationProfile::Training;
    settings.id = id;
    settings.stationCode = u"HC-03"_s;
    settings.deskName = u"2"_s;
    settings.unitCode = u"48-TH-001"_s;
    settings.unitName = u"Công an phường Hòa Cường"_s;
    settings.parentUnitName = u"Công an thành phố Đà Nẵng"_s;
    return settings;
}

} // namespace

QString trainingPassphrase()
{
    return u"tap huan thu nhan"_s;
}

Result<void> provisionTrainingStation(const StationFolder& folder, const TrainingAuthority& authority,
                                      const QUrl& registryUrl, KeyCost cost, const Clock& clock,
                                      RandomSource& random)
{
    const auto id = makeId<StationId>(clock, random);
    StationSettings settings = trainingSettings(id);
    THUNHAN_TRY_ASSIGN(StationKeyRequest request, generateStationKey(id, settings.unitCode));
    StationIdentity identity;
    identity.id = id;
    THUNHAN_TRY_ASSIGN(identity.certificate, authority.issueStationCertificate(request.request, clock));
    THUNHAN_TRY_ASSIGN(const Certificate certificate, Certificate::parsePem(identity.certificate));
    settings.certificateThumbprint = certificate.thumbprint();
    settings.certificateExpiry = certificate.notAfter();
    identity.signingKey = std::move(request.signingKey);
    identity.registryEncryptionCertificate = authority.recipientPem();
    identity.registryCa = authority.rootPem();
    identity.baseUrl = registryUrl;
    std::vector<NewOperator> operators;
    for (const Officer& officer : officers) {
        operators.push_back({{makeId<OperatorId>(clock, random), officer.name.toString(),
                              officer.rank.toString(), officer.role},
                             SecureBytes::copyOf(trainingPassphrase().toUtf8())});
    }
    return provisionStation(folder, settings, identity, operators, cost, clock);
}

} // namespace thunhan
