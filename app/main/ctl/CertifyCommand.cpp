// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audit/AuditLog.h"
#include "app/base/Clock.h"
#include "app/keys/AtomicFile.h"
#include "app/main/ctl/Commands.h"
#include "app/main/ctl/OpenedStation.h"
#include "app/main/ctl/Terminal.h"
#include "app/store/StationRepository.h"
#include "sync/client/OsiaRegistryClient.h"

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr qint64 largestCertificate = 256 * 1024; // a few authorities in one file

struct Certificates {
    QByteArray station, registry, authority;
    QUrl url;
    QList<std::pair<RegistryService, QString>> services; // addresses that differ; empty: not any more
};

QList<std::pair<QString, RegistryService>> serviceOptions()
{
    return {{u"enrollment-url"_s, RegistryService::Enrollment},
            {u"credentials-url"_s, RegistryService::Credentials},
            {u"persons-url"_s, RegistryService::Persons},
            {u"token-url"_s, RegistryService::Token}};
}

bool isHttps(const QString& address)
{
    const QUrl url(address, QUrl::StrictMode);
    return url.isValid() && url.scheme() == u"https"_s && !url.host().isEmpty();
}

Result<Certificates> readFiles(const QCommandLineParser& parser)
{
    Certificates read;
    read.url = QUrl(parser.value(u"url"_s), QUrl::StrictMode);
    THUNHAN_TRY_ASSIGN(read.station, readSmallFile(parser.value(u"station-cert"_s), largestCertificate));
    THUNHAN_TRY_ASSIGN(read.registry, readSmallFile(parser.value(u"registry-cert"_s), largestCertificate));
    THUNHAN_TRY_ASSIGN(read.authority, readSmallFile(parser.value(u"registry-ca"_s), largestCertificate));
    for (const auto& [option, service] : serviceOptions()) {
        if (parser.isSet(option))
            read.services.append({service, parser.value(option)});
    }
    return read;
}

// Everything is checked before anything is stored.
Result<void> store(Database& database, const Certificates& given, OperatorId person, const QDateTime& now)
{
    StationRepository stations(database);
    THUNHAN_TRY_ASSIGN(StationIdentity identity, stations.loadIdentity());
    THUNHAN_TRY_ASSIGN(const Certificate certificate,
                       parseStationCertificate(given.station, identity.signingKey, now));
    for (const QByteArray& other : {given.registry, given.authority}) {
        THUNHAN_TRY_ASSIGN(const Certificate read, Certificate::parsePem(other));
        THUNHAN_TRY(read.checkValidAt(now));
    }
    identity.certificate = given.station;
    identity.registryEncryptionCertificate = given.registry;
    identity.registryCa = given.authority;
    identity.baseUrl = given.url;
    THUNHAN_TRY(stations.saveIdentity(identity));
    for (const auto& [service, url] : given.services)
        THUNHAN_TRY(stations.saveSetting(registryServiceSetting(service), url));
    const QString thumbprint = QString::fromLatin1(certificate.thumbprint().toHex());
    return AuditLog(database).append({now, person, AuditAction::CertificateChanged, {}, thumbprint, {}});
}

Result<void> certify(const QCommandLineParser& parser, const StationFolder& folder)
{
    THUNHAN_TRY_ASSIGN(const Certificates given, readFiles(parser));
    THUNHAN_TRY_ASSIGN(const OpenedStation station,
                       openStation(parser, folder, Role::Administrator, Right::ManageStation));
    const QDateTime now = SystemClock().nowUtc();
    auto stored = station.store->transact([given, person = station.person.id, now](Database& database) {
        return store(database, given, person, now);
    });
    stored.waitForFinished();
    THUNHAN_TRY(stored.result());
    // The copy for showing comes last: the store's is the one that counts.
    THUNHAN_TRY_ASSIGN(StationSettings settings, folder.loadSettings());
    THUNHAN_TRY_ASSIGN(const Certificate certificate, Certificate::parsePem(given.station));
    settings.certificateThumbprint = certificate.thumbprint();
    settings.certificateExpiry = certificate.notAfter();
    return folder.saveSettings(settings);
}

class CertifyCommand final : public Command
{
public:
    QString name() const override { return u"certify"_s; }
    QString summary() const override { return u"Stores the certificates that the registry issued."_s; }

    void addOptions(QCommandLineParser& parser) const override
    {
        parser.addOptions({{u"station-cert"_s, u"Issued for the station's request (PEM)."_s, u"FILE"_s},
                           {u"registry-cert"_s, u"What packets are encrypted for (PEM)."_s, u"FILE"_s},
                           {u"registry-ca"_s, u"The anchor of the line (PEM, one or more)."_s, u"FILE"_s},
                           {u"url"_s, u"Where the registry listens."_s, u"URL"_s}});
        for (const auto& [option, service] : serviceOptions())
            parser.addOption(
                {option, u"Where this service listens, if elsewhere; empty: no more."_s, u"URL"_s});
        addSignInOptions(parser);
    }

    ExitCode run(const QCommandLineParser& parser, const StationFolder& folder) override
    {
        for (const QString& option : {u"station-cert"_s, u"registry-cert"_s, u"registry-ca"_s, u"url"_s}) {
            if (parser.value(option).isEmpty()) {
                complain(u"--%1 is missing. Try thunhanctl certify --help."_s.arg(option));
                return ExitCode::Usage;
            }
        }
        QStringList addresses{u"url"_s};
        for (const auto& [option, service] : serviceOptions()) {
            if (!parser.value(option).isEmpty())
                addresses.append(option);
        }
        for (const QString& option : addresses) {
            if (!isHttps(parser.value(option))) {
                complain(u"--%1 takes an address that begins with https://."_s.arg(option));
                return ExitCode::Usage;
            }
        }
        if (const auto certified = certify(parser, folder); !certified) {
            complain(certified.error());
            return ExitCode::Failed;
        }
        print(u"The certificates are stored. The next start of thunhan uses them."_s);
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Command> makeCertifyCommand()
{
    return std::make_unique<CertifyCommand>();
}

} // namespace thunhan
