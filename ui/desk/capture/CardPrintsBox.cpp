// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/capture/CardPrintsBox.h"

#include "ui/desk/DeskText.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Marks.h"
#include "ui/widgets/PortraitView.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{
constexpr QSize pictureSize(78, 102); // 13 x 17 mm, six pixels to a millimetre
} // namespace

CardPrintsBox::CardPrintsBox(const Theme& theme, QWidget* parent) : Panel(theme, Head::Open, parent)
{
    setObjectName(u"cardPrints"_s);
    body()->setContentsMargins(16, 4, 16, 12);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    for (Half& half : m_halves) {
        half.picture = new PortraitView(theme, pictureSize);
        half.picture->setPlaceholder(Icon::Finger);
        half.name = new Label(theme, TypeRole::SmallBold);
        half.mark = new ShapeMark(theme, Shape::Idle, 14);
        half.words = new Label(theme, TypeRole::Small, Tone::Text2);
        half.words->setWordWrap(true);
        half.name->setWordWrap(true);
        auto* verdict = new QHBoxLayout;
        verdict->setSpacing(6);
        verdict->addWidget(half.mark, 0, Qt::AlignTop);
        verdict->addWidget(half.words, 1);
        auto* column = new QVBoxLayout;
        column->setSpacing(4);
        column->addWidget(half.name);
        column->addLayout(verdict);
        column->addStretch(1);
        row->addWidget(half.picture, 0, Qt::AlignTop);
        row->addLayout(column, 1);
    }
    body()->addLayout(row);
    refresh();
}

void CardPrintsBox::setPrint(Side side, const std::optional<CardPrint>& print)
{
    m_halves.at(side).print = print;
    refresh();
}

void CardPrintsBox::clear()
{
    for (Half& half : m_halves)
        half.print.reset();
    refresh();
}

void CardPrintsBox::refresh()
{
    setTitle(tr("As printed on the card"));
    m_halves[Left].name->setText(fingerName(FingerPosition::LeftIndex));
    m_halves[Right].name->setText(fingerName(FingerPosition::RightIndex));
    for (Half& half : m_halves) {
        half.picture->setImage(half.print ? half.print->picture : QImage());
        half.mark->setShape(!half.print ? Shape::Miss : half.print->fit ? Shape::Ok : Shape::Warn);
        half.words->setText(!half.print       ? tr("Not there")
                            : half.print->fit ? tr("Can be read on the card")
                                              : tr("Too poor to be read on the card: take it again"));
        half.picture->setAccessibleName(half.name->text() + u": "_s + half.words->text());
    }
}

void CardPrintsBox::changeEvent(QEvent* event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace thunhan
