// SPDX-License-Identifier: GPL-3.0-or-later
// The part of FingerprintsPage that lays it out and words what never changes.
#include "ui/desk/FingerprintsPage.h"
#include "ui/desk/SecondPersonBox.h"
#include "ui/desk/capture/AdviceBox.h"
#include "ui/desk/capture/AttemptStrip.h"
#include "ui/desk/capture/CardPrintsBox.h"
#include "ui/desk/capture/ExceptionBox.h"
#include "ui/desk/capture/SiteNotes.h"
#include "ui/desk/capture/StageChips.h"
#include "ui/widgets/HandsView.h"
#include "ui/widgets/KeyHint.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/LiveImageView.h"
#include "ui/widgets/Marks.h"
#include "ui/widgets/NoteBox.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/ScoreRing.h"

#include <QGridLayout>
#include <QStackedWidget>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

constexpr int notesHeight = 96; // one of two lines and one of one
constexpr int liveWidth = 222;
constexpr auto legendShapes =
    std::to_array<Shape>({Shape::Ok, Shape::Warn, Shape::Cur, Shape::Idle, Shape::Bad, Shape::Miss});

} // namespace

QWidget* FingerprintsPage::makeHead()
{
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    m_stages = new StageChips(m_theme);
    m_stages->setObjectName(u"fingerStages"_s);
    m_chooseHint = new KeyHint(m_theme, {u"←"_s, u"→"_s});
    row->addWidget(m_stages);
    row->addStretch(1);
    row->addWidget(m_chooseHint);
    return head;
}

QWidget* FingerprintsPage::makeHands()
{
    auto* panel = new Panel(m_theme);
    panel->body()->setContentsMargins(12, 12, 12, 12);
    m_hands = new HandsView(m_theme);
    m_hands->setObjectName(u"fingerHands"_s);
    m_notes = new SiteNotes(m_theme);
    m_notes->setObjectName(u"fingerNotes"_s);
    m_notes->setFixedHeight(notesHeight);
    panel->body()->addWidget(m_hands, 1);
    panel->body()->addWidget(new Line(m_theme, Line::Kind::Soft));
    panel->body()->addWidget(makeLegend());
    panel->body()->addWidget(m_notes);
    return panel;
}

QWidget* FingerprintsPage::makeLegend()
{
    auto* legend = new QWidget;
    auto* grid = new QGridLayout(legend);
    grid->setContentsMargins(6, 2, 6, 2);
    grid->setVerticalSpacing(4);
    grid->setHorizontalSpacing(16);
    for (int i = 0; i < static_cast<int>(legendShapes.size()); ++i) {
        auto* cell = new QHBoxLayout;
        cell->setSpacing(8);
        auto* label = new Label(m_theme, TypeRole::Small);
        cell->addWidget(new ShapeMark(m_theme, legendShapes.at(static_cast<std::size_t>(i)), 14));
        cell->addWidget(label, 1);
        grid->addLayout(cell, i / 3, i % 3);
        m_legend.append(label);
    }
    return legend;
}

QWidget* FingerprintsPage::makeCapture()
{
    auto* panel = new Panel(m_theme);
    auto* titleRow = new QHBoxLayout;
    m_title = new Label(m_theme, TypeRole::Heading);
    m_title->setObjectName(u"fingerTitle"_s);
    m_impression = new Label(m_theme, TypeRole::Small, Tone::Text2);
    titleRow->addWidget(m_title, 1);
    titleRow->addWidget(m_impression);
    m_live = new LiveImageView(m_theme);
    m_live->setObjectName(u"fingerPicture"_s);
    m_live->setFixedWidth(liveWidth);
    m_live->setMinimumHeight(160);
    m_ring = new ScoreRing(m_theme);
    m_ring->setObjectName(u"fingerScore"_s);
    m_causeMark = new ShapeMark(m_theme, Shape::Warn, 18);
    m_cause = new Label(m_theme, TypeRole::BaseBold);
    m_cause->setObjectName(u"fingerCause"_s);
    m_figures = new Label(m_theme, TypeRole::Small, Tone::Text2);
    m_further = new Label(m_theme, TypeRole::Small, Tone::Text2);
    for (Label* label : {m_cause, m_figures, m_further})
        label->setWordWrap(true);
    auto* causeRow = new QHBoxLayout;
    causeRow->setSpacing(8);
    causeRow->addWidget(m_causeMark, 0, Qt::AlignTop);
    causeRow->addWidget(m_cause, 1);
    auto* beside = new QWidget; // keeps its width while there is nothing to say
    auto* side = new QVBoxLayout(beside);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(8);
    side->addWidget(m_ring);
    side->addSpacing(6);
    side->addLayout(causeRow);
    side->addWidget(m_figures);
    side->addWidget(m_further);
    side->addStretch(1);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addWidget(m_live);
    middle->addWidget(beside, 1);
    m_advice = new AdviceBox(m_theme, TypeRole::ReadBack);
    m_advice->setObjectName(u"fingerAdvice"_s);
    m_trouble = new NoteBox(m_theme, Severity::Bad, Shape::Bad);
    m_trouble->setObjectName(u"fingerTrouble"_s);
    m_clash = new NoteBox(m_theme, Severity::Bad, Shape::Bad);
    m_clash->setObjectName(u"fingerClash"_s);
    panel->body()->setContentsMargins(16, 8, 16, 14);
    panel->body()->addLayout(titleRow);
    panel->body()->addLayout(middle, 1);
    panel->body()->addSpacing(8);
    panel->body()->addWidget(m_advice);
    panel->body()->addWidget(m_trouble);
    panel->body()->addWidget(m_clash);

    auto* capture = new QWidget;
    auto* column = new QVBoxLayout(capture);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(panel, 1);
    m_strip = new AttemptStrip(m_theme, AttemptStrip::Form::Wide, Icon::Finger);
    m_strip->setObjectName(u"fingerAttempts"_s);
    m_cardPrints = new CardPrintsBox(m_theme);
    m_cardPrints->hide();
    column->addWidget(m_strip);
    column->addWidget(m_cardPrints);

    m_match = new QueueMatchBox(m_theme);
    m_exception = new ExceptionBox(m_theme);
    m_override = new SecondPersonBox(m_theme, m_capture.session, m_services.queries, m_services.reference);
    m_right = new QStackedWidget;
    m_right->addWidget(capture);
    m_right->addWidget(m_exception);
    m_right->addWidget(m_override);
    m_right->addWidget(m_match);
    return m_right;
}

void FingerprintsPage::retranslate()
{
    m_chooseHint->setText(tr("Choose a finger"));
    const QStringList legend{tr("Passed"),    tr("Below, let pass"), tr("Being taken"),
                             tr("Not taken"), tr("Take again"),      tr("No finger")};
    for (qsizetype i = 0; i < legend.size(); ++i)
        m_legend.at(i)->setText(legend.at(i));
    m_live->setAccessibleName(tr("The print as it was taken"));
    m_strip->setAccessibleName(tr("Attempts at this finger"));
    m_live->setPlaceholder(Icon::Finger, tr("The print appears here"));
    refresh();
}

} // namespace thunhan
