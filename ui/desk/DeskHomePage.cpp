// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/DeskHomePage.h"

#include "ui/desk/FactList.h"
#include "ui/desk/HomeLists.h"
#include "ui/desk/HourBars.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/KeyHint.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/LineEdit.h"
#include "ui/widgets/Marks.h"
#include "ui/widgets/NoteBox.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/ProgressBar.h"
#include "ui/widgets/StateTag.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QShortcut>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace thunhan
{

namespace
{

constexpr auto refreshDelay = 150ms;
constexpr int entryHeight = 36;
constexpr int todayWidth = 370;
constexpr int tileHeight = 152;
constexpr int listRowHeight = 43;
constexpr int personLabelWidth = 200;

class IconTile final : public QWidget
{
public:
    IconTile(const Theme& theme, Icon icon, bool available)
        : m_theme(theme), m_icon(icon), m_available(available)
    {
        setFixedSize(40, 40);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        const DeskPalette& palette = m_theme.palette();
        paintBox(painter, rect(), Metrics::controlRadius, m_available ? palette.accentTint : palette.idleTint,
                 QColor());
        m_theme.icons().paint(painter, QRectF(10, 10, 20, 20), m_icon,
                              m_available ? palette.accent : palette.text3);
    }

private:
    const Theme& m_theme;
    const Icon m_icon;
    const bool m_available;
};

} // namespace

DeskHomePage::DeskHomePage(const Theme& theme, const DeskServices& services, const DeviceManager* devices,
                           QWidget* parent)
    : QWidget(parent), m_theme(theme), m_services(services), m_devices(devices)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 24);
    column->setSpacing(12);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    m_title = new Label(theme, TypeRole::Heading);
    m_subtitle = new Label(theme, TypeRole::Small, Tone::Text2);
    m_searchHint = new KeyHint(theme, {u"Ctrl+K"_s});
    head->addWidget(m_title);
    head->addWidget(m_subtitle);
    m_ownPrints = new ActionButton(theme, QKeySequence(Qt::CTRL | Qt::Key_D), ActionButton::Kind::Normal,
                                   ActionButton::Size::Small);
    m_ownPrints->setObjectName(u"ownPrintsOpen"_s);
    m_ownPrints->hide();
    head->addStretch(1);
    head->addWidget(m_ownPrints);
    head->addWidget(m_searchHint);
    column->addLayout(head);
    m_note = new NoteBox(theme, Severity::Ok, Shape::Ok);
    m_note->setObjectName(u"homeNote"_s);
    m_note->hide();
    column->addWidget(m_note);
    column->addWidget(makeTiles());
    auto* lower = new QHBoxLayout;
    lower->setSpacing(16);
    lower->addWidget(makeLists(), 1);
    lower->addWidget(makeToday());
    column->addSpacing(4);
    column->addLayout(lower, 1);

    m_soon.setSingleShot(true);
    m_soon.setInterval(refreshDelay);
    connect(&m_soon, &QTimer::timeout, this, &DeskHomePage::read);
    connect(&services.enrollment, &EnrollmentService::changed, this, &DeskHomePage::refresh);
    if (devices)
        connect(devices, &DeviceManager::statusChanged, this, &DeskHomePage::refreshTiles);
    connect(m_find, &ActionButton::activated, this, &DeskHomePage::find);
    connect(m_new, &ActionButton::activated, this, [this] { Q_EMIT newRequested({}); });
    connect(m_latest, &ActionButton::activated, this, [this] { openRow(m_drafts, 0); });
    connect(m_ownPrints, &ActionButton::activated, this, &DeskHomePage::ownPrintsRequested);
    connect(m_closeHits, &ActionButton::activated, this, &DeskHomePage::closeHits);
    connect(m_attentionList, &TableList::rowActivated, this, [this](int row) { openRow(m_attention, row); });
    connect(m_draftList, &TableList::rowActivated, this, [this](int row) { openRow(m_drafts, row); });
    connect(m_hitList, &TableList::rowActivated, this, [this](int row) { openRow(m_hits, row); });
    for (const QKeySequence& keys : {QKeySequence(Qt::CTRL | Qt::Key_K), QKeySequence(Qt::Key_F4)}) {
        auto* shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, m_input, [this] {
            m_input->setFocus();
            m_input->selectAll();
        });
    }
    retranslate();
}

