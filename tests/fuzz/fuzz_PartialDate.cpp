// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/PartialDate.h"
#include "tests/fuzz/FuzzTarget.h"

namespace
{

void check(const thunhan::Result<thunhan::PartialDate>& date)
{
    using namespace thunhan;
    if (!date)
        return;
    require(date->earliest().isValid() && date->earliest() <= date->latest());
    require(date->isFull() == (date->earliest() == date->latest()));
    const auto iso = PartialDate::parseIso(date->toIso());
    require(iso.ok() && *iso == *date);
    const auto typed = PartialDate::parseTyped(date->toDisplay());
    require(typed.ok() && *typed == *date);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString text = QString::fromUtf8(thunhan::fuzzBytes(data, size));
    check(thunhan::PartialDate::parseTyped(text));
    check(thunhan::PartialDate::parseIso(text));
    return 0;
}
