// SPDX-License-Identifier: GPL-3.0-or-later
// Draws what a live-scan station shows of slaps and rolls into a folder, in both languages, to be looked at
// beside the reference picture: prints_gallery <folder> [high]
#include "app/domain/Prints.h"
#include "capture/twin/PortraitSynthesizer.h"
#include "tests/ui/desk/CaptureShow.h"
#include "ui/desk/OwnPrintsPage.h"
#include "ui/desk/capture/AdviceBox.h"
#include "ui/desk/capture/FingerText.h"
#include "ui/widgets/HandsView.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LineEdit.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

namespace
{

using Kind = LiveScanAct::Kind;

LiveScanAct act(Kind kind)
{
    LiveScanAct made;
    made.kind = kind;
    return made;
}

LiveScanAct slapOf(const SlapCondition& condition)
{
    LiveScanAct made;
    made.slap = condition;
    return made;
}

Application someone(quint64 seed, const QList<FingerPosition>& amputated)
{
    Application application = sampleWithout(BiometricModality::Finger, seed);
    for (const FingerPosition position : amputated)
        application.exceptions.append({BiometricModality::Finger,
                                       position,
                                       ExceptionCondition::Amputated,
                                       {},
                                       sampleOperator(Role::Clerk).id,
                                       application.createdAt});
    return application;
}

QList<FingerPosition> allBut(const QList<FingerPosition>& left)
{
    QList<FingerPosition> amputated(allFingerPositions.begin(), allFingerPositions.end());
    amputated.removeIf([&left](FingerPosition position) { return left.contains(position); });
    return amputated;
}

void choose(CaptureShow& show, FingerPosition position)
{
    auto* hands = show.find<HandsView>("fingerHands");
    QTest::mouseClick(hands, Qt::LeftButton, {}, hands->centerOf(position).toPoint());
}

void showOwnPrints(CaptureShow& show)
{
    auto* page = show.find<OwnPrintsPage>("ownPrints");
    const auto state = [&show] { return show.find<QLabel>("ownState")->text(); };
    show.wait([&] { return show.button("ownPrintsOpen"); });
    QTest::qWait(800); // the desk's first page comes once the store has answered
    QTest::keyClick(show.area, Qt::Key_D, Qt::ControlModifier);
    show.wait([&] { return page->isVisible() && !state().isEmpty(); });
    show.save("own-empty");
    show.bench.liveScan->plan({});
    show.bench.liveScan->plan(act(Kind::StayAway));
    show.press(Qt::Key_Return);
    const auto* hands = show.find<HandsView>("ownHands");
    show.wait(
        [hands] { return hands->finger(FingerPosition::RightLittle).state == FingerMark::State::Accepted; });
    QTest::qWait(600);
    show.save("own-taking");
    show.bench.liveScan->setHabit({});
    const auto kept = [&show] {
        const auto own = eventually(show.desk.ownPrints.load());
        return own && own->size() == 10;
    };
    show.wait(kept);
    show.save("own-taken");
    show.press(Qt::Key_Escape);
    // Nobody's own fingers from here on.
    (void)eventually(show.desk.ownPrints.remove());
}

void showSlaps(CaptureShow& show)
{
    LiveScanService& glass = *show.bench.liveScan;
    const auto cause = [&show] { return show.find<QLabel>("fingerCause")->text(); };
    glass.setHabit(act(Kind::StayAway));
    show.open(someone(5, {}), EnrollmentStep::Fingerprints);
    QTest::qWait(1500);
    show.save("slap-waiting");
    show.pause();

    SlapCondition lifted;
    lifted.lifted = {FingerPosition::RightRing};
    glass.plan(slapOf(lifted));
    show.open(someone(6, {}), EnrollmentStep::Fingerprints);
    show.wait([&] { return !cause().isEmpty() && show.find<QLabel>("fingerCause")->isVisible(); });
    QTest::qWait(800);
    show.save("slap-ring-missing");
    show.pause();

    glass.plan({});
    SlapCondition other;
    other.otherHand = true;
    glass.plan(slapOf(other));
    show.open(someone(7, {}), EnrollmentStep::Fingerprints);
    const QString wrong = slapText({SlapDefect::WrongHand, {}}, FingerGroup::PlainLeftFour).fact;
    show.wait([&] { return cause() == wrong; });
    show.save("slap-wrong-hand");

    choose(show, FingerPosition::LeftRing);
    show.press(Qt::Key_M);
    show.press(Qt::Key_2);
    show.save("exception-dated");
    auto* until = show.find<LineEdit>("exceptionUntil");
    until->setFocus();
    QTest::keyClicks(until, u"31/02/2020"_s);
    show.save("exception-bad-date");
    until->selectAll();
    QTest::keyClicks(until, u"24/12/2026"_s);
    show.save("exception-good-date");
    show.press(Qt::Key_Return);
    show.until([](const Application& a) { return a.exceptions.size() == 1; });
    glass.plan({}); // left hand
    glass.plan({}); // thumbs
    glass.plan({}); // right thumb, rolled
    LiveScanAct dry;
    dry.finger.dry = 0.9;
    glass.plan(dry);
    show.until([](const Application& a) {
        return std::any_of(a.samples.begin(), a.samples.end(), [](const BiometricSample& one) {
            return one.impression == Impression::LiveScanRolled &&
                   one.site == BiometricSite(FingerPosition::RightIndex);
        });
    });
    show.save("roll-dry");
    show.pause();
}

void showClashAndOverride(CaptureShow& show)
{
    LiveScanService& glass = *show.bench.liveScan;
    glass.setHabit(act(Kind::StayAway));
    for (int i = 0; i < 3; ++i) // right hand, thumbs, right thumb rolled
        glass.plan({});
    LiveScanAct twice;
    twice.instead = FingerPosition::RightThumb;
    glass.plan(twice);
    show.open(someone(8, allBut({FingerPosition::RightThumb, FingerPosition::LeftThumb,
                                 FingerPosition::RightIndex})),
              EnrollmentStep::Fingerprints);
    const auto* clash = show.find<QWidget>("fingerClash");
    show.wait([clash] { return clash->isVisible(); });
    show.save("clash");
    show.press(Qt::Key_O);
    show.save("clash-override");
    show.pause();
}

void showAllDone(CaptureShow& show)
{
    LiveScanService& glass = *show.bench.liveScan;
    glass.setHabit({});
    const QList<FingerPosition> amputated = allBut({FingerPosition::RightIndex, FingerPosition::LeftIndex});
    const auto* prints = show.find<QWidget>("cardPrints");
    for (const auto& [name, seed] : {std::pair{"queue-match", 9}, {"queue-match-of-two", 12}}) {
        show.open(someone(static_cast<quint64>(seed), amputated), EnrollmentStep::Fingerprints);
        const auto* match = show.find<QWidget>("queueMatch");
        show.wait([&] { return prints->isVisible() || match->isVisible(); });
        QTest::qWait(2500);
        show.save(name);
        if (match->isVisible()) {
            show.press(Qt::Key_Left, Qt::AltModifier);
            show.save("card-prints");
        }
        show.pause();
    }
}

void showNoFingers(CaptureShow& show)
{
    show.open(someone(10, allBut({})), EnrollmentStep::Fingerprints);
    QTest::qWait(800);
    show.save("no-fingers");
    show.press(Qt::Key_O);
    show.save("no-fingers-override");
    show.pause();
}

// Where an office wants to see why a finger was not taken.
void showHandsPhotograph(CaptureShow& show)
{
    QFile file(QStringLiteral(THUNHAN_REFERENCE "/rules.json"));
    (void)file.open(QIODevice::ReadOnly);
    const QByteArray rules =
        file.readAll().replace("\"hands_photograph\": false", "\"hands_photograph\": true");
    show.desk.reference = show.desk.reference.with(rules).value();
    show.open(someone(13, {FingerPosition::LeftRing}), EnrollmentStep::Documents);
    show.save("hands-photograph");
    show.pause();
}

// No model of faces is there at all: portraits are taken, and not judged.
void showNoFaceModel(CaptureShow& show)
{
    show.bench.showStill(drawPortrait({11}, {}, {1280, 960}));
    show.open(sampleWithout(BiometricModality::Face, 14), EnrollmentStep::Portrait);
    show.wait([&show] { return show.button("portraitCapture"); });
    show.save("no-face-model");
    show.pause();
}

void showNoReader(CaptureShow& show)
{
    show.bench.liveScan->unplug();
    QTest::qWait(1000);
    show.open(someone(11, {}), EnrollmentStep::Fingerprints);
    show.wait([&show] { return show.find<QWidget>("fingerTrouble")->isVisible(); });
    show.save("no-reader");
    show.pause();
    QTest::keyClick(show.area, Qt::Key_D, Qt::ControlModifier);
    QTest::qWait(300);
    show.press(Qt::Key_Return);
    show.save("own-no-reader");
    show.press(Qt::Key_Escape);
}

} // namespace

int main(int argc, char** argv)
{
    return Gallery(argc, argv).draw([](GallerySheet& sheet) {
        CaptureShow show(sheet, nullptr, true);
        show.addSupervisor();
        show.bench.liveScan->setDelay(std::chrono::milliseconds(100), std::chrono::milliseconds(200));
        show.area->addOwnPrints(new OwnPrintsPage(sheet.theme, show.bench.services()));
        showOwnPrints(show);
        showSlaps(show);
        showClashAndOverride(show);
        showAllDone(show);
        showNoFingers(show);
        showHandsPhotograph(show);
        showNoFaceModel(show);
        showNoReader(show);
    });
}
