// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/fields/FieldEditor.h"
#include "ui/theme/Theme.h"

#include <QWidget>
#include <functional>

namespace thunhan
{

class Label;
class ShapeMark;

// A line of the form: what it is called, where it is typed, and what there is to say about it.
class FieldRow final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int labelWidth = 190;
    static constexpr int editorWidth = 456;

    struct Note {
        std::optional<Shape> shape;
        Tone tone = Tone::Text2;
        QString text;
    };

    // `label` words the row in the language of the moment.
    FieldRow(const Theme& theme, std::function<QString()> label, const QList<FieldEditor*>& editors,
             QWidget* parent = nullptr);

    const QList<FieldEditor*>& editors() const { return m_editors; }
    FieldEditor* editorOf(FieldKey field) const; // null when the row has no such field

    void setNote(const Note& note);
    void retranslate();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    const std::function<QString()> m_wording;
    const QList<FieldEditor*> m_editors;
    Label* m_label = nullptr;
    ShapeMark* m_mark = nullptr;
    Label* m_note = nullptr;
};

} // namespace thunhan
