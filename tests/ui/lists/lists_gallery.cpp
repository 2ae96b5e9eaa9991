// SPDX-License-Identifier: GPL-3.0-or-later
// Draws queue, review and sync page into a folder, filled and empty, in both languages, to be looked at
// beside the reference pictures: lists_gallery <folder> [high]
#include "sync/client/TransferJournal.h"
#include "tests/ui/Gallery.h"
#include "tests/ui/SampleFrame.h"
#include "tests/ui/lists/OfficeBench.h"
#include "ui/frame/MainWindow.h"
#include "ui/outbox/SyncPage.h"
#include "ui/queue/QueuePage.h"
#include "ui/review/ReviewPage.h"
#include "ui/widgets/LineEdit.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
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
        {u"stick-backup"_s,
         [byHand](OfficeBench& bench) {
             byHand(bench);
             bench.station.signIn(bench.station.administrator);
         },
         [toStick](QWidget& page) { toStick(page, Qt::Key_U); }},
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
    Gallery gallery(argc, argv);
    OfficeBench full;
    fill(full);
    return gallery.draw([&full](GallerySheet& sheet) {
        OfficeBench empty;
        for (OfficeBench* bench : {&full, &empty}) {
            MainWindow window(sheet.theme, sheet.language);
            window.setTopBar(sampleTopBar());
            window.setNavigation(sampleNavigation());
            window.addPage(PageId::Queue, new QueuePage(sheet.theme, bench->services(), bench->papers()));
            window.addPage(PageId::Review, new ReviewPage(sheet.theme, bench->review(), bench->services()));
            window.addPage(PageId::Sync, new SyncPage(sheet.theme, bench->sync(), bench->control(),
                                                      bench->review(), bench->carrier(), bench->services()));
            window.show();
            window.showWork();
            const auto save = [&](const QString& name) {
                QTest::qWait(400); // lists and pictures arrive from the store's thread
                sheet.save(window, bench == &full ? name : name + u"-empty"_s);
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
        const QTemporaryDir stick;
        for (const SyncScene& scene : syncScenes(stick.path())) {
            OfficeBench bench;
            scene.fill(bench);
            MainWindow window(sheet.theme, sheet.language);
            window.setTopBar(sampleTopBar());
            window.setNavigation(sampleNavigation());
            auto* page = new SyncPage(sheet.theme, bench.sync(), bench.control(), bench.review(),
                                      bench.carrier(), bench.services());
            window.addPage(PageId::Sync, page);
            window.show();
            window.showWork();
            window.showPage(PageId::Sync);
            QTest::qWait(400);
            if (scene.act)
                scene.act(*page);
            QTest::qWait(400);
            sheet.save(window, u"sync-%1"_s.arg(scene.name));
            if (scene.end)
                scene.end();
        }
    });
}
