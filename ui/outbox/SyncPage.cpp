// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/SyncPage.h"

#include "app/base/Deliver.h"
#include "sync/client/SyncService.h"
#include "ui/ErrorText.h"
#include "ui/desk/DeskText.h"
#include "ui/outbox/OutboxText.h"
#include "ui/outbox/RefusedBox.h"
#include "ui/queue/StateText.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Marks.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/ProgressBar.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/TableList.h"
#include "ui/widgets/TableModel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr int pageLimit = 200;
constexpr int margin = 24;
constexpr int gap = 16;
constexpr int lineWidth = 384;
constexpr int headHeight = 126;
constexpr int rowHeight = 39;
constexpr int roomForWideColumns = 1100;
constexpr int roomForPlan = 560;
const QList<int> wideColumns{246, 0, 148, 164, 190};
const QList<int> narrowColumns{160, 0, 112, 126, 122};

} // namespace

SyncPage::SyncPage(const Theme& theme, SyncService& sync, ReviewService& review, const DeskServices& services,
                   QWidget* parent)
    : Page(theme, parent), m_sync(sync), m_review(review), m_services(services)
{
    setObjectName(u"syncPage"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(margin, gap, margin, gap);
    column->setSpacing(12);
    auto* head = new QHBoxLayout;
    head->setSpacing(gap);
    head->addWidget(makeLine());
    head->addWidget(makeProgress(), 1);
    column->addLayout(head);
    m_filter = new SegmentedControl(theme);
    m_start = new SegmentedControl(theme);
    m_start->setObjectName(u"syncPlanStart"_s);
    m_cost = new SegmentedControl(theme);
    m_cost->setObjectName(u"syncPlanCost"_s);
    auto* filters = new FlowLayout;
    filters->setSpacing(gap);
    for (SegmentedControl* control : {m_filter, m_start, m_cost})
        filters->addWidget(control);
    column->addLayout(filters);
    column->addWidget(makeTable(), 1);
    m_refused = new RefusedBox(theme);
    column->addWidget(m_refused);
    auto* rule = new QHBoxLayout;
    rule->addWidget(new ShapeMark(theme, Shape::Ok, 14));
    m_greenRule = new Label(theme, TypeRole::Small, Tone::Text2);
    rule->addWidget(m_greenRule, 1);
    column->addLayout(rule);

    connect(m_filter, &SegmentedControl::chosen, this, &SyncPage::showItems);
    connect(m_table, &TableList::rowChosen, this, &SyncPage::showChosen);
    connect(m_pause, &ActionButton::activated, &m_sync, &SyncService::pauseAfterCurrent);
    connect(m_stop, &ActionButton::activated, &m_sync, &SyncService::pauseNow);
    for (SegmentedControl* control : {m_start, m_cost})
        connect(control, &SegmentedControl::chosen, this, &SyncPage::choosePlan);
    connect(m_send, &ActionButton::activated, &m_sync, &SyncService::sendNow);
    connect(&m_sync, &SyncService::statusChanged, this, [this] {
        showStatus();
        if (isVisible())
            reload();
    });
    const auto mended = [this](const Result<Application>& outcome) {
        m_refused->setFailure(outcome ? QString() : errorSentence(outcome.error()));
        reload();
    };
    connect(m_refused, &RefusedBox::resendRequested, this,
            [this, mended](ApplicationId id) { deliver(m_review.resend(id), *this, mended); });
    connect(m_refused, &RefusedBox::calledBack, this, [this](ApplicationId id) {
        deliver(m_services.enrollment.noteCalledBack(id), *this, [this](const Result<void>& done) {
            m_refused->setFailure(done ? QString() : errorSentence(done.error()));
            m_sync.refreshStatus();
            reload();
        });
    });
    connect(m_refused, &RefusedBox::returnRequested, this, [this, mended](ApplicationId id) {
        deliver(m_services.queries.application(id), *this,
                [this, mended](const Result<Application>& application) {
                    if (!application)
                        return mended(application);
                    deliver(m_review.returnToClerk(application->id, application->revision, u"DATA_WRONG"_s,
                                                   tr("Refused by the registry")),
                            *this, mended);
                });
    });
    retranslate();
}

QWidget* SyncPage::makeLine()
{
    m_line = new Panel(theme());
    m_line->setFixedWidth(lineWidth);
    m_line->setMinimumHeight(headHeight); // more where the reason of a stop needs more lines
    auto* fact = new QHBoxLayout;
    fact->setSpacing(12);
    m_lineMark = new ShapeMark(theme(), Shape::Idle, 20);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    m_lineFact = new Label(theme(), TypeRole::BaseBold);
    m_lineDetail = new Label(theme(), TypeRole::Small, Tone::Text2);
    m_lineDetail->setWordWrap(true);
    words->addWidget(m_lineFact);
    words->addWidget(m_lineDetail);
    fact->addWidget(m_lineMark, 0, Qt::AlignTop);
    fact->addLayout(words, 1);
    m_line->body()->addLayout(fact);
    m_line->body()->addStretch(1);
    auto* facts = new QGridLayout;
    facts->setVerticalSpacing(2);
    facts->setColumnMinimumWidth(0, 168);
    facts->setColumnStretch(1, 1);
    const auto add = [&](int row, Label*& label, Label*& value) {
        label = new Label(theme(), TypeRole::Small, Tone::Text2);
        value = new Label(theme(), TypeRole::Small);
        facts->addWidget(label, row, 0);
        facts->addWidget(value, row, 1);
    };
    add(0, m_answerLabel, m_answer);
    add(1, m_receiptLabel, m_receipt);
    m_line->body()->addLayout(facts);
    m_line->body()->setContentsMargins(16, 12, 16, 10);
    return m_line;
}

QWidget* SyncPage::makeProgress()
{
    m_progressPanel = new Panel(theme());
    m_progressPanel->body()->setContentsMargins(16, 12, 16, 12);
    m_progressPanel->body()->setSpacing(6);
    auto* title = new QHBoxLayout;
    m_progressTitle = new Label(theme(), TypeRole::BaseBold);
    m_progressSum = new Label(theme(), TypeRole::Small, Tone::Text2);
    m_progressSum->setWordWrap(true);
    title->addWidget(m_progressTitle);
    title->addSpacing(8);
    title->addWidget(m_progressSum, 1);
    m_bytes = new Label(theme(), TypeRole::Small, Tone::Text2);
    title->addWidget(m_bytes);
    m_progressPanel->body()->addLayout(title);
    m_progress = new ProgressBar(theme(), ProgressBar::Fill::Slate, 10);
    m_progressPanel->body()->addWidget(m_progress);
    m_progressPanel->body()->addStretch(1);
    auto* buttons = new FlowLayout; // two rows where the window is narrow
    buttons->setSpacing(8);
    m_pause = new ActionButton(theme(), QKeySequence(Qt::Key_P), ActionButton::Kind::Normal,
                               ActionButton::Size::Medium);
    m_pause->setObjectName(u"syncPause"_s);
    m_send = new ActionButton(theme(), QKeySequence(Qt::CTRL | Qt::Key_S), ActionButton::Kind::Normal,
                              ActionButton::Size::Medium);
    m_send->setObjectName(u"syncSend"_s);
    m_stop = new ActionButton(theme(), QKeySequence(Qt::CTRL | Qt::Key_B), ActionButton::Kind::Normal,
                              ActionButton::Size::Medium);
    m_stop->setObjectName(u"syncStop"_s);
    buttons->addWidget(m_send);
    buttons->addWidget(m_pause);
    buttons->addWidget(m_stop);
    m_progressPanel->body()->addLayout(buttons);
    return m_progressPanel;
}

QWidget* SyncPage::makeTable()
{
    auto* panel = new Panel(theme());
    panel->body()->setContentsMargins(1, 1, 1, 1);
    panel->body()->setSpacing(0);
    m_model = new TableModel(this);
    m_table = new TableList(theme(), rowHeight);
    m_table->setObjectName(u"syncTable"_s);
    m_table->setModel(m_model);
    m_table->setColumnWidths(wideColumns);
    m_empty = new Label(theme(), TypeRole::Base, Tone::Text2);
    m_empty->setAlignment(Qt::AlignCenter);
    panel->body()->addWidget(m_table, 1);
    panel->body()->addWidget(m_empty, 1);
    return panel;
}

void SyncPage::retranslate()
{
    m_answerLabel->setText(tr("Registry answered"));
    m_receiptLabel->setText(tr("Last receipt"));
    m_pause->setLabel(tr("Pause after this one"));
    m_send->setLabel(tr("Send now"));
    m_stop->setLabel(tr("Stop now"));
    m_start->setAccessibleName(tr("When the station sends by itself"));
    m_cost->setAccessibleName(tr("What the line costs"));
    m_start->setOptions({tr("At once"), tr("Hourly"), tr("At night"), tr("By hand")});
    m_cost->setOptions({tr("Free line"), tr("Metered line")});
    m_model->setHeaders({tr("Application"), tr("What is going on"), tr("Last attempt"), tr("Next attempt"),
                         tr("Who must act")});
    m_greenRule->setText(tr("Green appears only when the receipt has been verified"));
    m_refused->retranslate();
    showStatus();
    showItems();
}

void SyncPage::enter()
{
    reload();
    // An empty list is hidden: the page keeps the keys until there is one.
    (m_shown.isEmpty() ? static_cast<QWidget*>(this) : m_table)->setFocus(Qt::OtherFocusReason);
}

void SyncPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_table->setColumnWidths(width() < roomForWideColumns ? narrowColumns : wideColumns);
    // A low window keeps its rows for the applications; the plan is changed in a higher one.
    for (SegmentedControl* control : {m_start, m_cost})
        control->setVisible(height() >= roomForPlan);
}

