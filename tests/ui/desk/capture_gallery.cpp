// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the capture steps into a folder, with the training person before the real device stacks, in both
// languages, to be looked at beside the reference pictures: capture_gallery <folder>
#include "tests/ui/SampleFrame.h"
#include "tests/ui/desk/CaptureBench.h"
#include "ui/desk/EnrollmentDesk.h"
#include "ui/desk/capture/AdviceBox.h"
#include "ui/desk/capture/PortraitText.h"
#include "ui/frame/MainWindow.h"
#include "ui/theme/LanguageSwitch.h"
#include "ui/widgets/ActionButton.h"

#include <QApplication>
#include <QDir>
#include <QTest>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

namespace
{

constexpr int patience = 60000;

Application sampleWithout(BiometricModality modality, quint64 seed)
{
    Application application = sampleApplication(seed);
    application.samples.removeIf(
        [modality](const BiometricSample& each) { return each.modality == modality; });
    application.documents.clear();
    return application;
}

class Show
{
public:
    Show(Theme& theme, LanguageSwitch& language, SaneTestBackend& backend, QDir folder, QString suffix)
        : m_bench(&backend),
          m_window(theme, language),
          m_folder(std::move(folder)),
          m_suffix(std::move(suffix))
    {
        m_bench.loadFaceModel();
        m_bench.showFilm();
        m_window.setTopBar(sampleTopBar());
        m_window.setNavigation(sampleNavigation());
        m_area = m_desk.desk(theme, m_bench.pages(theme, m_desk), m_bench.devices.get()).release();
        m_window.addPage(PageId::Desk, m_area);
        m_window.resize(1366, 768);
        m_window.show();
        m_window.showWork();
        m_window.showPage(PageId::Desk);
        m_area->start();
    }

    void open(const Application& application, EnrollmentStep step)
    {
        m_id = m_desk.store(application, step);
        m_area->open(m_id);
        (void)QTest::qWaitFor([this] { return m_area->isOccupied(); });
    }
    void pause()
    {
        press(Qt::Key_Escape);
        (void)QTest::qWaitFor([this] { return !m_area->isOccupied(); });
    }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    template <class Condition>
    void until(Condition holds)
    {
        (void)QTest::qWaitFor([&] { return holds(m_desk.load(m_id)); }, patience);
    }
    void save(const char* name)
    {
        QTest::qWait(400);
        const QString file = u"%1-%2.png"_s.arg(QString::fromLatin1(name), m_suffix);
        saved = m_window.grab().save(m_folder.filePath(file)) && saved;
    }
    void addSupervisor()
    {
        const OperatorProfile supervisor = sampleOperator(Role::Supervisor);
        (void)await(m_desk.database->transact([supervisor](Database& db) -> Result<void> {
            return OperatorRepository(db).save({supervisor, true});
        }));
    }
    TwinFinger& finger() { return m_bench.finger; }
    bool isGuided()
    {
        using enum PortraitAdvice;
        const QString words = m_area->findChild<AdviceBox*>(u"portraitAdvice"_s)->words();
        for (const PortraitAdvice advice : {LeanLeft, LeanRight, TurnLeft, TurnRight, MoveLeft, MoveRight}) {
            if (words == adviceText(advice))
                return true;
        }
        return m_desk.load(m_id).keptSample(BiometricModality::Face) != nullptr;
    }
    bool isCalibrated() const { return m_bench.cameras->calibration().has_value(); }
    bool button(const char* name) const
    {
        const auto* found = m_area->findChild<ActionButton*>(QString::fromLatin1(name));
        return found && found->isVisible() && !found->isBlocked();
    }

