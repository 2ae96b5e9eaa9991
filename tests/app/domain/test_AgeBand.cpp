// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/AgeBand.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

class TestAgeBand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void band_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("birth");
        QTest::addColumn<AgeBand>("band");
        QTest::addColumn<bool>("uncertain");
        const auto row = [](const char* what, const char* source, const char* birth, AgeBand band,
                            bool uncertain = false) {
            QTest::newRow(what) << QString::fromLatin1(source) << QString::fromLatin1(birth) << band
                                << uncertain;
        };
        const char* under = "Law 26/2023/QH15, Art. 23(2)";
        row("born today", under, "2026-03-02", AgeBand::NoBiometrics);
        row("six tomorrow", under, "2020-03-03", AgeBand::NoBiometrics);
        row("six today", under, "2020-03-02", AgeBand::OnRequest);
        const char* card = "Law 26/2023/QH15, Art. 19";
        row("fourteen tomorrow", card, "2012-03-03", AgeBand::OnRequest);
        row("fourteen today", card, "2012-03-02", AgeBand::Mandatory);
        const char* partial = "a partial date counts from its latest day";
        row("perhaps fourteen", partial, "2012", AgeBand::OnRequest, true);
        row("perhaps six", partial, "2020-03", AgeBand::NoBiometrics, true);
        row("surely fourteen", partial, "2011", AgeBand::Mandatory);
        row("no date", partial, "", AgeBand::Mandatory);
    }

    void band()
    {
        QFETCH(QString, birth);
        QFETCH(AgeBand, band);
        QFETCH(bool, uncertain);
        const PartialDate born = birth.isEmpty() ? PartialDate() : PartialDate::parseIso(birth).value();
        const QDate today(2026, 3, 2);
        QCOMPARE(ageBandOn(born, today, {}), band);
        QCOMPARE(isAgeBandUncertain(born, today, {}), uncertain);
    }
};

QTEST_APPLESS_MAIN(TestAgeBand)
#include "test_AgeBand.moc"
