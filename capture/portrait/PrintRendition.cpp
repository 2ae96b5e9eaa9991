// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/PrintRendition.h"

namespace thunhan
{

QImage laserRendition(const QImage& portrait)
{
    if (portrait.isNull())
        return {};
    constexpr int darkest = 30, lightest = 226; // what the material reaches
    const QSize card(qRound(cardPictureWidth / 25.4 * cardDpi), qRound(cardPictureHeight / 25.4 * cardDpi));
    QImage grey = portrait.convertToFormat(QImage::Format_Grayscale8);
    if (grey.height() > card.height())
        grey = grey.scaled(card, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                   .convertToFormat(QImage::Format_Grayscale8);
    for (int y = 0; y < grey.height(); ++y) {
        uchar* line = grey.scanLine(y);
        for (int x = 0; x < grey.width(); ++x)
            line[x] = static_cast<uchar>(darkest + line[x] * (lightest - darkest) / 255);
    }
    return grey;
}

} // namespace thunhan
