// SPDX-License-Identifier: GPL-3.0-or-later
// Every operation that a person can ask of a service, by every role, by nobody and behind the lock. What a
// service's header declares and this table does not know fails, and so does a service that the table does not
// know.
#include "app/store/OperatorRepository.h"
#include "app/store/Store.h"
#include "app/workflow/KeyOffice.h"
#include "app/workflow/OwnPrints.h"
#include "app/workflow/ReferenceService.h"
#include "app/workflow/UnlockCodes.h"
#include "sync/client/RegistryClient.h"
#include "sync/client/SyncControl.h"
#include "sync/media/MediaCarrier.h"
#include "tests/app/workflow/DeskFixture.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <set>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

// Nothing: it went past the check of rights, whatever came of it then.
using Refusal = std::optional<ErrorCode>;

template <class T>
Refusal refusalOf(const Result<T>& result)
{
    using enum ErrorCode;
    if (result || (result.error().code != NotSignedIn && result.error().code != SessionLocked &&
                   result.error().code != RightMissing))
        return std::nullopt;
    return result.error().code;
}

template <class T>
Refusal refusalOf(QFuture<Result<T>> future)
{
    return refusalOf(settled(std::move(future)));
}

enum class UnderLock { Refused, GoesOn };

struct Operation {
    QByteArray name; // "Service::function"
    QList<Role> roles;
    UnderLock underLock;
    std::function<Refusal()> ask;
};

struct Services {
    DeskFixture desk;
    OwnPrints prints{desk.store(), desk.session, desk.clock};
    UnlockCodes codes{desk.store(), desk.session, desk.clock, std::chrono::hours(12)};
    ReferenceService reference{desk.store(), desk.session,
                               ReferenceData::load(QStringLiteral(THUNHAN_REFERENCE_DATA)).value(),
                               desk.clock, QTimeZone("Asia/Ho_Chi_Minh")};
    // Never started: it is only told.
    SyncService sync{desk.store(), desk.clock, desk.random,
                     []() -> Result<std::unique_ptr<RegistryClient>> { return ErrorCode::Internal; }};
    SyncControl control{sync, desk.session};
    MediaCarrier carrier{desk.store(), desk.session, desk.clock, desk.random};
};

const QList<Role> everybody{Role::Clerk, Role::Supervisor, Role::Administrator};
const QList<Role> atTheDesk{Role::Clerk, Role::Supervisor};
const QList<Role> reviewers{Role::Supervisor};
const QList<Role> administrators{Role::Administrator};

// Of an application that is not there: who may ask is told so, and nothing is changed.
QList<Operation> enrollmentOperations(Services& s)
{
    QList<Operation> all;
    const auto add = [&all](const char* name, auto ask, UnderLock underLock = UnderLock::Refused) {
        all.append({QByteArray("EnrollmentService::") + name, atTheDesk, underLock,
                    [ask] { return refusalOf(ask()); }});
    };
    EnrollmentService& e = s.desk.enrollment();
    const ApplicationId id(QUuid::createUuid());
    const BiometricSite site{FingerPosition::RightThumb};
    add("begin", [&e] { return e.begin(ApplicationKind::CardFirst); });
    add("changeKind", [&e, id] { return e.changeKind(id, ApplicationKind::CardFirst, {}, {}); });
    add("saveCapacity", [&e, id] { return e.saveCapacity(id, true); });
    add("saveFeeExemption", [&e, id] { return e.saveFeeExemption(id, {}); });
    add("saveCorrection", [&e, id] { return e.saveCorrection(id, {}); });
    add("removeCorrection", [&e, id] { return e.removeCorrection(id, FieldKey::FullName); });
    add("saveNotice", [&e, id] { return e.saveNotice(id, {}, {}); });
    add("removeUnaskedSamples", [&e, id] { return e.removeUnaskedSamples(id); });
    add("open", [&e, id] { return e.open(id); });
    add("pause", [&e, id] { return e.pause(id); });
    add("interrupted", [&e] { return e.interrupted(); });
    add("saveField", [&e, id] { return e.saveField(id, FieldKey::FullName, u"An"_s); });
    add("saveStep", [&e, id] { return e.saveStep(id, EnrollmentStep::Fingerprints); });
    add("answerWarning", [&e, id] { return e.answerWarning(id, {}, {}, {}); });
    add("addSample", [&e, id] { return e.addSample(id, {}, {}); });
    add("keepSample", [&e, id] { return e.keepSample(id, SampleId(QUuid::createUuid())); });
    add("recordException", [&e, id, site] {
        return e.recordException(id, site, BiometricModality::Finger, ExceptionCondition::Amputated, {});
    });
    add("withdrawException",
        [&e, id, site] { return e.withdrawException(id, BiometricModality::Finger, site); });
    add("grantOverride", [&e, &s, id] { return e.grantOverride(id, {}, s.desk.otherSupervisor); });
    add("passPortrait", [&e, id] { return e.passPortrait(id, {}); });
    add("addPage", [&e, id] { return e.addPage(id, {}, {}); });
    add("setPageType",
        [&e, id] { return e.setPageType(id, DocumentId(QUuid::createUuid()), DocumentType::OldCard); });
    add("removePage", [&e, id] { return e.removePage(id, DocumentId(QUuid::createUuid())); });
    add("confirm", [&e, id] { return e.confirm(id, ConfirmationKind::DataReadBack, true); });
    add("submit", [&e, id] { return e.submit(id); });
    add("discard", [&e, id] { return e.discard(id); });
    add("keepReading", [&e, id] { return e.keepReading(id, {}); });
    add("takeDeclared", [&e, id] { return e.takeDeclared(id, {}); });
    add("noteCalledBack", [&e, id] { return e.noteCalledBack(id); });
    add("recentCodes", [&e] { return e.recentCodes(); });
    all.append({"EnrollmentService::cleanDataOf", everybody, UnderLock::GoesOn,
                [&e, id] { return refusalOf(e.cleanDataOf(id)); }});
    return all;
}

