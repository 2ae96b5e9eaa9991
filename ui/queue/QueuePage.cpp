// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/QueuePage.h"

#include "app/base/Deliver.h"
#include "ui/ErrorText.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/PaperDesk.h"
#include "ui/print/PaperChoice.h"
#include "ui/queue/StateText.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/KeyHint.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LineEdit.h"
#include "ui/widgets/NoteBox.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/TableList.h"
#include "ui/widgets/TableModel.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QShortcut>
#include <QVBoxLayout>
#include <chrono>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;
using namespace std::chrono_literals;

constexpr int needsPersonFilter = 5;
constexpr int pageLimit = 200;
constexpr int margin = 24;
constexpr int searchWidth = 320;
constexpr int roomForAllColumns = 1100;
constexpr int kindColumn = 3;
constexpr int clerkColumn = 5;
const QList<int> wideColumns{0, 150, 150, 130, 230, 150, 120};
const QList<int> narrowColumns{0, 132, 146, 130, 210, 150, 110};

} // namespace

QueuePage::QueuePage(const Theme& theme, const DeskServices& services, PaperDesk& papers, QWidget* parent)
    : Page(theme, parent), m_services(services), m_papers(papers)
{
    setObjectName(u"queuePage"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(margin, 16, margin, margin);
    column->setSpacing(16);

    auto* head = new QHBoxLayout;
    m_title = new Label(theme, TypeRole::Heading);
    m_count = new Label(theme, TypeRole::Small, Tone::Text2);
    m_search = new LineEdit(theme);
    m_search->setObjectName(u"queueSearch"_s);
    m_search->setFixedWidth(searchWidth);
    m_searchHint = new KeyHint(theme, {u"Ctrl+K"_s});
    head->addWidget(m_title);
    head->addSpacing(8);
    head->addWidget(m_count);
    head->addStretch(1);
    head->addWidget(m_searchHint);
    head->addWidget(m_search);
    column->addLayout(head);

    auto* filters = new QHBoxLayout;
    m_filter = new SegmentedControl(theme);
    m_openHint = new KeyHint(theme, {u"Enter"_s});
    filters->addWidget(m_filter);
    filters->addStretch(1);
    m_holder = new Label(theme, TypeRole::Small, Tone::Text2);
    m_holder->setObjectName(u"queueHolder"_s);
    filters->addWidget(m_openHint);
    filters->addWidget(m_holder);
    m_print = new ActionButton(theme, QKeySequence(Qt::Key_P), ActionButton::Kind::Normal,
                               ActionButton::Size::Small);
    m_print->setObjectName(u"queuePrint"_s);
    filters->addSpacing(8);
    filters->addWidget(m_print);
    column->addLayout(filters);
    m_note = new NoteBox(theme, Severity::Warn, Shape::Warn);
    m_note->setVisible(false);
    column->addWidget(m_note);

    m_panel = new Panel(theme);
    m_panel->body()->setContentsMargins(1, 1, 1, 1);
    m_panel->body()->setSpacing(0);
    m_model = new TableModel(this);
    m_table = new TableList(theme, 39);
    m_table->setObjectName(u"queueTable"_s);
    m_table->setModel(m_model);
    m_table->setColumnWidths(wideColumns);
    m_empty = new Label(theme, TypeRole::Base, Tone::Text2);
    m_empty->setAlignment(Qt::AlignCenter);
    m_panel->body()->addWidget(m_table, 1);
    m_panel->body()->addWidget(m_empty, 1);
    column->addWidget(m_panel, 1);

    m_typing.setSingleShot(true);
    m_typing.setInterval(120ms);
    connect(&m_typing, &QTimer::timeout, this, &QueuePage::reload);
    connect(m_search, &QLineEdit::textEdited, this, [this] { m_typing.start(); });
    connect(m_filter, &SegmentedControl::chosen, this, &QueuePage::reload);
    connect(m_table, &TableList::rowActivated, this, &QueuePage::open);
    connect(m_table, &TableList::rowChosen, this, [this] {
        m_note->setVisible(false);
        showHolder();
    });
    connect(m_print, &ActionButton::activated, this, &QueuePage::printPaper);
    connect(&m_services.enrollment, &EnrollmentService::changed, this, [this] {
        if (isVisible())
            reload();
    });
    auto* search = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_K), this);
    connect(search, &QShortcut::activated, this, &QueuePage::focusSearch);
    retranslate();
}

void QueuePage::retranslate()
{
    m_title->setText(tr("Queue"));
    m_search->setPlaceholderText(tr("Name, number or file number"));
    m_search->setAccessibleName(tr("Search the applications of this station"));
    m_searchHint->setText(tr("Search"));
    m_openHint->setText(tr("Open the selected application"));
    m_print->setLabel(tr("Print the slip"));
    const int filter = m_filter->current();
    m_filter->setOptions({tr("All"), tr("In progress"), tr("In review"), tr("To be sent"), tr("Delivered"),
                          tr("Needs a person")});
    m_filter->setCurrent(filter);
    m_model->setHeaders({tr("Name"), tr("Personal number"), tr("File number"), tr("Kind"), tr("State"),
                         tr("Captured by"), tr("Last change")});
    showRows(m_found);
}

void QueuePage::enter()
{
    m_note->setVisible(false);
    m_papers.queue().refresh();
    reload();
    // An empty list is hidden: the page keeps the keys until there is one.
    (m_found.isEmpty() ? static_cast<QWidget*>(this) : m_table)->setFocus(Qt::OtherFocusReason);
}

