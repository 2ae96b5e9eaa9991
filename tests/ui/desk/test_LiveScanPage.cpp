// SPDX-License-Identifier: GPL-3.0-or-later
// The fingerprint step of a live-scan station: slaps and rolls through a device service, on the real page.
#include "app/domain/Prints.h"
#include "tests/ui/desk/CaptureBench.h"
#include "ui/desk/EnrollmentDesk.h"
#include "ui/desk/OwnPrintsPage.h"
#include "ui/desk/capture/AdviceBox.h"
#include "ui/desk/capture/FingerText.h"
#include "ui/theme/LanguageSwitch.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/HandsView.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/NoteBox.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace thunhan
{

namespace
{

constexpr int patience = 120000; // for a loaded machine

LiveScanAct act(LiveScanAct::Kind kind)
{
    LiveScanAct made;
    made.kind = kind;
    return made;
}

} // namespace

class TestLiveScanPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void slapsAndRollsWithARetryAnExceptionAndASwappedHand();
    void theSameFingerTwiceStopsAndIsTakenAgain();
    void whoWaitsAlreadyIsShown();
    void theOfficersOwnFingerIsKnown();
    void aRolledPrintIsLetPassByItself();

private:
    void open(const QList<FingerPosition>& amputated)
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
        m_id = m_desk->store(application, EnrollmentStep::Fingerprints);
        m_area->open(m_id);
        QTRY_VERIFY_WITH_TIMEOUT(m_area->isOccupied() && desk().isSettled(), patience);
    }
    EnrollmentDesk& desk() const { return m_area->desk(); }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    template <class T>
    T* find(const char* name) const
    {
        const QList<T*> all = m_area->findChildren<T*>(QString::fromLatin1(name));
        for (T* each : all) { // a supervisor may sign on two pages
            if (each->isVisible())
                return each;
        }
        return all.value(0);
    }
    bool offers(const char* action) const
    {
        const auto* button = find<ActionButton>(action);
        return button && button->isVisible();
    }
    QString advice() const { return find<AdviceBox>("fingerAdvice")->words(); }
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
            qWarning() << "stands still:" << title() << cause() << advice();
        return free;
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<LanguageSwitch> m_language;
    std::unique_ptr<DeskBench> m_desk;
    std::unique_ptr<CaptureBench> m_bench;
    std::unique_ptr<DeskArea> m_area;
    ApplicationId m_id;
};

void TestLiveScanPage::initTestCase()
{
    m_theme = std::make_unique<Theme>();
    m_theme->applyTo(*qApp);
    m_language = std::make_unique<LanguageSwitch>();
    m_language->setLanguage(Language::English);
}

void TestLiveScanPage::init()
{
    m_desk = std::make_unique<DeskBench>(FingerSequence::SlapsAndRolls);
    m_bench = std::make_unique<CaptureBench>(nullptr, true);
    m_area = m_desk->desk(*m_theme, m_bench->pages(*m_theme, *m_desk), m_bench->devices.get());
    m_theme->dress(*m_area);
    m_area->resize(1270, 712);
    m_area->show();
    m_area->start();
    QVERIFY(QTest::qWaitForWindowActive(m_area.get()));
}

void TestLiveScanPage::cleanup()
{
    m_area.reset();
    m_bench.reset();
    m_desk.reset();
}

