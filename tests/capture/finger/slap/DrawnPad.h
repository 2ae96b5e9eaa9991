// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/twin/FingerprintSynthesizer.h"

#include <QPainter>
#include <array>

namespace thunhan
{

// A pad without ridges: the segmenter looks at what lies where, and ridges take long to grow.
inline QImage drawnPad(FingerPosition position, quint64 /*number*/, const FingerCondition& /*condition*/)
{
    QImage print(FingerprintSynthesizer::width, FingerprintSynthesizer::height, QImage::Format_Grayscale8);
    print.fill(244);
    constexpr std::array sizes{1.12, 1.02, 1.06, 1.02, 0.88}; // from thumb to little finger
    const double size = sizes.at(static_cast<std::size_t>(position) % sizes.size());
    QPainter painter(&print);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(130, 130, 130));
    painter.drawEllipse(QPointF(print.width() / 2.0, print.height() / 2.0), 155 * size, 215 * size);
    return print;
}

} // namespace thunhan
