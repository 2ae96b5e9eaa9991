// SPDX-License-Identifier: GPL-3.0-or-later
// What the page is made of; what it does stands in its own file.
#include "ui/review/ReviewPage.h"

#include "ui/review/ReviewDetail.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/FootBar.h"
#include "ui/widgets/KeyHint.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/ReasonBar.h"
#include "ui/widgets/TableList.h"
#include "ui/widgets/TableModel.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr int rowHeight = 48;
constexpr int margin = 16;

} // namespace

QWidget* ReviewPage::makeQueue()
{
    m_queuePanel = new Panel(theme(), Panel::Head::Ruled);
    m_queuePanel->setTitleRole(TypeRole::Heading);
    m_count = new Label(theme(), TypeRole::Small, Tone::Text2);
    m_queuePanel->addToHead(m_count);
    m_queuePanel->body()->setContentsMargins(0, 0, 0, 8);
    m_queuePanel->body()->setSpacing(0);
    m_model = new TableModel(this);
    m_table = new TableList(theme(), rowHeight);
    m_table->setObjectName(u"reviewQueue"_s);
    m_table->setModel(m_model);
    m_table->enableLetterKeys();
    connect(m_table, &TableList::rowChosen, this, &ReviewPage::showRow);
    m_empty = new Label(theme(), TypeRole::Base, Tone::Text2);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_queuePanel->body()->addWidget(m_table, 1);
    m_queuePanel->body()->addWidget(m_empty, 1);
    return m_queuePanel;
}

QWidget* ReviewPage::makeDetail()
{
    m_detailPanel = new Panel(theme());
    m_detailPanel->body()->setContentsMargins(1, 1, 1, 1);
    m_detailPanel->body()->setSpacing(0);
    m_detail = new ReviewDetail(theme(), m_services);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_detail);
    scroll->viewport()->setAutoFillBackground(false); // the panel's surface shows through
    m_detail->setAutoFillBackground(false);
    m_detailPanel->body()->addWidget(scroll, 1);
    m_reasonRow = new QWidget;
    auto* column = new QVBoxLayout(m_reasonRow);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Line(theme(), Line::Kind::Panel));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(margin, 8, margin, 8);
    row->setSpacing(12);
    m_reasonLabel = new Label(theme(), TypeRole::TableBold);
    m_reasons = new ReasonBar(theme());
    m_reasons->setObjectName(u"reviewReasons"_s);
    m_reasons->setNoteOnDemand();
    m_reasonLabel->setFixedHeight(32); // in line with the first row of reasons
    connect(m_reasons, &ReasonBar::reasonChanged, this, &ReviewPage::refreshActions);
    row->addWidget(m_reasonLabel, 0, Qt::AlignTop);
    row->addWidget(m_reasons, 1);
    column->addLayout(row);
    m_detailPanel->body()->addWidget(m_reasonRow);
    return m_detailPanel;
}

QWidget* ReviewPage::makeFoot()
{
    m_foot = new FootBar(theme());
    m_cleanButton = new ActionButton(theme(), QKeySequence(Qt::SHIFT | Qt::Key_A));
    m_cleanButton->setObjectName(u"approveClean"_s);
    m_moveHint = new KeyHint(theme(), {u"J"_s, u"K"_s}, KeyHint::Order::KeysFirst);
    m_returnButton = new ActionButton(theme(), QKeySequence(Qt::Key_R));
    m_returnButton->setObjectName(u"returnApplication"_s);
    m_approveButton = new ActionButton(theme(), QKeySequence(Qt::Key_A), ActionButton::Kind::Primary);
    m_approveButton->setObjectName(u"approveApplication"_s);
    m_foot->addLeft(m_cleanButton);
    m_foot->addLeft(m_moveHint);
    m_foot->addRight(m_returnButton);
    m_foot->addRight(m_approveButton);
    connect(m_cleanButton, &ActionButton::activated, this, &ReviewPage::approveClean);
    connect(m_returnButton, &ActionButton::activated, this, &ReviewPage::returnToClerk);
    connect(m_approveButton, &ActionButton::activated, this, &ReviewPage::approve);
    connect(m_approveButton, &ActionButton::blockedActivated, this, [this] { m_reasons->focusFirst(); });
    connect(m_returnButton, &ActionButton::blockedActivated, this, [this] { m_reasons->focusFirst(); });
    return m_foot;
}

} // namespace thunhan
