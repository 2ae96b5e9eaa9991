// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/ReaderProtocol.h"

#include <QDataStream>
#include <QIODevice>
#include <array>

namespace thunhan
{
namespace
{

constexpr int streamVersion = QDataStream::Qt_6_0;
constexpr qsizetype prefixSize = 4;
constexpr quint32 longestReport = 32U * 1024U * 1024U;
constexpr qint32 longestSide = 5000;

constexpr auto hostErrors = std::to_array<ErrorCode>({ErrorCode::DeviceFailed, ErrorCode::DeviceBusy});

void write(QDataStream&, const reader::Absent&) {}
void write(QDataStream&, const reader::Opening&) {}
void write(QDataStream&, const reader::Armed&) {}
void write(QDataStream&, const reader::FingerOn&) {}
void write(QDataStream&, const reader::Cancelled&) {}
void write(QDataStream&, const reader::Removed&) {}
void write(QDataStream& out, const reader::Ready& report)
{
    out << report.driver << report.id << report.name;
}
void write(QDataStream& out, const reader::Retry& report)
{
    out << static_cast<quint8>(report.reason);
}
void write(QDataStream& out, const reader::Failed& report)
{
    out << static_cast<quint8>(report.error.code == ErrorCode::DeviceBusy ? 1 : 0) << report.error.detail;
}
void write(QDataStream& out, const reader::Captured& report)
{
    out << static_cast<qint32>(report.image.width()) << static_cast<qint32>(report.image.height())
        << report.ppmm;
    for (int row = 0; row < report.image.height(); ++row)
        out.writeRawData(reinterpret_cast<const char*>(report.image.constScanLine(row)),
                         report.image.width());
}

std::optional<ReaderReport> readCaptured(QDataStream& in)
{
    qint32 width = 0;
    qint32 height = 0;
    double ppmm = 0;
    in >> width >> height >> ppmm;
    if (in.status() != QDataStream::Ok || width < 1 || height < 1 || width > longestSide ||
        height > longestSide)
        return std::nullopt;
    QImage image(width, height, QImage::Format_Grayscale8);
    for (int row = 0; row < height; ++row) {
        if (in.readRawData(reinterpret_cast<char*>(image.scanLine(row)), width) != width)
            return std::nullopt;
    }
    return reader::Captured{image, ppmm};
}

// `kind` is the index within the variant.
std::optional<ReaderReport> read(QDataStream& in, quint8 kind)
{
    quint8 code = 0;
    switch (kind) {
    case 0: return reader::Absent();
    case 1: return reader::Opening();
    case 2: {
        reader::Ready report;
        in >> report.driver >> report.id >> report.name;
        return report;
    }
    case 3: return reader::Armed();
    case 4: return reader::FingerOn();
    case 5: return readCaptured(in);
    case 6:
        in >> code;
        if (code > static_cast<quint8>(CaptureRetry::LiftAndPress))
            return std::nullopt;
        return reader::Retry{static_cast<CaptureRetry>(code)};
    case 7: return reader::Cancelled();
    case 8: return reader::Removed();
    case 9: {
        reader::Failed report;
        in >> code >> report.error.detail;
        if (code >= hostErrors.size())
            return std::nullopt;
        report.error.code = hostErrors[code];
        return report;
    }
    default: return std::nullopt;
    }
}

} // namespace

QByteArray encodeReport(const ReaderReport& report)
{
    QByteArray body;
    QDataStream out(&body, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << static_cast<quint8>(report.index());
    std::visit([&out](const auto& content) { write(out, content); }, report);
    QByteArray message;
    QDataStream prefix(&message, QIODevice::WriteOnly);
    prefix << static_cast<quint32>(body.size());
    return message + body;
}

std::optional<ReaderReport> ReaderReportParser::next()
{
    if (m_broken || m_buffer.size() < prefixSize)
        return std::nullopt;
    quint32 size = 0;
    QDataStream(m_buffer.first(prefixSize)) >> size;
    if (size == 0 || size > longestReport) {
        m_broken = true;
        return std::nullopt;
    }
    if (m_buffer.size() < prefixSize + static_cast<qsizetype>(size))
        return std::nullopt;
    const QByteArray body = m_buffer.mid(prefixSize, size);
    m_buffer.remove(0, prefixSize + size);
    QDataStream in(body);
    in.setVersion(streamVersion);
    quint8 kind = 0;
    in >> kind;
    auto report = read(in, kind);
    if (!report || in.status() != QDataStream::Ok || !in.atEnd()) {
        m_broken = true;
        return std::nullopt;
    }
    return report;
}

} // namespace thunhan
