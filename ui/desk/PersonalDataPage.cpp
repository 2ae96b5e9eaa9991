// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/PersonalDataPage.h"

#include "app/base/Deliver.h"
#include "ui/desk/CorrectionPanel.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/FindingText.h"
#include "ui/desk/NoticePanel.h"
#include "ui/desk/ReasonNote.h"
#include "ui/desk/fields/PlaceEditor.h"
#include "ui/widgets/KeyHint.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/StateTag.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace thunhan
{

namespace
{
constexpr auto saveDelay = 400ms;
constexpr int leastTableHeight = 240;
} // namespace

PersonalDataPage::PersonalDataPage(const Theme& theme, const DeskServices& services, QWidget* parent)
    : StepPage(EnrollmentStep::PersonalData, parent),
      m_theme(theme),
      m_services(services),
      m_reasonNote(new ReasonNote(theme, services.reference)),
      m_corrections(new CorrectionPanel(theme, services.reference)),
      m_notice(new NoticePanel(theme))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(10);

    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    m_title = new Label(theme, TypeRole::Heading);
    m_brokenTag = new StateTag(theme, Severity::Bad, Shape::Bad);
    m_reasonTag = new StateTag(theme, Severity::Warn, Shape::Warn);
    m_emptyTag = new StateTag(theme, Severity::Neutral, Shape::Idle);
    m_equalTag = new StateTag(theme, Severity::Ok, Shape::Eq);
    m_differsTag = new StateTag(theme, Severity::Warn, Shape::Ne);
    m_newTag = new StateTag(theme, Severity::Neutral, Shape::Miss);
    m_enterHint = new KeyHint(theme, {u"Enter"_s});
    m_onlyDifferencesKey = new ActionButton(theme, QKeySequence(Qt::CTRL | Qt::Key_D),
                                            ActionButton::Kind::Normal, ActionButton::Size::Small);
    m_onlyDifferencesKey->setObjectName(u"onlyDifferences"_s);
    head->addWidget(m_title);
    head->addSpacing(8);
    for (StateTag* tag : {m_brokenTag, m_reasonTag, m_emptyTag, m_equalTag, m_differsTag, m_newTag})
        head->addWidget(tag);
    head->addStretch(1);
    head->addWidget(m_enterHint);
    head->addWidget(m_onlyDifferencesKey);
    column->addLayout(head);

    const QDate today = services.today();
    const PersonalDataRows rows = makePersonalDataRows(theme, services.reference, today);
    m_rows = rows.required + rows.further;
    buildTable(rows.required, rows.further);
    column->addWidget(m_table, 1);
    column->addWidget(m_corrections);
    column->addWidget(m_notice);
    column->addWidget(m_reasonNote);

    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(saveDelay);
    connect(&m_saveTimer, &QTimer::timeout, this, &PersonalDataPage::flush);
    connect(m_onlyDifferencesKey, &ActionButton::activated, this, [this] {
        m_onlyDifferences = !m_onlyDifferences;
        refreshComparison();
    });
    connect(m_reasonNote, &ReasonNote::answered, this,
            [this](const Finding& warning, const QString& code, const QString& note) {
                const ApplicationId id = m_application.id;
                apply([this, id, warning, code, note] {
                    return m_services.enrollment.answerWarning(id, warning, code, note);
                });
            });
    for (FieldEditor* editor : editors())
        connectEditor(*editor);
    connectDetails();
    retranslate();
}

void PersonalDataPage::buildTable(const QList<FieldRow*>& required, const QList<FieldRow*>& further)
{
    m_table = new Panel(m_theme);
    m_table->body()->setContentsMargins(0, 0, 0, 0);
    m_table->body()->setSpacing(0);
    auto* head = new QWidget;
    auto* headRow = new QHBoxLayout(head);
    headRow->setContentsMargins(16, 5, 16, 5);
    headRow->setSpacing(0);
    const auto column = [this, headRow](int width) {
        auto* label = new Label(m_theme, TypeRole::Small, Tone::Text2);
        if (width > 0)
            label->setFixedWidth(width);
        headRow->addWidget(label, width > 0 ? 0 : 1);
        return label;
    };
    m_headField = column(FieldRow::labelWidth);
    m_headValue = column(FieldRow::columnGap);
    m_headRecord = column(FieldRow::columnGap);
    m_headNote = column(0);
    m_table->body()->addWidget(head);
    m_table->body()->addWidget(new Line(m_theme, Line::Kind::Panel));

    auto* rows = new QWidget;
    auto* rowColumn = new QVBoxLayout(rows);
    rowColumn->setContentsMargins(0, 0, 0, 0);
    rowColumn->setSpacing(0);
    for (FieldRow* row : required)
        rowColumn->addWidget(row);
    m_furtherTitle = new Label(m_theme, TypeRole::SmallBold);
    m_furtherTitle->setContentsMargins(16, 12, 16, 4);
    rowColumn->addWidget(m_furtherTitle);
    rowColumn->addWidget(new Line(m_theme, Line::Kind::Soft));
    for (FieldRow* row : further)
        rowColumn->addWidget(row);
    rowColumn->addStretch(1);
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setMinimumHeight(leastTableHeight);
    // Takes what is left, or the page itself would scroll as soon as all rows do not fit.
    m_scroll->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_scroll->setWidget(rows);
    rows->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_table->body()->addWidget(m_scroll, 1);
}

