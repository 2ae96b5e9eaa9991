// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

namespace thunhan
{

enum class Language { Vietnamese, English };

// Changes the language of the running program: every widget gets QEvent::LanguageChange and words itself
// anew. Numbers and dates follow (QLocale() is Vietnamese or English afterwards). UI thread only.
class LanguageSwitch : public QObject
{
    Q_OBJECT
public:
    explicit LanguageSwitch(QObject* parent = nullptr);
    ~LanguageSwitch() override;

    Language language() const { return m_language; }
    void setLanguage(Language language);
    void toggle(); // Ctrl+Shift+L

Q_SIGNALS:
    void changed(Language language);

private:
    QTranslator m_translator;
    Language m_language = Language::English; // the source text, until a language is set
};

} // namespace thunhan