void DeskHomePage::offerOwnPrints()
{
    m_ownPrints->show();
}

QList<KeyHelp> DeskHomePage::keysTold() const
{
    QList<KeyHelp> keys{{{u"Ctrl+K"_s, u"F4"_s}, tr("Search by name, number or file number")}};
    for (const TableList* list : {m_hitList, m_attentionList, m_draftList}) {
        if (list->isVisibleTo(this))
            keys.append({{u"↑"_s, u"↓"_s, u"Enter"_s}, tr("Open the selected application")});
    }
    return keys;
}

QWidget* DeskHomePage::makeTiles()
{
    auto* tiles = new QWidget;
    auto* row = new QHBoxLayout(tiles);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(makeNumberTile(), 1);
    row->addWidget(makeDeviceTile(Icon::Qr, m_qrTitle, m_qrMark, m_qrState), 1);
    row->addWidget(makeDeviceTile(Icon::Chip, m_cardTitle, m_cardMark, m_cardState), 1);
    return tiles;
}

Panel* DeskHomePage::makeDeviceTile(Icon icon, Label*& title, ShapeMark*& mark, Label*& state)
{
    auto* tile = new Panel(m_theme);
    tile->setMinimumHeight(tileHeight);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    title = new Label(m_theme, TypeRole::Subhead, Tone::Text2);
    title->setWordWrap(true);
    head->addWidget(new IconTile(m_theme, icon, false));
    head->addWidget(title, 1);
    tile->body()->addLayout(head);
    tile->body()->addStretch(1);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    mark = new ShapeMark(m_theme, Shape::Miss, 16);
    state = new Label(m_theme, TypeRole::Small, Tone::Text2);
    state->setWordWrap(true);
    foot->addWidget(mark, 0, Qt::AlignTop);
    foot->addWidget(state, 1);
    tile->body()->addLayout(foot);
    return tile;
}

QWidget* DeskHomePage::makeNumberTile()
{
    auto* tile = new Panel(m_theme);
    tile->setFrame(Panel::Frame::Chosen);
    tile->setMinimumHeight(tileHeight);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    m_numberTitle = new Label(m_theme, TypeRole::Subhead);
    head->addWidget(new IconTile(m_theme, Icon::Keyboard, true));
    head->addWidget(m_numberTitle, 1);
    head->addWidget(new KeyCap(m_theme, u"F4"_s));
    tile->body()->addLayout(head);
    auto* entry = new QHBoxLayout;
    entry->setSpacing(8);
    m_input = new LineEdit(m_theme, entryHeight);
    m_input->setFont(deskFont(TypeRole::Base));
    m_input->setObjectName(u"homeSearch"_s);
    m_find =
        new ActionButton(m_theme, QKeySequence(), ActionButton::Kind::Primary, ActionButton::Size::Medium);
    m_find->setCapText(u"Enter"_s);
    m_find->setObjectName(u"homeFind"_s);
    connect(m_input, &QLineEdit::returnPressed, m_find, &QAbstractButton::click);
    entry->addWidget(m_input, 1);
    entry->addWidget(m_find);
    tile->body()->addLayout(entry);
    m_new = new ActionButton(m_theme, QKeySequence(Qt::CTRL | Qt::Key_N), ActionButton::Kind::Normal,
                             ActionButton::Size::Small);
    m_new->setObjectName(u"newApplication"_s);
    tile->body()->addWidget(m_new, 0, Qt::AlignLeft);
    return tile;
}

TableList* DeskHomePage::makeList(TableModel& model, const QString& name, const QList<int>& widths)
{
    auto* list = new TableList(m_theme, listRowHeight);
    list->setObjectName(name);
    model.setHeaders(QStringList(widths.size())); // no words: the header is hidden
    list->setModel(&model);
    list->setColumnWidths(widths);
    list->horizontalHeader()->hide();
    return list;
}

