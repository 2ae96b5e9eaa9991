// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/twin/SlapSynthesizer.h"

#include "capture/twin/FingerprintSynthesizer.h"
#include "capture/twin/TwinRandom.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace thunhan
{
namespace
{

constexpr uchar plate = 244;

struct Place {
    FingerPosition position;
    double x; // pixels right of the middle of the hand
    double y; // pixels below it
    double turn;
};

FingerGroup handOf(FingerGroup group, bool other)
{
    if (!other || group == FingerGroup::PlainThumbs)
        return group;
    return group == FingerGroup::PlainRightFour ? FingerGroup::PlainLeftFour : FingerGroup::PlainRightFour;
}

// People's hands differ by some hundredths of their size.
QList<Place> placesOf(FingerGroup group, double spread, TwinRandom& random)
{
    const double step = 385 * spread * random.uniform(0.97, 1.03);
    if (group == FingerGroup::PlainThumbs)
        return {{FingerPosition::LeftThumb, -250 * spread, random.normal(20), random.normal(0.05) + 0.08},
                {FingerPosition::RightThumb, 250 * spread, random.normal(20), random.normal(0.05) - 0.08}};
    const bool left = group == FingerGroup::PlainLeftFour;
    const int first = static_cast<int>(left ? FingerPosition::LeftIndex : FingerPosition::RightIndex);
    constexpr std::array<double, 4> drop{40, -50, 5, 190};
    QList<Place> places;
    for (int i = 0; i < 4; ++i) {
        const double side = (i - 1.5) * (left ? -1 : 1);
        places.append({static_cast<FingerPosition>(first + i), side * step,
                       drop[static_cast<std::size_t>(i)] + random.normal(14),
                       0.05 * side * spread + random.normal(0.02)});
    }
    if (left)
        std::reverse(places.begin(), places.end());
    return places;
}

// What lies on what shows the darker of both.
void lay(cv::Mat& glass, const QImage& print, QPointF centre, double turn)
{
    const cv::Mat finger(print.height(), print.width(), CV_8U, const_cast<uchar*>(print.constBits()),
                         static_cast<std::size_t>(print.bytesPerLine()));
    const double c = std::cos(turn);
    const double s = std::sin(turn);
    const double x = print.width() / 2.0;
    const double y = print.height() / 2.0;
    const cv::Matx23d map(c, -s, centre.x() - c * x + s * y, s, c, centre.y() - s * x - c * y);
    cv::Mat laid;
    cv::warpAffine(finger, laid, map, glass.size(), cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::Scalar(plate));
    cv::min(glass, laid, glass);
}

} // namespace

SlapSynthesizer::SlapSynthesizer(TwinPerson person)
    : SlapSynthesizer(person, [fingers = std::make_shared<FingerprintSynthesizer>(person)](
                                  FingerPosition position, quint64 number, const FingerCondition& condition) {
          return fingers->impression(position, number, condition);
      })
{
}

SlapSynthesizer::SlapSynthesizer(TwinPerson person, Impression impression)
    : m_person(person), m_impression(std::move(impression))
{
}

SyntheticSlap SlapSynthesizer::slap(FingerGroup group, quint64 number, const SlapCondition& condition)
{
    const FingerGroup hand = handOf(group, condition.otherHand);
    TwinRandom random({m_person.seed, static_cast<quint64>(hand), 0x51A9, number});
    QList<Place> places = placesOf(hand, condition.spread, random);
    if (condition.overlapping) {
        places[1].x += 0.45 * (places[0].x - places[1].x);
        places[1].y = places[0].y - 40;
    }
    const double turn = condition.turn + random.normal(0.02);
    QPointF middle(width / 2.0 + random.normal(6), height / 2.0 + random.normal(20));
    SyntheticSlap slap{QImage(width, height, QImage::Format_Grayscale8), {}};
    cv::Mat glass(height, width, CV_8U, slap.image.bits(),
                  static_cast<std::size_t>(slap.image.bytesPerLine()));
    TwinRandom grain = random;
    for (int row = 0; row < glass.rows; ++row) {
        for (int column = 0; column < glass.cols; ++column)
            glass.at<uchar>(row, column) = static_cast<uchar>(plate + static_cast<int>(grain.next() % 5));
    }
    if (condition.overEdge > 0) {
        constexpr double pad = 320;
        const double edge = middle.x() + places.first().x - pad / 2; // the outermost finger's left side
        middle.rx() -= edge + condition.overEdge * pad;
    }
    for (const Place& place : places) {
        if (condition.lifted.contains(place.position))
            continue;
        const QPointF centre = middle + QPointF(std::cos(turn) * place.x - std::sin(turn) * place.y,
                                                std::sin(turn) * place.x + std::cos(turn) * place.y);
        lay(glass, m_impression(place.position, 1000 + number, condition.finger), centre, turn + place.turn);
        slap.fingers.append({place.position, centre, turn + place.turn});
    }
    return slap;
}

} // namespace thunhan