void TestLiveScanPage::slapsAndRollsWithARetryAnExceptionAndASwappedHand()
{
    LiveScanService& glass = *m_bench->liveScan;
    glass.setDelay(0ms, 100ms);
    glass.plan(act(LiveScanAct::Kind::Retry));
    glass.setHabit(act(LiveScanAct::Kind::StayAway));
    open({});
    QTRY_COMPARE_WITH_TIMEOUT(title(), u"Four fingers of the right hand"_s, patience);
    QTRY_COMPARE_WITH_TIMEOUT(advice(), retryText(CaptureRetry::CentreFinger), patience);
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
    QCOMPARE(advice(), slapText({SlapDefect::WrongHand, {}}, FingerGroup::PlainLeftFour).action);
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
    LiveScanService& glass = *m_bench->liveScan;
    // Thumbs and right index only: the others take long and prove nothing here.
    QList<FingerPosition> amputated(allFingerPositions.begin(), allFingerPositions.end());
    for (const FingerPosition position :
         {FingerPosition::RightThumb, FingerPosition::LeftThumb, FingerPosition::RightIndex})
        amputated.removeOne(position);
    glass.plan({}); // right hand
    glass.plan({}); // thumbs
    glass.plan({}); // right thumb, rolled
    LiveScanAct twice;
    twice.instead = FingerPosition::RightThumb;
    glass.plan(twice); // for the right index finger
    open(amputated);
    auto* clash = find<NoteBox>("fingerClash");
    if (!QTest::qWaitFor([clash] { return clash->isVisible(); }, patience))
        QFAIL(qPrintable(u"stands still: %1 | %2 | %3"_s.arg(title(), cause(), advice())));
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

void TestLiveScanPage::whoWaitsAlreadyIsShown()
{
    QList<FingerPosition> amputated(allFingerPositions.begin(), allFingerPositions.end());
    amputated.removeOne(FingerPosition::RightIndex);
    open(amputated);
    QVERIFY(isFree());
    auto* notes = find<QWidget>("fingerNotes");
    const auto told = [notes] {
        const QList<QLabel*> labels = notes->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->text().contains(u"may already be in the queue"_s);
        });
    };
    QVERIFY(!told());
    press(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!m_area->isOccupied(), patience);
    // The same person once more.
    open(amputated);
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

    QList<FingerPosition> amputated(allFingerPositions.begin(), allFingerPositions.end());
    amputated.removeOne(FingerPosition::RightIndex);
    open(amputated);
    auto* clash = find<NoteBox>("fingerClash");
    QTRY_VERIFY_WITH_TIMEOUT(clash->isVisible(), patience);
    QVERIFY2(clash->accessibleName().startsWith(u"Right index finger is the officer's own"_s),
             qPrintable(clash->accessibleName()));
    QVERIFY(desk().nextButton().isBlocked());
}

void TestLiveScanPage::aRolledPrintIsLetPassByItself()
{
    QList<FingerPosition> amputated(allFingerPositions.begin(), allFingerPositions.end());
    amputated.removeOne(FingerPosition::RightIndex);
    LiveScanService& glass = *m_bench->liveScan;
    glass.plan({}); // the slap
    LiveScanAct dry;
    dry.finger.dry = 1;
    for (int i = 0; i < CapturePolicy().thresholds.attempts; ++i)
        glass.plan(dry);
    const OperatorProfile supervisor = sampleOperator(Role::Supervisor);
    QVERIFY(eventually(m_desk->database->transact([supervisor](Database& db) -> Result<void> {
                return OperatorRepository(db).save({supervisor, true});
            })).ok());
    open(amputated);
    QTRY_VERIFY_WITH_TIMEOUT(
        find<ActionButton>("fingerOverride") && !find<ActionButton>("fingerOverride")->isBlocked(), patience);
    QVERIFY(desk().nextButton().isBlocked());
    QVERIFY(keptPrint(m_desk->load(m_id), FingerPosition::RightIndex, Impression::LiveScanPlain)->passed);

    press(Qt::Key_O);
    QTRY_VERIFY_WITH_TIMEOUT(offers("fingerSignOverride"), patience);
    press(Qt::Key_1);
    QTRY_COMPARE_WITH_TIMEOUT(find<QComboBox>("overrideSupervisor")->count(), 1, patience);
    m_desk->clerk = supervisor; // whom the bench admits
    auto* passphrase = find<QLineEdit>("passphrase");
    passphrase->setFocus();
    QTest::keyClicks(passphrase, u"four words of a supervisor"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->load(m_id).overrides.size(), 1, patience);
    const QualityOverride granted = m_desk->load(m_id).overrides.first();
    QCOMPARE(granted.site, BiometricSite(FingerPosition::RightIndex));
    QCOMPARE(granted.impression, Impression::LiveScanRolled);
    QCOMPARE(granted.matter, OverrideMatter::Quality);
    QVERIFY(isFree());
}

} // namespace thunhan

QTEST_MAIN(thunhan::TestLiveScanPage)
#include "test_LiveScanPage.moc"
