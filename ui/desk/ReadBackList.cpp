// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/ReadBackList.h"

#include "ui/widgets/Label.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/Marks.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

constexpr int rowHeight = 56;
constexpr int labelWidth = 172;
constexpr int barWidth = 4;

class Row final : public QWidget
{
public:
    Row(const Theme& theme, const ReadBackLine& line, const QString& key)
        : m_theme(theme), m_unusual(!line.note.isEmpty())
    {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(20, 3, 20, 4);
        row->setSpacing(0);
        auto* label = new Label(theme, TypeRole::Base, Tone::Text2, line.label);
        label->setFixedWidth(labelWidth);
        label->setWordWrap(true);
        row->addWidget(label);
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        words->addStretch(1);
        auto* value = new Label(theme, TypeRole::ReadBack, Tone::Text, line.value);
        value->setWordWrap(true);
        value->setAccessibleName(line.label + u' ' + line.value);
        words->addWidget(value);
        if (m_unusual) {
            auto* note = new QHBoxLayout;
            note->setSpacing(6);
            note->addWidget(new ShapeMark(theme, line.shape, 15));
            auto* noteWords = new Label(theme, TypeRole::Small, Tone::Warn, line.note);
            noteWords->setWordWrap(true);
            note->addWidget(noteWords, 1);
            words->addLayout(note);
        }
        words->addStretch(1);
        row->addLayout(words, 1);
        row->addSpacing(12);
        auto* cap = new KeyCap(theme, key.isEmpty() ? u"0"_s : key);
        QSizePolicy keeps = cap->sizePolicy();
        keeps.setRetainSizeWhenHidden(true); // values end on one line
        cap->setSizePolicy(keeps);
        row->addWidget(cap);
        cap->setHidden(key.isEmpty());
        setMinimumHeight(rowHeight);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        const DeskPalette& palette = m_theme.palette();
        if (m_unusual) {
            painter.fillRect(rect(), palette.amberRow);
            painter.fillRect(QRect(0, 0, barWidth, height()), palette.amber);
        }
        painter.fillRect(QRect(0, height() - 1, width(), 1), palette.lineSoft);
    }

private:
    const Theme& m_theme;
    const bool m_unusual;
};

} // namespace

ReadBackList::ReadBackList(const Theme& theme, QWidget* parent) : QScrollArea(parent), m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    auto* rows = new QWidget;
    m_place = bareColumn(*rows);
    setWidget(rows);
    rows->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

void ReadBackList::setLines(const QList<ReadBackLine>& lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    auto* holder = new QWidget;
    QVBoxLayout* column = bareColumn(*holder);
    for (qsizetype i = 0; i < lines.size(); ++i)
        column->addWidget(new Row(m_theme, lines.at(i), i < keyed ? QString::number(i + 1) : QString()));
    column->addStretch(1);
    replaceContents(*m_place, holder);
}

void ReadBackList::turnPage(bool down)
{
    verticalScrollBar()->triggerAction(down ? QAbstractSlider::SliderPageStepAdd
                                            : QAbstractSlider::SliderPageStepSub);
}

} // namespace thunhan
