// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewPage.h"

#include "app/base/Deliver.h"
#include "app/domain/Reason.h"
#include "ui/ErrorText.h"
#include "ui/desk/DeskText.h"
#include "ui/review/ReviewDetail.h"
#include "ui/review/ReviewText.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/FootBar.h"
#include "ui/widgets/KeyHint.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/ReasonBar.h"
#include "ui/widgets/TableList.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr int queueWidth = 596;
constexpr int detailWidth = 626;
constexpr int roomForAllColumns = 1100;
constexpr int kindColumn = 2;
constexpr int timeColumn = 4;
constexpr int pageLimit = 200;
constexpr int margin = 16;

} // namespace

ReviewPage::ReviewPage(const Theme& theme, ReviewService& review, const DeskServices& services,
                       QWidget* parent)
    : Page(theme, parent), m_review(review), m_services(services)
{
    setObjectName(u"reviewPage"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* centre = new QHBoxLayout;
    centre->setContentsMargins(margin, margin, margin, margin);
    centre->setSpacing(margin);
    centre->addWidget(makeQueue(), queueWidth);
    centre->addWidget(makeDetail(), detailWidth);
    column->addLayout(centre, 1);
    column->addWidget(makeFoot());
    connect(&m_review, &ReviewService::changed, this, &ReviewPage::reload);
    connect(&m_services.enrollment, &EnrollmentService::changed, this, [this] {
        if (isVisible())
            reload();
    });
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this,
            &ReviewPage::leaveReturnMode);
    retranslate();
    refreshActions();
}

void ReviewPage::retranslate()
{
    m_queuePanel->setTitle(tr("Review"));
    m_model->setHeaders({tr("Risk"), tr("Name"), tr("Kind"), tr("Reason · captured by"), tr("Waits")});
    m_empty->setText(tr("No application waits for review.\nWhat a clerk submits appears here by itself."));
    m_moveHint->setText(tr("next, previous"));
    m_reasons->setPlaceholder(tr("In your own words"));
    showQueue(m_waiting);
    if (m_application && current())
        showApplication(*m_application);
    setMode(m_mode);
}

void ReviewPage::enter()
{
    m_outcome.clear();
    m_application.reset(); // another reviewer may have another right to it
    setMode(Mode::Approve);
    reload();
    // An empty list is hidden: the page keeps the keys until there is one.
    (m_waiting.isEmpty() ? static_cast<QWidget*>(this) : m_table)->setFocus(Qt::OtherFocusReason);
}

QList<KeyHelp> ReviewPage::keysTold() const
{
    if (m_mode != Mode::Return)
        return {};
    return {KeyHelp{{u"Esc"_s}, tr("Do not return this application")}};
}

void ReviewPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const bool narrow = width() < roomForAllColumns;
    m_table->setColumnHidden(kindColumn, narrow);
    m_table->setColumnHidden(timeColumn, narrow);
    m_moveHint->setVisible(!narrow);
    m_table->setColumnWidths(narrow ? QList<int>{78, 0, 90, 180, 82} : QList<int>{78, 180, 92, 0, 78});
    refreshActions();
}

void ReviewPage::reload()
{
    deliver(m_services.queries.operators(), *this, [this](const Result<QList<OperatorProfile>>& people) {
        if (!people)
            return;
        for (const OperatorProfile& person : *people)
            m_operators.insert(person.id, person.name);
    });
    deliver(m_review.waiting(pageLimit), *this, [this](const Result<QList<WaitingApplication>>& waiting) {
        if (waiting) {
            showQueue(*waiting);
            Q_EMIT waitingChanged(int(waiting->size()));
        } else if (waiting.error().code != ErrorCode::RightMissing) {
            m_outcome = errorSentence(waiting.error());
            m_failed = true;
            refreshActions();
        }
    });
}

