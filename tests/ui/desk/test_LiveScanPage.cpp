// SPDX-License-Identifier: GPL-3.0-or-later
// The fingerprint step of a live-scan station: slaps and rolls through a device service, on the real page.
#include "app/domain/Prints.h"
#include "tests/support/TextFit.h"
#include "tests/ui/desk/CaptureDeskTest.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/OwnPrintsPage.h"
#include "ui/desk/capture/FingerText.h"
#include "ui/widgets/HandsView.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/NoteBox.h"

#include <QAbstractButton>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace thunhan
{

namespace
{

LiveScanAct act(LiveScanAct::Kind kind)
{
    LiveScanAct made;
    made.kind = kind;
    return made;
}

} // namespace

class TestLiveScanPage : public CaptureDeskTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { dress(); }
    void init()
    {
        begin(std::make_unique<DeskBench>(FingerSequence::SlapsAndRolls),
              std::make_unique<CaptureBench>(nullptr, true));
    }
    void cleanup() { end(); }
    void slapsAndRollsWithARetryAnExceptionAndASwappedHand();
    void theSameFingerTwiceStopsAndIsTakenAgain();
    void aClashIsLetPassForReasonsOfItsOwn();
    void whoWaitsAlreadyIsShown();
    void theOfficersOwnFingerIsKnown();
    void aRolledPrintIsLetPassByItself();

private:
    // Somebody of whom nothing has been taken yet.
    void openWithout(const QList<FingerPosition>& amputated)
    {
        Application application = sampleApplication(5);
        application.samples.clear(); // it may be stored twice
        application.documents.clear();
        for (const FingerPosition position : amputated)
            application.exceptions.append({BiometricModality::Finger,
                                           position,
                                           ExceptionCondition::Amputated,
                                           {},
                                           m_desk->clerk.id,
                                           application.createdAt});
        open(application, EnrollmentStep::Fingerprints);
    }
    static QList<FingerPosition> allBut(const QList<FingerPosition>& left)
    {
        QList<FingerPosition> amputated(allFingerPositions.begin(), allFingerPositions.end());
        amputated.removeIf([&left](FingerPosition position) { return left.contains(position); });
        return amputated;
    }
    // The right thumb lies there in the place of the right index finger, and the page has noticed.
    void showOneFingerTwice()
    {
        LiveScanService& glass = *m_bench->liveScan;
        for (int i = 0; i < 3; ++i) // right hand, thumbs, right thumb rolled
            glass.plan({});
        LiveScanAct twice;
        twice.instead = FingerPosition::RightThumb;
        glass.plan(twice);
        // The other fingers take long and prove nothing here.
        openWithout(
            allBut({FingerPosition::RightThumb, FingerPosition::LeftThumb, FingerPosition::RightIndex}));
        const auto* clash = find<NoteBox>("fingerClash");
        if (!QTest::qWaitFor([clash] { return clash->isVisible(); }, patience))
            QFAIL(qPrintable(QStringLiteral("stands still: %1 | %2 | %3").arg(title(), cause(), advised())));
    }
    bool notesTell(const QString& words) const
    {
        const QList<QLabel*> labels = find<QWidget>("fingerNotes")->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&words](const QLabel* label) { return label->text().contains(words); });
    }
    QString advised() const { return advice("fingerAdvice"); }
    QString title() const { return find<QLabel>("fingerTitle")->text(); }
    QString cause() const { return find<QLabel>("fingerCause")->text(); }
    FingerMark::State mark(FingerPosition position) const
    {
        return find<HandsView>("fingerHands")->finger(position).state;
    }
    bool isFree() const
    {
        const bool free = QTest::qWaitFor(
            [this] { return desk().isSettled() && !desk().nextButton().isBlocked(); }, patience);
        if (!free)
            qWarning() << "stands still:" << title() << cause() << advised();
        return free;
    }
};

