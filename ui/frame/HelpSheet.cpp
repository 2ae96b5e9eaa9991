// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/HelpSheet.h"

#include "ui/widgets/ActionButton.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/Marks.h"
#include "ui/widgets/Panel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

constexpr int rowHeight = 36;
constexpr int capGap = 4;
constexpr int wordGap = 16;
constexpr int leastCapsWidth = 88;
constexpr int mostWidth = 1222; // of the work area at 1366 pixels; wider screens keep rows short

int capsWidth(const KeyHelp& keys)
{
    int width = -capGap;
    for (const QString& cap : keys.caps)
        width += keyCapWidth(cap) + capGap;
    return width;
}

QString sentence(const QString& words)
{
    return words.left(1).toUpper() + words.mid(1);
}

} // namespace

HelpSheet::HelpSheet(const Theme& theme, QList<QKeySequence> passing, QWidget& covered)
    : QWidget(&covered),
      m_theme(theme),
      m_passing(std::move(passing)),
      m_title(new Label(theme, TypeRole::Heading)),
      m_close(
          new ActionButton(theme, QKeySequence(), ActionButton::Kind::Normal, ActionButton::Size::Medium)),
      m_scroll(new QScrollArea)
{
    hide();
    setObjectName(u"helpSheet"_s);
    auto* middle = new QHBoxLayout(this);
    middle->setContentsMargins(24, 16, 24, 16);
    auto* holder = new QWidget;
    holder->setMaximumWidth(mostWidth);
    middle->addStretch(1);
    middle->addWidget(holder, 1000);
    middle->addStretch(1);
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_close->setObjectName(u"closeHelp"_s);
    m_close->setCapText(u"Esc"_s); // the sheet hears the key itself: the page may have given it to a button
    m_close->installEventFilter(this);
    connect(m_close, &ActionButton::activated, this, &HelpSheet::closeRequested);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    column->addLayout(head);

    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    m_here = addPanel(m_herePanel);
    m_everywhere = addPanel(m_everywherePanel);
    row->addWidget(m_herePanel, 3, Qt::AlignTop);
    row->addWidget(m_everywherePanel, 2, Qt::AlignTop);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    column->addWidget(m_scroll, 1);

    covered.installEventFilter(this);
    QWidget* focus = QApplication::focusWidget();
    if (focus && covered.window()->isAncestorOf(focus))
        m_focusBelow = focus;
}

QVBoxLayout* HelpSheet::addPanel(Panel*& panel)
{
    panel = new Panel(m_theme, Panel::Head::Ruled);
    panel->body()->setContentsMargins(1, 0, 1, 4);
    panel->body()->setSpacing(0);
    return panel->body();
}

void HelpSheet::setKeys(const QList<KeyHelp>& here, const QList<KeyHelp>& everywhere)
{
    m_title->setText(tr("What the keys do"));
    setAccessibleName(m_title->text());
    m_close->setLabel(tr("Close help"));
    m_herePanel->setTitle(tr("On this page"));
    m_everywherePanel->setTitle(tr("Everywhere"));
    fill(*m_here, here);
    fill(*m_everywhere, everywhere);
}

void HelpSheet::fill(QVBoxLayout& rows, const QList<KeyHelp>& keys)
{
    clearLayout(rows);
    int width = leastCapsWidth;
    for (const KeyHelp& each : keys)
        width = std::max(width, capsWidth(each));
    for (const KeyHelp& each : keys) {
        if (rows.count() > 0)
            rows.addWidget(new Line(m_theme, Line::Kind::Soft));
        auto* holder = new QWidget;
        holder->setMinimumHeight(rowHeight);
        auto* row = new QHBoxLayout(holder);
        row->setContentsMargins(15, 6, 15, 6);
        row->setSpacing(capGap);
        for (const QString& cap : each.caps)
            row->addWidget(new KeyCap(m_theme, cap));
        row->addSpacing(wordGap + width - capsWidth(each));
        auto* words = new Label(m_theme, TypeRole::Base, Tone::Text, sentence(each.words));
        words->setWordWrap(true);
        words->setAccessibleName(u"%1: %2"_s.arg(each.caps.join(u' '), words->text()));
        row->addWidget(words, 1);
        rows.addWidget(holder);
    }
}

void HelpSheet::open()
{
    setGeometry(parentWidget()->rect());
    show();
    raise();
    m_close->setFocus(Qt::OtherFocusReason);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { keepFocus(now); });
}

void HelpSheet::putAway()
{
    disconnect(qApp, nullptr, this, nullptr);
    if (m_focusBelow)
        m_focusBelow->setFocus(Qt::OtherFocusReason);
    hide();
    deleteLater();
}

void HelpSheet::keepFocus(QWidget* now)
{
    if (!now || now->window() != window() || isAncestorOf(now))
        return;
    m_focusBelow = now;
    m_close->setFocus(Qt::OtherFocusReason);
}

bool HelpSheet::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Taken here, it is no shortcut for anything below.
        const QKeySequence keys(static_cast<QKeyEvent*>(event)->keyCombination());
        if (!m_passing.contains(keys)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

bool HelpSheet::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    if (watched == m_close && event->type() == QEvent::KeyPress)
        return takeKey(static_cast<QKeyEvent*>(event)->key());
    return QWidget::eventFilter(watched, event);
}

bool HelpSheet::takeKey(int key)
{
    const auto scroll = [this](QAbstractSlider::SliderAction action) {
        m_scroll->verticalScrollBar()->triggerAction(action);
        return true;
    };
    switch (key) {
    case Qt::Key_Escape: Q_EMIT closeRequested(); return true;
    case Qt::Key_Up: return scroll(QAbstractSlider::SliderSingleStepSub);
    case Qt::Key_Down: return scroll(QAbstractSlider::SliderSingleStepAdd);
    case Qt::Key_PageUp: return scroll(QAbstractSlider::SliderPageStepSub);
    case Qt::Key_PageDown: return scroll(QAbstractSlider::SliderPageStepAdd);
    case Qt::Key_Home: return scroll(QAbstractSlider::SliderToMinimum);
    case Qt::Key_End: return scroll(QAbstractSlider::SliderToMaximum);
    default: return false;
    }
}

bool HelpSheet::focusNextPrevChild(bool /*next*/)
{
    return true; // one thing to press; Tab must not lead to the page below
}

void HelpSheet::keyPressEvent(QKeyEvent* event)
{
    event->accept(); // what the button does not use goes nowhere
}

void HelpSheet::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.palette().bg);
}

} // namespace thunhan