void QueuePage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const bool narrow = width() < roomForAllColumns;
    m_table->setColumnHidden(kindColumn, narrow);
    m_table->setColumnHidden(clerkColumn, narrow);
    m_table->setColumnWidths(narrow ? narrowColumns : wideColumns);
}

void QueuePage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

QList<ApplicationState> QueuePage::chosenStates() const
{
    switch (m_filter->current()) {
    case 1: return {ApplicationState::Draft};
    case 2: return {ApplicationState::PendingReview};
    case 3: return {ApplicationState::Queued, ApplicationState::InTransit};
    case 4: return {ApplicationState::Delivered, ApplicationState::Processed, ApplicationState::Purged};
    case needsPersonFilter:
        return {ApplicationState::Returned, ApplicationState::Refused, ApplicationState::Quarantined,
                ApplicationState::Rejected};
    default: return {};
    }
}

void QueuePage::reload()
{
    deliver(m_services.queries.operators(), *this, [this](const Result<QList<OperatorProfile>>& people) {
        if (!people)
            return;
        for (const OperatorProfile& person : *people)
            m_operators.insert(person.id, person.name);
    });
    const bool wantsPerson = m_filter->current() == needsPersonFilter;
    auto asked = wantsPerson
                     ? m_services.queries.searchWithCallBacks(m_search->text(), chosenStates(), pageLimit)
                     : m_services.queries.search(m_search->text(), chosenStates(), pageLimit);
    deliver(asked, *this, [this, asked = ++m_asked](const Result<QList<ApplicationSummary>>& found) {
        if (asked != m_asked)
            return;
        if (found) {
            showRows(*found);
            return;
        }
        m_empty->setText(errorSentence(found.error()));
        m_table->setVisible(false);
        m_empty->setVisible(true);
    });
}

void QueuePage::showRows(const QList<ApplicationSummary>& found)
{
    m_found = found;
    std::vector<TableRow> rows;
    rows.reserve(std::size_t(found.size()));
    for (const ApplicationSummary& summary : found) {
        TableCell name{summary.fullName.isEmpty() ? tr("No name yet") : summary.fullName.toUpper()};
        name.strong = true;
        name.shape = summary.needsCallBack ? Shape::Warn : stateShape(summary.state);
        TableCell changed{shortMoment(summary.updatedAt, m_services.clock.nowUtc(), m_services.zone)};
        changed.tone = Tone::Text2;
        QString state = stateText(summary.state);
        if (summary.state == ApplicationState::Draft)
            state += u" · "_s + stepName(summary.step);
        if (summary.needsCallBack)
            state = tr("Call the citizen back");
        rows.push_back({{name,
                         {summary.personalNumber},
                         {summary.fileNumber},
                         {kindName(summary.kind)},
                         {state},
                         {m_operators.value(summary.createdBy)},
                         changed},
                        Severity::Ok,
                        summary.id.toString()});
    }
    m_model->setRows(std::move(rows));
    m_count->setText(tr("%n application(s), newest first", nullptr, int(found.size())));
    m_empty->setText(m_search->text().isEmpty()
                         ? tr("Nothing here. New applications begin at the desk (Alt+1).")
                         : tr("No application fits. Check the spelling, or search a part of the number."));
    if (found.isEmpty() && m_table->hasFocus())
        setFocus(Qt::OtherFocusReason); // a hidden list would hand the keys to the navigation
    m_table->setVisible(!found.isEmpty());
    m_empty->setVisible(found.isEmpty());
    if (!found.isEmpty() && m_table->currentRow() < 0)
        m_table->selectRow(0);
    if (!found.isEmpty() && hasFocus())
        m_table->setFocus(Qt::OtherFocusReason);
    showHolder();
}

void QueuePage::open(int row)
{
    if (canOpen(row))
        Q_EMIT openRequested(m_found[row].id);
}

bool QueuePage::canOpen(int row) const
{
    const auto& person = m_services.session.person();
    return row >= 0 && row < m_found.size() && isClerks(m_found[row].state) && person &&
           hasRight(person->role, Right::Enroll);
}

void QueuePage::showHolder()
{
    const int row = m_table->currentRow();
    const bool known = row >= 0 && row < m_found.size();
    m_openHint->setVisible(canOpen(row));
    m_holder->setVisible(known && !canOpen(row));
    m_holder->setText(!known                       ? QString()
                      : m_found[row].needsCallBack ? tr("The reason stands on the sync page: Alt+4")
                                                   : holderText(m_found[row].state));
    m_print->setVisible(known && m_found[row].state != ApplicationState::Draft);
}

void QueuePage::printPaper()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_found.size())
        return;
    deliver(m_services.queries.application(m_found[row].id), *this, [this](const Result<Application>& read) {
        if (!read) {
            m_note->setSeverity(Severity::Bad, Shape::Bad);
            m_note->setNote(errorSentence(read.error()));
            m_note->setVisible(true);
            return;
        }
        const Paper paper = papersOf(*read).first();
        m_papers.print(*read, paper, [self = QPointer(this), paper](PrintOutcome outcome) {
            if (!self)
                return;
            const bool printed = outcome == PrintOutcome::Taken;
            const auto [fact, action] = printText(outcome, paper);
            self->m_note->setSeverity(printed ? Severity::Ok : Severity::Warn,
                                      printed ? Shape::Ok : Shape::Warn);
            self->m_note->setNote(fact, action);
            self->m_note->setVisible(true);
        });
    });
}

} // namespace thunhan
