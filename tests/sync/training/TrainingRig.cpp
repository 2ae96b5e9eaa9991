// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/training/TrainingRig.h"

#include "app/base/Sha256.h"
#include "app/keys/OpenSslPtr.h"
#include "app/packet/OsiaDocument.h"

#include <QJsonDocument>
#include <openssl/pem.h>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(result).value();
}

} // namespace

QByteArray makeTestRequest(const QString& commonName, const QByteArray& keyPem)
{
    const PrivateKey key = must(PrivateKey::parse(SecureBytes::copyOf(QByteArrayView(keyPem))));
    const std::unique_ptr<X509_REQ, OpenSslDeleter<&X509_REQ_free>> request(X509_REQ_new());
    const QByteArray name = commonName.toUtf8();
    const bool made =
        X509_NAME_add_entry_by_NID(X509_REQ_get_subject_name(request.get()), NID_commonName, MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char*>(name.constData()), int(name.size()),
                                   -1, 0) == 1 &&
        X509_REQ_set_pubkey(request.get(), key.handle()) == 1 &&
        X509_REQ_sign(request.get(), key.handle(), EVP_sha256()) > 0;
    const BioPtr bio(BIO_new(BIO_s_mem()));
    if (!made || PEM_write_bio_X509_REQ(bio.get(), request.get()) != 1)
        qFatal("certificate request");
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &bytes);
    return {bytes, size};
}

TrainingRig::TrainingRig(const TrainingTimes& asked, TrainingPeople known)
    : clock(SystemClock().nowUtc()), times(asked), people(std::move(known))
{
    restart();
    const TrainingAuthority authority = must(TrainingAuthority::open(folder.filePath(u"authority"_s), clock));
    fixture.clock.setWall(clock.nowUtc());
    fixture.station.certificate = certify(fixture.station.key);
    fixture.registry.certificate = authority.recipientPem();
    // The fixture leaves out the print it did not keep; a registry misses it.
    fixture.application.samples.first().kept = true;
    packet = must(fixture.seal());
    client = clientWith(fixture.station.certificate, fixture.station.key);
    if (!client->signIn())
        qFatal("no token");
}

void TrainingRig::restart(quint16 port)
{
    registry.reset();
    registry = std::make_unique<TrainingRegistry>(TrainingRegistry::Setup{folder.path(), port, times, people},
                                                  clock, random);
    url = must(registry->start());
    if (client) {
        client->setBase(url);
        client->signIn();
    }
}

QByteArray TrainingRig::certify(const QByteArray& key, const std::optional<Validity>& validity) const
{
    const TrainingAuthority authority = must(TrainingAuthority::open(folder.filePath(u"authority"_s), clock));
    return must(authority.issueStationCertificate(makeTestRequest(u"Test station"_s, key), clock, validity));
}

std::unique_ptr<TrainingClient> TrainingRig::clientWith(const QByteArray& certificate,
                                                        const QByteArray& key) const
{
    const TrainingAuthority authority = must(TrainingAuthority::open(folder.filePath(u"authority"_s), clock));
    return std::make_unique<TrainingClient>(url, authority.rootPem(), certificate, key);
}

Exchange TrainingRig::create()
{
    return client->call("POST", enrollment(), R"({"enrollmentType": "citizen"})");
}

Exchange TrainingRig::upload(const SealedObject& object)
{
    return client->call(
        "POST", enrollment() + u"/buffer"_s, object.ciphertext,
        {{"Content-Type", "application/pkcs7-mime"}, {"Digest", sha256Header(object.ciphertext)}});
}

QJsonObject TrainingRig::uploadAll()
{
    QStringList references;
    for (const SealedObject& object : packet.objects) {
        const QString id = upload(object).member(u"bufferId");
        if (id.isEmpty())
            return {};
        references.append(url.toString() + enrollment() + u"/buffer/"_s + id);
    }
    return must(replaceReferences(QJsonDocument::fromJson(packet.document).object(),
                                  [&](const QString& reference) -> Result<QString> {
                                      return references.at(placeholderOrdinal(reference));
                                  }));
}

Exchange TrainingRig::put(const QJsonObject& document)
{
    return client->call("PUT", enrollment(), toJson(document));
}

QByteArray sha256Header(const QByteArray& content)
{
    return "SHA-256=" + sha256(content).toBase64();
}

QByteArray toJson(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace thunhan
