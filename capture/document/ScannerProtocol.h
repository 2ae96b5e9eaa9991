// SPDX-License-Identifier: GPL-3.0-or-later
// How the station and its scanner host (capture/document/host) talk. A host does one job: the first message
// on its standard input names it, and end of input calls it off. What it reports goes to its standard output:
// messages (capture/device/MessageReader.h), and the pixels of a page, row after row, behind the page's.
#pragma once

#include "capture/device/MessageReader.h"
#include "capture/document/DocumentScanner.h"

#include <QImage>
#include <QList>
#include <functional>
#include <variant>

namespace thunhan
{

struct ScannerListed {
    QString name;  // SANE's, for opening
    QString title; // maker and model
};

namespace scanner
{
struct List {
};
struct Scan {
    QString device; // ScannerListed::name
    ScanSettings settings;
};

struct Listed {
    QList<ScannerListed> scanners;
};
struct Progress {
    int percent;
};
struct Page {
    QImage image; // Format_RGB888 or Format_Grayscale8
    int ppi;
};
// Done and Failed are the last words of a host. The scanner is given back after them.
struct Done {
};
struct Failed {
    Error error;
};
} // namespace scanner

using ScannerJob = std::variant<scanner::List, scanner::Scan>;
using ScannerReport =
    std::variant<scanner::Listed, scanner::Progress, scanner::Page, scanner::Done, scanner::Failed>;

inline constexpr qint64 largestScannedPage = 400LL * 1024 * 1024; // bytes; A3 at 600 ppi in colour fits
inline constexpr quint32 longestScannerMessage = 64U * 1024U;     // pixels not counted

QByteArray encodeJob(const ScannerJob& job);
// Nothing when `body` (of a message) is no job.
std::optional<ScannerJob> decodeJob(const QByteArray& body);

// Hands the report to `send` in pieces, a page in rows from where they are.
void sendReport(const ScannerReport& report, const std::function<void(QByteArrayView)>& send);

// Puts reports together; pixels go from the pipe into the page's image. Used like MessageReader. Not
// thread-safe.
class ScannerReportParser
{
public:
    std::span<char> room();
    std::optional<ScannerReport> filled(std::size_t count);
    bool isBroken() const { return m_broken || m_message.isBroken(); }

private:
    std::optional<ScannerReport> takeMessage(const QByteArray& body);
    std::span<char> row();

    MessageReader m_message{longestScannerMessage};
    std::optional<scanner::Page> m_page; // while its pixels come
    int m_row = 0;
    std::size_t m_inRow = 0;
    bool m_broken = false;
};

} // namespace thunhan
