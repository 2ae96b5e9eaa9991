// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

class QWidget;

namespace thunhan
{

// Keys as they stand on their caps, and what they do.
struct KeyHelp {
    QStringList caps;
    QString words;

    friend bool operator==(const KeyHelp&, const KeyHelp&) = default;
};

// A widget with keys of its own. The help sheet asks the widgets that can be seen, so that no second list of
// keys can fall behind the pages.
class KeyTeller
{
public:
    virtual ~KeyTeller() = default;
    // In the language of the moment. What has no keys or no words now may be told and is left out.
    virtual QList<KeyHelp> keysTold() const = 0;
};

// What `root` and all that would be seen below it tell, in reading order; the same words come once, with all
// keys.
QList<KeyHelp> keysBelow(const QWidget& root);

} // namespace thunhan