void ReviewPage::showQueue(const QList<WaitingApplication>& waiting)
{
    m_waiting = waiting;
    const int before = m_table->currentRow();
    m_model->setRows(reviewRows(waiting, m_operators, m_services.clock.nowUtc()));
    m_count->setText(tr("%n application(s), highest risk first", nullptr, int(waiting.size())));
    if (waiting.isEmpty() && m_table->hasFocus())
        setFocus(Qt::OtherFocusReason); // a hidden list would hand the keys to the navigation
    m_table->setVisible(!waiting.isEmpty());
    m_empty->setVisible(waiting.isEmpty());
    if (waiting.isEmpty()) {
        m_application.reset();
        m_detail->clear();
        m_reasonRow->setVisible(false);
    } else {
        // Whoever just decided goes on with the row that took the place.
        const int row = m_table->currentRow() >= 0 ? m_table->currentRow()
                                                   : std::clamp(before, 0, int(waiting.size()) - 1);
        m_table->selectRow(row);
        showRow(row);
        if (hasFocus())
            m_table->setFocus(Qt::OtherFocusReason);
    }
    refreshActions();
}

const WaitingApplication* ReviewPage::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_waiting.size() ? &m_waiting[row] : nullptr;
}

void ReviewPage::showRow(int row)
{
    if (row < 0 || row >= m_waiting.size())
        return;
    const WaitingApplication& waiting = m_waiting[row];
    if (m_application && m_application->id == waiting.summary.id &&
        m_application->revision == waiting.summary.revision)
        return;
    m_application.reset();
    setMode(Mode::Approve);
    deliver(m_services.queries.application(waiting.summary.id), *this,
            [this, id = waiting.summary.id](const Result<Application>& application) {
                if (application && current() && current()->summary.id == id)
                    showApplication(*application);
            });
}

void ReviewPage::showApplication(const Application& application)
{
    m_application = application;
    m_detail->show(*current(), application, m_services.enrollment.findingsOf(application), m_operators);
    refreshActions();
}

void ReviewPage::setMode(Mode mode)
{
    m_mode = mode;
    const CodeList& list =
        m_services.reference.list(mode == Mode::Approve ? u"approval_reasons"_s : u"return_reasons"_s);
    QStringList names;
    std::optional<int> freeIndex;
    for (const CodeEntry& entry : list.entries) {
        if (entry.code == otherReason)
            freeIndex = int(names.size());
        names.append(entryName(entry));
    }
    m_reasons->setReasons(names, freeIndex);
    m_reasons->setReason(std::nullopt);
    m_reasonLabel->setText(mode == Mode::Approve ? tr("Reason to approve") : tr("Return because"));
    refreshActions();
}

bool ReviewPage::needsReason() const
{
    return m_application && !(m_application->warningReasons.isEmpty() &&
                              m_application->exceptions.isEmpty() && m_application->overrides.isEmpty());
}

QString ReviewPage::chosenReason() const
{
    const CodeList& list =
        m_services.reference.list(m_mode == Mode::Approve ? u"approval_reasons"_s : u"return_reasons"_s);
    const auto chosen = m_reasons->reason();
    return chosen && *chosen < list.entries.size() ? list.entries[*chosen].code : QString();
}

QList<WaitingApplication> ReviewPage::cleanOnes() const
{
    QList<WaitingApplication> clean;
    for (const WaitingApplication& waiting : m_waiting) {
        // What a supervisor granted an exception for is never part of a batch.
        if (!waiting.own && waiting.summary.risk < riskToLookAt && waiting.overrides == 0 &&
            waiting.exceptions == 0 && waiting.warnings == 0)
            clean.append(waiting);
    }
    return clean;
}

