// SPDX-License-Identifier: GPL-3.0-or-later
// What the personal data step asks for, kind by kind, and where it says what is wrong with a list.
#include "tests/ui/desk/DeskBench.h"
#include "ui/desk/EnrollmentDesk.h"
#include "ui/desk/fields/FieldRow.h"
#include "ui/theme/LanguageSwitch.h"
#include "ui/widgets/LineEdit.h"

#include <QApplication>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

class TestPersonalDataPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void asksForWhatTheKindNeeds();
    void asksAnAccountForLess();
    void whatIsThereIsShownWhateverTheKind();
    void papersForTheAccountAreKept();
    void eachRelativeHasItsOwnNoteAndReason();

private:
    void open(const Application& application)
    {
        m_id = m_bench->store(application, EnrollmentStep::PersonalData);
        m_area->open(m_id);
        QTRY_VERIFY(desk().isOccupied() && desk().isSettled());
    }
    EnrollmentDesk& desk() const { return m_area->desk(); }
    LineEdit* input(const QString& name) const { return m_area->findChild<LineEdit*>(name); }
    void type(const QString& name, const QString& text)
    {
        LineEdit* field = input(name);
        QVERIFY2(field, qPrintable(name));
        field->setFocus();
        field->selectAll();
        field->insert(text);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(desk().isSettled());
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<LanguageSwitch> m_language;
    std::unique_ptr<DeskBench> m_bench;
    std::unique_ptr<DeskArea> m_area;
    ApplicationId m_id;
};

void TestPersonalDataPage::initTestCase()
{
    m_theme = std::make_unique<Theme>();
    m_theme->applyTo(*qApp);
    m_language = std::make_unique<LanguageSwitch>();
    m_language->setLanguage(Language::English);
}

void TestPersonalDataPage::init()
{
    m_bench = std::make_unique<DeskBench>();
    m_area = m_bench->desk(*m_theme, devicelessPages());
    m_theme->dress(*m_area);
    m_area->resize(1270, 712);
    m_area->show();
    m_area->start();
    QVERIFY(QTest::qWaitForWindowActive(m_area.get()));
}

void TestPersonalDataPage::cleanup()
{
    m_area.reset();
    m_bench.reset();
}

void TestPersonalDataPage::asksForWhatTheKindNeeds()
{
    Application application = sampleApplication(3);
    application.applicant.occupation.clear();
    open(application);
    QVERIFY(input(u"occupation"_s)->isVisible());
    QVERIFY(!input(u"integratedDocumentsHEALTH_INSURANCE"_s)->isVisible());
}

void TestPersonalDataPage::asksAnAccountForLess()
{
    Application account = sampleApplication(4);
    account.kind = ApplicationKind::EidLevel2;
    account.samples.clear();
    account.applicant.occupation.clear();
    open(account);
    QTRY_VERIFY(input(u"integratedDocumentsHEALTH_INSURANCE"_s)->isVisible());
    QVERIFY(!input(u"occupation"_s)->isVisible());
    QVERIFY(input(u"fullName"_s)->isVisible());
}

void TestPersonalDataPage::whatIsThereIsShownWhateverTheKind()
{
    Application account = sampleApplication(4);
    account.kind = ApplicationKind::EidLevel2;
    account.samples.clear();
    account.applicant.occupation = u"Thợ may"_s;
    open(account);
    QVERIFY(input(u"occupation"_s)->isVisible());
}

void TestPersonalDataPage::papersForTheAccountAreKept()
{
    Application both = sampleApplication(4);
    both.bundled = {ApplicationKind::EidLevel2};
    open(both);
    const QString insurance = u"integratedDocumentsHEALTH_INSURANCE"_s;
    QVERIFY(input(insurance)->isVisible());
    type(insurance, u" dn 4797934512345 "_s);
    type(u"integratedDocumentsDRIVING_LICENCE"_s, u"79/01?"_s);
    const QList<IntegratedDocument> expected{{u"HEALTH_INSURANCE"_s, u"DN 4797934512345"_s},
                                             {u"DRIVING_LICENCE"_s, u"79/01?"_s}};
    QCOMPARE(m_bench->load(m_id).applicant.integratedDocuments, expected);
    QCOMPARE(input(insurance)->state(), LineEdit::State::Normal);
    QCOMPARE(input(u"integratedDocumentsDRIVING_LICENCE"_s)->state(), LineEdit::State::Bad);
    QVERIFY(desk().nextButton().isBlocked());
    type(u"integratedDocumentsDRIVING_LICENCE"_s, u"790123"_s);
    QVERIFY(!desk().nextButton().isBlocked());
    type(insurance, {});
    const QList<IntegratedDocument> left{{u"DRIVING_LICENCE"_s, u"790123"_s}};
    QCOMPARE(m_bench->load(m_id).applicant.integratedDocuments, left);
}

void TestPersonalDataPage::eachRelativeHasItsOwnNoteAndReason()
{
    Application application = sampleApplication(3);
    application.applicant.relatives.clear();
    open(application);
    type(u"motherName"_s, u"Ana Brückner"_s);
    QTRY_VERIFY(desk().nextButton().isBlocked());
    QCOMPARE(input(u"motherName"_s)->state(), LineEdit::State::Warn);
    QCOMPARE(input(u"fatherName"_s)->state(), LineEdit::State::Normal);
    type(u"fatherName"_s, u"Jan Müller"_s);
    QCOMPARE(input(u"fatherName"_s)->state(), LineEdit::State::Warn);

    const auto answer = [this] {
        desk().nextButton().click();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
        QTRY_VERIFY(desk().isSettled());
    };
    answer();
    QTRY_COMPARE(m_bench->load(m_id).warningReasons.size(), 1);
    QVERIFY(desk().nextButton().isBlocked());
    answer();
    QTRY_COMPARE(m_bench->load(m_id).warningReasons.size(), 2);
    QTRY_VERIFY(!desk().nextButton().isBlocked());
}

} // namespace thunhan

QTEST_MAIN(thunhan::TestPersonalDataPage)
#include "test_PersonalDataPage.moc"
