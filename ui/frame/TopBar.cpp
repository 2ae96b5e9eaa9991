// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/TopBar.h"

#include "ui/frame/BudgetText.h"
#include "ui/frame/DeviceWords.h"
#include "ui/widgets/ElidingLabel.h"
#include "ui/widgets/Marks.h"
#include "ui/widgets/ProgressBar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{
constexpr int cellPadding = 12;
}

TopBar::TopBar(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_row(new QHBoxLayout(this))
{
    setFixedHeight(Metrics::topBarHeight);
    m_row->setContentsMargins(0, 0, 0, 1);
    m_row->setSpacing(0);

    QVBoxLayout* unit = addCell();
    m_unit = new ElidingLabel(theme, TypeRole::TableBold);
    m_unitLine = new ElidingLabel(theme, TypeRole::Caption, Tone::Text2);
    unit->addWidget(m_unit);
    unit->addWidget(m_unitLine);
    QVBoxLayout* person = addCell();
    m_operator = new ElidingLabel(theme, TypeRole::TableBold);
    m_operatorLine = new ElidingLabel(theme, TypeRole::Caption, Tone::Text2);
    person->addWidget(m_operator);
    person->addWidget(m_operatorLine);
    buildToday();
    buildSync();
    m_devices = new QHBoxLayout;
    m_devices->setSpacing(0);
    addCell()->addLayout(m_devices);
    buildBudget();
    retranslate();
}

QVBoxLayout* TopBar::addCell()
{
    auto* cell = new QWidget;
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins(cellPadding, 6, cellPadding + 1, 6);
    column->setSpacing(0);
    column->setAlignment(Qt::AlignVCenter);
    m_row->addWidget(cell);
    m_cells.append(cell);
    return column;
}

void TopBar::buildToday()
{
    QVBoxLayout* today = addCell();
    auto* words = new QHBoxLayout;
    words->setSpacing(6);
    m_count = new Label(m_theme, TypeRole::TableBold);
    m_countWord = new Label(m_theme, TypeRole::Caption, Tone::Text2);
    words->addWidget(m_count);
    words->addWidget(m_countWord);
    words->addStretch(1);
    today->addLayout(words);
    today->addSpacing(4);
    m_countBar = new ProgressBar(m_theme, ProgressBar::Fill::Accent, 6);
    today->addWidget(m_countBar);
}

void TopBar::buildSync()
{
    QVBoxLayout* sync = addCell();
    auto* parts = new QHBoxLayout;
    parts->setSpacing(4);
    m_waiting.mark = new IconMark(m_theme, Icon::Queue, Tone::Text, 15);
    m_sending.mark = new IconMark(m_theme, Icon::Up, Tone::Text, 15);
    m_refused.mark = new ShapeMark(m_theme, Shape::Bad, 15);
    for (SyncPart* part : {&m_waiting, &m_sending, &m_refused}) {
        part->number = new Label(m_theme, TypeRole::TableBold, part == &m_refused ? Tone::Bad : Tone::Text);
        part->word = new Label(m_theme, TypeRole::Caption, Tone::Text2);
        parts->addWidget(part->mark);
        parts->addWidget(part->number);
        parts->addSpacing(2);
        parts->addWidget(part->word);
        parts->addSpacing(3);
    }
    parts->addStretch(1);
    sync->addLayout(parts);
    m_receipt = new Label(m_theme, TypeRole::Caption, Tone::Text2);
    sync->addWidget(m_receipt);
}

void TopBar::buildBudget()
{
    auto* cell = new QWidget;
    auto* row = new QHBoxLayout(cell);
    row->setContentsMargins(cellPadding, 6, cellPadding, 6);
    row->setSpacing(12);
    auto* budget = new QVBoxLayout;
    budget->setSpacing(0);
    budget->setAlignment(Qt::AlignVCenter);
    m_disk = new Label(m_theme, TypeRole::TableBold);
    m_disk->setObjectName(u"diskBudget"_s);
    m_deadline = new Label(m_theme, TypeRole::Caption, Tone::Text2);
    m_deadline->setObjectName(u"deadlineBudget"_s);
    budget->addWidget(m_disk);
    budget->addWidget(m_deadline);
    row->addLayout(budget);
    row->addStretch(1);
    auto* clock = new QVBoxLayout;
    clock->setSpacing(0);
    clock->setAlignment(Qt::AlignVCenter);
    m_clock = new Label(m_theme, TypeRole::TableBold);
    m_date = new Label(m_theme, TypeRole::Caption, Tone::Text2);
    clock->addWidget(m_clock, 0, Qt::AlignRight);
    clock->addWidget(m_date, 0, Qt::AlignRight);
    row->addLayout(clock);
    m_row->addWidget(cell, 1);
    m_cells.append(cell);
}

void TopBar::setState(const TopBarState& state)
{
    m_state = state;
    retranslate();
}

void TopBar::setTime(const QDateTime& now)
{
    m_state.now = now;
    m_clock->setText(now.toString(u"HH:mm"_s));
    m_date->setText(now.toString(u"dd/MM"_s));
}

void TopBar::setCompact(bool compact)
{
    m_compact = compact;
    m_countBar->setMaximumWidth(compact ? 80 : QWIDGETSIZE_MAX);
    retranslate();
}

void TopBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TopBar::retranslate()
{
    m_unit->setFullText(m_state.unit);
    m_unitLine->setFullText(m_state.unitLine);
    m_operator->setFullText(m_state.operatorName);
    m_operatorLine->setFullText(m_state.operatorLine);
    const QLocale locale;
    m_count->setText(m_state.target > 0
                         ? tr("%1 / %2").arg(locale.toString(m_state.today), locale.toString(m_state.target))
                         : locale.toString(m_state.today));
    m_countWord->setText(tr("today"));
    m_countWord->setVisible(!m_compact); // the names need the room more
    m_count->setToolTip(m_compact ? tr("Applications today") : QString());
    m_count->setAccessibleName(m_count->text() + u' ' + m_countWord->text());
    m_countBar->setVisible(m_state.target > 0);
    m_countBar->setAccessibleName(tr("Applications today"));
    if (m_state.target > 0)
        m_countBar->setValue(double(m_state.today) / m_state.target);
    showSync();
    showDevices();
    showBudget();
    setTime(m_state.now);
}

void TopBar::showSync()
{
    const QLocale locale;
    const auto show = [&locale, this](const SyncPart& part, int count, const QString& word, bool visible) {
        part.number->setText(locale.toString(count));
        part.number->setAccessibleName(locale.toString(count) + u' ' + word);
        part.word->setText(word);
        part.mark->setToolTip(m_compact ? word : QString());
        part.mark->setVisible(visible);
        part.number->setVisible(visible);
        part.word->setVisible(visible && !m_compact);
    };
    show(m_waiting, m_state.waiting, tr("waiting"), true);
    show(m_sending, m_state.sending, tr("sending"), true);
    show(m_refused, m_state.refused, tr("refused"), m_state.refused > 0);
    const QString moment = m_state.lastReceipt ? m_state.lastReceipt->toString(u"HH:mm"_s)
                           : m_state.lastReceiptEarlier
                               ? m_state.lastReceiptEarlier->toString(u"dd/MM HH:mm"_s)
                               : QString();
    const QString words = moment.isEmpty() ? tr("No receipt yet") : tr("Last receipt %1").arg(moment);
    m_receipt->setText(m_compact && !moment.isEmpty() ? tr("Receipt %1").arg(moment) : words);
    m_receipt->setAccessibleName(words);
}

void TopBar::showDevices()
{
    while (m_deviceMarks.size() > qsizetype(m_state.devices.size()))
        delete m_deviceMarks.takeLast();
    while (m_deviceMarks.size() < qsizetype(m_state.devices.size())) {
        auto* mark = new IconMark(m_theme, Icon::Finger, Tone::Text, 36);
        m_devices->addWidget(mark);
        m_deviceMarks.append(mark);
    }
    for (qsizetype i = 0; i < m_deviceMarks.size(); ++i) {
        const DeviceBadge& device = m_state.devices.at(std::size_t(i));
        IconMark* mark = m_deviceMarks.at(i);
        mark->setFixedWidth(m_compact ? 30 : 34);
        mark->setIcon(deviceIcon(device.slot));
        mark->setBadge(device.shape);
        mark->setToolTip(deviceSentence(device));
        mark->setAccessibleName(deviceSentence(device));
    }
}

void TopBar::showBudget()
{
    const bool isKnown = m_state.budget.has_value();
    m_disk->setVisible(isKnown);
    m_deadline->setVisible(isKnown && !m_compact);
    if (!isKnown)
        return;
    const auto show = [](Label& label, const BudgetLine& line, Tone fine) {
        label.setText(line.text);
        label.setTone(line.level == BudgetLevel::Spent ? Tone::Bad
                      : line.level == BudgetLevel::Low ? Tone::Warn
                                                       : fine);
    };
    show(*m_disk, m_compact ? worstLine(*m_state.budget) : diskLine(m_state.budget->disk), Tone::Text);
    show(*m_deadline, deadlineLine(*m_state.budget), Tone::Text2);
    const QString sentences = budgetSentences(*m_state.budget);
    for (Label* label : {m_disk, m_deadline}) {
        label->setToolTip(sentences);
        label->setAccessibleDescription(sentences);
    }
}

void TopBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const DeskPalette& palette = m_theme.palette();
    painter.fillRect(rect(), palette.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), palette.line);
    for (const QWidget* cell : m_cells)
        painter.fillRect(QRect(cell->x() - 1, 0, 1, height()), palette.lineSoft);
}

} // namespace thunhan
