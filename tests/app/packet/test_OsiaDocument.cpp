// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/OsiaDocument.h"

#include "tests/support/PacketFixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class OsiaDocumentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasOnlyPropertiesOfTheSchema();
    void saysWhatIsMissingAndWhy();
    void groupsPagesByDocument();
    void asksForTheCardThatFits();
    void tellsEveryRequestOfTheVisitAndNoReason();
    void holdsNoPersonalData();
    void leavesContextOutOfItsDigest();
    void replacesReferences();
    void readsOnlyItsOwnPlaceholders();

private:
    static QJsonObject documentOf(const Application& application);
    PacketFixture m_fixture;
};

namespace
{

QSet<QString> keysOf(const QJsonValue& value)
{
    const QStringList keys = value.toObject().keys();
    return {keys.begin(), keys.end()};
}

void requireSubset(const QJsonValue& value, const QSet<QString>& allowed, const QSet<QString>& required)
{
    const QSet<QString> keys = keysOf(value);
    QVERIFY2((keys - allowed).isEmpty(), qPrintable(QStringList((keys - allowed).values()).join(u' ')));
    QVERIFY2((required - keys).isEmpty(), qPrintable(QStringList((required - keys).values()).join(u' ')));
}

// OSIA Enrollment 1.3.0, components/schemas; enrollmentId and status are read-only.
const QSet<QString> enrollmentKeys{u"enrollmentType"_s, u"enrollmentFlags"_s, u"requestData"_s,
                                   u"contextualData"_s, u"biographicData"_s,  u"biometricData"_s,
                                   u"documentData"_s,   u"encryption"_s,      u"integrity"_s};
const QSet<QString> biometricKeys{
    u"biometricType"_s, u"biometricSubType"_s, u"instance"_s,       u"image"_s,       u"imageRef"_s,
    u"captureDate"_s,   u"captureDevice"_s,    u"impressionType"_s, u"width"_s,       u"height"_s,
    u"bitdepth"_s,      u"mimeType"_s,         u"resolution"_s,     u"compression"_s, u"missing"_s,
    u"metadata"_s,      u"comment"_s,          u"template"_s,       u"templateRef"_s, u"templateFormat"_s,
    u"quality"_s,       u"qualityFormat"_s,    u"algorithm"_s,      u"vendor"_s,      u"encryption"_s,
    u"integrity"_s};
const QSet<QString> partKeys{u"pages"_s,      u"data"_s,     u"dataRef"_s,     u"width"_s,
                             u"height"_s,     u"mimeType"_s, u"captureDate"_s, u"captureDevice"_s,
                             u"encryption"_s, u"integrity"_s};
const QSet<QString> documentKeys{u"documentType"_s, u"documentTypeOther"_s, u"instance"_s, u"parts"_s,
                                 u"integrity"_s};
const QSet<QString> encryptionKeys{u"type"_s, u"scope"_s};
const QSet<QString> integrityKeys{u"id"_s,   u"type"_s,      u"scope"_s,     u"alg"_s,         u"encrypted"_s,
                                  u"hash"_s, u"followRef"_s, u"signature"_s, u"signatureRef"_s};
const QSet<QString> documentTypes{u"ID_CARD"_s,           u"PASSPORT"_s, u"INVOICE"_s,
                                  u"BIRTH_CERTIFICATE"_s, u"FORM"_s,     u"OTHER"_s};
const QSet<QString> compressions{u"NONE"_s, u"WSQ"_s, u"JPEG"_s, u"JPEG2000"_s, u"PNG"_s};

} // namespace

QJsonObject OsiaDocumentTest::documentOf(const Application& application)
{
    ObjectOrdinals ordinals;
    int next = 1;
    for (const BiometricSample& sample : application.samples)
        ordinals.samples.insert(sample.id, next++);
    for (const DocumentScan& scan : application.documents)
        ordinals.documents.insert(scan.id, next++);
    return makeOsiaDocument(application, ordinals, QByteArray(32, 'd'));
}

