// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/capture/AttemptStrip.h"

#include <QMouseEvent>
#include <QPainter>

namespace thunhan
{

namespace
{
constexpr int gap = 8;
constexpr int padding = 8;
constexpr int wideHeight = 94;
constexpr int tallHeight = 132;
constexpr int widePicture = 52;
constexpr int tallPicture = 74;
constexpr int markSize = 13;
constexpr int placeholderSize = 24;
} // namespace

AttemptStrip::AttemptStrip(const Theme& theme, Form form, Icon placeholder, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_form(form), m_placeholder(placeholder)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize AttemptStrip::sizeHint() const
{
    return m_form == Form::Wide ? QSize(420, wideHeight) : QSize(200, tallHeight);
}

void AttemptStrip::setCards(const QList<AttemptCard>& cards)
{
    if (cards == m_cards)
        return;
    m_cards = cards;
    m_scaled.clear();
    QStringList words;
    for (const AttemptCard& card : cards)
        words.append(QStringList{card.title, card.score, card.words}.join(u' ').simplified());
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    update();
}

QRect AttemptStrip::cardRect(int index) const
{
    const auto count = static_cast<int>(m_cards.size());
    const int space = width() - (count - 1) * gap;
    const int left = index * space / count + index * gap;
    const int right = (index + 1) * space / count + index * gap;
    return {left, 0, right - left, height()};
}

QRect AttemptStrip::pictureRect(const QRect& card) const
{
    if (m_form == Form::Wide)
        return {card.left() + padding, card.top() + padding, widePicture, card.height() - 2 * padding - 2};
    return {card.left() + 6, card.top() + 7, card.width() - 12, tallPicture};
}

void AttemptStrip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (m_scaled.size() != m_cards.size()) {
        m_scaled.clear();
        for (int i = 0; i < static_cast<int>(m_cards.size()); ++i) {
            const QImage& picture = m_cards.at(i).picture;
            const QSize place = pictureRect(cardRect(i)).size() * devicePixelRatioF();
            m_scaled.append(picture.isNull() ? QPixmap()
                                             : QPixmap::fromImage(picture.scaled(place, Qt::KeepAspectRatio,
                                                                                 Qt::SmoothTransformation)));
            m_scaled.last().setDevicePixelRatio(devicePixelRatioF());
        }
    }
    for (int i = 0; i < static_cast<int>(m_cards.size()); ++i)
        paintCard(painter, i);
}

void AttemptStrip::paintCard(QPainter& painter, int index)
{
    const DeskPalette& palette = m_theme.palette();
    const AttemptCard& content = m_cards.at(index);
    const QRect card = cardRect(index);
    paintBox(painter, card, Metrics::panelRadius, palette.surface,
             content.chosen ? palette.accent : palette.line, content.chosen ? 2 : 1);
    const QRect place = pictureRect(card);
    paintBox(painter, place, 2, palette.sunken, QColor());
    const QPixmap& picture = m_scaled.at(index);
    if (picture.isNull()) {
        m_theme.icons().paint(painter,
                              QRectF(place.center().x() - placeholderSize / 2.0 + 0.5,
                                     place.center().y() - placeholderSize / 2.0 + 0.5, placeholderSize,
                                     placeholderSize),
                              m_placeholder, palette.text3);
    } else {
        const QSizeF size = picture.deviceIndependentSize();
        painter.drawPixmap(QPointF(place.left() + (place.width() - size.width()) / 2,
                                   place.top() + (place.height() - size.height()) / 2),
                           picture);
    }
    paintBox(painter, place, 2, QColor(), palette.line);
    paintWords(painter, card, content);
}

void AttemptStrip::paintWords(QPainter& painter, const QRect& card, const AttemptCard& content) const
{
    const DeskPalette& palette = m_theme.palette();
    const bool wide = m_form == Form::Wide;
    QRect words = wide ? card.adjusted(padding + widePicture + gap, 14, -4, 0)
                       : card.adjusted(2, 7 + tallPicture + 8, -2, 0);
    const Qt::Alignment side = wide ? Qt::AlignLeft : Qt::AlignHCenter;
    if (wide) {
        painter.setFont(deskFont(TypeRole::Small));
        painter.setPen(palette.text2);
        painter.drawText(words, side | Qt::AlignTop, content.title);
        words.setTop(words.top() + 19);
    }
    painter.setFont(deskFont(wide ? TypeRole::Heading : TypeRole::TableBold));
    painter.setPen(palette.text);
    painter.drawText(QRect(words.left(), words.top(), words.width(), wide ? 28 : 20), side | Qt::AlignVCenter,
                     content.score);
    words.setTop(words.top() + (wide ? 28 : 19));
    const bool strong = content.shape.has_value();
    painter.setFont(deskFont(strong ? TypeRole::CaptionBold : TypeRole::Caption));
    painter.setPen(content.shape == Shape::Warn  ? palette.amberDark
                   : content.shape == Shape::Ok  ? palette.okText
                   : content.shape == Shape::Bad ? palette.red
                                                 : palette.text2);
    QRect line(words.left(), words.top(), words.width(), 18);
    const int wordWidth = painter.fontMetrics().horizontalAdvance(content.words);
    if (strong) {
        const int whole = markSize + 3 + wordWidth;
        const int left = wide ? line.left() : line.left() + std::max(0, (line.width() - whole) / 2);
        paintShape(painter, QRectF(left, line.top() + 2.5, markSize, markSize), *content.shape, palette);
        line.setLeft(left + markSize + 3);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, content.words);
    } else {
        painter.drawText(line, side | Qt::AlignVCenter, content.words);
    }
}

void AttemptStrip::mousePressEvent(QMouseEvent* event)
{
    for (int i = 0; i < static_cast<int>(m_cards.size()); ++i) {
        if (cardRect(i).contains(event->position().toPoint()))
            Q_EMIT cardClicked(i);
    }
}

void AttemptStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_scaled.clear();
}

} // namespace thunhan