void TestLiveScanPage::slapsAndRollsWithARetryAnExceptionAndASwappedHand()
{
    LiveScanService& glass = *m_bench->liveScan;
    glass.setDelay(0ms, 100ms);
    glass.plan(act(LiveScanAct::Kind::Retry));
    glass.setHabit(act(LiveScanAct::Kind::StayAway));
    openWithout({});
    QTRY_COMPARE_WITH_TIMEOUT(title(), u"Four fingers of the right hand"_s, patience);
    QTRY_COMPARE_WITH_TIMEOUT(advised(), retryText(CaptureRetry::CentreFinger), patience);
    glass.plan({}); // right four
    LiveScanAct swapped;
    swapped.slap.otherHand = true;
    glass.plan(swapped);
    QTRY_COMPARE_WITH_TIMEOUT(title(), u"Four fingers of the left hand"_s, patience);
    for (const FingerPosition position : fingersOf(FingerGroup::PlainRightFour))
        QTRY_VERIFY_WITH_TIMEOUT(keptPrint(m_desk->load(m_id), position, Impression::LiveScanPlain),
                                 patience);
    // The right hand lies there again.
    QTRY_COMPARE_WITH_TIMEOUT(cause(), u"The right hand is on the glass"_s, patience);
    QCOMPARE(advised(), slapText({SlapDefect::WrongHand, {}}, FingerGroup::PlainLeftFour).action);
    QVERIFY(!keptPrint(m_desk->load(m_id), FingerPosition::LeftIndex, Impression::LiveScanPlain));

    // There is no left ring finger.
    auto* hands = find<HandsView>("fingerHands");
    QTest::mouseClick(hands, Qt::LeftButton, {}, hands->centerOf(FingerPosition::LeftRing).toPoint());
    QTRY_COMPARE_WITH_TIMEOUT(title(), u"Left ring finger"_s, patience);
    press(Qt::Key_M);
    QTRY_VERIFY_WITH_TIMEOUT(offers("fingerRecordException"), patience);
    press(Qt::Key_1);
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->load(m_id).exceptions.size(), 1, patience);
    glass.setHabit({});
    QVERIFY(isFree());

    const Application stored = m_desk->load(m_id);
    QCOMPARE(stored.exceptions.size(), 1);
    QCOMPARE(stored.exceptions.first().site, BiometricSite(FingerPosition::LeftRing));
    for (const FingerPosition position : allFingerPositions) {
        const bool there = position != FingerPosition::LeftRing;
        for (const Impression impression : {Impression::LiveScanPlain, Impression::LiveScanRolled})
            QCOMPARE(keptPrint(stored, position, impression) != nullptr, there);
        QCOMPARE(mark(position), there ? FingerMark::State::Accepted : FingerMark::State::Missing);
    }
    for (const FingerGroup group :
         {FingerGroup::PlainRightFour, FingerGroup::PlainLeftFour, FingerGroup::PlainThumbs}) {
        const BiometricSample* slap = keptPrint(stored, group, Impression::LiveScanPlain);
        QVERIFY(slap && slap->passed);
        QCOMPARE(slap->size, QSize(SlapSynthesizer::width, SlapSynthesizer::height));
        QCOMPARE(slap->mediaType, u"image/png"_s); // without loss
    }
}

void TestLiveScanPage::theSameFingerTwiceStopsAndIsTakenAgain()
{
    showOneFingerTwice();
    auto* clash = find<NoteBox>("fingerClash");
    QVERIFY2(clash->accessibleName().contains(u"right index finger"_s), qPrintable(clash->accessibleName()));
    QVERIFY(desk().nextButton().isBlocked());
    QCOMPARE(mark(FingerPosition::RightIndex), FingerMark::State::Retake);
    // The finger that was wrong is taken again, and counts however good the other print was.
    QTRY_COMPARE_WITH_TIMEOUT(title(), u"Right index finger"_s, patience);
    press(Qt::Key_Space);
    if (!QTest::qWaitFor([clash] { return !clash->isVisible(); }, patience))
        QFAIL(qPrintable(u"stands still: %1 | %2 | %3"_s.arg(title(), cause(), clash->accessibleName())));
    QVERIFY(isFree());
    const Application stored = m_desk->load(m_id);
    QCOMPARE(keptPrint(stored, FingerPosition::RightIndex, Impression::LiveScanRolled)->attempt, 2);
}

