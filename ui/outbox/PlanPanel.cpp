// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/PlanPanel.h"

#include "ui/outbox/OutboxText.h"
#include "ui/widgets/ComboBox.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/SegmentedControl.h"

#include <QAbstractButton>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <initializer_list>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr int titleWidth = 168;
constexpr std::initializer_list<qint64> intervals{15, 30, 60, 120, 240, 720}; // minutes
constexpr qint64 kilobit = 125;                                               // bytes
constexpr std::initializer_list<qint64> caps{0,
                                             64 * kilobit,
                                             128 * kilobit,
                                             256 * kilobit,
                                             512 * kilobit,
                                             1000 * kilobit,
                                             2000 * kilobit,
                                             5000 * kilobit,
                                             10000 * kilobit};
constexpr qint64 halfHour = 30; // minutes

qint64 minuteOf(QTime time)
{
    return time.hour() * 60 + time.minute();
}

// What is set stays to be chosen, also where it is none of the usual ones.
template <class Word>
void fill(ComboBox& box, QList<qint64> values, qint64 current, Word word)
{
    if (!values.contains(current)) {
        values.append(current);
        std::ranges::sort(values);
    }
    const QSignalBlocker silent(&box);
    box.clear();
    for (const qint64 value : values)
        box.addItem(word(value), value);
    box.setCurrentIndex(int(values.indexOf(current)));
}

QString clockText(qint64 minute)
{
    return QTime(int(minute / 60), int(minute % 60)).toString(u"HH:mm"_s);
}

QTime chosenTime(const ComboBox& box)
{
    const qint64 minute = box.currentData().toLongLong();
    return {int(minute / 60), int(minute % 60)};
}

} // namespace

PlanPanel::PlanPanel(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* panel = new Panel(theme);
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(12);
    grid->setColumnMinimumWidth(0, titleWidth);
    grid->setColumnStretch(1, 1);
    const auto label = [&] { return new Label(theme, TypeRole::Table, Tone::Text2); };
    const auto row = [&](int at, Label*& title, std::initializer_list<QWidget*> controls) {
        title = label();
        auto* flow = new FlowLayout;
        flow->setSpacing(8);
        for (QWidget* control : controls)
            flow->addWidget(control);
        grid->addWidget(title, at, 0, Qt::AlignTop);
        title->setMinimumHeight(32);
        grid->addLayout(flow, at, 1);
    };
    m_start = new SegmentedControl(theme);
    m_start->setObjectName(u"syncPlanStart"_s);
    m_cost = new SegmentedControl(theme);
    m_cost->setObjectName(u"syncPlanCost"_s);
    for (Label** words : {&m_every, &m_from, &m_to}) {
        *words = label();
        (*words)->setMinimumHeight(32);
    }
    m_interval = makeChoice(u"syncPlanInterval"_s);
    m_nightFrom = makeChoice(u"syncPlanFrom"_s);
    m_nightTo = makeChoice(u"syncPlanTo"_s);
    m_cap = makeChoice(u"syncPlanCap"_s);
    row(0, m_startTitle, {m_start, m_every, m_interval, m_from, m_nightFrom, m_to, m_nightTo});
    row(1, m_capTitle, {m_cap});
    row(2, m_lineTitle, {m_cost});
    m_meaning = new Label(theme, TypeRole::Small, Tone::Text2);
    m_meaning->setWordWrap(true);
    panel->body()->addLayout(grid);
    panel->body()->addSpacing(4);
    panel->body()->addWidget(m_meaning);
    column->addWidget(panel);
    for (SegmentedControl* control : {m_start, m_cost})
        connect(control, &SegmentedControl::chosen, this, &PlanPanel::choose);
    retranslate();
}

ComboBox* PlanPanel::makeChoice(const QString& name)
{
    auto* box = new ComboBox(m_theme);
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(box, &QComboBox::activated, this, &PlanPanel::choose);
    return box;
}

void PlanPanel::takeFocus()
{
    for (QAbstractButton* choice : m_start->findChildren<QAbstractButton*>()) {
        if (choice->isChecked())
            choice->setFocus(Qt::ShortcutFocusReason);
    }
}

void PlanPanel::choose()
{
    m_plan.start = SyncPlan::Start(m_start->current());
    m_plan.metered = m_cost->current() == 1;
    m_plan.interval = std::chrono::minutes(m_interval->currentData().toLongLong());
    m_plan.nightFrom = chosenTime(*m_nightFrom);
    m_plan.nightTo = chosenTime(*m_nightTo);
    m_plan.bytesPerSecond = m_cap->currentData().toLongLong();
    word();
    Q_EMIT changed(m_plan);
}

void PlanPanel::show(const SyncPlan& plan)
{
    // A list that is open would close under the hand of who chooses.
    if (m_plan == plan)
        return;
    m_plan = plan;
    word();
}

void PlanPanel::retranslate()
{
    m_startTitle->setText(tr("Sends by itself"));
    m_every->setText(tr("every"));
    m_from->setText(tr("from"));
    m_to->setText(tr("to"));
    m_capTitle->setText(tr("Takes of the line"));
    m_lineTitle->setText(tr("The line costs"));
    m_start->setAccessibleName(tr("When the station sends by itself"));
    m_interval->setAccessibleName(tr("Time between two attempts"));
    m_nightFrom->setAccessibleName(tr("Begin of the night window"));
    m_nightTo->setAccessibleName(tr("End of the night window"));
    m_cap->setAccessibleName(tr("How much of the line it takes at most"));
    m_cost->setAccessibleName(tr("What the line costs"));
    m_start->setOptions({tr("At once"), tr("At intervals"), tr("At night"), tr("By hand")});
    m_cost->setOptions({tr("Nothing"), tr("By the byte (metered)")});
    word();
}

void PlanPanel::word()
{
    m_start->setCurrent(int(m_plan.start));
    m_cost->setCurrent(m_plan.metered ? 1 : 0);
    fill(*m_interval, intervals, m_plan.interval.count(),
         [](qint64 minutes) { return intervalText(std::chrono::minutes(minutes)); });
    QList<qint64> times;
    for (qint64 minute = 0; minute < 24 * 60; minute += halfHour)
        times.append(minute);
    fill(*m_nightFrom, times, minuteOf(m_plan.nightFrom), clockText);
    fill(*m_nightTo, times, minuteOf(m_plan.nightTo), clockText);
    fill(*m_cap, caps, m_plan.bytesPerSecond,
         [](qint64 bytes) { return bytes == 0 ? tr("As much as there is") : rateText(bytes); });
    const bool atIntervals = m_plan.start == SyncPlan::Start::Interval;
    const bool atNight = m_plan.start == SyncPlan::Start::Night;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_every, m_interval})
        widget->setVisible(atIntervals);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_from, m_nightFrom, m_to, m_nightTo})
        widget->setVisible(atNight);
    m_meaning->setText(m_plan.metered
                           ? tr("Receipts, results and lists go first, then small applications. “Send "
                                "now” sends at any time.")
                           : tr("“Send now” sends at any time. A change counts at once."));
}

} // namespace thunhan
