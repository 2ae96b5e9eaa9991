// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QStringList>
#include <QWidget>
#include <optional>

namespace thunhan
{

class FlowLayout;
class LineEdit;
class ReasonButton;

// Numbered reasons of which one is chosen. Digits choose only while the focus is inside this group and not in
// its text field; arrows move between the reasons, Space and Enter choose. A reason marked as free opens the
// text field.
class ReasonBar : public QWidget
{
    Q_OBJECT
public:
    explicit ReasonBar(const Theme& theme, QWidget* parent = nullptr);

    // `freeIndex`: the reason that needs words of its own, or none. Keeps the choice where the count stays.
    void setReasons(const QStringList& reasons, std::optional<int> freeIndex = std::nullopt);
    void setPlaceholder(const QString& text);
    // The text field appears with the free reason only; for rows that have no room to spare.
    void setNoteOnDemand();

    std::optional<int> reason() const { return m_reason; }
    QString freeText() const;
    // A reason is chosen, and worded where it must be.
    bool isComplete() const;
    void setReason(std::optional<int> index, const QString& freeText = {}); // silent
    // Where a blocked "on" sends the clerk.
    void focusFirst();

Q_SIGNALS:
    void reasonChanged(); // chosen anew, or its words were finished (Enter or focus left)

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choose(int index);
    void refresh();

    const Theme& m_theme;
    FlowLayout* m_row = nullptr;
    QList<ReasonButton*> m_buttons;
    LineEdit* m_text = nullptr;
    bool m_noteOnDemand = false;
    std::optional<int> m_free;
    std::optional<int> m_reason;
};

} // namespace thunhan