QList<Operation> queries(Services& s)
{
    QList<Operation> all;
    const auto add = [&all](const char* name, const QList<Role>& roles, auto ask) {
        all.append({QByteArray("DeskQueries::") + name, roles, UnderLock::GoesOn,
                    [ask] { return refusalOf(ask()); }});
    };
    const DeskQueries& q = s.desk.queries();
    add("today", everybody, [&q] { return q.today(); });
    add("task", everybody, [&q] { return q.task(); });
    add("counts", everybody, [&q] { return q.counts(); });
    add("inStates", everybody, [&q] { return q.inStates({}, 1); });
    add("search", everybody, [&q] { return q.search({}, {}, 1); });
    add("searchWithCallBacks", everybody, [&q] { return q.searchWithCallBacks({}, {}, 1); });
    add("outbox", everybody, [&q] { return q.outbox(1); });
    add("operators", everybody, [&q] { return q.operators(); });
    add("application", everybody, [&q] { return q.application(ApplicationId(QUuid::createUuid())); });
    add("expected", atTheDesk, [&q] { return q.expected({}); });
    add("sampleImage", atTheDesk, [&q] { return q.sampleImage(SampleId(QUuid::createUuid())); });
    add("waitingFeatures", atTheDesk,
        [&q] { return q.waitingFeatures(ApplicationId(QUuid::createUuid()), {}); });
    add("pageImage", atTheDesk, [&q] { return q.pageImage(DocumentId(QUuid::createUuid())); });
    return all;
}

QList<Operation> otherOperations(Services& s)
{
    QList<Operation> all;
    const auto add = [&all](const char* name, const QList<Role>& roles, auto ask) {
        all.append({name, roles, UnderLock::Refused, [ask] { return refusalOf(ask()); }});
    };
    ReviewService& r = s.desk.review();
    const ApplicationId id(QUuid::createUuid());
    add("ReviewService::waiting", reviewers, [&r] { return r.waiting(1); });
    add("ReviewService::approve", reviewers, [&r, id] { return r.approve(id, 1, {}, {}); });
    add("ReviewService::returnToClerk", reviewers, [&r, id] { return r.returnToClerk(id, 1, {}, {}); });
    add("ReviewService::reject", reviewers, [&r, id] { return r.reject(id, 1, {}, {}); });
    add("ReviewService::resend", reviewers, [&r, id] { return r.resend(id); });
    add("ReferenceService::take", administrators, [&s] { return s.reference.take("{}"); });
    add("ReferenceService::stored", administrators, [&s] { return s.reference.stored(); });
    add("OwnPrints::load", atTheDesk, [&s] { return s.prints.load(); });
    add("OwnPrints::save", atTheDesk, [&s] { return s.prints.save({}); });
    add("OwnPrints::remove", atTheDesk, [&s] { return s.prints.remove(); });
    add("UnlockCodes::choose", everybody, [&s] { return s.codes.choose({}); });
    add("SyncControl::sendNow", everybody, [&s] { return s.control.sendNow(); });
    add("SyncControl::pauseNow", everybody, [&s] { return s.control.pauseNow(); });
    add("SyncControl::pauseAfterCurrent", everybody, [&s] { return s.control.pauseAfterCurrent(); });
    add("SyncControl::setPlan", everybody, [&s] { return s.control.setPlan({}); });
    add("SyncControl::lookUp", atTheDesk, [&s] { return s.control.lookUp({}, {}); });
    const QString nowhere = u"/nonexistent"_s;
    add("MediaCarrier::exportTo", everybody, [&s, nowhere] { return s.carrier.exportTo(nowhere); });
    add("MediaCarrier::importFrom", everybody, [&s, nowhere] { return s.carrier.importFrom(nowhere); });
    add("MediaCarrier::backUpTo", administrators, [&s, nowhere] { return s.carrier.backUpTo(nowhere); });
    add("MediaCarrier::lastBackupMade", administrators, [&s] { return s.carrier.lastBackupMade(); });
    return all;
}

