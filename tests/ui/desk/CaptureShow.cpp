// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk/CaptureShow.h"

#include "tests/ui/SampleFrame.h"
#include "ui/desk/EnrollmentDesk.h"
#include "ui/widgets/ActionButton.h"

#include <QApplication>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{
constexpr int patience = 60000;
constexpr QSize screen(1366, 768);
} // namespace

CaptureShow::CaptureShow(GallerySheet& sheet, SaneTestBackend* backend, bool withLiveScan)
    : desk(withLiveScan ? FingerSequence::SlapsAndRolls : FingerSequence::SinglePrints),
      bench(backend, withLiveScan),
      window(sheet.theme, sheet.language),
      m_sheet(sheet)
{
    window.setTopBar(sampleTopBar());
    window.setNavigation(sampleNavigation());
    if (!withLiveScan)
        bench.loadFaceModel(); // the pages take it as it is when they are made
    area = desk.desk(sheet.theme, bench.pages(sheet.theme, desk), bench.devices.get()).release();
    window.addPage(PageId::Desk, area);
    window.resize(screen);
    window.show();
    window.showWork();
    window.showPage(PageId::Desk);
    area->start();
}

void CaptureShow::showFilm()
{
    bench.showFilm();
}

void CaptureShow::open(const Application& application, EnrollmentStep step)
{
    m_id = desk.store(application, step);
    area->open(m_id);
    (void)wait([this] { return area->isOccupied(); });
}

void CaptureShow::pause()
{
    press(Qt::Key_Escape);
    (void)wait([this] { return !area->isOccupied(); });
}

void CaptureShow::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

bool CaptureShow::wait(const std::function<bool()>& holds)
{
    return QTest::qWaitFor(holds, patience);
}

bool CaptureShow::until(const std::function<bool(const Application&)>& holds)
{
    return wait([&] { return holds(load()); });
}

void CaptureShow::save(const char* name)
{
    QTest::qWait(400);
    m_sheet.save(window, QString::fromLatin1(name));
}

void CaptureShow::addSupervisor()
{
    const OperatorProfile supervisor = sampleOperator(Role::Supervisor);
    (void)eventually(desk.database->transact([supervisor](Database& db) -> Result<void> {
        return OperatorRepository(db).save({supervisor, true});
    }));
}

bool CaptureShow::button(const char* name) const
{
    const auto* found = find<ActionButton>(name);
    return found && found->isVisible() && !found->isBlocked();
}

Application sampleWithout(BiometricModality modality, quint64 seed)
{
    Application application = sampleApplication(seed);
    application.samples.removeIf(
        [modality](const BiometricSample& each) { return each.modality == modality; });
    application.documents.clear();
    return application;
}

} // namespace thunhan
