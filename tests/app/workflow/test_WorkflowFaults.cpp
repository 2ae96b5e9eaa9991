// SPDX-License-Identifier: GPL-3.0-or-later
// Every access to the database fails once, in every action between beginning and approving: the application
// is then as before, the station opens again, and doing the same once more succeeds.
#include "tests/app/workflow/DeskFixture.h"

#include <QDir>
#include <QTest>
#include <atomic>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

// Fails one access and no other.
class FailingAccess
{
public:
    void arm(int access) { m_left.store(access); }
    // Whether the access came about; disarms.
    bool failed() { return m_left.exchange(idle) == fired; }
    DatabaseProbe probe()
    {
        return [this](DatabaseAccess) -> std::optional<Error> {
            if (m_left.load() < 0)
                return std::nullopt;
            if (m_left.fetch_sub(1) != 0)
                return std::nullopt;
            m_left.store(fired);
            return Error{ErrorCode::DiskFull, {}};
        };
    }

private:
    static constexpr int idle = -1;
    static constexpr int fired = -2;
    std::atomic<int> m_left{idle};
};

// All that an action may touch.
struct Picture {
    std::optional<Application> application;
    std::optional<ApplicationId> open;
    std::optional<OutboxEntry> waiting;
    qint64 objects = 0;
    qint64 entries = 0;

    friend bool operator==(const Picture&, const Picture&) = default;
};

struct Action {
    QString name;
    Role role;
    // Gets the revision that the person sees.
    std::function<QFuture<Result<Application>>(int revision)> run;
};

} // namespace

class WorkflowFaultsTest : public QObject
{
    Q_OBJECT

    using Files = QHash<QString, QByteArray>;

    FailingAccess m_access;
    std::unique_ptr<DeskFixture> m_desk;
    ApplicationId m_id;

    Picture picture()
    {
        Picture seen;
        if (!m_id.isNull())
            seen.application = m_desk->load(m_id);
        const auto rest = await(m_desk->store().run([id = m_id](Database& d) -> Result<Picture> {
            Picture found;
            if (auto entry = Outbox(d).entry(id))
                found.waiting = *entry;
            THUNHAN_TRY_ASSIGN(const auto objects, PacketRepository(d).objects(id));
            found.objects = objects.size();
            THUNHAN_TRY_ASSIGN(const AuditVerdict verdict, AuditLog(d).verify());
            found.entries = verdict.firstBroken == 0 ? verdict.entries : -1;
            return found;
        }));
        seen.waiting = rest->waiting;
        seen.objects = rest->objects;
        seen.entries = rest->entries;
        if (m_desk->session.person()->role == Role::Clerk)
            seen.open = settled(m_desk->enrollment().interrupted()).value();
        return seen;
    }

    Files snapshot() const
    {
        Files files;
        for (const QString& name : QDir(m_desk->folder().path()).entryList(QDir::Files))
            files.insert(name, readAll(m_desk->folder().file(name)));
        return files;
    }
    void restore(const Files& files)
    {
        m_desk->stop();
        const QDir folder(m_desk->folder().path());
        for (const QString& name : folder.entryList(QDir::Files))
            QVERIFY(QFile::remove(folder.filePath(name)));
        for (const auto& [name, content] : files.asKeyValueRange())
            QVERIFY(overwrite(folder.filePath(name), content));
        m_desk->restart(m_access.probe());
    }

