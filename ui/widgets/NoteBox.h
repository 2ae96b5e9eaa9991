// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

class QVBoxLayout;

namespace thunhan
{

class Label;
class ShapeMark;

// A fact in bold and, on the next line, the action or reason, on the tint of its severity. Widgets (a
// ReasonBar) may stand below in content().
class NoteBox : public QWidget
{
    Q_OBJECT
public:
    NoteBox(const Theme& theme, Severity severity, Shape shape, QWidget* parent = nullptr);

    void setNote(const QString& fact, const QString& action = {});
    void setSeverity(Severity severity, Shape shape);
    QVBoxLayout* content() const { return m_content; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Severity m_severity;
    ShapeMark* m_mark = nullptr;
    Label* m_fact = nullptr;
    Label* m_action = nullptr;
    QVBoxLayout* m_content = nullptr;
};

} // namespace thunhan
