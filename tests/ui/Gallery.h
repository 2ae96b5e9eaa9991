// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/LanguageSwitch.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QDir>
#include <functional>

namespace thunhan
{

// What a picture is drawn with, and where it goes: one of both languages.
class GallerySheet
{
public:
    GallerySheet(Theme& theme, LanguageSwitch& language, QDir folder);

    // Writes <name>-<language>.png.
    void save(QWidget& window, const QString& name);
    bool allSaved() const { return m_allSaved; }

    Theme& theme;
    LanguageSwitch& language;

private:
    QDir m_folder;
    bool m_allSaved = true;
};

// A program that draws pages into a folder, to be looked at: <program> <folder> [high]
class Gallery
{
public:
    // Both have to outlive it, as QApplication asks for.
    Gallery(int& argc, char** argv);

    // Has them drawn in Vietnamese, then in English; for main() to return.
    int draw(const std::function<void(GallerySheet&)>& pictures);

private:
    QApplication m_application;
};

} // namespace thunhan
