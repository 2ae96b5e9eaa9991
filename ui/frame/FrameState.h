// SPDX-License-Identifier: GPL-3.0-or-later
// What the frame shows, as plain values. Whoever knows the facts (services in the composition root) words
// names and dates and hands a whole new state over; the frame asks nobody.
#pragma once

#include "app/base/StrongId.h"
#include "app/workflow/OfflineBudget.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Shapes.h"

#include <QDateTime>
#include <QString>
#include <optional>
#include <vector>

namespace thunhan
{

// The order of Alt+1 to Alt+7.
enum class PageId { Desk, Queue, Review, Sync, Campaign, StationCheck, Settings };

inline constexpr auto allPageIds =
    std::to_array<PageId>({PageId::Desk, PageId::Queue, PageId::Review, PageId::Sync, PageId::Campaign,
                           PageId::StationCheck, PageId::Settings});

enum class DeviceSlot { Finger, Camera, Card, Scanner, Printer, CitizenScreen };

struct DeviceBadge {
    DeviceSlot slot = DeviceSlot::Finger;
    Shape shape = Shape::Miss; // Ok, Warn, Bad or Miss
    QString state;             // "Ready", "Paper low"
    QString remedy;            // what to do; empty when ready
};

struct TopBarState {
    QString unit;     // "Công an phường Hòa Cường"
    QString unitLine; // superior unit and station
    QString operatorName;
    QString operatorLine; // rank and role
    int today = 0;
    int target = 0; // 0: no target, the count stands alone
    int waiting = 0;
    int sending = 0;
    int refused = 0;
    std::optional<QTime> lastReceipt; // verified, of this day
    std::optional<QDateTime> lastReceiptEarlier;
    std::vector<DeviceBadge> devices;
    std::optional<OfflineBudget> budget; // not known yet
    QDateTime now;
};

struct NavigationItem {
    PageId page = PageId::Desk;
    int badge = 0;
    bool urgent = false;   // red badge: something was refused
    bool permitted = true; // false: a padlock; the role does not open it
};

struct NavigationState {
    std::vector<NavigationItem> items; // in the order of allPageIds; pages without an item show no badge
};

// The sign-in page's list of people.
struct SignInOperator {
    OperatorId id;
    QString name;
    QString line;     // rank and role
    QString lastSeen; // "today 07:02"
};

struct SignInState {
    QString unit;
    QString superiorUnit;
    struct Fact {
        QString label;
        QString value;
        QString strongPart; // beginning of the value that is set in bold; may be empty
    };
    std::vector<Fact> facts; // station, key, certificate, reference data
    std::vector<DeviceBadge> devices;
    std::vector<SignInOperator> operators;
    QString queueLine; // what waits to be sent, the last receipt
    int attemptsAllowed = 5;
    int lockMinutes = 1; // of the first lock; the next ones are longer
    QDateTime now;
};

} // namespace thunhan
