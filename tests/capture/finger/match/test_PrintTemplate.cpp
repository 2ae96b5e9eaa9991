// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/match/PrintTemplate.h"

#include "tests/capture/finger/match/SampleMinutiae.h"

#include <QTest>

using namespace thunhan;

class TestPrintTemplate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void minutiaeComeBack()
    {
        const Minutiae before = sampleMinutiae(1);
        const auto after = decodeTemplate(encodeTemplate(before));
        QVERIFY(after);
        QCOMPARE(after->size(), before.size());
        for (std::size_t i = 0; i < before.size(); ++i) {
            const Minutia& a = before[i];
            const Minutia& b = after->at(i);
            QVERIFY(std::abs(a.x - b.x) <= 0.126F && std::abs(a.y - b.y) <= 0.126F);
            QVERIFY(std::abs(a.direction - b.direction) < 1e-4F);
            QVERIFY(std::abs(a.quality - b.quality) < 0.003F);
            QCOMPARE(a.kind, b.kind);
        }
        QCOMPARE(encodeTemplate(*after), encodeTemplate(*decodeTemplate(encodeTemplate(*after))));
        QVERIFY(decodeTemplate(encodeTemplate({}))->empty());
    }

    void whatDoesNotFitIsBroughtIn()
    {
        const Minutia wild{-5, 1e9F, 2 * std::numbers::pi_v<float>, MinutiaKind::Bifurcation, 7};
        const auto back = decodeTemplate(encodeTemplate({wild}));
        QVERIFY(back);
        QCOMPARE(back->front().x, 0.0F);
        QCOMPARE(back->front().direction, 0.0F);
        QCOMPARE(back->front().quality, 1.0F);
        QCOMPARE(decodeTemplate(encodeTemplate(Minutiae(2000)))->size(), mostTemplateMinutiae);
    }

    void anotherLengthIsRefused()
    {
        const QByteArray bytes = encodeTemplate(sampleMinutiae(2, 5));
        for (qsizetype length = 0; length < bytes.size(); ++length)
            QVERIFY(!decodeTemplate(QByteArrayView(bytes).first(length)));
        QVERIFY(!decodeTemplate(bytes + '\0'));
    }

    void anotherHeadOrKindIsRefused()
    {
        const QByteArray bytes = encodeTemplate(sampleMinutiae(2, 5));
        for (const qsizetype at : {0, 3, 4, 5, 6, 7}) {
            QByteArray damaged = bytes;
            damaged[at] = static_cast<char>(damaged[at] ^ 0x21);
            QVERIFY2(!decodeTemplate(damaged), qPrintable(QString::number(at)));
        }
        QByteArray kind = bytes;
        kind[14] = 2;
        QVERIFY(!decodeTemplate(kind));
    }
};

QTEST_APPLESS_MAIN(TestPrintTemplate)
#include "test_PrintTemplate.moc"
