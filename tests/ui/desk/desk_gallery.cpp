// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the desk's pages into a folder, filled, empty and with errors, in both languages, to be looked at
// beside the reference pictures: desk_gallery <folder> [high]
#include "tests/ui/Gallery.h"
#include "tests/ui/SampleFrame.h"
#include "tests/ui/desk/DeskBench.h"
#include "ui/desk/DeskHomePage.h"
#include "ui/desk/EnrollmentDesk.h"
#include "ui/frame/MainWindow.h"
#include "ui/widgets/ActionButton.h"

#include <QLineEdit>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

namespace
{

// Lists and pictures arrive from the store's thread.
void settle(DeskArea& area)
{
    QTest::qWait(300);
    (void)QTest::qWaitFor([&area] { return !area.isOccupied() || area.desk().isSettled(); });
    QTest::qWait(100);
}

void fillTheDay(DeskBench& bench)
{
    for (quint64 seed = 20; seed < 26; ++seed) {
        const ApplicationId id = bench.store(sampleApplication(seed), EnrollmentStep::ReadBack);
        (void)eventually(bench.enrollment.submit(id));
        bench.clock.advance(std::chrono::minutes(25));
    }
    bench.store(sampleApplication(31), EnrollmentStep::Fingerprints);
    bench.store(sampleApplication(32), EnrollmentStep::Documents);
}

// The population record as it might stand: another name, an address of former units, no phone.
RecordReading differingRecord(const Applicant& declared)
{
    RecordReading reading;
    reading.source = RecordSource::Registry;
    reading.proven = true;
    reading.fields = {
        FieldKey::FullName,         FieldKey::PersonalNumber,    FieldKey::BirthDate,     FieldKey::Sex,
        FieldKey::Ethnicity,        FieldKey::Religion,          FieldKey::Nationality,   FieldKey::Origin,
        FieldKey::PermanentAddress, FieldKey::BirthRegistration, FieldKey::MaritalStatus, FieldKey::Phone};
    reading.values = declared;
    reading.values.fullName = declared.fullName.section(u' ', 0, -2);
    reading.values.permanentAddress.declared.prepend(u"Tổ 21, "_s);
    reading.values.maritalStatus = MaritalStatus::Single;
    reading.values.phone.clear();
    return reading;
}

// An account on its own: with papers to show, one of them with a slip, and a father from elsewhere.
Application sampleAccount()
{
    Application account = sampleApplication(44);
    account.kind = ApplicationKind::EidLevel2;
    account.samples.clear();
    account.applicant.relatives = {{RelativeRole::Father, u"Jan Müller"_s, {}, {}, {}}};
    account.applicant.integratedDocuments = {{u"HEALTH_INSURANCE"_s, u"DN4797934512345"_s},
                                             {u"DRIVING_LICENCE"_s, u"79/01?"_s}};
    return account;
}

} // namespace

int main(int argc, char** argv)
{
    return Gallery(argc, argv).draw([](GallerySheet& sheet) {
        DeskBench bench;
        MainWindow window(sheet.theme, sheet.language);
        window.setTopBar(sampleTopBar());
        window.setNavigation(sampleNavigation());
        auto* area = bench.desk(sheet.theme, devicelessPages()).release();
        window.addPage(PageId::Desk, area);
        window.resize(1366, 768);
        window.show();
        window.showWork();
        window.showPage(PageId::Desk);
        const auto save = [&](const char* name) {
            settle(*area);
            sheet.save(window, QString::fromLatin1(name));
        };
        const auto type = [&](const char* name, const QString& text) {
            auto* field = area->findChild<QLineEdit*>(QString::fromLatin1(name));
            field->setFocus();
            field->selectAll();
            QTest::keyClicks(field, text);
        };
        area->start();
        save("home-empty");
        area->begin();
        save("data-empty");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F9);
        save("data-attempted");
        area->desk().pause();
        settle(*area);
        fillTheDay(bench);
        area->home().enter();
        save("home");
        const auto saveHelp = [&](const char* name) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
            save(name);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        };
        saveHelp("home-help");
        const ApplicationId id = bench.store(sampleApplication(42), EnrollmentStep::PersonalData);
        area->open(id);
        save("data");
        type("ethnicity", u"m"_s);
        save("data-choice");
        type("ethnicity", u"kinh"_s);
        type("birthDate", u"14081961"_s);
        type("fullName", u"nguyen 2 hoang yen"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F9);
        save("data-error");
        type("fullName", u"nguyen hoang yen"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        settle(*area);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F9);
        save("data-warning");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
        save("data-reason");
        bench.session.lock();
        type("occupation", u"Giao vien mam non"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        save("data-unsaved");
        (void)eventually(bench.session.unlock(SecureBytes::random(16)));
        area->findChild<ActionButton*>(u"retrySaving"_s)->click();
        settle(*area);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8);
        save("find");
        (void)eventually(bench.enrollment.keepReading(id, differingRecord(bench.load(id).applicant)));
        (void)eventually(bench.enrollment.changeKind(id, ApplicationKind::CardExchange, u"a"_s,
                                                     {ApplicationKind::EidLevel2}));
        area->desk().pause();
        settle(*area);
        area->open(id);
        settle(*area);
        save("find-exchange");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F9);
        save("data-compared");
        area->desk().pause();
        settle(*area);
        (void)eventually(bench.enrollment.saveStep(id, EnrollmentStep::ReadBack));
        area->open(id);
        save("read-back");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_P);
        save("read-back-papers");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_P);
        saveHelp("read-back-help");
        area->desk().pause();
        settle(*area);
        area->open(bench.store(sampleAccount(), EnrollmentStep::PersonalData));
        settle(*area);
        area->findChild<QLineEdit*>(u"integratedDocumentsSOCIAL_INSURANCE"_s)->setFocus();
        save("data-account");
        area->desk().pause();
        settle(*area);
        area->open(id);
        settle(*area);
        window.resize(960, 540);
        saveHelp("read-back-help-narrow");
        save("read-back-narrow");
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8);
            settle(*area);
        }
        save("data-narrow");
        area->desk().pause();
        save("home-narrow");
    });
}
