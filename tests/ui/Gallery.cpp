// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/Gallery.h"

#include <QFileInfo>
#include <QPixmap>
#include <QWidget>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

GallerySheet::GallerySheet(Theme& drawn, LanguageSwitch& spoken, QDir folder)
    : theme(drawn), language(spoken), m_folder(std::move(folder))
{
}

void GallerySheet::save(QWidget& window, const QString& name)
{
    const QString suffix = language.language() == Language::Vietnamese ? u"vi"_s : u"en"_s;
    m_allSaved = window.grab().save(m_folder.filePath(u"%1-%2.png"_s.arg(name, suffix))) && m_allSaved;
}

Gallery::Gallery(int& argc, char** argv) : m_application(argc, argv) {}

int Gallery::draw(const std::function<void(GallerySheet&)>& pictures)
{
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: %s <folder> [high]\n",
                     qPrintable(QFileInfo(arguments.value(0)).fileName()));
        return 2;
    }
    const QDir folder(arguments.at(1));
    if (!folder.mkpath(u"."_s))
        return 1;
    Theme theme(arguments.value(2) == u"high" ? Contrast::High : Contrast::Normal);
    theme.applyTo(m_application);
    LanguageSwitch language;
    bool saved = true;
    for (const Language each : {Language::Vietnamese, Language::English}) {
        language.setLanguage(each);
        GallerySheet sheet(theme, language, folder);
        pictures(sheet);
        saved = sheet.allSaved() && saved;
    }
    return saved ? 0 : 1;
}

} // namespace thunhan
