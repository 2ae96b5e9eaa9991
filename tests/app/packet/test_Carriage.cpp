// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/Carriage.h"

#include "app/packet/CanonicalJson.h"
#include "app/packet/PacketOpener.h"
#include "tests/support/PacketFixture.h"

#include <QTest>

using namespace thunhan;

class CarriageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesOffAsItWasPutOn()
    {
        const SealedPacket packet = m_fixture.seal().value();
        const Carriage carriage{BatchId(QUuid::createUuid()), m_fixture.station.certificate};
        const QByteArray carried = withCarriage(packet.document, carriage).value();
        const QJsonObject document = parseCanonicalObject(carried).value();
        QCOMPARE(readCarriage(document), carriage);
        QCOMPARE(canonicalJson(withoutCarriage(document)).value(), packet.document);
    }

    void isNotPartOfWhatWasSigned()
    {
        SealedPacket packet = m_fixture.seal().value();
        packet.document = withCarriage(packet.document, {BatchId(QUuid::createUuid()), {}}).value();
        QVERIFY(verifyPacket(packet, Certificate::parsePem(m_fixture.station.certificate).value()));
    }

    void nothingIsReadOutOfNonsense()
    {
        QCOMPARE(readCarriage({}), Carriage());
        QCOMPARE(
            readCarriage(parseCanonicalObject(R"({"contextualData":{"batch":7,"certificate":[1]}})").value()),
            Carriage());
        QCOMPARE(withoutCarriage({}), QJsonObject());
    }

private:
    const PacketFixture m_fixture;
};

QTEST_GUILESS_MAIN(CarriageTest)
#include "test_Carriage.moc"
