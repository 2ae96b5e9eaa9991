// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/PaperChoice.h"

#include <QTest>

namespace thunhan
{

class TestPaperChoice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachKindHasItsPapers()
    {
        const auto papers = [](ApplicationKind kind, const QList<ApplicationKind>& bundled = {}) {
            Application application;
            application.kind = kind;
            application.bundled = bundled;
            return papersOf(application);
        };
        const QList<Paper> card{Paper::AppointmentSlip, Paper::ReceiptSheet};
        QCOMPARE(papers(ApplicationKind::CardFirst), card);
        QCOMPARE(papers(ApplicationKind::RecordCorrection), card);
        QCOMPARE(papers(ApplicationKind::CardExchange, {ApplicationKind::EidLevel2}),
                 card + QList{Paper::EidForm});
        QCOMPARE(papers(ApplicationKind::EidLevel1), card + QList{Paper::EidForm});
        QCOMPARE(papers(ApplicationKind::NumberNotice), QList{Paper::NumberNotice});
    }
};

} // namespace thunhan

QTEST_GUILESS_MAIN(thunhan::TestPaperChoice)
#include "test_PaperChoice.moc"
