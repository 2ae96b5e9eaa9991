// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Uuid7.h"

#include <array>

namespace thunhan
{

QUuid makeUuid7(const Clock& clock, RandomSource& random)
{
    std::array<std::byte, 16> bytes{};
    random.fill(std::span(bytes).subspan(6));
    const auto milliseconds = static_cast<quint64>(clock.nowUtc().toMSecsSinceEpoch());
    for (std::size_t i = 0; i < 6; ++i)
        bytes[i] = static_cast<std::byte>(milliseconds >> (8 * (5 - i)));
    bytes[6] = (bytes[6] & std::byte{0x0f}) | std::byte{0x70};
    bytes[8] = (bytes[8] & std::byte{0x3f}) | std::byte{0x80};
    return QUuid::fromRfc4122(QByteArrayView(reinterpret_cast<const char*>(bytes.data()), 16));
}

} // namespace thunhan
