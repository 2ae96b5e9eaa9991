// SPDX-License-Identifier: GPL-3.0-or-later
// Rosters and targets as they come down the line.
#include "app/workflow/CampaignLists.h"
#include "tests/fuzz/FuzzTarget.h"

using namespace thunhan;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray text = fuzzBytes(data, size);
    if (const auto target = CampaignTarget::parse(text))
        require(target->daily > 0 && target->from <= target->to);
    if (const auto people = parseRoster(text)) {
        for (const ExpectedPerson& person : *people)
            require(!person.number.isEmpty() && person.values.personalNumber == person.number);
    }
    return 0;
}
