// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/SyncPage.h"

#include "app/base/Deliver.h"
#include "sync/client/SyncControl.h"
#include "ui/ErrorText.h"
#include "ui/desk/DeskText.h"
#include "ui/outbox/OutboxText.h"
#include "ui/outbox/PlanPanel.h"
#include "ui/outbox/RefusedBox.h"
#include "ui/outbox/StickPanel.h"
#include "ui/queue/StateText.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Marks.h"
#include "ui/widgets/ProgressBar.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/TableList.h"
#include "ui/widgets/TableModel.h"

#include <algorithm>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr int pageLimit = 200;
constexpr int roomForWideColumns = 1100;
constexpr int roomForList = 640;  // below a panel that is open
constexpr int roomForFacts = 560; // that are not needed all the time
const QList<int> wideColumns{246, 0, 148, 164, 190};
const QList<int> narrowColumns{150, 0, 132, 134, 148};

} // namespace

void SyncPage::enter()
{
    const auto& person = m_services.session.person();
    m_backup->setVisible(person && hasRight(person->role, Right::ManageStation));
    reload();
    backToList(); // an empty list is hidden: the page keeps the keys until there is one
}

void SyncPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_table->setColumnWidths(width() < roomForWideColumns ? narrowColumns : wideColumns);
    arrange();
}

QString SyncPage::moment(const QDateTime& utc) const
{
    return utc.isValid() ? shortMoment(utc, m_services.clock.nowUtc(), m_services.zone) : tr("None yet");
}

// Its own time, and not before the plan lets the station begin.
QDateTime SyncPage::triesAt(const OutboxItem& item) const
{
    const SyncStatus& status = m_sync.status();
    if (needsPerson(item) || !item.entry.nextAttemptAt.isValid())
        return {};
    if (status.phase == SyncPhase::Sending)
        return item.entry.nextAttemptAt;
    return status.nextAttempt.isValid() ? std::max(item.entry.nextAttemptAt, status.nextAttempt)
                                        : QDateTime();
}

QString SyncPage::nextTry(const OutboxItem& item) const
{
    if (m_sync.status().current == item.entry.application)
        return tr("On the way");
    const QDateTime next = triesAt(item);
    return next.isValid() ? moment(next) : tr("Not by itself");
}

QString SyncPage::goesOn(const OutboxItem& item) const
{
    if (m_sync.status().phase == SyncPhase::Halted)
        return tr("Above stands what stopped the sending. Once that is mended, it goes on with “Send now”.");
    return triesAt(item).isValid()
               ? tr("The station tries again by itself: %1. Nobody has to act.").arg(nextTry(item))
               : tr("It goes on with “Send now”. Nobody else has to act.");
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

void SyncPage::backToList()
{
    (m_shown.isEmpty() ? static_cast<QWidget*>(this) : m_table)->setFocus(Qt::OtherFocusReason);
}

void SyncPage::arrange()
{
    const bool isOpen = m_planPanel->isVisibleTo(this) || m_stick->isVisibleTo(this);
    const bool isLow = isOpen && height() < roomForList;
    const bool isShort = height() < roomForFacts;
    const bool isTrouble = m_sync.status().downloadError.has_value();
    for (Label* label : {m_listsLabel, m_lists})
        label->setVisible(!isShort || isTrouble);
    for (Label* label : {m_planLabel, m_planWords})
        label->setVisible(!isShort);
    m_foot->setVisible(!isShort);
    m_refused->setVisible(m_hasStory && !isOpen);
    m_head->setVisible(!isLow);
    m_list->setVisible(!isLow);
    m_rest->setVisible(isLow);
}

void SyncPage::togglePlan()
{
    const bool opens = !m_planPanel->isVisible();
    m_planPanel->setVisible(opens);
    arrange();
    if (opens)
        m_planPanel->takeFocus();
    else
        backToList();
}

void SyncPage::showDownloads()
{
    const SyncStatus& status = m_sync.status();
    m_lists->setText(status.downloadError ? errorSentence(*status.downloadError)
                                          : moment(status.downloadsReadAt));
    m_lists->setTone(status.downloadError ? Tone::AmberInk : Tone::Text);
    arrange();
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
    m_planWords->setText(planText(status.plan));
    m_planPanel->show(status.plan);
    showDownloads();
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
    m_bytes->setText(bytes);
    m_left->setText(timeLeftText(status));
    m_bytes->setVisible(!bytes.isEmpty());
    m_rate->setVisible(!bytes.isEmpty());
    m_rate->setText(sending && status.bytesPerSecond > 0
                        ? tr("%1 per second").arg(bytesText(status.bytesPerSecond))
                        : QString());
    m_pause->setEnabled(status.phase == SyncPhase::Sending);
    m_send->setEnabled(status.phase != SyncPhase::Stopped);
    m_send->setLabel(unfinished > 0 ? tr("Send now") : tr("Ask the registry now"));
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
        const OutboxWords words = outboxWords(item, m_sync.status());
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
        TableCell next{isDone(item) ? tr("Done") : nextTry(item)};
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
    const OutboxItem* item = row >= 0 && row < m_shown.size() ? &m_shown[row] : nullptr;
    const bool hasStory = item && !isDone(*item) && (needsPerson(*item) || !item->entry.lastError.isEmpty());
    m_hasStory = hasStory;
    arrange();
    if (!hasStory)
        return;
    m_refused->show(*item, goesOn(*item), m_services.session.require(Right::MendRefused).ok(),
                    m_services.session.require(Right::Enroll).ok());
}

} // namespace thunhan
