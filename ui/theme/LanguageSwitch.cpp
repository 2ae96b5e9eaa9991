// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/LanguageSwitch.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

LanguageSwitch::LanguageSwitch(QObject* parent) : QObject(parent) {}

LanguageSwitch::~LanguageSwitch()
{
    QCoreApplication::removeTranslator(&m_translator);
}

void LanguageSwitch::setLanguage(Language language)
{
    const bool vietnamese = language == Language::Vietnamese;
    // Before the translator: widgets format numbers while they word themselves anew.
    QLocale::setDefault(vietnamese ? QLocale(QLocale::Vietnamese, QLocale::Vietnam)
                                   : QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_language = language;
    QCoreApplication::removeTranslator(&m_translator);
    // English too has a file: its plural forms.
    if (m_translator.load(vietnamese ? u":/thunhan/i18n/thunhan_vi.qm"_s : u":/thunhan/i18n/thunhan_en.qm"_s))
        QCoreApplication::installTranslator(&m_translator);
    Q_EMIT changed(language);
}

void LanguageSwitch::toggle()
{
    setLanguage(m_language == Language::Vietnamese ? Language::English : Language::Vietnamese);
}

} // namespace thunhan
