// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/PacketOpener.h"

#include "tests/support/PacketFixture.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class PacketOpenerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void verifiesWithoutTheRegistrysKey();
    void refusesWhatWasChanged_data();
    void refusesWhatWasChanged();
    void refusesAnotherStation();
    void refusesAnotherRegistry();

private:
    PacketFixture m_fixture;
    SealedPacket m_packet = m_fixture.seal().value();
    Certificate m_station = Certificate::parse(m_fixture.station.certificate).value();
};

void PacketOpenerTest::verifiesWithoutTheRegistrysKey()
{
    const PacketManifest manifest = verifyPacket(m_packet, m_station).value();
    QCOMPARE(manifest.enrollment, m_packet.application);
    QCOMPARE(manifest.objects.size(), m_packet.objects.size());
}

void PacketOpenerTest::refusesWhatWasChanged_data()
{
    QTest::addColumn<SealedPacket>("packet");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [&](const char* name, ErrorCode code, auto change) {
        SealedPacket packet = m_packet;
        change(packet);
        QTest::newRow(name) << packet << code;
    };
    row("another application", ErrorCode::SignatureInvalid,
        [](SealedPacket& p) { p.application = ApplicationId(QUuid::createUuid()); });
    row("a bit of the manifest", ErrorCode::SignatureInvalid, [](SealedPacket& p) { p.manifest[20] = 'x'; });
    row("no signature", ErrorCode::SignatureInvalid, [](SealedPacket& p) { p.signature.clear(); });
    row("a word of the document", ErrorCode::SignatureInvalid,
        [](SealedPacket& p) { p.document.replace("RIGHT_INDEX", "RIGHT_LITTLE"); });
    row("document with blanks", ErrorCode::MalformedInput, [](SealedPacket& p) { p.document.append('\n'); });
    row("another manifest inside the document", ErrorCode::SignatureInvalid,
        [](SealedPacket& p) { p.document.replace("thunhan.packet/1", "thunhan.packet/2"); });
    row("references swapped", ErrorCode::SignatureInvalid, [](SealedPacket& p) {
        p.document.replace("object:1\"", "object:X\"")
            .replace("object:2\"", "object:1\"")
            .replace("object:X", "object:2");
    });
    row("a bit of a ciphertext", ErrorCode::SignatureInvalid, [](SealedPacket& p) {
        QByteArray& bytes = p.objects[3].ciphertext;
        bytes[100] = static_cast<char>(bytes[100] ^ 1);
    });
    row("two objects swapped", ErrorCode::SignatureInvalid, [](SealedPacket& p) {
        p.objects.swapItemsAt(1, 2);
        std::swap(p.objects[1].ordinal, p.objects[2].ordinal);
    });
    row("an object taken away", ErrorCode::SignatureInvalid, [](SealedPacket& p) { p.objects.removeLast(); });
    row("an object too many", ErrorCode::SignatureInvalid,
        [](SealedPacket& p) { p.objects.append(p.objects.last()); });
}

void PacketOpenerTest::refusesWhatWasChanged()
{
    QFETCH(const SealedPacket, packet);
    QFETCH(const ErrorCode, code);
    QCOMPARE(verifyPacket(packet, m_station).error().code, code);
}

void PacketOpenerTest::refusesAnotherStation()
{
    const TestCertificate other = issueTestCertificate({.commonName = u"Other station"_s});
    QCOMPARE(verifyPacket(m_packet, Certificate::parse(other.certificate).value()).error().code,
             ErrorCode::SignatureInvalid);
}

void PacketOpenerTest::refusesAnotherRegistry()
{
    const TestCertificate other = issueTestCertificate({.commonName = u"Other registry"_s});
    QCOMPARE(openPacket(m_packet, m_station, Certificate::parse(other.certificate).value(),
                        PrivateKey::parse(SecureBytes::copyOf(QByteArrayView(other.key))).value())
                 .error()
                 .code,
             ErrorCode::DecryptionFailed);
}

QTEST_GUILESS_MAIN(PacketOpenerTest)
#include "test_PacketOpener.moc"
