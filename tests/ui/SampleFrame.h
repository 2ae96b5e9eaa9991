// SPDX-License-Identifier: GPL-3.0-or-later
// Invented people and figures for the gallery and the tests of the frame.
#pragma once

#include "ui/frame/FrameState.h"

namespace thunhan
{

TopBarState sampleTopBar();
NavigationState sampleNavigation();
SignInState sampleSignIn();

} // namespace thunhan
