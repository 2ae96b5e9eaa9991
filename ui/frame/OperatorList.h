// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/FrameState.h"
#include "ui/theme/Theme.h"

#include <QListView>
#include <QStandardItemModel>
#include <QTimer>

namespace thunhan
{

// People who may sign in. Arrows choose; typing a name without diacritics jumps to it.
class OperatorList : public QListView
{
    Q_OBJECT
public:
    explicit OperatorList(const Theme& theme, QWidget* parent = nullptr);

    void setOperators(const std::vector<SignInOperator>& operators); // keeps the choice where it can
    void setEmptyText(const QString& text);                          // shown while there is nobody to choose
    OperatorId chosen() const;                                       // null: the list is empty
    void move(int by);

    QSize sizeHint() const override;

Q_SIGNALS:
    void chosenChanged();
    void confirmed(); // Enter or double click

public:
    void keyboardSearch(const QString& text) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    const Theme& m_theme;
    QStandardItemModel m_model;
    QString m_emptyText;
    QString m_typed;
    QTimer m_pause{this}; // after it letters begin a new word
};

} // namespace thunhan
