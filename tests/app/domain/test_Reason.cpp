// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Reason.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

class TestReason : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void codeAndNoteStandInOneText_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("note");
        QTest::addColumn<QString>("text");
        QTest::newRow("code") << u"WORN_RIDGES"_s << QString() << u"WORN_RIDGES"_s;
        QTest::newRow("both") << u"OTHER"_s << u"bỏng"_s << u"OTHER: bỏng"_s;
        QTest::newRow("a mark in the note") << u"OTHER"_s << u"seen: twice"_s << u"OTHER: seen: twice"_s;
        QTest::newRow("nothing") << QString() << QString() << QString();
    }

    void codeAndNoteStandInOneText()
    {
        QFETCH(QString, code);
        QFETCH(QString, note);
        QFETCH(QString, text);
        const WordedReason reason{code, note};
        QCOMPARE(toText(reason), text);
        QCOMPARE(reasonFromText(text), reason);
    }

    void otherNeedsWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("says");
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("blanks") << u"  "_s << false;
        QTest::newRow("code") << u"WORN_RIDGES"_s << true;
        QTest::newRow("free words") << u"vân mòn"_s << true;
        QTest::newRow("other") << u"OTHER"_s << false;
        QTest::newRow("other with blanks") << u"OTHER:   "_s << false;
        QTest::newRow("other with a mark") << u"OTHER:"_s << false;
        QTest::newRow("other with words") << u"OTHER: bỏng"_s << true;
        QTest::newRow("begins with it") << u"OTHERWISE"_s << true;
    }

    void otherNeedsWords()
    {
        QFETCH(QString, text);
        QFETCH(bool, says);
        QCOMPARE(saysWhy(reasonFromText(text)), says);
        QualityOverride granted;
        granted.reason = text;
        QCOMPARE(saysWhy(granted), says);
    }

    // Worn ridges explain a faint print, never two fingers that are one.
    void eachMatterHasItsOwnReasons()
    {
        QualityOverride granted;
        QCOMPARE(reasonListFor(granted), u"override_reasons"_s);
        granted.impression = Impression::LiveScanRolled;
        QCOMPARE(reasonListFor(granted), u"override_reasons"_s);
        granted.matter = OverrideMatter::Clash;
        QCOMPARE(reasonListFor(granted), u"clash_reasons"_s);
        granted.matter = OverrideMatter::NoPrints;
        QCOMPARE(reasonListFor(granted), u"no_prints_reasons"_s);
        granted.modality = BiometricModality::Face;
        granted.matter = OverrideMatter::Quality;
        QCOMPARE(reasonListFor(granted), u"portrait_reasons"_s);
    }

    void exceptionsAndWarnings()
    {
        BiometricException exception;
        for (const auto condition :
             {ExceptionCondition::Amputated, ExceptionCondition::Bandaged, ExceptionCondition::Damaged}) {
            exception.condition = condition;
            QVERIFY(saysWhy(exception));
        }
        exception.condition = ExceptionCondition::Other;
        QVERIFY(!saysWhy(exception));
        exception.note = u"tê bì"_s;
        QVERIFY(saysWhy(exception));

        WarningReason reason;
        QVERIFY(!saysWhy(reason));
        reason.reasonCode = u"OTHER"_s;
        QVERIFY(!saysWhy(reason));
        reason.note = u"so"_s;
        QVERIFY(saysWhy(reason));
    }
};

QTEST_GUILESS_MAIN(TestReason)
#include "test_Reason.moc"
