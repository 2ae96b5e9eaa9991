// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/desk/CaptureBench.h"
#include "ui/frame/MainWindow.h"

#include <QDir>
#include <QTest>

namespace thunhan
{

// A window with the desk in it, at the size that it was designed for, whose pictures are written to a folder.
class CaptureShow
{
public:
    struct Where {
        QDir folder;
        QString suffix; // of every file's name: the language
    };

    // `backend`: null when no page is scanned. `withLiveScan`: slaps and rolls on its glass.
    CaptureShow(Theme& theme, LanguageSwitch& language, SaneTestBackend* backend, Where where,
                bool withLiveScan = false);

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

    bool saved = true;
    DeskBench desk;
    CaptureBench bench;
    MainWindow window;
    DeskArea* area = nullptr;

private:
    Where m_where;
    ApplicationId m_id;
};

// The one of `seed`, without what is to be taken.
Application sampleWithout(BiometricModality modality, quint64 seed);

} // namespace thunhan
