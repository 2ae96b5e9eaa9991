// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/document/ScannerProtocol.h"
#include "tests/fuzz/FuzzTarget.h"

#include <algorithm>

namespace
{

using namespace thunhan;

QByteArray encode(const ScannerReport& report)
{
    QByteArray bytes;
    sendReport(report, [&bytes](QByteArrayView piece) { bytes.append(piece); });
    return bytes;
}

QList<ScannerReport> read(QByteArrayView bytes)
{
    QList<ScannerReport> reports;
    ScannerReportParser parser;
    while (!bytes.isEmpty() && !parser.isBroken()) {
        const std::span<char> room = parser.room();
        require(!room.empty());
        const std::size_t count = std::min(room.size(), static_cast<std::size_t>(bytes.size()));
        std::copy_n(bytes.begin(), count, room.begin());
        bytes = bytes.sliced(static_cast<qsizetype>(count));
        if (auto report = parser.filled(count))
            reports.append(std::move(*report));
    }
    return reports;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes = fuzzBytes(data, size);
    for (const ScannerReport& report : read(bytes)) {
        // Texts are cut when they are sent, so it is the second time that must be like the first.
        const QByteArray sent = encode(report);
        const QList<ScannerReport> again = read(sent);
        require(again.size() == 1 && again[0].index() == report.index() && encode(again[0]) == sent);
    }
    if (const auto job = decodeJob(bytes)) {
        const auto again = decodeJob(encodeJob(*job).mid(4));
        require(again && again->index() == job->index());
    }
    return 0;
}