void OsiaDocumentTest::hasOnlyPropertiesOfTheSchema()
{
    Application application = m_fixture.application;
    application.samples.append(application.samples.last());
    application.samples.last().modality = BiometricModality::Iris;
    application.samples.last().site = EyePosition::Left;
    const QJsonObject document = documentOf(application);
    requireSubset(document, enrollmentKeys, {});
    const QJsonArray entries = document.value(u"biometricData").toArray();
    QCOMPARE(entries.size(), application.samples.size() - 1 + application.exceptions.size());
    QSet<QString> subTypes;
    for (const QJsonValue& entry : entries) {
        requireSubset(entry, biometricKeys, {u"biometricType"_s});
        subTypes.insert(entry[u"biometricSubType"_s].toString());
        // The schema lets a finger pass that has neither; the registry could do nothing with it.
        QVERIFY(entry[u"imageRef"_s].isString() != entry[u"missing"_s].isArray());
        if (!entry[u"imageRef"_s].isString())
            continue;
        requireSubset(entry[u"encryption"_s], encryptionKeys, encryptionKeys);
        QCOMPARE(entry[u"encryption"_s][u"type"_s].toString(), u"PKCS7"_s);
        QVERIFY(compressions.contains(entry[u"compression"_s].toString()));
        QVERIFY(QDateTime::fromString(entry[u"captureDate"_s].toString(), Qt::ISODateWithMs).isValid());
        QCOMPARE(entry[u"impressionType"_s].isString(), entry[u"biometricType"_s].toString() == u"FINGER");
        if (entry[u"quality"_s].isDouble())
            QCOMPARE(entry[u"quality"_s].toDouble(), double(entry[u"quality"_s].toInteger()));
    }
    QVERIFY(subTypes.contains(u"PORTRAIT"_s));
    QVERIFY(subTypes.contains(u"EYE_LEFT"_s));
    QVERIFY(subTypes.contains(u"RIGHT_INDEX"_s));

    const QJsonValue record = document.value(u"biographicData")[u"record"_s];
    QCOMPARE(record[u"dataRef"_s].toString(), u"object:0"_s);
    requireSubset(record[u"encryption"_s], encryptionKeys, encryptionKeys);
    requireSubset(record[u"integrity"_s][0], integrityKeys, {u"scope"_s, u"alg"_s, u"hash"_s});
}

void OsiaDocumentTest::saysWhatIsMissingAndWhy()
{
    const QJsonArray entries = documentOf(m_fixture.application).value(u"biometricData").toArray();
    const QJsonValue amputated = entries.at(entries.size() - 2);
    QCOMPARE(
        amputated[u"missing"_s].toArray(),
        (QJsonArray{QJsonObject{{u"biometricSubType"_s, u"LEFT_THUMB"_s}, {u"presence"_s, u"AMPUTATED"_s}}}));
    QVERIFY(!amputated.toObject().contains(u"comment"));
    // The schema knows three conditions; another one goes into the comment, the clerk's words into the
    // record.
    const QJsonValue other = entries.last();
    QCOMPARE(other[u"missing"_s].toArray(),
             (QJsonArray{QJsonObject{{u"biometricSubType"_s, u"LEFT_INDEX"_s}}}));
    QVERIFY(other[u"comment"_s].toString().startsWith(u"OTHER"));
}

void OsiaDocumentTest::groupsPagesByDocument()
{
    Application application = m_fixture.application;
    const DocumentScan first = application.documents.first();
    application.documents.clear();
    for (const DocumentType type : allDocumentTypes) {
        for (const int page : {1, 2}) {
            DocumentScan scan = first;
            scan.type = type;
            scan.page = page;
            application.documents.append(scan);
        }
    }
    const QJsonArray entries = documentOf(application).value(u"documentData").toArray();
    QCOMPARE(entries.size(), qsizetype(allDocumentTypes.size()));
    for (const QJsonValue& entry : entries) {
        requireSubset(entry, documentKeys, {u"documentType"_s, u"parts"_s});
        const QString type = entry[u"documentType"_s].toString();
        QVERIFY(documentTypes.contains(type));
        QCOMPARE(entry.toObject().contains(u"documentTypeOther"), type == u"OTHER");
        QCOMPARE(entry[u"parts"_s].toArray().size(), 2);
        QCOMPARE(entry[u"parts"_s][1][u"pages"_s].toArray(), QJsonArray{2});
        for (const QJsonValue& part : entry[u"parts"_s].toArray())
            requireSubset(part, partKeys, {u"dataRef"_s, u"encryption"_s});
    }
    application.documents.clear();
    QVERIFY(!documentOf(application).contains(u"documentData"));
}

void OsiaDocumentTest::asksForTheCardThatFits()
{
    Application application = m_fixture.application;
    const auto requestFor = [&](ApplicationKind kind) {
        application.kind = kind;
        return documentOf(application).value(u"requestData")[u"requestType"_s].toString();
    };
    QCOMPARE(requestFor(ApplicationKind::CardFirst), u"FIRST_ISSUANCE"_s);
    QCOMPARE(requestFor(ApplicationKind::CardExchange), u"RENEWAL"_s);
    QCOMPARE(requestFor(ApplicationKind::CardReissue), u"REPLACEMENT"_s);
    QCOMPARE(requestFor(ApplicationKind::RecordCorrection), u"OTHER"_s);
}

