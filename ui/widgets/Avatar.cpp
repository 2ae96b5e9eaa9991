// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Avatar.h"

#include <QPainter>

namespace thunhan
{

QString initialsOf(const QString& name)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    QString initials;
    for (const QString& word : words.mid(std::max<qsizetype>(0, words.size() - 2)))
        initials += word.at(0).toUpper();
    return initials;
}

void paintAvatar(QPainter& painter, const QRectF& rect, const QString& initials, bool selected,
                 const DeskPalette& palette)
{
    paintBox(painter, rect, rect.width() / 2, selected ? palette.surface : palette.idleTint,
             selected ? palette.accentLine : palette.line);
    painter.save();
    painter.setFont(deskFont(TypeRole::CaptionBold));
    painter.setPen(selected ? palette.accent : palette.text2);
    painter.drawText(rect, Qt::AlignCenter, initials);
    painter.restore();
}

Avatar::Avatar(const Theme& theme, const QString& name, int size, QWidget* parent)
    : QWidget(parent), m_theme(theme)
{
    setFixedSize(size, size);
    setName(name);
}

void Avatar::setName(const QString& name)
{
    m_initials = initialsOf(name);
    setAccessibleName(name);
    update();
}

void Avatar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paintAvatar(painter, rect(), m_initials, false, m_theme.palette());
}

} // namespace thunhan
