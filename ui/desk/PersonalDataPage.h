// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/DeskServices.h"
#include "ui/desk/StepPage.h"
#include "ui/desk/fields/PersonalDataRows.h"

#include <QSet>
#include <QTimer>

class QScrollArea;

namespace thunhan
{

class CorrectionPanel;
class Label;
class NoticePanel;
class Panel;
class ReasonNote;
class StateTag;

// Step 2. Every field is stored when the focus leaves it and 400 ms after the last key.
class PersonalDataPage final : public StepPage
{
    Q_OBJECT
public:
    PersonalDataPage(const Theme& theme, const DeskServices& services, QWidget* parent = nullptr);

    void showApplication(const Application& application) override;
    void enter() override;
    void flush() override;
    StepStatus stepStatus() const override;
    QString blockedReason() const override;
    void goToMissing() override;
    void goToField(FieldKey field) override;
    QList<StepAction> actions() const override;
    void trigger(const QString& actionId) override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Count {
        int empty = 0;
        int broken = 0; // rules and text that is no value
        int reasons = 0;
    };

    void buildTable(const QList<FieldRow*>& required, const QList<FieldRow*>& further);
    void connectEditor(FieldEditor& editor);
    void connectDetails();
    void showDetails();
    // What the kind carries beside the fields is missing.
    bool lacksDetails() const;
    QList<FieldEditor*> editors() const;
    void save(FieldEditor& editor);
    void store(FieldKey field);
    void leaveField(FieldEditor& editor);
    Count count() const;
    FieldEditor* firstMissing() const;
    bool isAbout(const FieldEditor& editor, const Finding& finding) const;
    bool isAbout(const FieldEditor& editor, const Gap& gap) const;
    bool isAskedFor(const FieldRow& row) const;
    bool isMissing(const FieldEditor& editor) const;
    void bringToSight(FieldEditor& editor);
    void refreshRows();
    void refreshTags();
    void refreshComparison();
    void placeColumns();
    // What the shown source and the row say of each other; null where it does not speak of the row.
    const FieldComparison* comparisonOf(const FieldRow& row) const;
    const RecordReading* readingOf(RecordSource source) const;
    std::optional<FieldRow::Note> agreementOf(const FieldRow& row) const;
    // The focused field, where another source has something else to take.
    const FieldComparison* takeable() const;
    // All fields of the row that the source has.
    QString recordedText(const FieldRow& row, const RecordReading& reading) const;
    bool isOnlyEqual(const FieldRow& row) const;
    void takeRecorded();
    FieldRow::Note noteOf(const FieldRow& row) const;
    std::optional<FieldRow::Note> noteOf(const FieldEditor& editor) const;
    FieldRow::Note factOf(const FieldRow& row) const;
    void retranslate();

    const Theme& m_theme;
    const DeskServices m_services;
    Application m_application; // as stored
    Applicant m_draft;         // as stored, with what is asked to be stored
    QSet<FieldKey> m_asked;    // fields in which the two differ
    QList<Finding> m_findings;
    QList<Gap> m_gaps; // of this step
    Requirements m_requirements;
    QList<FieldComparison> m_comparisons;
    std::optional<FieldKey> m_at; // where the focus is, or was last
    bool m_onlyDifferences = false;
    QSet<const FieldEditor*> m_unreadable;
    bool m_attempted = false; // F9 was pressed while something was empty
    QTimer m_saveTimer;

    QList<FieldRow*> m_rows;
    Panel* m_table = nullptr;
    QScrollArea* m_scroll = nullptr;
    ReasonNote* m_reasonNote = nullptr;
    CorrectionPanel* m_corrections = nullptr;
    NoticePanel* m_notice = nullptr;
    Label* m_title = nullptr;
    Label* m_headField = nullptr;
    Label* m_headValue = nullptr;
    Label* m_headRecord = nullptr;
    Label* m_headNote = nullptr;
    Label* m_furtherTitle = nullptr;
    StateTag* m_emptyTag = nullptr;
    StateTag* m_brokenTag = nullptr;
    StateTag* m_reasonTag = nullptr;
    StateTag* m_equalTag = nullptr;
    StateTag* m_differsTag = nullptr;
    StateTag* m_newTag = nullptr;
    ActionButton* m_onlyDifferencesKey = nullptr;
    class KeyHint* m_enterHint = nullptr;
};

} // namespace thunhan
