// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QImage>
#include <QWidget>

namespace thunhan
{

// How the portrait will look on the card, as large as it will be: in colour, and beside it (below it, where
// the screen's pixels are small) as the laser writes it in grey.
class CardPreview final : public QWidget
{
    Q_OBJECT
public:
    explicit CardPreview(const Theme& theme, QWidget* parent = nullptr);

    void setPicture(const QImage& picture);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void fit(); // to the screen's pixels and the width
    QRect colourPlace() const;
    QRect laserPlace() const;
    void paintPicture(QPainter& painter, const QRect& place, const QPixmap& picture,
                      const QString& caption) const;

    const Theme& m_theme;
    QImage m_picture;
    QSize m_size{76, 114}; // of one picture: 20 x 30 mm of this screen
    QPixmap m_colour;
    QPixmap m_laser;
    QString m_title;
    QString m_colourCaption;
    QString m_laserCaption;
    QString m_measure;
};

} // namespace thunhan
