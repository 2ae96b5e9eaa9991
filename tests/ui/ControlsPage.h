// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/Page.h"

namespace thunhan
{

// The small building blocks in all their states.
class ControlsPage : public Page
{
    Q_OBJECT
public:
    explicit ControlsPage(const Theme& theme);

protected:
    void retranslate() override {}
};

} // namespace thunhan