QWidget* DeskHomePage::makeLists()
{
    auto* lists = new QWidget;
    auto* column = new QVBoxLayout(lists);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    const auto panel = [this, column](TableList* list, Label** empty) {
        auto* made = new Panel(m_theme, Panel::Head::Ruled);
        made->body()->setContentsMargins(1, 0, 1, 1);
        made->body()->addWidget(list, 1);
        if (empty) {
            *empty = new Label(m_theme, TypeRole::Small, Tone::Text2);
            (*empty)->setWordWrap(true);
            (*empty)->setContentsMargins(16, 12, 16, 12);
            made->body()->addWidget(*empty);
            made->body()->addStretch(0);
        }
        column->addWidget(made, 1);
        return made;
    };
    m_hitModel = new TableModel(this);
    m_hitList = makeList(*m_hitModel, u"foundApplications"_s, {48, 0, 180, 150, 140});
    m_hitPanel = panel(m_hitList, nullptr);
    m_closeHits = new ActionButton(m_theme, QKeySequence(Qt::Key_Escape), ActionButton::Kind::Normal,
                                   ActionButton::Size::Small);
    m_closeHits->setObjectName(u"closeFound"_s);
    m_hitPanel->addToHeadEnd(m_closeHits);
    m_hitPanel->hide();

    m_attentionModel = new TableModel(this);
    m_attentionList = makeList(*m_attentionModel, u"attentionList"_s, {48, 200, 0, 120, 110});
    m_attentionPanel = panel(m_attentionList, &m_attentionEmpty);
    m_refusedTag = new StateTag(m_theme, Severity::Bad, Shape::Bad);
    m_returnedTag = new StateTag(m_theme, Severity::Warn, Shape::Warn);
    m_attentionPanel->addToHead(m_refusedTag);
    m_attentionPanel->addToHead(m_returnedTag);

    m_draftModel = new TableModel(this);
    m_draftList = makeList(*m_draftModel, u"draftList"_s, {48, 200, 0, 230, 130});
    m_draftList->setItemDelegateForColumn(StepDotsDelegate::column,
                                          new StepDotsDelegate(m_theme, m_draftList));
    m_draftPanel = panel(m_draftList, &m_draftEmpty);
    m_latest = new ActionButton(m_theme, QKeySequence(Qt::CTRL | Qt::Key_R), ActionButton::Kind::Normal,
                                ActionButton::Size::Small);
    m_latest->setObjectName(u"openLatest"_s);
    m_draftPanel->addToHeadEnd(m_latest);
    return lists;
}

QWidget* DeskHomePage::makeToday()
{
    auto* panel = new Panel(m_theme);
    panel->setFixedWidth(todayWidth);
    m_todayTitle = new Label(m_theme, TypeRole::BaseBold);
    auto* figure = new QHBoxLayout;
    figure->setSpacing(8);
    m_count = new Label(m_theme, TypeRole::Number);
    m_count->setObjectName(u"todayCount"_s);
    m_countUnit = new Label(m_theme, TypeRole::Subhead, Tone::Text2);
    m_countUnit->setFont(deskFont(TypeRole::Base));
    figure->addWidget(m_count);
    figure->addWidget(m_countUnit, 1, Qt::AlignBottom);
    m_share = new Label(m_theme, TypeRole::BaseBold);
    m_share->setContentsMargins(0, 0, 0, 9);
    figure->addWidget(m_share, 0, Qt::AlignBottom);
    m_targetBar = new ProgressBar(m_theme, ProgressBar::Fill::Accent);
    m_targetBar->setObjectName(u"todayTarget"_s);
    m_expected = new Label(m_theme, TypeRole::Small, Tone::Text2);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_share, m_targetBar, m_expected})
        widget->hide(); // until there is a target
    m_countUnit->setContentsMargins(0, 0, 0, 9);
    m_barsTitle = new Label(m_theme, TypeRole::Small, Tone::Text2);
    m_bars = new HourBars(m_theme);
    m_people = new FactList(m_theme, personLabelWidth);
    panel->body()->addWidget(m_todayTitle);
    panel->body()->addLayout(figure);
    panel->body()->addWidget(m_targetBar);
    panel->body()->addWidget(m_expected);
    panel->body()->addWidget(m_barsTitle);
    panel->body()->addWidget(m_bars, 1);
    panel->body()->addSpacing(8);
    panel->body()->addWidget(new Line(m_theme, Line::Kind::Soft));
    panel->body()->addWidget(m_people);
    return panel;
}

} // namespace thunhan
