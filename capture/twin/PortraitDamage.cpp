// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/twin/PortraitDamage.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

QImage overlaid(QImage image, QPainter::CompositionMode mode, const QBrush& brush)
{
    QPainter painter(&image);
    painter.setCompositionMode(mode);
    painter.fillRect(image.rect(), brush);
    return image;
}

QColor between(const QColor& from, const QColor& to, double part)
{
    return QColor::fromRgbF(static_cast<float>(from.redF() + (to.redF() - from.redF()) * part),
                            static_cast<float>(from.greenF() + (to.greenF() - from.greenF()) * part),
                            static_cast<float>(from.blueF() + (to.blueF() - from.blueF()) * part));
}

QPointF mean(const QList<QPointF>& points, int first, int last)
{
    QPointF sum;
    for (int i = first; i <= last; ++i)
        sum += points.at(i);
    return sum / (last - first + 1);
}

QImage leaning(const QImage& image, QPointF about, double degrees)
{
    QImage turned(image.size(), QImage::Format_RGB32);
    turned.fill(image.pixel(0, 0));
    QPainter painter(&turned);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(about);
    painter.rotate(degrees);
    painter.translate(-about);
    painter.drawImage(0, 0, image);
    return turned;
}

QImage blurred(const QImage& image, double eyeDistance, double strength)
{
    // Reduced until the eyes are so many pixels apart, and enlarged again.
    const double by = 1 + strength * (eyeDistance / 9 - 1);
    const QSize small = (QSizeF(image.size()) / std::max(1.0, by)).toSize().expandedTo({1, 1});
    return image.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .scaled(image.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QImage grey(const QImage& image, double strength)
{
    QImage painted = image;
    QPainter painter(&painted);
    painter.setOpacity(strength);
    painter.drawImage(0, 0, image.convertToFormat(QImage::Format_Grayscale8));
    return painted;
}

QImage withPattern(const QImage& image, const PortraitAssessment& face, double strength)
{
    // Leaves out head and shoulders: what is behind the person alone may change.
    QPainterPath person;
    person.addEllipse(face.eyes, face.face.width() * 0.85, face.face.height() * 1.15);
    person.addRect(QRectF(0, face.face.bottom(), image.width(), image.height()));
    QImage painted = image;
    QPainter painter(&painted);
    painter.setOpacity(strength);
    QPainterPath behind;
    behind.addRect(image.rect());
    painter.setClipPath(behind.subtracted(person));
    const double step = std::max(2.0, face.face.width() / 24);
    for (int i = 0; i * step < image.width(); ++i)
        painter.fillRect(QRectF(i * step, 0, step, image.height()),
                         i % 2 ? QColor(250, 250, 250) : QColor(70, 120, 210));
    return painted;
}

QImage withCoveredEyes(const QImage& image, const PortraitAssessment& face, double strength)
{
    const QPointF left = mean(face.landmarks, 36, 41), right = mean(face.landmarks, 42, 47);
    const double distance = std::hypot(right.x() - left.x(), right.y() - left.y());
    QImage painted = image;
    QPainter painter(&painted);
    painter.setRenderHint(QPainter::Antialiasing);
    // Darker and darker glasses.
    QColor glass(35, 32, 30);
    glass.setAlphaF(static_cast<float>(strength));
    painter.setPen(Qt::NoPen);
    painter.setBrush(glass);
    for (const QPointF& eye : {left, right})
        painter.drawEllipse(eye, distance * 0.38, distance * 0.26);
    return painted;
}

bool isDarkerAtTheLeft(const QImage& image, const PortraitAssessment& face)
{
    const auto cheek = [&](int eye, int nose, int mouth) {
        const QPointF middle =
            (face.landmarks.at(eye) + face.landmarks.at(nose) + face.landmarks.at(mouth)) / 3;
        const QSize size = (face.face.size() * 0.1).toSize().expandedTo({1, 1});
        const QImage patch = image.copy(QRect(middle.toPoint(), size))
                                 .scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        return patch.isNull() ? 0 : qGray(patch.pixel(0, 0));
    };
    return cheek(36, 31, 48) <= cheek(45, 35, 54);
}

bool holds(const PortraitAssessment& assessment, PortraitMeasure measure)
{
    const PortraitCheck* check = assessment.check(measure);
    return check->state == CheckState::Ok || check->state == CheckState::Warn;
}

} // namespace

QString toName(PortraitDamage damage)
{
    switch (damage) {
    case PortraitDamage::Lean: return u"lean"_s;
    case PortraitDamage::Blur: return u"blur"_s;
    case PortraitDamage::Dark: return u"dark"_s;
    case PortraitDamage::Glare: return u"glare"_s;
    case PortraitDamage::SideLight: return u"side light"_s;
    case PortraitDamage::Tint: return u"tint"_s;
    case PortraitDamage::Grey: return u"grey"_s;
    case PortraitDamage::CutOff: return u"cut off"_s;
    case PortraitDamage::PatternBehind: return u"pattern behind"_s;
    case PortraitDamage::CoveredEyes: return u"covered eyes"_s;
    }
    Q_UNREACHABLE();
}

PortraitMeasure measureOf(PortraitDamage damage)
{
    switch (damage) {
    case PortraitDamage::Lean: return PortraitMeasure::Roll;
    case PortraitDamage::Blur: return PortraitMeasure::Sharpness;
    case PortraitDamage::Dark: return PortraitMeasure::Brightness;
    case PortraitDamage::Glare: return PortraitMeasure::OverExposure;
    case PortraitDamage::SideLight: return PortraitMeasure::EvenLight;
    case PortraitDamage::Tint: return PortraitMeasure::NaturalColour;
    case PortraitDamage::Grey: return PortraitMeasure::Colour;
    case PortraitDamage::CutOff: return PortraitMeasure::HeadPlace;
    case PortraitDamage::PatternBehind: return PortraitMeasure::BackgroundEven;
    case PortraitDamage::CoveredEyes: return PortraitMeasure::EyesVisible;
    }
    Q_UNREACHABLE();
}

QList<PortraitMeasure> explainedBy(PortraitDamage damage)
{
    using enum PortraitMeasure;
    switch (damage) {
    // Landmarks hold less well where light, glass or blur hides the features, and the head's turn with them.
    case PortraitDamage::Lean: return {HeadPlace, Yaw};
    case PortraitDamage::Blur: return {Yaw, Pitch};
    case PortraitDamage::Dark:
        return {Yaw, Pitch, UnderExposure, Contrast, DynamicRange, Sharpness, BackgroundWhite};
    case PortraitDamage::Glare: // face and wall run into each other
        return {Yaw,           Pitch,     Brightness,      Contrast,       DynamicRange,
                NaturalColour, Sharpness, BackgroundWhite, BackgroundEven, Colour};
    case PortraitDamage::SideLight:
        return {Yaw, Pitch, UnderExposure, Brightness, BackgroundWhite, BrowsClear};
    // A filter takes light away.
    case PortraitDamage::Tint: return {Brightness, UnderExposure, Contrast, DynamicRange, BackgroundWhite};
    case PortraitDamage::Grey: return {NaturalColour};
    case PortraitDamage::CutOff: return {};
    case PortraitDamage::PatternBehind: return {BackgroundWhite};
    case PortraitDamage::CoveredEyes: return {Yaw, Pitch, UnderExposure, Brightness, EyesOpen, Sharpness};
    }
    Q_UNREACHABLE();
}

QImage damaged(const QImage& photograph, const PortraitAssessment& face, PortraitDamage damage,
               double strength)
{
    const QImage image = photograph.convertToFormat(QImage::Format_RGB32);
    if (face.landmarks.isEmpty() || strength <= 0)
        return image;
    const auto light = [&](QPainter::CompositionMode mode, const QColor& full, const QColor& none) {
        return overlaid(image, mode, between(none, full, strength));
    };
    switch (damage) {
    case PortraitDamage::Lean: return leaning(image, face.eyes, 16 * strength);
    case PortraitDamage::Blur:
        return blurred(image, QLineF(mean(face.landmarks, 36, 41), mean(face.landmarks, 42, 47)).length(),
                       strength);
    case PortraitDamage::Dark:
        return light(QPainter::CompositionMode_Multiply, QColor(85, 85, 85), Qt::white);
    case PortraitDamage::Glare:
        return light(QPainter::CompositionMode_Plus, QColor(110, 110, 110), Qt::black);
    case PortraitDamage::SideLight: {
        // The side that is darker already becomes darker: the other one would become even first.
        const double half = face.face.width() * (isDarkerAtTheLeft(image, face) ? 0.1 : -0.1);
        QLinearGradient shade(face.eyes.x() - half, 0, face.eyes.x() + half, 0);
        shade.setColorAt(0, between(Qt::white, QColor(80, 80, 80), strength));
        shade.setColorAt(1, Qt::white);
        return overlaid(image, QPainter::CompositionMode_Multiply, shade);
    }
    case PortraitDamage::Tint:
        return light(QPainter::CompositionMode_Multiply, QColor(130, 170, 255), Qt::white);
    case PortraitDamage::Grey: return grey(image, strength);
    case PortraitDamage::CutOff: {
        const double right = image.width() + (face.face.right() - image.width()) * strength;
        return image.copy(0, 0, std::max(1, static_cast<int>(right)), image.height());
    }
    case PortraitDamage::PatternBehind: return withPattern(image, face, strength);
    case PortraitDamage::CoveredEyes: return withCoveredEyes(image, face, strength);
    }
    Q_UNREACHABLE();
}

bool DamageSeries::passedBefore(PortraitMeasure measure) const
{
    return holds(at.front(), measure);
}

std::size_t DamageSeries::lastWithFace() const
{
    std::size_t last = 0;
    while (last + 1 < at.size() && !at[last + 1].face.isNull())
        ++last;
    return last;
}

bool DamageSeries::trips(PortraitMeasure measure) const
{
    return holds(at.front(), measure) && !holds(at[lastWithFace()], measure);
}

bool DamageSeries::isMonotone() const
{
    // Noise of the landmarks, in parts of the way from the first value to the last.
    constexpr double play = 0.1;
    const PortraitMeasure own = measureOf(damage);
    const auto value = [this, own](std::size_t step) { return at[step].check(own)->value; };
    const double way = value(lastWithFace()) - value(0);
    for (std::size_t step = 1; step <= lastWithFace(); ++step) {
        const bool back = (value(step) - value(step - 1)) * (way < 0 ? -1 : 1) < -play * std::abs(way);
        if (holds(at[step - 1], own) ? back : holds(at[step], own))
            return false;
    }
    return true;
}

DamageSeries damageSeries(const FaceAssessor& assessor, const QImage& photograph,
                          const PortraitAssessment& before, PortraitDamage damage)
{
    DamageSeries series;
    series.damage = damage;
    series.at.front() = before;
    for (int step = 1; step <= DamageSeries::steps; ++step)
        series.at[static_cast<std::size_t>(step)] = assessor.assess(
            damaged(photograph, series.at.front(), damage, static_cast<double>(step) / DamageSeries::steps));
    return series;
}

} // namespace thunhan
