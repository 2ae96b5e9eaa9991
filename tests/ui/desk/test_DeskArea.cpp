// SPDX-License-Identifier: GPL-3.0-or-later
// A clerk's flow with the real widgets, the real services and a real store.
#include "tests/ui/desk/DeskAreaTest.h"
#include "ui/desk/CleanDataTags.h"
#include "ui/desk/ReadBackList.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/SignaturePad.h"
#include "ui/widgets/StateTag.h"

#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

class TestDeskArea : public DeskAreaTest
{
    Q_OBJECT
private Q_SLOTS:
    void typesPersonalDataWithoutTheMouse();
    void keepsEveryFieldAsItIsLeft();
    void blockedNextGoesToWhatIsMissing();
    void textThatIsNoValueBlocksAndStays();
    void papersAreLookedAtBeforeTheyArePrinted();
    void theFourChecksStandBesideTheSignature();
    void whatAnotherKindMustNotHoldIsRemoved();
    void twoPressesMoveOneStep();
    void pausesAndResumesAtTheStep();
    void whatWasTypedIsStoredBeforeTheLock();
    void takesUpWhatWasInterrupted();
    void failedSavingKeepsTheInputAndIsTriedAgain();
    void signsAndSubmitsOnce();
    void findsTheSamePersonBeforeBeginning();
    void whatTheRosterSaysFillsTheForm();
    void theDayCountsTowardsTheCampaign();

private:
    QLineEdit* input(const char* name) const
    {
        return m_area->findChild<QLineEdit*>(QString::fromLatin1(name));
    }
    void type(const char* name, const QString& text)
    {
        QLineEdit* field = input(name);
        QVERIFY2(field, name);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    void typeEverything();
};

void TestDeskArea::typeEverything()
{
    type("fullName", u"nguyen hoang  yen"_s);
    type("personalNumber", u"048302006127"_s);
    type("birthDate", u"14082002"_s);
    type("sex", u"nu"_s);
    type("ethnicity", u"kinh"_s);
    type("religion", u"khong"_s);
    type("nationality", u"viet"_s);
    type("birthRegistrationUnit", u"da nang"_s);
    type("originUnit", u"da n"_s);
    type("originWords", u"Dien Ban"_s);
    type("permanentAddressUnit", u"da nang"_s);
    type("permanentAddressWords", u"12 Le Loi"_s);
    auto* same = m_area->findChild<QAbstractButton*>(u"currentAddressSame"_s);
    same->setFocus();
    QTest::keyClick(same, Qt::Key_Space);
    type("phone", u"0900 000 214"_s);
}

void TestDeskArea::typesPersonalDataWithoutTheMouse()
{
    beginNew();
    QCOMPARE(desk().currentStep(), EnrollmentStep::PersonalData);
    const ApplicationId id = current();
    typeEverything();
    press(Qt::Key_F9);
    QTRY_COMPARE(desk().currentStep(), EnrollmentStep::Fingerprints);

    const Application stored = m_bench->load(id);
    QCOMPARE(stored.step, EnrollmentStep::Fingerprints);
    const Applicant& a = stored.applicant;
    QCOMPARE(a.fullName, u"NGUYEN HOANG YEN"_s);
    QCOMPARE(a.personalNumber.digits(), u"048302006127"_s);
    QCOMPARE(a.birthDate.toIso(), u"2002-08-14"_s);
    QCOMPARE(a.sex, Sex::Female);
    QCOMPARE(a.ethnicity, (CodedValue{u"VN-ETHNIC-121-1979"_s, u"1"_s}));
    QCOMPARE(a.religion.code, u"00"_s);
    QCOMPARE(a.nationalities.first().code, u"VNM"_s);
    QCOMPARE(a.origin, (Place{u"48"_s, u"Dien Ban"_s}));
    QCOMPARE(a.currentAddress, (Place{u"48"_s, u"12 Le Loi"_s}));
    QCOMPARE(a.phone, u"+84900000214"_s);
}

void TestDeskArea::keepsEveryFieldAsItIsLeft()
{
    beginNew();
    const ApplicationId id = current();
    type("fatherName", u"nguyen van a"_s);
    type("motherName", u"le thi b"_s); // one field of the record: neither may erase the other
    QTRY_VERIFY(desk().isSettled());
    const QList<Relative> parents = m_bench->load(id).applicant.relatives;
    QCOMPARE(parents.size(), 2);
    QCOMPARE(parents.at(0).fullName, u"NGUYEN VAN A"_s);
    QCOMPARE(parents.at(1).fullName, u"LE THI B"_s);
    // Typed and not left: stored after the last key.
    input("occupation")->setFocus();
    QTest::keyClicks(input("occupation"), u"Giao vien"_s);
    QTRY_COMPARE(m_bench->load(id).applicant.occupation, u"Giao vien"_s);
}

void TestDeskArea::blockedNextGoesToWhatIsMissing()
{
    beginNew();
    type("fullName", u"nguyen hoang yen"_s);
    press(Qt::Key_F9);
    QTRY_COMPARE(QApplication::focusWidget(), input("birthDate"));
    QCOMPARE(desk().currentStep(), EnrollmentStep::PersonalData);
    QVERIFY(desk().nextButton().isBlocked());

    typeEverything();
    type("birthDate", u"14082001"_s); // the number says 2002: a warning, which needs its reason
    QTRY_VERIFY(desk().isSettled());
    press(Qt::Key_F9);
    QTRY_VERIFY(desk().isSettled());
    QCOMPARE(desk().currentStep(), EnrollmentStep::PersonalData);
    auto* reasons = m_area->findChild<QWidget*>(u"reasonBar"_s);
    QVERIFY(reasons->isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_1);
    QTRY_COMPARE(m_bench->load(current()).warningReasons.size(), 1);
    QTRY_VERIFY(!desk().nextButton().isBlocked());
    press(Qt::Key_F9);
    QTRY_COMPARE(desk().currentStep(), EnrollmentStep::Fingerprints);
}

void TestDeskArea::textThatIsNoValueBlocksAndStays()
{
    beginNew();
    typeEverything();
    type("birthDate", u"31022001"_s);
    press(Qt::Key_F9);
    QTRY_COMPARE(QApplication::focusWidget(), input("birthDate"));
    QCOMPARE(input("birthDate")->text(), u"31022001"_s);
    QCOMPARE(desk().currentStep(), EnrollmentStep::PersonalData);
}

void TestDeskArea::papersAreLookedAtBeforeTheyArePrinted()
{
    takeUp(m_bench->store(sampleApplication(3), EnrollmentStep::ReadBack));
    auto* lines = m_area->findChild<ReadBackList*>();
    auto* pages = m_area->findChild<QScrollArea*>(u"paperPages"_s);
    QVERIFY(lines->isVisible() && !pages->isVisible());
    press(Qt::Key_P);
    QTRY_VERIFY(pages->isVisible() && !lines->isVisible());
    const auto shown = [pages] { return pages->findChildren<QLabel*>(); };
    QTRY_COMPARE(shown().size(), 1); // the slip
    const QImage slip = shown().first()->pixmap().toImage();
    QVERIFY(slip.width() >= pages->viewport()->width() - 1);
    QVERIFY(slip != QImage(slip.size(), slip.format()));
    auto* which = m_area->findChild<SegmentedControl*>(u"paperChoice"_s);
    which->findChildren<QAbstractButton*>().at(1)->click();
    QTRY_VERIFY(!shown().isEmpty() && shown().first()->pixmap().toImage() != slip);
    // Without a printer it says so, and what to do.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_P, Qt::ControlModifier);
    const auto says = [this](const QString& words) {
        const QList<QLabel*> all = m_area->findChildren<QLabel*>();
        return std::any_of(all.begin(), all.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(words);
        });
    };
    QTRY_VERIFY(says(u"chưa chọn máy in"_s));
    press(Qt::Key_P);
    QTRY_VERIFY(lines->isVisible());
}

