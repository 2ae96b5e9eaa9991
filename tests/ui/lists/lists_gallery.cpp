// SPDX-License-Identifier: GPL-3.0-or-later
// Draws queue, review and sync page into a folder, filled and empty, in both languages, to be looked at
// beside the reference pictures: lists_gallery <folder> [high]
#include "sync/client/TransferJournal.h"
#include "tests/ui/SampleFrame.h"
#include "tests/ui/lists/OfficeBench.h"
#include "ui/frame/MainWindow.h"
#include "ui/outbox/SyncPage.h"
#include "ui/queue/QueuePage.h"
#include "ui/review/ReviewPage.h"
#include "ui/theme/LanguageSwitch.h"
#include "ui/widgets/LineEdit.h"

#include <QApplication>
#include <QDir>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>
#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

namespace
{

void fill(OfficeBench& bench)
{
    bench.delivered(51);
    bench.refused(52, ErrorCode::RegistryRefused,
                  u"UIN already has a PENDING credential request of another enrollment."_s);
    bench.refused(53, ErrorCode::RegistryConflict, u"transactionId differs"_s);
    bench.notIssued(59, u"Ảnh chân dung không so khớp được với ảnh thẻ đã cấp lần trước."_s);
    bench.failedOnTheLine(54);
    bench.inTransit(55);
    bench.queued(56);
    bench.draft(57);
    bench.withOverride(61);
    bench.withException(62);
    bench.withWarning(63);
    bench.own(64);
    for (quint64 seed = 65; seed < 72; ++seed)
        bench.clean(seed);
    bench.startSync();
}

// The sync page alone, in each of its states: a bench, and what somebody does there.
struct SyncScene {
    QString name;
    std::function<void(OfficeBench&)> fill;
    std::function<void(QWidget&)> act = {};
    std::function<void()> end = {}; // before the bench goes
};

void press(QWidget& page, Qt::Key key, Qt::KeyboardModifiers with = {})
{
    QTest::keyClick(&page, key, with);
}

QList<SyncScene> syncScenes(const QString& stick)
{
    const auto someWaiting = [](OfficeBench& bench) {
        bench.delivered(51);
        bench.queued(56);
        bench.queued(57);
    };
    const auto toStick = [stick](QWidget& page, Qt::Key job) {
        press(page, job, Qt::ControlModifier);
        page.findChild<LineEdit*>(u"stickFolder"_s)->setText(stick);
    };
    // A station without a line: nothing leaves it by itself.
    const auto byHand = [someWaiting](OfficeBench& bench) {
        someWaiting(bench);
        TransferJournal journal(bench.station.store(), bench.station.clock);
        (void)await(journal.savePlan({.start = SyncPlan::Start::ByHand}));
        bench.startSync(RegistryScript{});
    };
    // The stick's thread stands still at its first word of progress.
    const auto held = std::make_shared<QSemaphore>();
    const auto heldAtStick = [byHand, held](OfficeBench& bench) {
        byHand(bench);
        held->tryAcquire(held->available()); // what the scene before left
        QObject::connect(&bench.carrier(), &MediaCarrier::progressed, [held] { held->acquire(); });
    };
    const auto letGo = [held] { held->release(1000); };
    const auto begun = [toStick](QWidget& page) {
        toStick(page, Qt::Key_E);
        press(page, Qt::Key_Return);
        QTest::qWait(300);
    };
    return {
        {u"idle"_s,
         [](OfficeBench& bench) {
             bench.delivered(51);
             bench.startSync(RegistryScript{});
         }},
        {u"offline"_s,
         [](OfficeBench& bench) {
             for (quint64 seed = 56; seed < 60; ++seed)
                 bench.queued(seed);
             const Error unreachable{ErrorCode::RegistryUnreachable, {}};
             bench.startSync({unreachable, unreachable});
         }},
        {u"halted"_s,
         [someWaiting](OfficeBench& bench) {
             someWaiting(bench);
             bench.startSync();
         }},
        {u"lists-failed"_s,
         [](OfficeBench& bench) {
             bench.delivered(51);
             bench.startSync({std::nullopt, Error{ErrorCode::RegistryUnreachable, {}}});
         }},
        {u"stick-writing"_s, heldAtStick, begun, letGo},
        {u"stick-cancelling"_s, heldAtStick,
         [begun](QWidget& page) {
             begun(page);
             press(page, Qt::Key_Escape);
         },
         letGo},
        {u"stick-cancelled"_s, heldAtStick,
         [begun, letGo](QWidget& page) {
             begun(page);
             press(page, Qt::Key_Escape);
             letGo();
         }},
        {u"sending"_s,
         [someWaiting](OfficeBench& bench) {
             someWaiting(bench);
             bench.startSync(RegistryScript{});
         }},
        {u"paused"_s,
         [someWaiting](OfficeBench& bench) {
             someWaiting(bench);
             bench.startSync(RegistryScript{});
             bench.sync().pauseNow();
         }},
        {u"line-failed"_s,
         [](OfficeBench& bench) {
             bench.failedOnTheLine(54);
             bench.failedOnTheLine(55);
             bench.queued(56);
             bench.startSync({Error{ErrorCode::NetworkStalled, {}}});
         }},
        {u"clock-and-lists"_s,
         [](OfficeBench& bench) {
             bench.queued(56);
             bench.startSync({Error{ErrorCode::RegistryBusy, {}}, Error{ErrorCode::SignatureInvalid, {}},
                              ClockSkew{std::chrono::minutes(12), {}, bench.station.clock.nowUtc()}});
             QTest::qWait(300);
             bench.sync().sendNow();
         }},
        {u"call-back"_s,
         [](OfficeBench& bench) {
             bench.notIssued(59, u"Ảnh chân dung không so khớp được với ảnh thẻ đã cấp lần trước."_s);
             bench.station.signIn(bench.station.clerk);
             bench.startSync(RegistryScript{});
         }},
        {u"plan-night"_s,
         [someWaiting](OfficeBench& bench) {
             someWaiting(bench);
             bench.startSync(RegistryScript{});
             bench.sync().setPlan({SyncPlan::Start::Night, {}, {22, 0}, {5, 0}, 64000, true});
         },
         [](QWidget& page) { press(page, Qt::Key_T, Qt::ControlModifier); }},
        {u"plan-interval"_s,
         [](OfficeBench& bench) {
             bench.startSync(RegistryScript{});
             bench.sync().setPlan({.start = SyncPlan::Start::Interval});
         },
         [](QWidget& page) { press(page, Qt::Key_T, Qt::ControlModifier); }},
        {u"stick-export"_s, byHand, [toStick](QWidget& page) { toStick(page, Qt::Key_E); }},
        {u"stick-exported"_s, byHand,
         [toStick](QWidget& page) {
             toStick(page, Qt::Key_E);
             press(page, Qt::Key_Return);
         }},
        {u"stick-refused"_s, byHand,
         [toStick](QWidget& page) {
             toStick(page, Qt::Key_I);
             press(page, Qt::Key_Return);
         }},
    };
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("usage: lists_gallery <folder> [high]\n", stderr);
        return 2;
    }
    const QDir folder(arguments.at(1));
    if (!folder.mkpath(u"."_s))
        return 1;
    Theme theme(arguments.value(2) == u"high" ? Contrast::High : Contrast::Normal);
    theme.applyTo(application);
    LanguageSwitch language;
    bool saved = true;
    OfficeBench full;
    fill(full);
    for (const Language each : {Language::Vietnamese, Language::English}) {
        language.setLanguage(each);
        OfficeBench empty;
        for (OfficeBench* bench : {&full, &empty}) {
            MainWindow window(theme, language);
            window.setTopBar(sampleTopBar());
            window.setNavigation(sampleNavigation());
            window.addPage(PageId::Queue, new QueuePage(theme, bench->services(), bench->papers()));
            window.addPage(PageId::Review, new ReviewPage(theme, bench->review(), bench->services()));
            window.addPage(PageId::Sync, new SyncPage(theme, bench->sync(), bench->review(), bench->carrier(),
                                                      bench->services()));
            window.show();
            window.showWork();
            const auto save = [&](const QString& name) {
                QTest::qWait(400); // lists and pictures arrive from the store's thread
                saved = window.grab().save(folder.filePath(
                            u"%1%2-%3.png"_s.arg(name, bench == &full ? QString() : u"-empty"_s,
                                                 each == Language::Vietnamese ? u"vi"_s : u"en"_s))) &&
                        saved;
            };
            window.showPage(PageId::Queue);
            save(u"queue"_s);
            window.showPage(PageId::Review);
            save(u"review"_s);
            if (bench == &full) {
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_J);
                save(u"review-second"_s);
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_R);
                save(u"review-return"_s);
            }
            window.showPage(PageId::Sync);
            save(u"sync"_s);
            if (bench == &full) {
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
                save(u"sync-last"_s);
                window.resize(960, 540);
                save(u"sync-narrow"_s);
                window.showPage(PageId::Review);
                save(u"review-narrow"_s);
                window.showPage(PageId::Queue);
                save(u"queue-narrow"_s);
            }
        }
    }
    for (const Language each : {Language::Vietnamese, Language::English}) {
        language.setLanguage(each);
        const QTemporaryDir stick;
        for (const SyncScene& scene : syncScenes(stick.path())) {
            OfficeBench bench;
            scene.fill(bench);
            MainWindow window(theme, language);
            window.setTopBar(sampleTopBar());
            window.setNavigation(sampleNavigation());
            auto* page = new SyncPage(theme, bench.sync(), bench.review(), bench.carrier(), bench.services());
            window.addPage(PageId::Sync, page);
            window.show();
            window.showWork();
            window.showPage(PageId::Sync);
            QTest::qWait(400);
            if (scene.act)
                scene.act(*page);
            QTest::qWait(400);
            saved = window.grab().save(folder.filePath(u"sync-%1-%2.png"_s.arg(
                        scene.name, each == Language::Vietnamese ? u"vi"_s : u"en"_s))) &&
                    saved;
            if (scene.end)
                scene.end();
        }
    }
    return saved ? 0 : 1;
}
