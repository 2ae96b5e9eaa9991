// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/StepPage.h"

namespace thunhan
{

// A foot bar's button as most of them are.
inline StepAction stepAction(const QString& id, const QString& text, const QKeySequence& key,
                             bool enabled = true, ActionButton::Kind kind = ActionButton::Kind::Normal)
{
    return {id, text, key, kind, enabled, {}};
}

} // namespace thunhan
