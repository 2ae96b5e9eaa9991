// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace thunhan
{

// Texts of visible labels, buttons, tags and placeholders below `root` that do not fit their place, each with
// the class and what is missing. ElidingLabel may elide (names of units and people); nothing else may. Lay
// the window out first (show it).
QStringList cutTexts(const QWidget& root);

} // namespace thunhan
