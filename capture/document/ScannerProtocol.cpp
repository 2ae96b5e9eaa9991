// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/document/ScannerProtocol.h"

#include <QDataStream>
#include <QIODevice>
#include <algorithm>
#include <array>

namespace thunhan
{
namespace
{

constexpr int streamVersion = QDataStream::Qt_6_0;
constexpr int finest = 9600;            // ppi
constexpr double longestSide = 2000;    // millimetres
constexpr qsizetype longestText = 1000; // characters of a name or a detail
constexpr quint32 mostScanners = 10;

// What a host may fail with.
constexpr auto hostErrors = std::to_array<ErrorCode>(
    {ErrorCode::Cancelled, ErrorCode::DeviceMissing, ErrorCode::DeviceBusy, ErrorCode::DeviceFailed,
     ErrorCode::ScannerNoPaper, ErrorCode::ScannerJammed, ErrorCode::ScannerCoverOpen});

// Reports by their place in the variant.
enum class Kind : quint8 { Listed, Progress, Page, Done, Failed };

std::size_t rowSize(const QImage& image)
{
    return static_cast<std::size_t>(image.width()) * (image.format() == QImage::Format_RGB888 ? 3 : 1);
}

void write(QDataStream& out, const scanner::Listed& report)
{
    const auto count = std::min<qsizetype>(report.scanners.size(), mostScanners);
    out << static_cast<quint32>(count);
    for (const ScannerListed& listed : report.scanners.first(count))
        out << listed.name.left(longestText) << listed.title.left(longestText);
}
void write(QDataStream& out, const scanner::Progress& report)
{
    out << static_cast<quint8>(report.percent);
}
void write(QDataStream& out, const scanner::Page& report)
{
    out << static_cast<qint32>(report.image.width()) << static_cast<qint32>(report.image.height())
        << (report.image.format() == QImage::Format_RGB888) << static_cast<qint32>(report.ppi);
}
void write(QDataStream&, const scanner::Done&) {}
void write(QDataStream& out, const scanner::Failed& report)
{
    const std::string_view name = errorName(report.error.code);
    out << QByteArray(name.data(), static_cast<qsizetype>(name.size()))
        << report.error.detail.left(longestText);
}

std::optional<ScannerReport> readListed(QDataStream& in)
{
    quint32 count = 0;
    in >> count;
    if (count > mostScanners)
        return std::nullopt;
    scanner::Listed report;
    for (quint32 i = 0; i < count; ++i) {
        ScannerListed listed;
        in >> listed.name >> listed.title;
        report.scanners.append(listed);
    }
    return report;
}

std::optional<ScannerReport> readProgress(QDataStream& in)
{
    quint8 percent = 0;
    in >> percent;
    if (percent > 100)
        return std::nullopt;
    return scanner::Progress{percent};
}

// The image is there, its pixels are not yet.
std::optional<ScannerReport> readPage(QDataStream& in)
{
    qint32 width = 0;
    qint32 height = 0;
    bool colour = false;
    qint32 ppi = 0;
    in >> width >> height >> colour >> ppi;
    if (width < 1 || height < 1 || ppi < 1 || ppi > finest ||
        static_cast<qint64>(width) * (colour ? 3 : 1) > largestScannedPage / height)
        return std::nullopt;
    const QImage image(width, height, colour ? QImage::Format_RGB888 : QImage::Format_Grayscale8);
    if (image.isNull())
        return std::nullopt;
    return scanner::Page{image, ppi};
}

std::optional<ScannerReport> readFailed(QDataStream& in)
{
    QByteArray name;
    QString detail;
    in >> name >> detail;
    const auto code = std::find_if(hostErrors.begin(), hostErrors.end(), [&name](ErrorCode known) {
        return std::string_view(name.constData(), static_cast<std::size_t>(name.size())) == errorName(known);
    });
    if (code == hostErrors.end())
        return std::nullopt;
    return scanner::Failed{{*code, detail}};
}

std::optional<ScannerReport> readReport(QDataStream& in)
{
    quint8 kind = 0;
    in >> kind;
    switch (static_cast<Kind>(kind)) {
    case Kind::Listed: return readListed(in);
    case Kind::Progress: return readProgress(in);
    case Kind::Page: return readPage(in);
    case Kind::Done: return scanner::Done();
    case Kind::Failed: return readFailed(in);
    }
    return std::nullopt;
}

} // namespace

QByteArray encodeJob(const ScannerJob& job)
{
    QByteArray body;
    QDataStream out(&body, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << static_cast<quint8>(job.index());
    if (const auto* scan = std::get_if<scanner::Scan>(&job)) {
        const ScanSettings& settings = scan->settings;
        out << scan->device << static_cast<qint32>(settings.ppi) << settings.colour << settings.area
            << settings.fromFeeder;
    }
    return encodeMessage(body);
}

std::optional<ScannerJob> decodeJob(const QByteArray& body)
{
    QDataStream in(body);
    in.setVersion(streamVersion);
    quint8 kind = 0;
    in >> kind;
    ScannerJob job;
    if (kind == 1) {
        scanner::Scan scan;
        qint32 ppi = 0;
        in >> scan.device >> ppi >> scan.settings.colour >> scan.settings.area >> scan.settings.fromFeeder;
        scan.settings.ppi = ppi;
        const auto isSide = [](double side) { return side > 0 && side <= longestSide; };
        if (ppi < 1 || ppi > finest || !isSide(scan.settings.area.width()) ||
            !isSide(scan.settings.area.height()))
            return std::nullopt;
        job = scan;
    } else if (kind != 0) {
        return std::nullopt;
    }
    if (in.status() != QDataStream::Ok || !in.atEnd())
        return std::nullopt;
    return job;
}

void sendReport(const ScannerReport& report, const std::function<void(QByteArrayView)>& send)
{
    QByteArray body;
    QDataStream out(&body, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << static_cast<quint8>(report.index());
    std::visit([&out](const auto& content) { write(out, content); }, report);
    send(encodeMessage(body));
    if (const auto* page = std::get_if<scanner::Page>(&report)) {
        for (int row = 0; row < page->image.height(); ++row)
            send({page->image.constScanLine(row), static_cast<qsizetype>(rowSize(page->image))});
    }
}

std::span<char> ScannerReportParser::row()
{
    return {reinterpret_cast<char*>(m_page->image.scanLine(m_row)), rowSize(m_page->image)};
}

std::span<char> ScannerReportParser::room()
{
    return m_page ? row().subspan(m_inRow) : m_message.room();
}

std::optional<ScannerReport> ScannerReportParser::filled(std::size_t count)
{
    if (isBroken())
        return std::nullopt;
    if (!m_page) {
        const auto body = m_message.filled(count);
        return body ? takeMessage(*body) : std::nullopt;
    }
    m_inRow += count;
    if (m_inRow < rowSize(m_page->image))
        return std::nullopt;
    m_inRow = 0;
    if (++m_row < m_page->image.height())
        return std::nullopt;
    m_row = 0;
    return *std::exchange(m_page, std::nullopt);
}

std::optional<ScannerReport> ScannerReportParser::takeMessage(const QByteArray& body)
{
    QDataStream in(body);
    in.setVersion(streamVersion);
    std::optional<ScannerReport> report = readReport(in);
    m_broken = !report || in.status() != QDataStream::Ok || !in.atEnd();
    if (m_broken)
        return std::nullopt;
    if (auto* page = std::get_if<scanner::Page>(&*report)) {
        m_page = std::move(*page);
        return std::nullopt;
    }
    return report;
}

} // namespace thunhan
