// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/SentDocument.h"

#include <QJsonDocument>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class SentDocumentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensWithoutReferences();
    void putsUrisInPlaceOfPlaceholders();
    void knowsItsOwnPacket();
    void comparesReferencesToo();

private:
    const QByteArray m_frozen =
        R"({"biographicData":{"record":{"dataRef":"object:0"}},"biometricData":[{"biometricType":"FACE","imageRef":"object:1"}],"contextualData":{"manifest":"m","signature":"s"},"enrollmentType":"citizen"})";
    const QHash<int, QUrl> m_uris{{0, QUrl(u"https://r/b/0"_s)}, {1, QUrl(u"https://r/b/1"_s)}};
};

namespace
{

QJsonObject parsed(const QByteArray& text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

void SentDocumentTest::opensWithoutReferences()
{
    QCOMPARE(openingDocument(m_frozen).value(),
             QByteArray(R"({"contextualData":{"manifest":"m","signature":"s"},"enrollmentType":"citizen"})"));
    QCOMPARE(openingDocument("{ }").error().code, ErrorCode::MalformedInput);
}

void SentDocumentTest::putsUrisInPlaceOfPlaceholders()
{
    const QByteArray sent = referencedDocument(m_frozen, m_uris).value();
    QCOMPARE(sent, QByteArray(m_frozen).replace("object:", "https://r/b/"));
    QCOMPARE(referencedDocument(m_frozen, {{0, QUrl(u"https://r/b/0"_s)}}).error().code,
             ErrorCode::MalformedInput);
}

void SentDocumentTest::knowsItsOwnPacket()
{
    const QJsonObject complete = parsed(referencedDocument(m_frozen, m_uris).value());
    QVERIFY(isSamePacket(complete, m_frozen).value());
    QVERIFY(isSamePacket(parsed(openingDocument(m_frozen).value()), m_frozen).value());
    QVERIFY(!isSamePacket({}, m_frozen).value());
    for (const char* member : {"contextualData", "biometricData", "enrollmentType"}) {
        QJsonObject other = complete;
        other.insert(QLatin1StringView(member), u"x"_s);
        QVERIFY(!isSamePacket(other, m_frozen).value());
    }
}

void SentDocumentTest::comparesReferencesToo()
{
    const QByteArray sent = referencedDocument(m_frozen, m_uris).value();
    QVERIFY(isSameDocument(parsed(sent), sent).value());
    QByteArray other = sent;
    other.replace("https://r/b/1", "https://r/b/0");
    QVERIFY(!isSameDocument(parsed(other), sent).value());
}

QTEST_GUILESS_MAIN(SentDocumentTest)
#include "test_SentDocument.moc"