void TestDeskArea::theFourChecksStandBesideTheSignature()
{
    takeUp(m_bench->store(sampleApplication(3), EnrollmentStep::ReadBack));
    auto* checks = m_area->findChild<CleanDataTags*>();
    QTRY_VERIFY(checks->isVisible());
    const QList<StateTag*> tags = checks->findChildren<StateTag*>();
    QStringList words;
    for (const StateTag* tag : tags)
        words.append(tag->text());
    QCOMPARE(words, (QStringList{u"Đúng"_s, u"Đủ"_s, u"Sạch"_s, u"Sống"_s}));
    QCOMPARE(tags.at(2)->accessibleDescription(), u"Trạm không có hồ sơ nào khác của người này"_s);
    QVERIFY(tags.at(3)->accessibleDescription().startsWith(u"Chưa đối chiếu"_s));
}

void TestDeskArea::whatAnotherKindMustNotHoldIsRemoved()
{
    const ApplicationId id = m_bench->store(sampleApplication(3), EnrollmentStep::Find);
    QVERIFY(m_bench->load(id).keptSample(BiometricModality::Face));
    (void)eventually(m_bench->enrollment.changeKind(id, ApplicationKind::NumberNotice, {}, {}));
    takeUp(id);
    QCOMPARE(desk().currentStep(), EnrollmentStep::Find);
    QVERIFY(desk().nextButton().isBlocked());
    auto* remove = m_area->findChild<ActionButton*>(u"removeUnasked"_s);
    QVERIFY(remove && remove->isVisible());
    Q_EMIT remove->activated();
    QTRY_VERIFY(!m_bench->load(id).keptSample(BiometricModality::Face));
    QTRY_VERIFY(!desk().nextButton().isBlocked());
}

