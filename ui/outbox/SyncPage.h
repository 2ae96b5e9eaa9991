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
class Panel;
class ProgressBar;
class RefusedBox;
class SegmentedControl;
class ShapeMark;
class SyncService;
class TableList;
class TableModel;

// What became of each approved application: what happened, when, what comes next, and who must act.
class SyncPage final : public Page
{
    Q_OBJECT
public:
    SyncPage(const Theme& theme, SyncService& sync, ReviewService& review, const DeskServices& services,
             QWidget* parent = nullptr);

    void enter() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Filter { Unfinished, Refused, Waiting, Sending, Delivered };

    QWidget* makeLine();
    QWidget* makeProgress();
    QWidget* makeTable();
    void retranslate() override;
    void reload();
    void choosePlan();
    void showStatus();
    void showItems();
    void showChosen();
    bool isShown(const OutboxItem& item) const;
    int countOf(Filter filter) const;
    QString moment(const QDateTime& utc) const;

    SyncService& m_sync;
    ReviewService& m_review;
    DeskServices m_services;
    QList<OutboxItem> m_items;
    QList<OutboxItem> m_shown;
    bool m_reading = false; // one read at a time, however fast progress is told
    bool m_readAgain = false;

    Panel* m_line = nullptr;
    ShapeMark* m_lineMark = nullptr;
    Label* m_lineFact = nullptr;
    Label* m_lineDetail = nullptr;
    Label* m_answerLabel = nullptr;
    Label* m_answer = nullptr;
    Label* m_receiptLabel = nullptr;
    Label* m_receipt = nullptr;
    Panel* m_progressPanel = nullptr;
    Label* m_progressTitle = nullptr;
    Label* m_progressSum = nullptr;
    ProgressBar* m_progress = nullptr;
    Label* m_bytes = nullptr;
    ActionButton* m_pause = nullptr;
    ActionButton* m_send = nullptr;
    ActionButton* m_stop = nullptr;
    SegmentedControl* m_start = nullptr;
    SegmentedControl* m_cost = nullptr;
    SegmentedControl* m_filter = nullptr;
    TableModel* m_model = nullptr;
    TableList* m_table = nullptr;
    Label* m_empty = nullptr;
    RefusedBox* m_refused = nullptr;
    Label* m_greenRule = nullptr;
};

} // namespace thunhan
