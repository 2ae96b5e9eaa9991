// SPDX-License-Identifier: GPL-3.0-or-later
// What the population record answers about a person.
#include "sync/client/RecordLookUp.h"
#include "tests/fuzz/FuzzTarget.h"

#include <QJsonDocument>

using namespace thunhan;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QJsonObject attributes = QJsonDocument::fromJson(fuzzBytes(data, size)).object();
    const RecordReading reading = readingOf(attributes);
    require(reading.source == RecordSource::Registry);
    // What was understood reads the same once more.
    require(readingOf(recordAttributes(reading.values, reading.fields)).values == reading.values);
    return 0;
}
