// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QStringList>
#include <QWidget>
#include <optional>

class QVBoxLayout;

namespace thunhan
{

class LineEdit;
class ReasonButton;

// Numbered reasons one below the other, with room for a note, for boxes too narrow for a ReasonBar. Digits
// choose while the focus is on a reason; the arrows move between them.
class ReasonColumn final : public QWidget
{
    Q_OBJECT
public:
    explicit ReasonColumn(const Theme& theme, QWidget* parent = nullptr);

    // Keeps the choice where the count stays.
    void setReasons(const QStringList& reasons);
    // With this reason the note may not be empty.
    void setNoteNeededFor(std::optional<int> index) { m_noteNeeded = index; }
    void setPlaceholder(const QString& text);

    std::optional<int> reason() const { return m_reason; }
    QString note() const;
    bool isComplete() const;
    void choose(std::optional<int> index, const QString& note = {}); // silent
    // To what is missing: a reason, or its note.
    void focusMissing();

Q_SIGNALS:
    void edited();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void take(int index);
    void moveFocus(int by);

    const Theme& m_theme;
    QVBoxLayout* m_column = nullptr;
    QList<ReasonButton*> m_buttons;
    LineEdit* m_note = nullptr;
    std::optional<int> m_noteNeeded;
    std::optional<int> m_reason;
};

} // namespace thunhan