void PersonalDataPage::connectEditor(FieldEditor& editor)
{
    connect(&editor, &FieldEditor::edited, this, [this, &editor] {
        m_unreadable.remove(&editor);
        m_saveTimer.start();
    });
    connect(&editor, &FieldEditor::finished, this, [this, &editor] { leaveField(editor); });
    connect(&editor, &FieldEditor::entered, this, [this, &editor] {
        bringToSight(editor);
        m_at = editor.field();
        m_reasonNote->prefer([&](const Finding& finding) { return isAbout(editor, finding); });
        Q_EMIT changed(); // whether there is a value to take
    });
}

QList<FieldEditor*> PersonalDataPage::editors() const
{
    QList<FieldEditor*> all;
    for (const FieldRow* row : m_rows)
        all += row->editors();
    return all;
}

void PersonalDataPage::showApplication(const Application& application)
{
    if (application.id != m_application.id) {
        m_asked.clear();
        m_unreadable.clear();
        m_attempted = false;
        m_onlyDifferences = false;
        m_at.reset();
        m_saveTimer.stop();
        for (FieldEditor* editor : editors())
            editor->setDirty(false);
    }
    m_application = application;
    Applicant draft = application.applicant;
    for (const FieldKey field : QSet<FieldKey>(m_asked)) {
        const QJsonValue asked = fieldToJson(m_draft, field);
        if (asked == fieldToJson(draft, field) || !fieldFromJson(draft, field, asked))
            m_asked.remove(field);
    }
    m_draft = draft;
    m_findings = m_services.enrollment.findingsOf(application);
    m_gaps.clear();
    for (const Gap& gap : m_services.enrollment.gapsOf(application)) {
        if (gap.step == step())
            m_gaps.append(gap);
    }
    for (FieldEditor* editor : editors()) {
        // What is being typed stays as it is typed until the focus leaves.
        Applicant typed = m_draft;
        const bool same = editor->writeValue(typed) && typed == m_draft;
        if (!editor->isDirty() && !m_unreadable.contains(editor) && !same)
            editor->showValue(m_draft);
    }
    m_comparisons = m_services.enrollment.comparisonsOf(application);
    showDetails();
    m_reasonNote->showWarnings(application, m_findings);
    refreshRows();
    refreshTags();
    refreshComparison();
}

void PersonalDataPage::save(FieldEditor& editor)
{
    if (!editor.isDirty() || !editor.writeValue(m_draft))
        return;
    editor.setDirty(false);
    store(editor.field());
    if (editor.field() != FieldKey::PermanentAddress)
        return;
    for (FieldEditor* other : editors()) {
        const auto* place = qobject_cast<PlaceEditor*>(other);
        if (place && place->isSame() && other->writeValue(m_draft))
            store(other->field());
    }
}

void PersonalDataPage::store(FieldKey field)
{
    const QJsonValue value = fieldToJson(m_draft, field);
    if (value == fieldToJson(m_application.applicant, field) && !m_asked.contains(field))
        return;
    m_asked.insert(field);
    const ApplicationId id = m_application.id;
    apply([this, id, field, value] { return m_services.enrollment.saveField(id, field, value); });
}

void PersonalDataPage::flush()
{
    m_saveTimer.stop();
    for (FieldEditor* editor : editors())
        save(*editor);
}

void PersonalDataPage::leaveField(FieldEditor& editor)
{
    save(editor);
    Applicant typed = m_draft;
    if (editor.writeValue(typed)) {
        m_unreadable.remove(&editor);
        editor.showValue(m_draft);
    } else {
        m_unreadable.insert(&editor);
    }
    refreshRows();
    refreshTags();
    Q_EMIT changed();
}

void PersonalDataPage::enter()
{
    deliver(m_services.enrollment.recentCodes(), *this, [this](const Result<RecentCodes>& recent) {
        if (!recent) // offered in the order of the lists then
            return;
        for (FieldEditor* editor : editors())
            editor->offerFirst(recent->value(editor->field()));
    });
    FieldEditor* missing = firstMissing();
    (missing ? missing : m_rows.first()->editors().first())->focusInput();
}

void PersonalDataPage::goToMissing()
{
    m_attempted = true;
    for (FieldEditor* editor : editors()) { // what the focus has not left yet counts too
        Applicant typed = m_draft;
        if (editor->isDirty() && !editor->writeValue(typed))
            m_unreadable.insert(editor);
    }
    refreshRows();
    refreshTags();
    if (FieldEditor* missing = firstMissing()) {
        missing->focusInput();
        bringToSight(*missing);
    } else if (lacksDetails()) {
        m_corrections->isVisibleTo(this) ? m_corrections->focusField() : m_notice->focusFirst();
    } else {
        m_reasonNote->focusReasons();
    }
    Q_EMIT changed();
}

void PersonalDataPage::goToField(FieldKey field)
{
    for (FieldEditor* editor : editors()) {
        if (editor->field() == field) {
            editor->focusInput();
            bringToSight(*editor);
            return;
        }
    }
}

void PersonalDataPage::bringToSight(FieldEditor& editor)
{
    m_scroll->ensureWidgetVisible(&editor, 0, 40);
}

void PersonalDataPage::changeEvent(QEvent* event)
{
    StepPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace thunhan
