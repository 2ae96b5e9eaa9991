// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/PrintQueue.h"

#include "tests/ui/print/PrintService.h"

#include <QSignalSpy>
#include <QTest>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{
namespace
{

constexpr int patience = 30'000;

bool asked(PrintQueue& queue)
{
    QSignalSpy changed(&queue, &PrintQueue::changed);
    queue.refresh();
    return changed.wait(patience);
}

std::optional<PrintOutcome> printed(PrintQueue& queue, const QByteArray& pdf, const QString& printer)
{
    std::optional<PrintOutcome> outcome;
    queue.print(pdf, printer, u"CC02"_s, [&outcome](PrintOutcome how) { outcome = how; });
    return QTest::qWaitFor([&outcome] { return outcome.has_value(); }, patience) ? outcome : std::nullopt;
}

} // namespace

class TestPrintQueue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPaperReachesThePrinterWhole()
    {
        PrintService service;
        QVERIFY(service.start());
        PrintQueue queue(PrintQueue::Service::System);
        QCOMPARE(queue.preferred(), QString());
        QVERIFY(asked(queue));
        QCOMPARE(queue.printers(), QStringList{u"desk"_s});
        QCOMPARE(queue.preferred(), u"desk"_s);
        // Longer than a pipe holds.
        const QByteArray pdf = "%PDF-1.4\n" + QByteArray(300'000, 'x');
        QCOMPARE(printed(queue, pdf, u"desk"_s), PrintOutcome::Taken);
        QTRY_COMPARE_WITH_TIMEOUT(service.printed().size(), pdf.size(), patience);
        QCOMPARE(service.printed(), pdf);
    }

    void whatIsNoPrinterGetsNothing()
    {
        PrintService service;
        QVERIFY(service.start());
        PrintQueue queue(PrintQueue::Service::System);
        QVERIFY(asked(queue));
        QCOMPARE(printed(queue, "%PDF", u"hall"_s), PrintOutcome::NoPrinter);
        QCOMPARE(printed(queue, "%PDF", u"-o"_s), PrintOutcome::NoPrinter);
        QCOMPARE(printed(queue, "%PDF", QString()), PrintOutcome::NoPrinter);
        QVERIFY(service.printed().isEmpty());
    }

    void aServiceThatWentAwayIsToldOf()
    {
        PrintService service;
        QVERIFY(service.start());
        PrintQueue queue(PrintQueue::Service::System);
        QVERIFY(asked(queue));
        service.stop();
        QCOMPARE(printed(queue, "%PDF", u"desk"_s), PrintOutcome::Refused);
        QVERIFY(asked(queue));
        QVERIFY(queue.printers().isEmpty());
        QCOMPARE(printed(queue, "%PDF", u"desk"_s), PrintOutcome::NoPrinter);
    }

    void aRehearsalHasNoPrinter()
    {
        PrintService service;
        QVERIFY(service.start());
        PrintQueue queue(PrintQueue::Service::None);
        queue.refresh();
        QVERIFY(queue.findChildren<QProcess*>().isEmpty());
        QCOMPARE(printed(queue, "%PDF", u"desk"_s), PrintOutcome::NoPrinter);
    }

    void goingDownEndsTheProgram()
    {
        PrintService service;
        QVERIFY(service.start());
        auto queue = std::make_unique<PrintQueue>(PrintQueue::Service::System);
        queue->refresh();
        const auto running = queue->findChildren<QProcess*>();
        QCOMPARE(running.size(), 1);
        QSignalSpy gone(running.first(), &QObject::destroyed);
        queue.reset();
        QCOMPARE(gone.count(), 1);
    }
};

} // namespace thunhan

QTEST_GUILESS_MAIN(thunhan::TestPrintQueue)
#include "test_PrintQueue.moc"