    bool saved = true;

private:
    DeskBench m_desk;
    CaptureBench m_bench;
    MainWindow m_window;
    DeskArea* m_area = nullptr;
    QDir m_folder;
    QString m_suffix;
    ApplicationId m_id;
};

void showFingers(Show& show)
{
    using Act = TwinPresentation::Act;
    const TwinPresentation away{Act::StayAway, {}, CaptureRetry::PressAgain, {}};
    const TwinPresentation dry{Act::Press, {.dry = 0.8}, CaptureRetry::PressAgain, {}};
    const TwinPresentation aside{Act::Press, {.shiftX = 110}, CaptureRetry::PressAgain, {}};
    for (int i = 0; i < 6; ++i)
        show.finger().plan({});
    show.finger().plan(away);
    show.finger().plan(aside);
    show.finger().plan(away);
    show.finger().setHabit(away);
    show.open(sampleWithout(BiometricModality::Finger, 42), EnrollmentStep::Fingerprints);
    const auto samples = [](const Application& application, int count) {
        int prints = 0;
        for (const BiometricSample& sample : application.samples)
            prints += sample.modality == BiometricModality::Finger ? 1 : 0;
        return prints >= count;
    };
    show.until([&](const Application& a) { return samples(a, 6); });
    show.save("finger-waiting");
    show.press(Qt::Key_F1);
    show.save("finger-help");
    show.press(Qt::Key_F1);
    show.press(Qt::Key_M);
    show.press(Qt::Key_1);
    show.save("finger-exception");
    show.press(Qt::Key_Return);
    show.until([&](const Application& a) { return samples(a, 7); });
    show.save("finger-aside");
    show.finger().setHabit(dry);
    show.press(Qt::Key_Left);
    show.until([&](const Application& a) { return samples(a, 9); });
    (void)QTest::qWaitFor([&show] { return show.button("fingerOverride"); }, patience);
    show.save("finger-exhausted");
    show.press(Qt::Key_O);
    show.save("finger-override");
    show.finger().setHabit({});
    show.pause();
}

void showPortrait(Show& show)
{
    Application application = sampleWithout(BiometricModality::Face, 43);
    application.confirmations.clear();
    show.open(application, EnrollmentStep::Portrait);
    show.save("portrait-loading");
    // Until the person who sits down is told what to do.
    (void)QTest::qWaitFor([&show] { return show.isGuided(); }, patience);
    show.save("portrait-guided");
    show.until([](const Application& a) { return a.keptSample(BiometricModality::Face) != nullptr; });
    show.press(Qt::Key_1);
    show.press(Qt::Key_2);
    show.save("portrait-taken");
    show.press(Qt::Key_C);
    (void)QTest::qWaitFor([&show] { return show.button("portraitCalibrate"); }, patience);
    show.press(Qt::Key_K);
    (void)QTest::qWaitFor([&show] { return show.isCalibrated(); }, patience);
    show.save("portrait-camera");
    show.pause();
}

void showDocuments(Show& show)
{
    show.open(sampleWithout(BiometricModality::Iris, 44), EnrollmentStep::Documents);
    (void)QTest::qWaitFor([&show] { return show.button("documentScan"); }, patience);
    show.save("documents-empty");
    show.press(Qt::Key_H);
    for (int pages = 1; pages <= 2; ++pages) {
        show.press(Qt::Key_Space);
        show.until([pages](const Application& a) { return a.documents.size() >= pages; });
        QTest::qWait(500);
    }
    show.save("documents");
    show.press(Qt::Key_F1);
    show.save("documents-help");
    show.press(Qt::Key_Escape);
    show.pause();
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    if (QApplication::arguments().size() < 2) {
        std::fputs("usage: capture_gallery <folder>\n", stderr);
        return 2;
    }
    const QDir folder(QApplication::arguments().at(1));
    auto backend = SaneTestBackend::make();
    if (!folder.mkpath(u"."_s) || !backend)
        return 1;
    Theme theme;
    theme.applyTo(application);
    LanguageSwitch language;
    bool saved = true;
    for (const Language each : {Language::Vietnamese, Language::English}) {
        language.setLanguage(each);
        Show show(theme, language, **backend, folder, each == Language::Vietnamese ? u"vi"_s : u"en"_s);
        show.addSupervisor();
        showFingers(show);
        showPortrait(show);
        showDocuments(show);
        saved = show.saved && saved;
    }
    return saved ? 0 : 1;
}
