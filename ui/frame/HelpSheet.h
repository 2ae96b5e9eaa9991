// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/KeyTeller.h"

#include <QKeySequence>
#include <QPointer>
#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace thunhan
{

class ActionButton;
class Label;
class Panel;

// Which keys do what, laid over a page that goes on living below: nothing typed is lost, and lists and
// devices go on. While it is there it keeps the focus, and no key reaches the page; a focus that the page
// asks for meanwhile is given when the sheet is put away.
class HelpSheet final : public QWidget
{
    Q_OBJECT
public:
    // Covers `covered` and becomes its child. `passing`: shortcuts of the window that keep working.
    HelpSheet(const Theme& theme, QList<QKeySequence> passing, QWidget& covered);

    // In the language of the moment; call again when it changes.
    void setKeys(const QList<KeyHelp>& here, const QList<KeyHelp>& everywhere);
    void open();
    // The focus goes back; deletes itself.
    void putAway();

Q_SIGNALS:
    void closeRequested();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* addPanel(Panel*& panel);
    void fill(QVBoxLayout& rows, const QList<KeyHelp>& keys);
    bool takeKey(int key);
    void keepFocus(QWidget* now);

    const Theme& m_theme;
    const QList<QKeySequence> m_passing;
    QPointer<QWidget> m_focusBelow;
    Label* m_title = nullptr;
    ActionButton* m_close = nullptr;
    QScrollArea* m_scroll = nullptr;
    Panel* m_herePanel = nullptr;
    Panel* m_everywherePanel = nullptr;
    QVBoxLayout* m_here = nullptr;
    QVBoxLayout* m_everywhere = nullptr;
};

} // namespace thunhan