void TestDeskArea::twoPressesMoveOneStep()
{
    takeUp(m_bench->store(sampleApplication(3), EnrollmentStep::PersonalData));
    press(Qt::Key_F9);
    press(Qt::Key_F9);
    QTRY_COMPARE(desk().currentStep(), EnrollmentStep::Fingerprints);
    press(Qt::Key_F9); // a bounce right after the page changed
    QTRY_VERIFY(desk().isSettled());
    QCOMPARE(desk().currentStep(), EnrollmentStep::Fingerprints);
    press(Qt::Key_F9);
    QTRY_COMPARE(desk().currentStep(), EnrollmentStep::Portrait);
}

void TestDeskArea::pausesAndResumesAtTheStep()
{
    const ApplicationId id = m_bench->store(sampleApplication(3), EnrollmentStep::PersonalData);
    takeUp(id);
    input("occupation")->setFocus();
    input("occupation")->selectAll();
    QTest::keyClicks(input("occupation"), u"Tho may"_s);
    press(Qt::Key_Escape); // not left, not waited for: stored all the same
    QTRY_VERIFY(!desk().isOccupied());
    QVERIFY(m_area->home().isVisible());
    QCOMPARE(m_bench->load(id).applicant.occupation, u"Tho may"_s);
    takeUp(id);
    QCOMPARE(desk().currentStep(), EnrollmentStep::PersonalData);
    QCOMPARE(input("occupation")->text(), u"Tho may"_s);
}

void TestDeskArea::whatWasTypedIsStoredBeforeTheLock()
{
    constexpr int patience = 30'000;
    const ApplicationId id = m_bench->store(sampleApplication(3), EnrollmentStep::PersonalData);
    OperatorSession& session = m_bench->session;
    desk().handOver([&session] { session.lock(); }); // nothing on the desk: at once
    QCOMPARE(session.state(), OperatorSession::State::Locked);
    QVERIFY(eventually(session.unlock(SecureBytes::random(16))).ok());
    takeUp(id);
    input("occupation")->setFocus();
    input("occupation")->selectAll();
    QTest::keyClicks(input("occupation"), u"Tho may"_s);
    desk().handOver([&session] { session.lock(); });
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), OperatorSession::State::Locked, patience);
    QCOMPARE(m_bench->load(id).applicant.occupation, u"Tho may"_s);
    // What cannot be stored keeps nobody from locking.
    input("occupation")->selectAll();
    QTest::keyClicks(input("occupation"), u"Tho moc"_s);
    bool isOver = false;
    desk().handOver([&isOver] { isOver = true; });
    QTRY_VERIFY_WITH_TIMEOUT(isOver, patience);
    QVERIFY(desk().isOccupied());
    QCOMPARE(input("occupation")->text(), u"Tho moc"_s);
}

void TestDeskArea::takesUpWhatWasInterrupted()
{
    const ApplicationId id = m_bench->store(sampleApplication(3), EnrollmentStep::Documents);
    takeUp(id);
    // The station goes down with the application on the desk; the next one has the same store.
    m_area = m_bench->desk(*m_theme, devicelessPages());
    m_area->show();
    m_area->start();
    QTRY_VERIFY(desk().isOccupied());
    QCOMPARE(current(), id);
    QCOMPARE(desk().currentStep(), EnrollmentStep::Documents);
}

void TestDeskArea::failedSavingKeepsTheInputAndIsTriedAgain()
{
    beginNew();
    const ApplicationId id = current();
    m_bench->session.lock();
    type("fullName", u"tran van be"_s);
    auto* note = m_area->findChild<QWidget*>(u"deskError"_s);
    QTRY_VERIFY(note->isVisible());
    QCOMPARE(input("fullName")->text(), u"TRAN VAN BE"_s);
    press(Qt::Key_Escape); // cannot leave: it would be lost
    QTRY_VERIFY(note->isVisible());
    QVERIFY(desk().isOccupied());
    QVERIFY(eventually(m_bench->session.unlock(SecureBytes::random(16))).ok());
    m_area->findChild<ActionButton*>(u"retrySaving"_s)->click();
    QTRY_COMPARE(m_bench->load(id).applicant.fullName, u"TRAN VAN BE"_s);
    QTRY_VERIFY(!note->isVisible());
}

