// SPDX-License-Identifier: GPL-3.0-or-later
// Input: an object of field names and values.
#include "app/domain/Applicant.h"
#include "tests/fuzz/FuzzTarget.h"

#include <QJsonDocument>
#include <QJsonObject>

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace thunhan;
    const QJsonObject object = QJsonDocument::fromJson(fuzzBytes(data, size)).object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto field = fieldFromName(it.key());
        if (!field)
            continue;
        Applicant read;
        if (!fieldFromJson(read, *field, it.value())) {
            require(read == Applicant());
            continue;
        }
        const QJsonValue written = fieldToJson(read, *field);
        Applicant again;
        require(fieldFromJson(again, *field, written).ok());
        require(fieldToJson(again, *field) == written);
    }
    return 0;
}
