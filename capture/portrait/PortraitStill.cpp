// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/PortraitStill.h"

#include "app/base/Sha256.h"
#include "capture/portrait/PortraitCrop.h"

#include <QBuffer>

namespace thunhan
{

PortraitStill makePortraitStill(const Frame& frame, const std::shared_ptr<const FaceAssessor>& assessor,
                                const PortraitPolicy& policy)
{
    constexpr double cardHeight = 0.030; // metres; the picture on the card is 20 x 30 mm
    PortraitStill still;
    still.frame = frame;
    if (assessor)
        still.assessment = assessor->assess(frame.image);
    const QSizeF size = frame.image.size();
    const QRectF rect = still.assessment.crop.isNull() ? middlePortraitRect(size)
                                                       : fitPortraitRect(still.assessment.crop, size);
    still.picture =
        cutPortrait(frame.image, rect, still.assessment.eyes, still.assessment.roll, policy.pictureHeight);
    const int dotsPerMetre = qRound(still.picture.height() / cardHeight);
    still.picture.setDotsPerMeterX(dotsPerMetre);
    still.picture.setDotsPerMeterY(dotsPerMetre);
    QBuffer buffer(&still.encoded);
    if (!buffer.open(QIODevice::WriteOnly) || !still.picture.save(&buffer, "JPG", policy.jpegQuality))
        still.encoded.clear();
    still.digest = sha256(still.encoded);
    return still;
}

} // namespace thunhan
