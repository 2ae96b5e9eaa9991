// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/TrainingIntake.h"

#include "app/packet/OsiaDocument.h"
#include "tests/sync/training/TrainingRig.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

// Delivers whatever the rig's packet has become; nothing of it may stay behind when it is refused.
Exchange deliver(TrainingRig& rig, const std::function<void(QJsonObject&)>& change = {})
{
    if (rig.create().status != 204)
        return {};
    QJsonObject document = rig.uploadAll();
    if (change)
        change(document);
    if (document.isEmpty() || rig.put(document).status != 204)
        return {};
    return rig.finalize();
}

void removeEntries(QJsonObject& document, const QString& array, const QString& member, const QString& value)
{
    QJsonArray kept;
    for (const QJsonValue& entry : document[array].toArray()) {
        if (entry[member].toString() != value)
            kept.append(entry);
    }
    document[array] = kept;
}

QJsonObject withManifest(const QJsonObject& document, const QByteArray& manifest)
{
    QJsonObject changed = document;
    const auto carried = readContextualData(document);
    changed.insert(u"contextualData"_s, contextualData(manifest, carried->signature));
    return changed;
}

} // namespace

#define REFUSED(exchange, cause)                                                                             \
    do {                                                                                                     \
        const Exchange refused = (exchange);                                                                 \
        QCOMPARE(refused.status, 422);                                                                       \
        QVERIFY2(refused.message().contains(cause), qPrintable(refused.message()));                          \
        QVERIFY(rig.registry->accepted().isEmpty());                                                         \
        QVERIFY(QDir(rig.folder.filePath(u"received"_s)).isEmpty());                                         \
    } while (false)

class TestTrainingIntake : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void missesAFinger()
    {
        TrainingRig rig;
        REFUSED(deliver(rig,
                        [](QJsonObject& document) {
                            removeEntries(document, u"biometricData"_s, u"biometricSubType"_s,
                                          u"LEFT_RING"_s);
                        }),
                u"LEFT_RING"_s);
    }

    void missesThePortrait()
    {
        TrainingRig rig;
        REFUSED(deliver(rig,
                        [](QJsonObject& document) {
                            removeEntries(document, u"biometricData"_s, u"biometricType"_s, u"FACE"_s);
                        }),
                u"portrait"_s);
    }

    void missesTheDocument()
    {
        TrainingRig rig;
        REFUSED(deliver(rig, [](QJsonObject& document) { document.remove(u"documentData"_s); }),
                u"document"_s);
    }

    void missesTheManifest()
    {
        TrainingRig rig;
        REFUSED(deliver(rig, [](QJsonObject& document) { document.remove(u"contextualData"_s); }),
                u"manifest"_s);
    }

    void noticesAChangedManifest()
    {
        TrainingRig rig;
        REFUSED(deliver(rig,
                        [](QJsonObject& document) {
                            QByteArray manifest = readContextualData(document)->manifest;
                            manifest.replace("FACE", "FARE");
                            document = withManifest(document, manifest);
                        }),
                u"SignatureInvalid"_s);
    }

    void noticesAManifestThatIsNone()
    {
        TrainingRig rig;
        REFUSED(deliver(rig, [](QJsonObject& document) { document = withManifest(document, R"({"a":1})"); }),
                u"MalformedInput"_s);
    }

    void noticesAChangedDocument()
    {
        TrainingRig rig;
        REFUSED(deliver(rig, [](QJsonObject& document) { document.insert(u"enrollmentType"_s, u"x"_s); }),
                u"SignatureInvalid"_s);
    }

    void noticesAChangedCiphertext()
    {
        TrainingRig rig;
        QByteArray& bytes = rig.packet.objects[3].ciphertext;
        bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1);
        REFUSED(deliver(rig), u"not an object of the manifest"_s);
    }

    void noticesASealByAnotherKey()
    {
        TrainingRig rig;
        const TestCertificate other = issueTestCertificate({.commonName = u"Other"_s});
        rig.fixture.station.certificate = rig.certify(other.key);
        rig.fixture.stationKey = SecureBytes::copyOf(QByteArrayView(other.key));
        rig.packet = rig.fixture.seal().value();
        REFUSED(deliver(rig), u"SignatureInvalid"_s);
    }

    void cannotOpenWhatIsForAnotherRegistry()
    {
        TrainingRig rig;
        rig.fixture.registry = issueTestCertificate({.commonName = u"Other registry"_s});
        rig.packet = rig.fixture.seal().value();
        REFUSED(deliver(rig), u"DecryptionFailed"_s);
    }

    void wantsEachObjectReferredToOnce()
    {
        TrainingRig rig;
        REFUSED(deliver(rig,
                        [](QJsonObject& document) {
                            QJsonArray entries = document[u"biometricData"].toArray();
                            QJsonObject first = entries[0].toObject();
                            first[u"imageRef"_s] = entries[1].toObject()[u"imageRef"];
                            entries[0] = first;
                            document[u"biometricData"_s] = entries;
                        }),
                u"was refused"_s);
    }
};

QTEST_GUILESS_MAIN(TestTrainingIntake)
#include "test_TrainingIntake.moc"
