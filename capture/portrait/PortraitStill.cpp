// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/PortraitStill.h"

#include "app/base/Sha256.h"
#include "capture/portrait/PortraitBackground.h"
#include "capture/portrait/PortraitCrop.h"
#include "capture/portrait/PortraitEncoder.h"
#include "capture/portrait/PortraitJpeg2000.h"
#include "capture/portrait/PrintRendition.h"

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

void whiten(PortraitStill& still, const QRectF& rect, const PortraitPolicy& policy)
{
    const double scale = still.picture.height() / rect.height();
    const QPointF eyes = (still.assessment.eyes - rect.topLeft()) * scale;
    const double eyesToChin = still.assessment.crop.height() / (policy.aboveEyes + policy.belowEyes) * scale;
    const WhitenedPortrait whitened = whitenBackground(still.picture, eyes, eyesToChin);
    still.picture = whitened.picture;
    if (whitened.replaced > 0)
        still.assessment.quality.append({QString::fromLatin1(backgroundReplaced), u"1"_s, whitened.replaced});
}

} // namespace

PortraitStill makePortraitStill(const Frame& frame, const std::shared_ptr<const FaceAssessor>& assessor,
                                const PortraitPolicy& policy)
{
    PortraitStill still;
    still.frame = frame;
    if (assessor)
        still.assessment = assessor->assess(frame.image);
    const QSizeF size = frame.image.size();
    const QRectF rect = still.assessment.crop.isNull() ? middlePortraitRect(size)
                                                       : fitPortraitRect(still.assessment.crop, size);
    still.picture =
        cutPortrait(frame.image, rect, still.assessment.eyes, still.assessment.roll, policy.pictureHeight);
    if (policy.whitenBackground && !still.assessment.crop.isNull())
        whiten(still, rect, policy);
    const int dotsPerMetre = qRound(still.picture.height() * 1000 / cardPictureHeight);
    still.picture.setDotsPerMeterX(dotsPerMetre);
    still.picture.setDotsPerMeterY(dotsPerMetre);
    auto encoded = encodePortrait(still.picture, policy);
    if (!encoded)
        return still;
    if (policy.sentAs == PortraitFormat::Jpeg2000) {
        auto sent = encodePortraitJpeg2000(encoded->picture, policy.pictureBytes);
        if (!sent)
            return still;
        still.rendition = SampleRendition{u"image/jp2"_s, sha256(*sent)};
        still.sent = *std::move(sent);
    }
    still.picture = encoded->picture;
    still.encoded = encoded->bytes;
    still.digest = sha256(still.encoded);
    return still;
}

} // namespace thunhan