void OsiaDocumentTest::tellsEveryRequestOfTheVisitAndNoReason()
{
    Application application = m_fixture.application;
    application.kind = ApplicationKind::CardExchange;
    application.reason = u"b"_s;
    application.bundled = {ApplicationKind::EidLevel2};
    const QJsonObject data = documentOf(application).value(u"requestData").toObject();
    QCOMPARE(data.value(u"applicationKind").toString(), u"CARD_EXCHANGE"_s);
    const QJsonArray expected{
        QJsonObject{{u"requestType"_s, u"RENEWAL"_s}, {u"applicationKind"_s, u"CARD_EXCHANGE"_s}},
        QJsonObject{{u"requestType"_s, u"OTHER"_s}, {u"applicationKind"_s, u"EID_LEVEL_2"_s}}};
    QCOMPARE(data.value(u"requests").toArray(), expected);
    QVERIFY(!QJsonDocument(data).toJson().contains("\"b\""));
}

void OsiaDocumentTest::holdsNoPersonalData()
{
    const Application& application = m_fixture.application;
    const QString text = QString::fromUtf8(QJsonDocument(documentOf(application)).toJson());
    QVERIFY(!text.contains(application.applicant.fullName));
    QVERIFY(!text.contains(application.applicant.personalNumber.digits()));
    QVERIFY(!text.contains(application.applicant.birthDate.toIso()));
    QVERIFY(!text.contains(application.exceptions.last().note));
}

void OsiaDocumentTest::leavesContextOutOfItsDigest()
{
    QJsonObject document = documentOf(m_fixture.application);
    const QByteArray digest = documentDigest(document).value();
    document.insert(u"contextualData", contextualData(R"({"a":1})", "header..signature"));
    QCOMPARE(documentDigest(document).value(), digest);
    const ManifestAndSignature read = readContextualData(document).value();
    QCOMPARE(read.manifest, QByteArray(R"({"a":1})"));
    QCOMPARE(read.signature, QByteArray("header..signature"));

    CleanDataReport report;
    report.duplicates = {{m_fixture.application.id, u"HC03-0302-0007"_s, true, false}};
    const QJsonObject context = contextualData("{}", "s", report);
    QCOMPARE(context.value(u"cleanData")[u"clean"_s].toBool(true), false);
    QVERIFY(!QJsonDocument(context).toJson().contains("0007")); // proxies read it

    document.insert(u"enrollmentType", u"other"_s);
    QVERIFY(documentDigest(document).value() != digest);
    document.remove(u"contextualData");
    QCOMPARE(readContextualData(document).error().code, ErrorCode::MalformedInput);
}

void OsiaDocumentTest::replacesReferences()
{
    const QJsonObject document = documentOf(m_fixture.application);
    QStringList seen;
    const QJsonObject there = replaceReferences(document, [&](const QString& reference) -> Result<QString> {
                                  seen.append(reference);
                                  return u"https://registry.example/"_s + reference;
                              }).value();
    QCOMPARE(seen.size(), 1 + 9 + 1); // record, kept samples, document
    QCOMPARE(there.value(u"biographicData")[u"record"_s][u"dataRef"_s].toString(),
             u"https://registry.example/object:0"_s);
    const QJsonObject back = replaceReferences(there, [](const QString& reference) -> Result<QString> {
                                 return reference.mid(25);
                             }).value();
    QCOMPARE(back, document);
    QCOMPARE(
        replaceReferences(document, [](const QString&) -> Result<QString> { return ErrorCode::NotFound; })
            .error()
            .code,
        ErrorCode::NotFound);
}

void OsiaDocumentTest::readsOnlyItsOwnPlaceholders()
{
    QCOMPARE(placeholderOrdinal(placeholder(17)), 17);
    for (const QString& other : {u"object:"_s, u"object:-1"_s, u"object:01"_s, u"object: 1"_s, u"object:+1"_s,
                                 u"Object:1"_s, u"object:99999999999"_s, u"https://x/object:1"_s, QString()})
        QCOMPARE(placeholderOrdinal(other), -1);
}

QTEST_GUILESS_MAIN(OsiaDocumentTest)
#include "test_OsiaDocument.moc"