// Worn ridges are no reason: what lets a clash pass is said in words of its own, and kept as such.
void TestLiveScanPage::aClashIsLetPassForReasonsOfItsOwn()
{
    const OperatorProfile supervisor = addSupervisor();
    showOneFingerTwice();
    const auto* clash = find<NoteBox>("fingerClash");
    QTRY_VERIFY_WITH_TIMEOUT(mayPress("fingerOverride"), patience);
    press(Qt::Key_O);
    QTRY_VERIFY_WITH_TIMEOUT(offers("fingerSignOverride"), patience);
    const CodeList& reasons = m_desk->reference.list(u"clash_reasons"_s);
    const auto* offered = find<QWidget>("overrideReasons");
    for (const Language language : {Language::Vietnamese, Language::English}) {
        m_language->setLanguage(language);
        QTRY_COMPARE_WITH_TIMEOUT(cutTexts(*m_area).join(u'\n'), QString(), patience);
        const auto buttons = offered->findChildren<QAbstractButton*>();
        QCOMPARE(buttons.size(), reasons.entries.size());
        for (qsizetype i = 0; i < buttons.size(); ++i)
            QTRY_COMPARE_WITH_TIMEOUT(buttons.at(i)->text(), entryName(reasons.entries.at(i)), patience);
    }
    press(Qt::Key_2);
    signAs(supervisor);
    const QualityOverride granted = m_desk->load(m_id).overrides.first();
    QCOMPARE(granted.matter, OverrideMatter::Clash);
    QCOMPARE(granted.reason, reasons.entries.at(1).code);
    QCOMPARE(granted.site, BiometricSite(FingerPosition::RightIndex));
    QCOMPARE(granted.impression, Impression::LiveScanRolled);
    QTRY_VERIFY_WITH_TIMEOUT(!clash->isVisible(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(notesTell(entryName(reasons.entries.at(1))), patience);
    QVERIFY(isFree());
}

void TestLiveScanPage::whoWaitsAlreadyIsShown()
{
    const QList<FingerPosition> amputated = allBut({FingerPosition::RightIndex});
    openWithout(amputated);
    QVERIFY(isFree());
    const auto told = [this] { return notesTell(u"may already be in the queue"_s); };
    QVERIFY(!told());
    press(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!m_area->isOccupied(), patience);
    // The same person once more.
    openWithout(amputated);
    QTRY_VERIFY_WITH_TIMEOUT(told(), patience);
    // Once everything is taken both are shown face to face, and the clerk goes back when they are looked at.
    auto* match = find<QWidget>("queueMatch");
    QTRY_VERIFY_WITH_TIMEOUT(match->isVisible(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(find<QLabel>("queueMatchName")->text(), m_desk->load(m_id).applicant.fullName,
                              patience);
    QVERIFY(offers("fingerCloseBox"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!match->isVisible(), patience);
    QVERIFY(find<QWidget>("cardPrints")->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(offers("fingerMatches"), patience);
}

void TestLiveScanPage::theOfficersOwnFingerIsKnown()
{
    // The officer lays down the hands that lie on the glass afterwards, too.
    auto* page = new OwnPrintsPage(*m_theme, m_bench->services());
    m_area->addOwnPrints(page);
    QTRY_VERIFY_WITH_TIMEOUT(offers("ownPrintsOpen"), patience);
    QTest::keyClick(m_area.get(), Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(page->isVisible() && offers("ownTake"), patience);
    QCOMPARE(find<QLabel>("ownState")->text(), u"None have been taken yet."_s);
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("ownState")->text().startsWith(u"10 fingers"_s), patience);
    QCOMPARE(eventually(m_desk->ownPrints.load())->size(), 10);
    press(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!page->isVisible(), patience);

    const QList<FingerPosition> amputated = allBut({FingerPosition::RightIndex});
    openWithout(amputated);
    auto* clash = find<NoteBox>("fingerClash");
    QTRY_VERIFY_WITH_TIMEOUT(clash->isVisible(), patience);
    QVERIFY2(clash->accessibleName().startsWith(u"Right index finger is the officer's own"_s),
             qPrintable(clash->accessibleName()));
    QVERIFY(desk().nextButton().isBlocked());
}

void TestLiveScanPage::aRolledPrintIsLetPassByItself()
{
    const QList<FingerPosition> amputated = allBut({FingerPosition::RightIndex});
    LiveScanService& glass = *m_bench->liveScan;
    glass.plan({}); // the slap
    LiveScanAct dry;
    dry.finger.dry = 1;
    for (int i = 0; i < CapturePolicy().thresholds.attempts; ++i)
        glass.plan(dry);
    const OperatorProfile supervisor = addSupervisor();
    openWithout(amputated);
    QTRY_VERIFY_WITH_TIMEOUT(mayPress("fingerOverride"), patience);
    QVERIFY(desk().nextButton().isBlocked());
    QVERIFY(keptPrint(m_desk->load(m_id), FingerPosition::RightIndex, Impression::LiveScanPlain)->passed);

    press(Qt::Key_O);
    QTRY_VERIFY_WITH_TIMEOUT(offers("fingerSignOverride"), patience);
    press(Qt::Key_1);
    signAs(supervisor);
    const QualityOverride granted = m_desk->load(m_id).overrides.first();
    QCOMPARE(granted.site, BiometricSite(FingerPosition::RightIndex));
    QCOMPARE(granted.impression, Impression::LiveScanRolled);
    QCOMPARE(granted.matter, OverrideMatter::Quality);
    QVERIFY(isFree());
}

} // namespace thunhan

QTEST_MAIN(thunhan::TestLiveScanPage)
#include "test_LiveScanPage.moc"
