// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/Gallery.h"
#include "tests/ui/desk/CaptureBench.h"
#include "ui/frame/MainWindow.h"

#include <QTest>

namespace thunhan
{

// A window with the desk in it, at the size that it was designed for, whose pictures go to a gallery.
class CaptureShow
{
public:
    // `backend`: null when no page is scanned. `withLiveScan`: slaps and rolls on its glass.
    CaptureShow(GallerySheet& sheet, SaneTestBackend* backend, bool withLiveScan = false);

    void showFilm();
    void open(const Application& application, EnrollmentStep step);
    void pause();
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    // Waits as long as a loaded machine may take; the picture tells when it was in vain.
    bool wait(const std::function<bool()>& holds);
    bool until(const std::function<bool(const Application&)>& holds);
    void save(const char* name);
    void addSupervisor();
    Application load() { return desk.load(m_id); }
    bool button(const char* name) const; // is there and may be pressed
    template <class T>
    T* find(const char* name) const
    {
        return area->findChild<T*>(QString::fromLatin1(name));
    }

    DeskBench desk;
    CaptureBench bench;
    MainWindow window;
    DeskArea* area = nullptr;

private:
    GallerySheet& m_sheet;
    ApplicationId m_id;
};

// The one of `seed`, without what is to be taken.
Application sampleWithout(BiometricModality modality, quint64 seed);

} // namespace thunhan
