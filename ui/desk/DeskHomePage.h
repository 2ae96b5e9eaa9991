// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/device/DeviceManager.h"
#include "ui/desk/DeskServices.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/KeyTeller.h"

#include <QTimer>
#include <QWidget>

namespace thunhan
{

class ActionButton;
class FactList;
class HourBars;
class KeyHint;
class Label;
class LineEdit;
class NoteBox;
class Panel;
class ProgressBar;
class ShapeMark;
class StateTag;
class TableList;
class TableModel;

// What the clerk sees between two applicants: how a new application begins, what needs a person, what is
// unfinished, and how the day goes.
class DeskHomePage final : public QWidget, public KeyTeller
{
    Q_OBJECT
public:
    // `devices` may be null: a station without capture devices.
    DeskHomePage(const Theme& theme, const DeskServices& services, const DeviceManager* devices,
                 QWidget* parent = nullptr);

    void enter();
    QList<KeyHelp> keysTold() const override;
    // Reads the lists and the figures again, soon; asked for many times, once.
    void refresh();
    // There is a page on which the person at the desk has their own prints taken.
    void offerOwnPrints();
    // A word about the application that just left the desk, or an error of beginning one.
    void showNote(bool good, const QString& fact, const QString& action);

Q_SIGNALS:
    // Nothing typed: an application without a number or a name.
    void newRequested(const QString& typed);
    void openRequested(thunhan::ApplicationId id);
    void ownPrintsRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeTiles();
    Panel* makeDeviceTile(Icon icon, Label*& title, ShapeMark*& mark, Label*& state);
    QWidget* makeNumberTile();
    QWidget* makeLists();
    QWidget* makeToday();
    TableList* makeList(TableModel& model, const QString& name, const QList<int>& widths);

    void find();
    void read();
    void showHits(const QString& typed, const QList<ApplicationSummary>& hits);
    void closeHits();
    void openRow(const QList<ApplicationSummary>& list, int row);
    void refreshTiles();
    void refreshLists();
    void refreshToday();
    void retranslate();

    const Theme& m_theme;
    const DeskServices m_services;
    const DeviceManager* const m_devices;
    QTimer m_soon;
    QList<ApplicationSummary> m_attention;
    QList<ApplicationSummary> m_drafts;
    QList<ApplicationSummary> m_hits;
    std::optional<DayFigures> m_today;
    DayTask m_task;
    QHash<OperatorId, QString> m_names;
    QString m_sought; // what the shown hits were found with

    Label* m_title = nullptr;
    Label* m_subtitle = nullptr;
    KeyHint* m_searchHint = nullptr;
    ActionButton* m_ownPrints = nullptr;
    NoteBox* m_note = nullptr;
    Label* m_qrTitle = nullptr;
    ShapeMark* m_qrMark = nullptr;
    Label* m_qrState = nullptr;
    Label* m_cardTitle = nullptr;
    ShapeMark* m_cardMark = nullptr;
    Label* m_cardState = nullptr;
    Label* m_numberTitle = nullptr;
    LineEdit* m_input = nullptr;
    ActionButton* m_find = nullptr;
    ActionButton* m_new = nullptr;
    Panel* m_attentionPanel = nullptr;
    Panel* m_draftPanel = nullptr;
    Panel* m_hitPanel = nullptr;
    Label* m_attentionEmpty = nullptr;
    Label* m_draftEmpty = nullptr;
    StateTag* m_refusedTag = nullptr;
    StateTag* m_returnedTag = nullptr;
    ActionButton* m_latest = nullptr;
    ActionButton* m_closeHits = nullptr;
    TableModel* m_attentionModel = nullptr;
    TableModel* m_draftModel = nullptr;
    TableModel* m_hitModel = nullptr;
    TableList* m_attentionList = nullptr;
    TableList* m_draftList = nullptr;
    TableList* m_hitList = nullptr;
    Label* m_todayTitle = nullptr;
    Label* m_count = nullptr;
    Label* m_countUnit = nullptr;
    Label* m_share = nullptr;
    ProgressBar* m_targetBar = nullptr;
    Label* m_expected = nullptr;
    Label* m_barsTitle = nullptr;
    HourBars* m_bars = nullptr;
    FactList* m_people = nullptr;
};

} // namespace thunhan