QList<Operation> allOperations(Services& s)
{
    return enrollmentOperations(s) + queries(s) + otherOperations(s);
}

// Services whose public functions the table has to know, by their headers.
const QStringList heads{u"app/workflow/EnrollmentService.h"_s, u"app/workflow/ReviewService.h"_s,
                        u"app/workflow/DeskQueries.h"_s,       u"app/workflow/ReferenceService.h"_s,
                        u"app/workflow/OwnPrints.h"_s,         u"app/workflow/UnlockCodes.h"_s,
                        u"sync/client/SyncControl.h"_s,        u"sync/media/MediaCarrier.h"_s};
// What holds a store and is asked by no role.
const QStringList elsewhere{
    u"app/workflow/KeyOffice.h"_s,        // asks the store who the actor is: below
    u"app/workflow/RetentionService.h"_s, // the station itself purges
    u"app/workflow/SessionTrail.h"_s,     // tells the trail of the session itself
    u"app/workflow/OfflineWatch.h"_s,     // of disk and days, nothing of a person: in sight of everybody
    u"sync/client/SyncService.h"_s,       // goes on whoever is there; people tell it by SyncControl
    u"sync/client/SyncRun.h"_s,           // the rest of it: its parts
    u"sync/client/TransferJournal.h"_s,   u"sync/client/CredentialJournal.h"_s,
    u"sync/client/Downloading.h"_s,       u"sync/media/MediaExport.h"_s, // by MediaCarrier or a command
    u"sync/media/MediaImport.h"_s};
const QSet<QByteArray> needNoRight{
    "MediaCarrier::setBackupSource", // by the station, before anybody signs in
    "UnlockCodes::prove",            // of whoever locked the desk, and opens nothing else
    "MediaCarrier::sticks"           // names what is plugged in, and reads nothing of the store
};

QString textOf(const QString& path)
{
    QFile file(QStringLiteral(THUNHAN_SOURCE_DIR "/") + path);
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// What answers with a result before the first "private:".
QList<QByteArray> declaredIn(const QString& path)
{
    static const QRegularExpression comment(u"//[^\n]*"_s);
    static const QRegularExpression declaration(
        uR"((?:QFuture<[^;()=]*>|Changed|Reviewed|Result<[^;()=]*>)\s+(\w+)\()"_s);
    const QByteArray service = QFileInfo(path).baseName().toLatin1();
    QString text = textOf(path).section(u"private:"_s, 0, 0);
    text.remove(comment);
    QList<QByteArray> names;
    for (auto found = declaration.globalMatch(text); found.hasNext();)
        names.append(service + "::" + found.next().captured(1).toLatin1());
    return names;
}

} // namespace

class RightsTableTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Services> m_services;

