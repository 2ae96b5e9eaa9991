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

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr int margin = 24;
constexpr int gap = 16;
constexpr int lineWidth = 384;
constexpr int headHeight = 126;
constexpr int rowHeight = 39;

} // namespace

SyncPage::SyncPage(const Theme& theme, const SyncService& sync, SyncControl& control, ReviewService& review,
                   MediaCarrier& carrier, const DeskServices& services, QWidget* parent)
    : Page(theme, parent), m_sync(sync), m_control(control), m_review(review), m_services(services)
{
    setObjectName(u"syncPage"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(margin, gap, margin, gap);
    column->setSpacing(12);
    m_head = new QWidget;
    auto* head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(gap);
    head->addWidget(makeLine());
    head->addWidget(makeProgress(), 1);
    column->addWidget(m_head);
    m_filter = new SegmentedControl(theme);
    m_plan = makeButton(u"syncPlan"_s, QKeySequence(Qt::CTRL | Qt::Key_T));
    auto* filters = new FlowLayout;
    filters->setSpacing(gap);
    filters->addWidget(m_filter);
    filters->addWidget(m_plan);
    column->addLayout(filters);
    m_planPanel = new PlanPanel(theme);
    m_planPanel->hide();
    column->addWidget(m_planPanel);
    m_stick = new StickPanel(theme, carrier, [this](const QDateTime& utc) { return moment(utc); });
    column->addWidget(m_stick);
    m_list = makeTable();
    column->addWidget(m_list, 1);
    m_rest = new QWidget; // stands in for the list where there is no room for it
    m_rest->hide();
    column->addWidget(m_rest, 1);
    m_refused = new RefusedBox(theme);
    column->addWidget(m_refused);
    m_foot = new QWidget;
    auto* rule = new QHBoxLayout(m_foot);
    rule->setContentsMargins(0, 0, 0, 0);
    rule->addWidget(new ShapeMark(theme, Shape::Ok, 14));
    m_greenRule = new Label(theme, TypeRole::Small, Tone::Text2);
    rule->addWidget(m_greenRule, 1);
    column->addWidget(m_foot);

    connectAll();
    retranslate();
}

void SyncPage::connectAll()
{
    connect(m_filter, &SegmentedControl::chosen, this, &SyncPage::showItems);
    connect(m_table, &TableList::rowChosen, this, &SyncPage::showChosen);
    connect(m_pause, &ActionButton::activated, this, [this] { told(m_control.pauseAfterCurrent()); });
    connect(m_stop, &ActionButton::activated, this, [this] { told(m_control.pauseNow()); });
    connect(m_plan, &ActionButton::activated, this, &SyncPage::togglePlan);
    connect(m_planPanel, &PlanPanel::changed, this,
            [this](const SyncPlan& plan) { told(m_control.setPlan(plan)); });
    const auto carry = [this](StickPanel::Job job) {
        m_planPanel->hide();
        m_stick->ask(job);
        arrange();
    };
    connect(m_export, &ActionButton::activated, this, [carry] { carry(StickPanel::Job::Export); });
    connect(m_import, &ActionButton::activated, this, [carry] { carry(StickPanel::Job::Import); });
    connect(m_backup, &ActionButton::activated, this, [carry] { carry(StickPanel::Job::Backup); });
    connect(m_stick, &StickPanel::closed, this, [this] {
        arrange();
        backToList();
    });
    connect(m_stick, &StickPanel::imported, this, [this] {
        m_control.noteBroughtIn();
        reload();
    });
    connect(m_send, &ActionButton::activated, this, [this] { told(m_control.sendNow()); });
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
            m_control.refreshStatus();
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
}

void SyncPage::told(const Result<void>& outcome)
{
    if (outcome)
        return;
    m_lineDetail->setText(errorSentence(outcome.error()));
    m_lineDetail->show();
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
        facts->addWidget(label, row, 0, Qt::AlignTop);
        facts->addWidget(value, row, 1);
    };
    add(0, m_answerLabel, m_answer);
    add(1, m_receiptLabel, m_receipt);
    add(2, m_listsLabel, m_lists);
    add(3, m_planLabel, m_planWords);
    for (Label* words : {m_lists, m_planWords})
        words->setWordWrap(true);
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
    m_left = new Label(theme(), TypeRole::BaseBold);
    title->addWidget(m_left);
    m_progressPanel->body()->addLayout(title);
    m_progress = new ProgressBar(theme(), ProgressBar::Fill::Slate, 10);
    m_progress->setObjectName(u"syncProgress"_s);
    m_progressPanel->body()->addWidget(m_progress);
    auto* figures = new QHBoxLayout;
    m_bytes = new Label(theme(), TypeRole::Small, Tone::Text2);
    m_rate = new Label(theme(), TypeRole::Small, Tone::Text2);
    figures->addWidget(m_bytes, 1);
    figures->addWidget(m_rate);
    m_progressPanel->body()->addLayout(figures);
    m_progressPanel->body()->addStretch(1);
    auto* buttons = new FlowLayout; // two rows where the window is narrow
    buttons->setSpacing(8);
    m_pause = makeButton(u"syncPause"_s, QKeySequence(Qt::Key_P));
    m_send = makeButton(u"syncSend"_s, QKeySequence(Qt::CTRL | Qt::Key_S));
    m_stop = makeButton(u"syncStop"_s, QKeySequence(Qt::CTRL | Qt::Key_B));
    m_export = makeButton(u"syncExport"_s, QKeySequence(Qt::CTRL | Qt::Key_E));
    m_import = makeButton(u"syncImport"_s, QKeySequence(Qt::CTRL | Qt::Key_I));
    m_backup = makeButton(u"syncBackup"_s, QKeySequence(Qt::CTRL | Qt::Key_U));
    for (ActionButton* button : {m_send, m_pause, m_stop, m_export, m_import, m_backup})
        buttons->addWidget(button);
    m_progressPanel->body()->addLayout(buttons);
    return m_progressPanel;
}

ActionButton* SyncPage::makeButton(const QString& name, const QKeySequence& key)
{
    auto* button = new ActionButton(theme(), key, ActionButton::Kind::Normal, ActionButton::Size::Medium);
    button->setObjectName(name);
    return button;
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
    m_export->setLabel(tr("Export to a stick…"));
    m_import->setLabel(tr("Import from a stick…"));
    m_backup->setLabel(tr("Back up to a stick…"));
    m_plan->setLabel(tr("Sending plan"));
    m_listsLabel->setText(tr("Lists of the registry"));
    m_planLabel->setText(tr("Sends by itself"));
    m_stop->setLabel(tr("Stop now"));
    m_model->setHeaders({tr("Application"), tr("What is going on"), tr("Last attempt"), tr("Next attempt"),
                         tr("Who must act")});
    m_greenRule->setText(tr("Green appears only when the receipt has been verified"));
    m_refused->retranslate();
    m_planPanel->retranslate();
    m_stick->retranslate();
    showStatus();
    showItems();
}

} // namespace thunhan
