// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Error.h"

namespace thunhan
{

std::string_view errorName(ErrorCode code) noexcept
{
    static constexpr auto names = std::to_array<std::string_view>({
#define THUNHAN_X(name) #name,
        THUNHAN_ERROR_CODES(THUNHAN_X)
#undef THUNHAN_X
    });
    return names[static_cast<std::size_t>(code)];
}

} // namespace thunhan