void TestDeskArea::signsAndSubmitsOnce()
{
    Application sample = sampleApplication(5);
    sample.samples.removeIf(
        [](const BiometricSample& each) { return each.modality == BiometricModality::Signature; });
    sample.confirmations.removeIf([](const Confirmation& each) {
        return each.kind == ConfirmationKind::BiometricConsent || each.kind == ConfirmationKind::DataReadBack;
    });
    const ApplicationId id = m_bench->store(sample, EnrollmentStep::ReadBack);
    QSignalSpy submitted(&desk(), &EnrollmentDesk::submitted);
    takeUp(id);
    auto* consent = m_area->findChild<QAbstractButton*>(u"biometricConsent"_s);
    QVERIFY(!consent->isChecked());
    press(Qt::Key_F9);
    QTRY_VERIFY(desk().isSettled());
    QVERIFY(desk().isOccupied());
    press(Qt::Key_X);
    press(Qt::Key_Y);
    auto* pad = m_area->findChild<SignaturePad*>(u"signaturePad"_s);
    QTest::mousePress(pad, Qt::LeftButton, {}, {30, 60});
    QTest::mouseMove(pad, {90, 40});
    QTest::mouseRelease(pad, Qt::LeftButton, {}, {120, 70});
    press(Qt::Key_F9); // stores the signature first
    press(Qt::Key_F9);
    QTRY_COMPARE(submitted.count(), 1);
    const Application stored = m_bench->load(id);
    QCOMPARE(stored.state, ApplicationState::PendingReview);
    QVERIFY(stored.keptSample(BiometricModality::Signature));
    QVERIFY(stored.isConfirmed(ConfirmationKind::BiometricConsent));
    QVERIFY(m_area->findChild<QWidget*>(u"homeNote"_s)->isVisible());
}

void TestDeskArea::findsTheSamePersonBeforeBeginning()
{
    const Application known = sampleApplication(8);
    m_bench->store(known, EnrollmentStep::Portrait);
    QTRY_VERIFY(m_area->home().isVisible());
    type("homeSearch", known.applicant.personalNumber.digits());
    auto* found = m_area->findChild<QWidget*>(u"foundApplications"_s);
    QTRY_VERIFY(found->isVisible());
    QVERIFY(!desk().isOccupied());
    QTRY_COMPARE(QApplication::focusWidget(), found);
    press(Qt::Key_Return);
    QTRY_VERIFY(desk().isOccupied());
    QCOMPARE(desk().currentStep(), EnrollmentStep::Portrait);
}

void TestDeskArea::whatTheRosterSaysFillsTheForm()
{
    const QByteArray roster = R"({"people": [{"number": "048302006127", "on": "2026-03-10",
        "fields": {"full_name": "Nguyễn Hoàng Yến", "occupation": "giáo viên"}}]})";
    m_bench->keep(DownloadKind::Roster, roster);
    type("homeSearch", u"048302006127"_s);
    QTRY_VERIFY(desk().isOccupied() && desk().isSettled());
    QTRY_COMPARE(m_bench->load(current()).applicant.occupation, u"giáo viên"_s);
    QTRY_COMPARE(input("fullName")->text(), u"Nguyễn Hoàng Yến"_s);
    QTRY_VERIFY(desk().isSettled());
    press(Qt::Key_F8);
    auto* words = m_area->findChild<QLabel*>(u"findRoster"_s);
    QTRY_VERIFY(words->isVisible());
    QVERIFY(words->text().contains(u"10/03/2026"_s));
}

void TestDeskArea::theDayCountsTowardsTheCampaign()
{
    auto* bar = m_area->findChild<QWidget*>(u"todayTarget"_s);
    QVERIFY(!bar->isVisible());
    m_bench->keep(DownloadKind::Targets, R"({"from": "2020-01-01", "to": "2099-12-31", "daily": 400})");
    m_area->home().refresh();
    QTRY_VERIFY(bar->isVisible());
}

} // namespace thunhan

QTEST_MAIN(thunhan::TestDeskArea)
#include "test_DeskArea.moc"
