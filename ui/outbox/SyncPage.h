// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/ReviewService.h"
#include "sync/client/SyncStatus.h"
#include "ui/desk/DeskServices.h"
#include "ui/frame/Page.h"

#include <optional>

namespace thunhan
{

class ActionButton;
class Label;
class MediaCarrier;
class Panel;
class PlanPanel;
class ProgressBar;
class RefusedBox;
class SegmentedControl;
class ShapeMark;
class StickPanel;
class SyncControl;
class SyncService;
class TableList;
class TableModel;

// What became of each approved application: what happened, when, what comes next, and who must act.
class SyncPage final : public Page
{
    Q_OBJECT
public:
    // The services outlive it.
    SyncPage(const Theme& theme, const SyncService& sync, SyncControl& control, ReviewService& review,
             MediaCarrier& carrier, const DeskServices& services, QWidget* parent = nullptr);

    void enter() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Filter { Unfinished, Refused, Waiting, Sending, Delivered };

    QWidget* makeLine();
    QWidget* makeProgress();
    QWidget* makeTable();
    ActionButton* makeButton(const QString& name, const QKeySequence& key);
    void retranslate() override;
    void reload();
    void connectAll();
    // Somebody told the sending something: why it was refused, if it was.
    void told(const Result<void>& outcome);
    void togglePlan();
    // One of plan, stick and the chosen application's story at a time, and what the height has room for.
    void arrange();
    void showDownloads();
    void backToList();
    void showStatus();
    void showItems();
    void showChosen();
    bool isShown(const OutboxItem& item) const;
    int countOf(Filter filter) const;
    QString moment(const QDateTime& utc) const;
    QDateTime triesAt(const OutboxItem& item) const; // invalid: not by itself
    QString nextTry(const OutboxItem& item) const;
    QString goesOn(const OutboxItem& item) const; // as a sentence

    const SyncService& m_sync;
    SyncControl& m_control;
    ReviewService& m_review;
    DeskServices m_services;
    QList<OutboxItem> m_items;
    QList<OutboxItem> m_shown;
    bool m_reading = false; // one read at a time, however fast progress is told
    bool m_readAgain = false;

    QWidget* m_head = nullptr;
    QWidget* m_list = nullptr;
    QWidget* m_rest = nullptr;
    QWidget* m_foot = nullptr;
    bool m_hasStory = false; // the chosen application has something to be told
    Panel* m_line = nullptr;
    ShapeMark* m_lineMark = nullptr;
    Label* m_lineFact = nullptr;
    Label* m_lineDetail = nullptr;
    Label* m_answerLabel = nullptr;
    Label* m_answer = nullptr;
    Label* m_receiptLabel = nullptr;
    Label* m_receipt = nullptr;
    Label* m_listsLabel = nullptr;
    Label* m_lists = nullptr;
    Label* m_planLabel = nullptr;
    Label* m_planWords = nullptr;
    Panel* m_progressPanel = nullptr;
    Label* m_progressTitle = nullptr;
    Label* m_progressSum = nullptr;
    ProgressBar* m_progress = nullptr;
    Label* m_left = nullptr;
    Label* m_bytes = nullptr;
    Label* m_rate = nullptr;
    ActionButton* m_pause = nullptr;
    ActionButton* m_send = nullptr;
    ActionButton* m_stop = nullptr;
    ActionButton* m_export = nullptr;
    ActionButton* m_import = nullptr;
    ActionButton* m_backup = nullptr; // an administrator's
    ActionButton* m_plan = nullptr;
    PlanPanel* m_planPanel = nullptr;
    StickPanel* m_stick = nullptr;
    SegmentedControl* m_filter = nullptr;
    TableModel* m_model = nullptr;
    TableList* m_table = nullptr;
    Label* m_empty = nullptr;
    RefusedBox* m_refused = nullptr;
    Label* m_greenRule = nullptr;
};

} // namespace thunhan