void ReviewPage::refreshActions()
{
    const int clean = int(cleanOnes().size());
    m_cleanButton->setLabel(tr("Approve %n without warnings", nullptr, clean));
    m_cleanButton->setEnabled(clean > 0 && !m_deciding);
    // Narrow windows have no room for it beside the words of a return.
    m_cleanButton->setVisible(m_mode == Mode::Approve || width() >= roomForAllColumns);
    const bool own = current() && current()->own;
    const bool decidable = m_application && !own && !m_deciding;
    const bool reasonComplete = m_reasons->isComplete();
    m_reasonRow->setVisible(decidable && (m_mode == Mode::Return || needsReason()));
    m_returnButton->setLabel(m_mode == Mode::Return ? tr("Return") : tr("Return…"));
    m_returnButton->setEnabled(decidable);
    m_returnButton->setBlocked(m_mode == Mode::Return && !reasonComplete);
    m_approveButton->setLabel(m_mode == Mode::Return ? tr("Do not return") : tr("Approve"));
    m_approveButton->setEnabled(decidable);
    m_approveButton->setBlocked(m_mode == Mode::Approve && needsReason() && !reasonComplete);
    QString reason;
    if (own)
        reason = tr("You had a hand in it: another officer must decide");
    else if (decidable && m_mode == Mode::Return && !reasonComplete)
        reason = tr("Choose why it goes back");
    else if (decidable && m_mode == Mode::Approve && needsReason() && !reasonComplete)
        reason = tr("Choose why it may pass");
    m_foot->setReason(reason);
    m_foot->setStatus(m_failed ? Shape::Bad : Shape::Ok, m_outcome);
}

void ReviewPage::leaveReturnMode()
{
    if (m_mode != Mode::Return)
        return;
    setMode(Mode::Approve);
    m_table->setFocus(Qt::OtherFocusReason);
}

void ReviewPage::approve()
{
    if (m_mode == Mode::Return) {
        leaveReturnMode();
        return;
    }
    if (!m_application || m_deciding)
        return;
    m_deciding = true;
    refreshActions();
    deliver(
        m_review.approve(m_application->id, m_application->revision, chosenReason(), m_reasons->freeText()),
        *this, [this](const Result<Application>& reviewed) { decided(reviewed); });
}

void ReviewPage::returnToClerk()
{
    if (m_mode == Mode::Approve) {
        setMode(Mode::Return);
        m_reasons->focusFirst();
        return;
    }
    if (!m_application || m_deciding)
        return;
    m_deciding = true;
    refreshActions();
    deliver(m_review.returnToClerk(m_application->id, m_application->revision, chosenReason(),
                                   m_reasons->freeText()),
            *this, [this](const Result<Application>& reviewed) { decided(reviewed); });
}

void ReviewPage::approveClean()
{
    const QList<WaitingApplication> clean = cleanOnes();
    if (clean.isEmpty() || m_deciding)
        return;
    m_batch = {int(clean.size()), 0, std::nullopt};
    m_deciding = true;
    for (const WaitingApplication& waiting : clean) {
        deliver(m_review.approve(waiting.summary.id, waiting.summary.revision, {}, {}), *this,
                [this](const Result<Application>& reviewed) {
                    if (reviewed)
                        ++m_batch.approved;
                    else if (!m_batch.failure)
                        m_batch.failure = reviewed.error();
                    if (--m_batch.left == 0)
                        finishBatch();
                });
    }
    refreshActions();
}

void ReviewPage::finishBatch()
{
    m_deciding = false;
    m_failed = m_batch.failure.has_value();
    m_outcome = tr("%n application(s) approved and sealed", nullptr, m_batch.approved);
    if (m_batch.failure)
        m_outcome += u". "_s + errorSentence(*m_batch.failure);
    setMode(Mode::Approve);
    reload();
}

void ReviewPage::decided(const Result<Application>& reviewed)
{
    m_deciding = false;
    m_failed = !reviewed;
    if (!reviewed) {
        m_outcome = errorSentence(reviewed.error());
    } else {
        const QString name = reviewed->applicant.fullName.toUpper();
        m_outcome = reviewed->state == ApplicationState::Queued ? tr("Approved and sealed: %1").arg(name)
                                                                : tr("Returned to the clerk: %1").arg(name);
    }
    setMode(Mode::Approve);
    m_table->setFocus(Qt::OtherFocusReason); // the reasons, which had it, are gone
    reload();
}

} // namespace thunhan
