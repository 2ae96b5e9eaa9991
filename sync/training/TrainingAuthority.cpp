// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/TrainingAuthority.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

constexpr qint64 maxFileBytes = 64 * 1024;
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

struct Pair {
    QByteArray certificate; // PEM
    SecureBytes key;        // PEM
};

struct Wanted {
    QString base; // path without ".pem" and ".key"
    QString name;
    CertificateUse use;
    int years;
    bool renewable;
};

Result<SecureBytes> readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > maxFileBytes)
        return {ErrorCode::FileUnreadable, file.fileName() + u": "_s + file.errorString()};
    SecureBytes bytes(std::size_t(file.size()));
    if (file.read(reinterpret_cast<char*>(bytes.data()), file.size()) != qint64(bytes.size()))
        return {ErrorCode::FileUnreadable, file.fileName() + u": "_s + file.errorString()};
    return bytes;
}

Result<void> writeFile(const QString& path, QByteArrayView bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly) ||
        file.write(bytes.data(), bytes.size()) != bytes.size() || !file.commit())
        return {ErrorCode::FileUnwritable, path + u": "_s + file.errorString()};
    return {};
}

QByteArrayView view(const SecureBytes& bytes)
{
    return {bytes.data(), qsizetype(bytes.size())};
}

Result<Pair> load(const QString& base)
{
    THUNHAN_TRY_ASSIGN(const SecureBytes certificate, readFile(base + u".pem"_s));
    THUNHAN_TRY_ASSIGN(SecureBytes key, readFile(base + u".key"_s));
    return Pair{view(certificate).toByteArray(), std::move(key)};
}

// The key first: a certificate without its key would be reused and never work.
Result<void> save(const QString& base, const Pair& pair)
{
    THUNHAN_TRY(writeFile(base + u".key"_s, view(pair.key)));
    return writeFile(base + u".pem"_s, pair.certificate);
}

Result<Issuer> issuerOf(const QByteArray& certificate, const SecureBytes& key)
{
    THUNHAN_TRY_ASSIGN(Certificate parsed, Certificate::parse(certificate));
    THUNHAN_TRY_ASSIGN(PrivateKey parsedKey, PrivateKey::parse(key));
    return Issuer{std::move(parsed), std::move(parsedKey)};
}

// What the folder holds under this name. nullopt: nothing, or something that may and must be renewed.
Result<std::optional<Pair>> reuse(const Wanted& wanted, const QDateTime& now)
{
    if (!QFile::exists(wanted.base + u".pem"_s))
        return std::optional<Pair>();
    THUNHAN_TRY_ASSIGN(Pair found, load(wanted.base));
    THUNHAN_TRY_ASSIGN(const Issuer parsed, issuerOf(found.certificate, found.key));
    if (!parsed.key.belongsTo(parsed.certificate))
        return {ErrorCode::CertificateInvalid,
                wanted.base + u": key and certificate do not belong together"_s};
    const Result<void> valid = parsed.certificate.checkValidAt(now);
    if (valid)
        return std::optional<Pair>(std::move(found));
    if (wanted.renewable)
        return std::optional<Pair>();
    return valid.error();
}

// Null issuer: signed by itself.
Result<Pair> reuseOrMake(const Wanted& wanted, const Pair* issuer, const QDateTime& now)
{
    THUNHAN_TRY_ASSIGN(std::optional<Pair> found, reuse(wanted, now));
    if (found)
        return *std::move(found);
    Pair made;
    THUNHAN_TRY_ASSIGN(made.key, makeKeyPem());
    THUNHAN_TRY_ASSIGN(const PrivateKey key, PrivateKey::parse(made.key));
    // A day earlier: the clocks of stations differ.
    const Validity validity{now.addDays(-1), now.addYears(wanted.years)};
    if (issuer) {
        THUNHAN_TRY_ASSIGN(const Issuer signer, issuerOf(issuer->certificate, issuer->key));
        THUNHAN_TRY_ASSIGN(made.certificate, makeCertificate(wanted.name, key, wanted.use, validity, signer));
    } else {
        THUNHAN_TRY_ASSIGN(made.certificate, makeRootCertificate(wanted.name, key, validity));
    }
    THUNHAN_TRY(save(wanted.base, made));
    return made;
}

} // namespace

Result<TrainingAuthority> TrainingAuthority::open(const QString& folder, const Clock& clock)
{
    const QDir directory(folder);
    if (!directory.mkpath(u"."_s) || !QFile::setPermissions(folder, ownerOnly | QFileDevice::ExeOwner))
        return {ErrorCode::FileUnwritable, folder};
    const QDateTime now = clock.nowUtc();
    const auto wanted = [&](const QString& file, const QString& name, CertificateUse use, int years,
                            bool renewable) {
        return Wanted{directory.filePath(file), name, use, years, renewable};
    };
    THUNHAN_TRY_ASSIGN(Pair root, reuseOrMake(wanted(u"ca"_s, u"Thu Nhan training root"_s,
                                                     CertificateUse::Authority, 10, false),
                                              nullptr, now));
    THUNHAN_TRY_ASSIGN(
        Pair server,
        reuseOrMake(wanted(u"server"_s, u"localhost"_s, CertificateUse::TlsServer, 2, true), &root, now));
    THUNHAN_TRY_ASSIGN(Pair recipient, reuseOrMake(wanted(u"recipient"_s, u"Thu Nhan training registry"_s,
                                                          CertificateUse::Recipient, 10, false),
                                                   &root, now));
    TrainingAuthority authority;
    authority.m_root = std::move(root.certificate);
    authority.m_rootKey = std::move(root.key);
    authority.m_server = std::move(server.certificate);
    authority.m_serverKey = std::move(server.key);
    authority.m_recipient = std::move(recipient.certificate);
    authority.m_recipientKey = std::move(recipient.key);
    return authority;
}

Result<QByteArray> TrainingAuthority::issueStationCertificate(const QByteArray& requestPem,
                                                              const Clock& clock,
                                                              const std::optional<Validity>& validity) const
{
    THUNHAN_TRY_ASSIGN(const Issuer issuer, issuerOf(m_root, m_rootKey));
    const QDateTime now = clock.nowUtc();
    // Five minutes earlier: the station's clock may be behind.
    return certifyRequest(requestPem, CertificateUse::Station,
                          validity.value_or(Validity{now.addSecs(-300), now.addYears(1)}), issuer);
}

Result<Issuer> TrainingAuthority::signer() const
{
    return issuerOf(m_root, m_rootKey);
}

} // namespace thunhan
