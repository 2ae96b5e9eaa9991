// SPDX-License-Identifier: GPL-3.0-or-later
// One page of the store after the other is damaged: what lies on the others comes over, and what does not is
// told.
#include "app/workflow/StoreSalvage.h"
#include "tests/app/workflow/DeskFixture.h"

#include <QTest>
#include <algorithm>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

using Part = SalvageLoss::Part;

class StoreSalvageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<DeskFixture> m_desk;
    QByteArray m_whole; // the file
    QList<Application> m_applications;
    qint64 m_entries = 0;

    QString file() const { return Store::pathIn(m_desk->folder().path()); }

    static qsizetype count(const SalvageReport& report, ApplicationId id, Part part)
    {
        return std::count_if(report.losses.begin(), report.losses.end(), [&](const SalvageLoss& loss) {
            return loss.application == id && loss.part == part;
        });
    }
    static QSet<QString> sites(const Application& application)
    {
        QSet<QString> found;
        for (const BiometricSample& sample : application.samples)
            found.insert(siteName(sample.site));
        return found;
    }
    static int fields(const Application& application)
    {
        const auto all = allFields();
        return int(std::count_if(all.begin(), all.end(), [&](FieldKey field) {
            return !fieldToJson(application.applicant, field).isNull();
        }));
    }

    Result<SalvageReport> salvage(const QTemporaryDir& to) const
    {
        return salvageStore(m_desk->folder().path(), to.path(), m_desk->folder().key, m_desk->clock);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<DeskFixture>();
        m_desk->completeDraft(1);
        m_desk->submitted(2);
        const Application sent = m_desk->submitted(3);
        m_desk->signIn(m_desk->supervisor);
        QVERIFY(settled(m_desk->review().approve(sent.id, sent.revision, {}, {})));
        const auto ids = settled(m_desk->queries().search({}, {}, 10));
        for (const ApplicationSummary& one : *ids)
            m_applications.append(m_desk->load(one.id));
        QCOMPARE(m_applications.size(), 3);
        m_entries = await(m_desk->store().run([](Database& d) { return AuditLog(d).verify(); }))->entries;
        m_desk->stop();
        m_whole = readAll(file());
    }

    void aWholeStoreComesOverWhole()
    {
        const QTemporaryDir to;
        const auto report = salvage(to);
        QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().detail));
        QVERIFY(report->damagedPages.isEmpty());
        QVERIFY(report->losses.isEmpty());
        QCOMPARE(report->returned, 0);
        QVERIFY(std::none_of(report->tables.begin(), report->tables.end(),
                             [](const SalvagedTable& table) { return table.damaged; }));
        const auto store = Store::open(to.path(), m_desk->folder().key);
        for (const Application& before : m_applications) {
            const auto after =
                await((*store)->run([&](Database& d) { return ApplicationRepository(d).load(before.id); }));
            QCOMPARE(*after, before);
        }
        const auto trail = await((*store)->run([](Database& d) { return AuditLog(d).verify(); }));
        QCOMPARE(trail->firstBroken, 0);
        QCOMPARE(trail->entries, m_entries + 1); // and the salvage
    }

    void everyOtherPageComesOver()
    {
        const int pages = int(m_whole.size() / 4096);
        QVERIFY(pages > 150);
        QSet<Part> seen;
        int unreadable = 0;
        for (int page = 2; page <= pages; page += 5) {
            QByteArray damaged = m_whole;
            const qsizetype at = (page - 1) * 4096 + 500;
            damaged[at] = char(~damaged[at]);
            QVERIFY(overwrite(file(), damaged));
            const QTemporaryDir to;
            const auto report = salvage(to);
            if (!report) { // it held a part of the schema: without it nothing can be found
                QVERIFY2(report.error().code == ErrorCode::StoreDamaged,
                         qPrintable(u"page %1: %2"_s.arg(page).arg(report.error().detail)));
                ++unreadable;
                continue;
            }
            QCOMPARE(report->damagedPages, QList<int>{page});
            const auto broken = std::count_if(report->tables.begin(), report->tables.end(),
                                              [](const SalvagedTable& table) { return table.damaged; });
            QVERIFY(broken <= 1);
            compare(*report, to.path(), broken > 0 || !report->losses.isEmpty());
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(u"page %1"_s.arg(page)));
            for (const SalvageLoss& loss : report->losses)
                seen.insert(loss.part);
        }
        QVERIFY(overwrite(file(), m_whole));
        QVERIFY2(unreadable < 6, qPrintable(QString::number(unreadable)));
        QVERIFY(seen.contains(Part::Sample));
        QVERIFY(seen.contains(Part::Packet));
    }

    void aDamagedFirstPageIsToldAsWhatItIs()
    {
        QByteArray damaged = m_whole;
        damaged[500] = char(~damaged[500]);
        QVERIFY(overwrite(file(), damaged));
        const QTemporaryDir to;
        QCOMPARE(salvage(to).error().code, ErrorCode::StoreDamaged);
        QVERIFY(overwrite(file(), m_whole));
    }

private:
    // Nothing is gone without being told.
    void compare(const SalvageReport& report, const QString& folder, bool tableBroken)
    {
        const auto store = Store::open(folder, m_desk->folder().key);
        QVERIFY(store);
        const bool trailBroken =
            std::any_of(report.tables.begin(), report.tables.end(), [](const SalvagedTable& table) {
                return table.damaged && table.name == u"audit_entry"_s;
            });
        for (const Application& before : m_applications) {
            const auto after =
                await((*store)->run([&](Database& d) { return ApplicationRepository(d).load(before.id); }));
            QVERIFY2(after.ok(), after ? "" : qPrintable(after.error().detail));
            if (!tableBroken) {
                QCOMPARE(*after, before);
                continue;
            }
            QVERIFY(trailBroken ||
                    (sites(before) - sites(*after)).size() <= count(report, before.id, Part::Sample));
            QVERIFY(fields(before) - fields(*after) <= count(report, before.id, Part::Field));
            QVERIFY(before.documents.size() - after->documents.size() <=
                    count(report, before.id, Part::Page));
            QVERIFY(count(report, before.id, Part::Sample) <= before.samples.size());
            for (const BiometricSample& sample : after->samples)
                QVERIFY(await(
                    (*store)->run([&](Database& d) { return SampleRepository(d).loadImage(sample.id); })));
            const auto packet =
                await((*store)->run([&](Database& d) { return PacketRepository(d).load(before.id); }));
            // What still waits to be sent can be sent.
            if (after->state == ApplicationState::Queued)
                QVERIFY(packet);
            else if (before.state == ApplicationState::Queued)
                QCOMPARE(after->state, ApplicationState::Returned);
        }
    }
};

QTEST_GUILESS_MAIN(StoreSalvageTest)
#include "test_StoreSalvage.moc"
