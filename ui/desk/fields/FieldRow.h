// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/fields/FieldEditor.h"
#include "ui/theme/Theme.h"

#include <QWidget>
#include <functional>

namespace thunhan
{

class ElidingLabel;
class Label;
class ShapeMark;

// A line of the form: what it is called, where it is typed, and what there is to say about it.
class FieldRow final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int labelWidth = 190;
    static constexpr int columnGap = 16;
    // What stands between the label and the words, in pixels; no record: nothing to compare with.
    struct Columns {
        int editor = 0;
        int record = 0;
    };
    // On a narrow form what there is to say keeps its room.
    static constexpr Columns columnsFor(bool compared, bool narrow)
    {
        if (!compared)
            return {456, 0};
        return narrow ? Columns{290, 142} : Columns{350, 186};
    }

    struct Record {
        QString value; // as read; empty: the source has nothing here
        bool differs = false;
    };
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

    void setColumns(Columns columns); // of all rows of a form together
    // None: the source does not speak of this row.
    void setRecord(const std::optional<Record>& record);
    void setNote(const Note& note);
    void retranslate();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    const std::function<QString()> m_wording;
    const QList<FieldEditor*> m_editors;
    bool m_differs = false;
    Label* m_label = nullptr;
    QWidget* m_inputs = nullptr;
    ElidingLabel* m_record = nullptr;
    QWidget* m_gap = nullptr; // behind it
    ShapeMark* m_mark = nullptr;
    Label* m_note = nullptr;
};

} // namespace thunhan