    // One action with its `access`-th access failing; false when it does not have that many.
    bool failOnce(const Action& action, int access, bool reopens)
    {
        const Picture before = picture();
        const int revision = before.application ? before.application->revision : 0;
        m_access.arm(access);
        const auto tried = settled(action.run(revision));
        if (!m_access.failed()) {
            check(tried.ok(), "the action fails by itself");
            return false;
        }
        check(!tried.ok() && tried.error().code == ErrorCode::DiskFull, "the failure is told as another");
        check(picture() == before, "a failed action left something behind");
        if (reopens) {
            m_desk->restart(m_access.probe());
            check(picture() == before, "another station came up");
        }
        const auto again = settled(action.run(revision));
        check(again.ok(), "the same once more fails");
        const Picture after = picture();
        check(after.entries == before.entries + 1, "done without its entry in the trail, or twice");
        check(again.ok() && (m_id.isNull() || after.application == *again),
              "what was told is not what is there");
        return true;
    }
    static void check(bool holds, const char* offence) { QVERIFY2(holds, offence); }

private Q_SLOTS:
    void everyAccessMayFailOnce()
    {
        m_desk = std::make_unique<DeskFixture>();
        const Application sample = sampleApplication(7);
        auto& desk = *m_desk;
        // What one action of each kind leaves to do.
        BiometricSample print = sample.samples.first();
        DocumentScan page = sample.documents.first();
        const auto id = [this] { return m_id; };
        const QList<Action> actions{
            {u"begin"_s, Role::Clerk,
             [&](int) { return desk.enrollment().begin(ApplicationKind::CardFirst); }},
            {u"correction kind"_s, Role::Clerk,
             [&, id](int) {
                 return desk.enrollment().changeKind(id(), ApplicationKind::RecordCorrection, {}, {});
             }},
            {u"correction"_s, Role::Clerk,
             [&, id](int) {
                 return desk.enrollment().saveCorrection(
                     id(), {FieldKey::Origin, {}, u"Huế"_s, DocumentType::Other});
             }},
            {u"sample without purpose"_s, Role::Clerk,
             [&, id](int) { return desk.enrollment().addSample(id(), print, sampleImage(print)); }},
            {u"its removal"_s, Role::Clerk,
             [&, id](int) { return desk.enrollment().removeUnaskedSamples(id()); }},
            {u"notice kind"_s, Role::Clerk,
             [&, id](int) {
                 return desk.enrollment().changeKind(id(), ApplicationKind::NumberNotice, {}, {});
             }},
            {u"notice"_s, Role::Clerk,
             [&, id](int) { return desk.enrollment().saveNotice(id(), u"Lê An"_s, sampleToday()); }},
            {u"bundle"_s, Role::Clerk,
             [&, id](int) {
                 return desk.enrollment().changeKind(id(), ApplicationKind::CardFirst, {},
                                                     {ApplicationKind::EidLevel2});
             }},
            {u"capacity"_s, Role::Clerk,
             [&, id](int) { return desk.enrollment().saveCapacity(id(), false); }},
            {u"exemption"_s, Role::Clerk,
             [&, id](int) { return desk.enrollment().saveFeeExemption(id(), u"POOR_HOUSEHOLD"_s); }},
            {u"field"_s, Role::Clerk,
             [&, id](int) {
                 return desk.enrollment().saveField(id(), FieldKey::FullName, sample.applicant.fullName);
             }},
            {u"sample"_s, Role::Clerk,
             [&, id](int) { return desk.enrollment().addSample(id(), print, sampleImage(print)); }},
            {u"page"_s, Role::Clerk,
             [&, id](int) { return desk.enrollment().addPage(id(), page, sampleImage(page)); }},
            {u"exception"_s, Role::Clerk,
             [&, id](int) {
                 return desk.enrollment().recordException(id(), print.site, print.modality,
                                                          ExceptionCondition::Bandaged, {});
             }},
            {u"submit"_s, Role::Clerk, [&, id](int) { return desk.enrollment().submit(id()); }},
            {u"approve"_s, Role::Supervisor,
             [&, id](int revision) {
                 return desk.review().approve(id(), revision, u"DOCUMENTS_SEEN"_s, {});
             }},
        };
        int failures = 0;
        for (const Action& action : actions) {
            desk.signIn(action.role == Role::Clerk ? desk.clerk : desk.supervisor);
            if (action.name == u"submit"_s) // what the actions before left out
                completeRest(sample);
            desk.stop();
            const Files files = snapshot();
            for (int access = 0;; ++access) {
                restore(files);
                // In turn the same station goes on, or another one comes up.
                const bool had = failOnce(action, access, access % 2 == 1);
                if (QTest::currentTestFailed())
                    QFAIL(qPrintable(u"%1, access %2"_s.arg(action.name).arg(access)));
                if (!had) { // and so the action was done
                    QVERIFY2(access > 5, qPrintable(action.name));
                    break;
                }
                ++failures;
            }
            if (action.name == u"begin"_s)
                m_id = settled(desk.enrollment().interrupted()).value().value();
        }
        QCOMPARE(desk.load(m_id).state, ApplicationState::Queued);
        QVERIFY2(failures > 200, qPrintable(QString::number(failures)));
    }

private:
    void completeRest(const Application& sample)
    {
        Application rest = sample;
        rest.samples.removeFirst(); // there is an exception for it
        rest.documents.clear();
        m_desk->fill(m_id, rest);
    }
};

QTEST_GUILESS_MAIN(WorkflowFaultsTest)
#include "test_WorkflowFaults.moc"