QString SyncPage::moment(const QDateTime& utc) const
{
    return utc.isValid() ? shortMoment(utc, m_services.clock.nowUtc(), m_services.zone) : tr("None yet");
}

void SyncPage::reload()
{
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    deliver(m_services.queries.outbox(pageLimit), *this, [this](const Result<QList<OutboxItem>>& items) {
        m_reading = false;
        if (items) {
            m_items = *items;
            showItems();
        }
        if (m_readAgain) {
            m_readAgain = false;
            reload();
        }
    });
}

void SyncPage::choosePlan()
{
    SyncPlan plan = m_sync.status().plan;
    plan.start = SyncPlan::Start(m_start->current());
    plan.metered = m_cost->current() == 1;
    m_sync.setPlan(plan);
}

void SyncPage::showStatus()
{
    const SyncStatus& status = m_sync.status();
    const LineWords words = lineWords(status);
    m_lineMark->setShape(words.shape);
    m_lineFact->setText(words.fact);
    m_lineDetail->setText(words.detail);
    m_lineDetail->setVisible(!words.detail.isEmpty());
    m_answer->setText(moment(status.lastAnswerAt));
    m_receipt->setText(moment(status.lastReceiptAt));
    const int unfinished = status.waiting + status.inTransit;
    m_progressTitle->setText(tr("%n application(s) to be sent", nullptr, unfinished));
    const QString warning = clockWarning(status);
    m_progressSum->setText(!warning.isEmpty() ? warning
                                              : tr("%1 with a receipt, %2 waiting, %3 on the way")
                                                    .arg(status.deliveredTotal)
                                                    .arg(status.waiting)
                                                    .arg(status.inTransit));
    m_progressSum->setTone(warning.isEmpty() ? Tone::Text2 : Tone::AmberInk);
    m_start->setCurrent(int(status.plan.start));
    m_cost->setCurrent(status.plan.metered ? 1 : 0);
    const bool isSending = status.phase == SyncPhase::Sending;
    m_stop->setEnabled(isSending);
    m_stop->setVisible(isSending);
    m_pause->setVisible(isSending);
    m_send->setVisible(!isSending);
    const bool sending = status.phase == SyncPhase::Sending && status.currentTotal > 0;
    m_progress->setValue(sending ? double(status.currentSent) / double(status.currentTotal) : 0);
    QString bytes;
    if (sending)
        bytes = tr("%1 of %2").arg(bytesText(status.currentSent), bytesText(status.currentTotal));
    if (const QString left = timeLeftText(status); !left.isEmpty())
        bytes += u" · "_s + left;
    m_bytes->setText(bytes);
    m_pause->setEnabled(status.phase == SyncPhase::Sending);
    m_send->setEnabled(status.phase != SyncPhase::Stopped && unfinished > 0);
}

