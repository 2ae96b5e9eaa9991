// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/KeyTeller.h"

#include <QWidget>
#include <algorithm>
#include <tuple>

namespace thunhan
{

namespace
{

constexpr int lineHeight = 8; // what stands in one bar may differ by a pixel or two

void add(QList<KeyHelp>& all, const KeyHelp& told)
{
    if (told.caps.isEmpty() || told.caps.first().isEmpty() || told.words.isEmpty())
        return;
    const auto same = std::find_if(all.begin(), all.end(),
                                   [&told](const KeyHelp& each) { return each.words == told.words; });
    if (same == all.end()) {
        all.append(told);
        return;
    }
    for (const QString& cap : told.caps) {
        if (!same->caps.contains(cap))
            same->caps.append(cap);
    }
}

} // namespace

QList<KeyHelp> keysBelow(const QWidget& root)
{
    struct Found {
        int line;
        int x;
        const KeyTeller* teller;
    };
    std::vector<Found> found;
    const auto look = [&found, &root](const QWidget* widget) {
        const auto* teller = dynamic_cast<const KeyTeller*>(widget);
        if (!teller)
            return;
        const QPoint middle = widget->mapTo(&root, widget->rect().center());
        found.push_back({middle.y() / lineHeight, middle.x(), teller});
    };
    look(&root);
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (widget->isVisibleTo(&root))
            look(widget);
    }
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
        return std::tie(a.line, a.x) < std::tie(b.line, b.x);
    });
    QList<KeyHelp> all;
    for (const Found& each : found) {
        for (const KeyHelp& told : each.teller->keysTold())
            add(all, told);
    }
    return all;
}

} // namespace thunhan
