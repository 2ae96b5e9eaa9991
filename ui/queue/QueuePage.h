// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/DeskServices.h"
#include "ui/frame/Page.h"

#include <QHash>
#include <QTimer>

namespace thunhan
{

class KeyHint;
class Label;
class ActionButton;
class LineEdit;
class NoteBox;
class Panel;
class PaperDesk;
class SegmentedControl;
class TableList;
class TableModel;

// Every application of the station, newest first, by state and by any part of name or number. Enter opens
// what is a clerk's to work on.
class QueuePage final : public Page
{
    Q_OBJECT
public:
    QueuePage(const Theme& theme, const DeskServices& services, PaperDesk& papers, QWidget* parent = nullptr);

    void reload();
    void focusSearch();

    void enter() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

Q_SIGNALS:
    // A draft or a returned application is to be taken up at the desk.
    void openRequested(thunhan::ApplicationId id);

private:
    void retranslate() override;
    void showRows(const QList<ApplicationSummary>& found);
    bool canOpen(int row) const;
    void open(int row);
    void printPaper(); // the citizen's, of the selected row, once more
    void showHolder(); // of the selected row, where Enter opens nothing
    QList<ApplicationState> chosenStates() const;

    DeskServices m_services;
    PaperDesk& m_papers;
    QList<ApplicationSummary> m_found;
    QHash<OperatorId, QString> m_operators;
    int m_asked = 0; // answers of older questions are dropped
    QTimer m_typing;

    Label* m_title = nullptr;
    Label* m_count = nullptr;
    LineEdit* m_search = nullptr;
    KeyHint* m_searchHint = nullptr;
    SegmentedControl* m_filter = nullptr;
    Panel* m_panel = nullptr;
    TableModel* m_model = nullptr;
    TableList* m_table = nullptr;
    Label* m_empty = nullptr;
    KeyHint* m_openHint = nullptr;
    Label* m_holder = nullptr;
    ActionButton* m_print = nullptr;
    NoteBox* m_note = nullptr;
};

} // namespace thunhan