bool SyncPage::isShown(const OutboxItem& item) const
{
    switch (Filter(m_filter->current())) {
    case Filter::Unfinished: return !isDone(item);
    case Filter::Refused: return needsPerson(item);
    case Filter::Waiting: return item.state == ApplicationState::Queued;
    case Filter::Sending: return item.state == ApplicationState::InTransit;
    case Filter::Delivered: return isDone(item);
    }
    Q_UNREACHABLE();
}

int SyncPage::countOf(Filter filter) const
{
    const SyncStatus& status = m_sync.status();
    switch (filter) {
    case Filter::Unfinished:
        return status.waiting + status.inTransit + status.refused + status.quarantined + status.callBacks;
    case Filter::Refused: return status.refused + status.quarantined + status.callBacks;
    case Filter::Waiting: return status.waiting;
    case Filter::Sending: return status.inTransit;
    case Filter::Delivered: return std::max(0, status.deliveredTotal - status.callBacks);
    }
    Q_UNREACHABLE();
}

void SyncPage::showItems()
{
    const int filter = m_filter->current();
    const auto option = [this](const QString& words, Filter which) {
        return words + u"  "_s + QString::number(countOf(which));
    };
    m_filter->setOptions({option(tr("Unfinished"), Filter::Unfinished),
                          option(tr("Needs a person"), Filter::Refused),
                          option(tr("Waiting"), Filter::Waiting), option(tr("Sending"), Filter::Sending),
                          option(tr("Receipt verified"), Filter::Delivered)});
    m_filter->setCurrent(filter);
    m_shown.clear();
    std::vector<TableRow> rows;
    for (const OutboxItem& item : m_items) {
        if (isShown(item))
            m_shown.append(item);
    }
    // What waits for a person first, the rest as it was enqueued.
    std::ranges::stable_partition(m_shown, needsPerson);
    for (const OutboxItem& item : m_shown) {
        const OutboxWords words = outboxWords(item);
        TableCell name{item.applicantName.toUpper()};
        name.strong = true;
        // An arrow only while something is on the way.
        name.shape = item.state == ApplicationState::InTransit && !item.entry.lastError.isEmpty()
                         ? Shape::Wait
                     : item.needsCallBack ? Shape::Warn
                                          : stateShape(item.state);
        TableCell happening{words.happening};
        TableCell last{moment(item.entry.lastAttemptAt)};
        last.tone = Tone::Text2;
        TableCell next{isDone(item) ? tr("Done")
                       : item.entry.nextAttemptAt.isValid() && !item.needsCallBack
                           ? moment(item.entry.nextAttemptAt)
                           : tr("Not by itself")};
        next.tone = Tone::Text2;
        TableCell who{words.whoActs};
        who.strong = words.urgent;
        who.tone = words.urgent ? Tone::BadInk : Tone::Text2;
        rows.push_back({{name, happening, last, next, who},
                        words.urgent ? Severity::Bad : Severity::Ok,
                        item.entry.application.toString()});
    }
    const bool none = rows.empty();
    m_model->setRows(std::move(rows));
    m_table->setVisible(!none);
    m_empty->setVisible(none);
    m_empty->setText(Filter(filter) == Filter::Unfinished
                         ? tr("Everything that was approved has arrived. Nothing to do here.")
                         : tr("No application is in this state."));
    if (!none && m_table->currentRow() < 0)
        m_table->selectRow(0);
    if (!none && hasFocus())
        m_table->setFocus(Qt::OtherFocusReason);
    showChosen();
}

void SyncPage::showChosen()
{
    const int row = m_table->currentRow();
    const bool person = row >= 0 && row < m_shown.size() && needsPerson(m_shown[row]);
    m_refused->setVisible(person);
    if (person)
        m_refused->show(m_shown[row], m_services.session.require(Right::MendRefused).ok(),
                        m_services.session.require(Right::Enroll).ok());
}

} // namespace thunhan
