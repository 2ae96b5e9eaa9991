// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/NoteBox.h"

#include "ui/widgets/Label.h"
#include "ui/widgets/Marks.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

NoteBox::NoteBox(const Theme& theme, Severity severity, Shape shape, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_severity(severity),
      m_mark(new ShapeMark(theme, shape, 20)),
      m_fact(new Label(theme, TypeRole::SmallBold)),
      m_action(new Label(theme, TypeRole::Small)),
      m_content(new QVBoxLayout)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(0);
    for (Label* label : {m_fact, m_action}) {
        label->setWordWrap(true);
        m_content->addWidget(label);
    }
    row->addLayout(m_content, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

void NoteBox::setNote(const QString& fact, const QString& action)
{
    m_fact->setText(fact);
    m_fact->setVisible(!fact.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(action.isEmpty() ? fact : fact + u' ' + action);
}

void NoteBox::setSeverity(Severity severity, Shape shape)
{
    m_severity = severity;
    m_mark->setShape(shape);
    update();
}

void NoteBox::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    SurfaceColors colors = surfaceColors(m_theme.palette(), m_severity);
    if (m_severity == Severity::Neutral)
        colors.fill = m_theme.palette().surface;
    paintBox(painter, rect(), Metrics::controlRadius, colors.fill, colors.border);
}

} // namespace thunhan
