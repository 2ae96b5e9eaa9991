// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QImage>
#include <QWidget>

namespace thunhan
{

// How the portrait will look on the card: 20 x 30 mm among lines that stand for the words.
class CardPreview final : public QWidget
{
    Q_OBJECT
public:
    explicit CardPreview(const Theme& theme, QWidget* parent = nullptr);

    void setPicture(const QImage& picture);

    QSize sizeHint() const override { return {186, 204}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    const Theme& m_theme;
    QImage m_picture;
    QPixmap m_scaled;
    QString m_title;
    QString m_measure;
};

} // namespace thunhan
