// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/card/Mrz.h"
#include "capture/twin/CardPhotograph.h"
#include "capture/twin/TwinCard.h"

#include <QList>
#include <QThreadPool>
#include <QtConcurrentRun>

namespace thunhan
{

enum class CardSide { Front, Back };

inline constexpr QSize cardPicture{1920, 1080};

inline QImage drawSide(const TwinCard& card, CardSide side)
{
    constexpr double fineness = 14; // pixels per mm, near that of the picture
    return side == CardSide::Front ? drawCardFront(card.front, fineness)
                                   : drawCardBack(writeMrz(card.back), fineness).value();
}

// The same number gives the same picture.
inline QImage photographed(const QImage& side, quint64 number, double damage)
{
    TwinRandom random{number, 0xDA};
    const CardShot shot = someShot(damage, int(number % 4), random);
    return photographCard(side, shot, cardPicture, TwinRandom{number, 0x0E});
}

struct Tally {
    int right = 0;
    int wrong = 0;
    int none = 0;
};

// Photographs `count` invented cards at each damage and has `read` read each picture: an optional that
// compares with what is printed, CardQr or Mrz. One tally for each damage.
template <class Read>
QList<Tally> readDamaged(CardSide side, quint64 first, int count, const QList<double>& damages, Read read)
{
    const auto tryOne = [=](quint64 number) {
        QList<Tally> tallies(damages.size());
        const TwinCard card = inventCard({number});
        const QImage drawn = drawSide(card, side);
        for (qsizetype i = 0; i < damages.size(); ++i) {
            const auto seen = read(photographed(drawn, number, damages.at(i)));
            Tally& tally = tallies[i];
            if (!seen) {
                ++tally.none;
                continue;
            }
            bool right = false;
            if constexpr (std::is_same_v<std::decay_t<decltype(*seen)>, Mrz>)
                right = *seen == card.back;
            else
                right = *seen == card.front;
            ++(right ? tally.right : tally.wrong);
        }
        return tallies;
    };
    QThreadPool pool;
    QList<QFuture<QList<Tally>>> tries;
    for (int i = 0; i < count; ++i)
        tries.append(QtConcurrent::run(&pool, tryOne, first + quint64(i)));
    QList<Tally> sums(damages.size());
    for (QFuture<QList<Tally>>& each : tries) {
        const QList<Tally> tallies = each.result();
        for (qsizetype i = 0; i < sums.size(); ++i) {
            sums[i].right += tallies[i].right;
            sums[i].wrong += tallies[i].wrong;
            sums[i].none += tallies[i].none;
        }
    }
    return sums;
}

} // namespace thunhan