private Q_SLOTS:
    void initTestCase() { m_services = std::make_unique<Services>(); }
    void cleanupTestCase() { m_services.reset(); }

    void knowsEveryOperation_data()
    {
        QTest::addColumn<QString>("head");
        for (const QString& head : heads)
            QTest::newRow(qPrintable(head)) << head;
    }
    void knowsEveryOperation()
    {
        QFETCH(QString, head);
        std::set<QByteArray> known(needNoRight.begin(), needNoRight.end());
        for (const Operation& operation : allOperations(*m_services))
            known.insert(operation.name);
        const auto declared = declaredIn(head);
        QVERIFY2(!declared.isEmpty(), "the header declares nothing that is understood");
        for (const QByteArray& name : declared)
            QVERIFY2(known.contains(name), name + ": whose right it is, is in no row of the table");
    }

    void everyServiceIsKnown()
    {
        static const QRegularExpression holds(u"(?:Store|OperatorSession)& m_\\w+;"_s);
        for (const QString& folder : {u"app/workflow"_s, u"sync/client"_s, u"sync/media"_s}) {
            QDirIterator files(QStringLiteral(THUNHAN_SOURCE_DIR "/") + folder, {u"*.h"_s}, QDir::Files);
            while (files.hasNext()) {
                const QString path = folder + u'/' + QFileInfo(files.next()).fileName();
                if (textOf(path).contains(holds))
                    QVERIFY2(heads.contains(path) || elsewhere.contains(path),
                             qPrintable(path + u" holds a store or a session: who may ask it?"_s));
            }
        }
    }

    void asks_data()
    {
        QTest::addColumn<int>("index");
        const auto all = allOperations(*m_services);
        for (int i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name.constData()) << i;
    }
    void asks()
    {
        QFETCH(int, index);
        DeskFixture& desk = m_services->desk;
        const Operation operation = allOperations(*m_services).at(index);
        for (const OperatorProfile& person : {desk.clerk, desk.supervisor, desk.administrator}) {
            const bool may = operation.roles.contains(person.role);
            desk.signIn(person);
            QCOMPARE(operation.ask(), may ? Refusal() : ErrorCode::RightMissing);
            desk.session.lock();
            if (operation.underLock == UnderLock::GoesOn)
                QCOMPARE(operation.ask(), may ? Refusal() : ErrorCode::RightMissing);
            else
                QCOMPARE(operation.ask(), Refusal(ErrorCode::SessionLocked));
            desk.session.signOut();
            QCOMPARE(operation.ask(), Refusal(ErrorCode::NotSignedIn));
        }
    }

    // Whoever manages keys is known to the store, not to a session.
    void theOfficeOfKeysAsksTheStore()
    {
        DeskFixture& desk = m_services->desk;
        const OperatorProfile gone = DeskFixture::person(Role::Administrator, 2);
        QVERIFY(await(desk.store().transact([&](Database& database) -> Result<void> {
            OperatorRepository operators(database);
            THUNHAN_TRY(operators.save({gone, false}));
            for (const OperatorProfile& one : {desk.clerk, desk.supervisor, desk.administrator})
                THUNHAN_TRY(operators.save({one, true}));
            return {};
        })));
        const SecureBytes words = SecureBytes::copyOf(QByteArrayView("nắng sớm bên sông"));
        const auto slots = KeySlots::create(desk.folder().file(u"keyslots.json"_s), desk.folder().key,
                                            desk.administrator, words, KeyCost{1, 8192});
        QVERIFY(slots);
        const auto authority = issueTestCertificate({u"Recovery"_s});
        using Ask = std::function<Refusal(const KeyOffice&)>;
        const QMap<QByteArray, Ask> asks{
            {"KeyOffice::addOperator",
             [&](const KeyOffice& o) {
                 return refusalOf(o.addOperator(DeskFixture::person(Role::Clerk, 3), words));
             }},
            {"KeyOffice::givePassphrase",
             [&](const KeyOffice& o) { return refusalOf(o.givePassphrase(desk.otherClerk.id, words)); }},
            {"KeyOffice::removeOperator",
             [&](const KeyOffice& o) { return refusalOf(o.removeOperator(desk.otherClerk.id)); }},
            {"KeyOffice::setRecovery",
             [&](const KeyOffice& o) { return refusalOf(o.setRecovery(authority.certificate)); }},
            {"KeyOffice::bindToChip",
             [&](const KeyOffice& o) { return refusalOf(o.bindToChip("none:", words)); }},
            {"KeyOffice::removeChip", [](const KeyOffice& o) { return refusalOf(o.removeChip()); }},
        };
        const auto declared = declaredIn(u"app/workflow/KeyOffice.h"_s);
        QCOMPARE(QSet<QByteArray>(declared.begin(), declared.end()),
                 QSet<QByteArray>(asks.keyBegin(), asks.keyEnd()));
        for (const OperatorProfile& actor :
             {desk.clerk, desk.supervisor, desk.administrator, gone, DeskFixture::person(Role::Clerk, 9)}) {
            const KeyOffice office(desk.store(), *slots, desk.folder().key, actor.id, desk.clock);
            const bool may = actor.id == desk.administrator.id;
            for (auto ask = asks.begin(); ask != asks.end(); ++ask) {
                const Refusal refusal = ask.value()(office);
                QVERIFY2(refusal == (may ? Refusal() : ErrorCode::RightMissing), ask.key());
            }
        }
    }
};

QTEST_GUILESS_MAIN(RightsTableTest)
#include "test_RightsTable.moc"
