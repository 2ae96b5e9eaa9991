// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/ReaderProtocol.h"

#include <QDataStream>
#include <QIODevice>
#include <algorithm>
#include <array>

namespace thunhan
{
namespace
{

constexpr int streamVersion = QDataStream::Qt_6_0;
constexpr qint32 longestSide = 5000;
constexpr qint32 highestPpi = 2000;

constexpr auto hostErrors = std::to_array<ErrorCode>({ErrorCode::DeviceFailed, ErrorCode::DeviceBusy});

void write(QDataStream&, const reader::Absent&) {}
void write(QDataStream&, const reader::Opening&) {}
void write(QDataStream&, const reader::Armed&) {}
void write(QDataStream&, const reader::FingerOn&) {}
void write(QDataStream&, const reader::Cancelled&) {}
void write(QDataStream&, const reader::Removed&) {}
void write(QDataStream& out, const reader::Ready& report)
{
    out << report.driver << report.id << report.name << static_cast<qint32>(report.ppi) << report.slap
        << report.rolled << report.platen;
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
        qint32 ppi = 0;
        in >> report.driver >> report.id >> report.name >> ppi >> report.slap >> report.rolled >>
            report.platen;
        if (ppi < 0 || ppi > highestPpi || report.platen.width() > longestSide ||
            report.platen.height() > longestSide)
            return std::nullopt;
        report.ppi = ppi;
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

ReaderCommand commandFor(const FingerRequest& request)
{
    if (const auto* group = std::get_if<FingerGroup>(&request.site)) {
        switch (*group) {
        case FingerGroup::PlainRightFour: return ReaderCommand::CaptureRightFour;
        case FingerGroup::PlainLeftFour: return ReaderCommand::CaptureLeftFour;
        case FingerGroup::PlainThumbs: return ReaderCommand::CaptureThumbs;
        }
    }
    return request.isRolled() ? ReaderCommand::CaptureRolled : ReaderCommand::Capture;
}

QByteArray encodeReport(const ReaderReport& report)
{
    QByteArray body;
    QDataStream out(&body, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << static_cast<quint8>(report.index());
    std::visit([&out](const auto& content) { write(out, content); }, report);
    return encodeMessage(body);
}

std::optional<ReaderReport> ReaderReportParser::next()
{
    while (!m_broken && !m_buffer.isEmpty()) {
        const std::span<char> room = m_message.room();
        const auto some = std::min(static_cast<qsizetype>(room.size()), m_buffer.size());
        std::copy_n(m_buffer.constBegin(), some, room.begin());
        m_buffer.remove(0, some);
        const auto body = m_message.filled(static_cast<std::size_t>(some));
        m_broken = m_message.isBroken();
        if (!body)
            continue;
        QDataStream in(*body);
        in.setVersion(streamVersion);
        quint8 kind = 0;
        in >> kind;
        auto report = read(in, kind);
        if (report && in.status() == QDataStream::Ok && in.atEnd())
            return report;
        m_broken = true;
    }
    return std::nullopt;
}

} // namespace thunhan
