// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QImage>
#include <QList>
#include <QWidget>
#include <optional>

namespace thunhan
{

// One picture that was taken, or the place for one.
struct AttemptCard {
    QImage picture; // null: the placeholder's icon
    QString title;  // "Attempt 2"; may be empty
    QString score;
    std::optional<Shape> shape; // before the words
    QString words;              // "Best", "Waiting"
    bool chosen = false;

    friend bool operator==(const AttemptCard&, const AttemptCard&) = default;
};

// The last three pictures side by side; the chosen one has the accent's frame. A click asks for a card.
class AttemptStrip final : public QWidget
{
    Q_OBJECT
public:
    enum class Form { Wide, Tall }; // picture beside its words, or above them

    AttemptStrip(const Theme& theme, Form form, Icon placeholder, QWidget* parent = nullptr);

    void setCards(const QList<AttemptCard>& cards);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void cardClicked(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QRect cardRect(int index) const;
    QRect pictureRect(const QRect& card) const;
    void paintCard(QPainter& painter, int index);
    void paintWords(QPainter& painter, const QRect& card, const AttemptCard& content) const;

    const Theme& m_theme;
    const Form m_form;
    const Icon m_placeholder;
    QList<AttemptCard> m_cards;
    QList<QPixmap> m_scaled; // of the pictures, for the size of now
};

} // namespace thunhan
