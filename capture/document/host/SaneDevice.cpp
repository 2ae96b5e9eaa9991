// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/document/host/SaneDevice.h"

#include <QStringList>
#include <algorithm>
#include <array>
#include <cmath>
#include <sane/sane.h>
#include <sane/saneopts.h>

namespace thunhan
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr double millimetresPerInch = 25.4;

Error toError(SANE_Status status, const char* doing)
{
    const QString detail = u"SANE: %1 answered %2"_s.arg(QLatin1StringView(doing)).arg(status);
    switch (status) {
    case SANE_STATUS_CANCELLED: return {ErrorCode::Cancelled, detail};
    case SANE_STATUS_DEVICE_BUSY: return {ErrorCode::DeviceBusy, detail};
    case SANE_STATUS_JAMMED: return {ErrorCode::ScannerJammed, detail};
    case SANE_STATUS_NO_DOCS: return {ErrorCode::ScannerNoPaper, detail};
    case SANE_STATUS_COVER_OPEN: return {ErrorCode::ScannerCoverOpen, detail};
    default: return {ErrorCode::DeviceFailed, detail};
    }
}

double toUnits(SANE_Int value, SANE_Value_Type type)
{
    return type == SANE_TYPE_FIXED ? SANE_UNFIX(value) : value;
}

// The allowed value nearest to the wanted one.
SANE_Int nearest(const SANE_Option_Descriptor& option, double value)
{
    const auto raw = [&](double units) {
        return option.type == SANE_TYPE_FIXED ? SANE_FIX(units) : static_cast<SANE_Int>(std::lround(units));
    };
    if (option.constraint_type == SANE_CONSTRAINT_RANGE)
        return std::clamp(raw(value), option.constraint.range->min, option.constraint.range->max);
    if (option.constraint_type == SANE_CONSTRAINT_WORD_LIST && option.constraint.word_list[0] > 0) {
        const SANE_Word* words = option.constraint.word_list;
        return *std::min_element(words + 1, words + 1 + words[0], [&](SANE_Word a, SANE_Word b) {
            return std::abs(toUnits(a, option.type) - value) < std::abs(toUnits(b, option.type) - value);
        });
    }
    return raw(value);
}

} // namespace

Result<void> startSane()
{
    SANE_Int version = 0;
    if (const SANE_Status status = sane_init(&version, nullptr); status != SANE_STATUS_GOOD)
        return toError(status, "init");
    return {};
}

Result<QList<ScannerListed>> listScanners()
{
    const SANE_Device** list = nullptr;
    if (const SANE_Status status = sane_get_devices(&list, SANE_FALSE); status != SANE_STATUS_GOOD)
        return toError(status, "get_devices");
    QList<ScannerListed> scanners;
    for (; list && *list; ++list) {
        scanners.append({QString::fromUtf8((*list)->name),
                         QString::fromUtf8((*list)->vendor) + u' ' + QString::fromUtf8((*list)->model)});
    }
    return scanners;
}

Result<std::unique_ptr<SaneDevice>> SaneDevice::open(const QString& name)
{
    SANE_Handle handle = nullptr;
    const SANE_Status status = sane_open(name.toUtf8().constData(), &handle);
    if (status == SANE_STATUS_INVAL || status == SANE_STATUS_IO_ERROR)
        return {ErrorCode::DeviceMissing, u"SANE: open answered %1"_s.arg(status)};
    if (status != SANE_STATUS_GOOD)
        return toError(status, "open");
    return std::unique_ptr<SaneDevice>(new SaneDevice(handle));
}

SaneDevice::~SaneDevice()
{
    sane_cancel(m_handle); // after every batch, also one that ended by itself
    sane_close(m_handle);
}

Result<void> SaneDevice::reloadOptions()
{
    m_options.clear();
    SANE_Int count = 0;
    const SANE_Status status = sane_control_option(m_handle, 0, SANE_ACTION_GET_VALUE, &count, nullptr);
    if (status != SANE_STATUS_GOOD)
        return toError(status, "option count");
    for (SANE_Int i = 1; i < count; ++i) {
        const SANE_Option_Descriptor* option = sane_get_option_descriptor(m_handle, i);
        if (option && option->name && SANE_OPTION_IS_ACTIVE(option->cap) &&
            SANE_OPTION_IS_SETTABLE(option->cap))
            m_options.insert(QString::fromUtf8(option->name), i);
    }
    return {};
}

// One setting may bring, take or change others: their descriptors are then fetched anew, or later settings
// fail.
Result<void> SaneDevice::applied(int info)
{
    return info & SANE_INFO_RELOAD_OPTIONS ? reloadOptions() : Result<void>();
}

// Sets the first of the choices that the scanner knows, told by how its name begins.
Result<void> SaneDevice::setText(const QString& name, const QStringList& choices)
{
    const int index = m_options.value(name, 0);
    const SANE_Option_Descriptor* option = index ? sane_get_option_descriptor(m_handle, index) : nullptr;
    if (!option || option->type != SANE_TYPE_STRING || option->constraint_type != SANE_CONSTRAINT_STRING_LIST)
        return {ErrorCode::DeviceFailed, u"scanner has no option "_s + name};
    for (const QString& choice : choices) {
        for (const SANE_String_Const* known = option->constraint.string_list; *known; ++known) {
            if (!QString::fromUtf8(*known).startsWith(choice, Qt::CaseInsensitive))
                continue;
            QByteArray value(*known);
            value.resize(std::max<qsizetype>(option->size, value.size() + 1), '\0');
            SANE_Int info = 0;
            const SANE_Status status =
                sane_control_option(m_handle, index, SANE_ACTION_SET_VALUE, value.data(), &info);
            if (status != SANE_STATUS_GOOD)
                return toError(status, "set text option");
            return applied(info);
        }
    }
    return {ErrorCode::DeviceFailed, u"scanner has no suitable choice for "_s + name};
}

// Answers with the value the scanner took.
Result<double> SaneDevice::setNumber(const QString& name, double value)
{
    const int index = m_options.value(name, 0);
    const SANE_Option_Descriptor* option = index ? sane_get_option_descriptor(m_handle, index) : nullptr;
    if (!option || (option->type != SANE_TYPE_INT && option->type != SANE_TYPE_FIXED) ||
        option->size != sizeof(SANE_Word))
        return {ErrorCode::DeviceFailed, u"scanner has no option "_s + name};
    const double perUnit = option->unit == SANE_UNIT_PIXEL ? m_ppi / millimetresPerInch : 1;
    const SANE_Value_Type type = option->type;
    SANE_Word word = nearest(*option, value * perUnit);
    SANE_Int info = 0;
    SANE_Status status = sane_control_option(m_handle, index, SANE_ACTION_SET_VALUE, &word, &info);
    if (status != SANE_STATUS_GOOD)
        return toError(status, "set number option");
    if (info & SANE_INFO_INEXACT)
        status = sane_control_option(m_handle, index, SANE_ACTION_GET_VALUE, &word, nullptr);
    if (status != SANE_STATUS_GOOD)
        return toError(status, "get number option");
    THUNHAN_TRY(applied(info));
    return toUnits(word, type) / perUnit;
}

Result<void> SaneDevice::configure(const ScanSettings& settings)
{
    THUNHAN_TRY(reloadOptions());
    m_colour = settings.colour;
    if (settings.fromFeeder || m_options.contains(QString::fromLatin1(SANE_NAME_SCAN_SOURCE)))
        THUNHAN_TRY(setText(QString::fromLatin1(SANE_NAME_SCAN_SOURCE),
                            settings.fromFeeder
                                ? QStringList{u"Automatic Document Feeder"_s, u"ADF"_s, u"Feeder"_s}
                                : QStringList{u"Flatbed"_s, u"Normal"_s, u"FB"_s}));
    THUNHAN_TRY(setText(QString::fromLatin1(SANE_NAME_SCAN_MODE), settings.colour
                                                                      ? QStringList{u"Color"_s, u"24bit"_s}
                                                                      : QStringList{u"Gray"_s, u"Grey"_s}));
    if (m_options.contains(QString::fromLatin1(SANE_NAME_BIT_DEPTH)))
        THUNHAN_TRY(setNumber(QString::fromLatin1(SANE_NAME_BIT_DEPTH), 8));
    THUNHAN_TRY_ASSIGN(const double ppi,
                       setNumber(QString::fromLatin1(SANE_NAME_SCAN_RESOLUTION), settings.ppi));
    m_ppi = qRound(ppi);
    if (m_ppi != settings.ppi)
        return {ErrorCode::DeviceFailed,
                u"scanner offers %1 ppi instead of %2"_s.arg(m_ppi).arg(settings.ppi)};

    THUNHAN_TRY_ASSIGN(const double left, setNumber(QString::fromLatin1(SANE_NAME_SCAN_TL_X), 0));
    THUNHAN_TRY_ASSIGN(const double top, setNumber(QString::fromLatin1(SANE_NAME_SCAN_TL_Y), 0));
    THUNHAN_TRY_ASSIGN(const double right,
                       setNumber(QString::fromLatin1(SANE_NAME_SCAN_BR_X), left + settings.area.width()));
    THUNHAN_TRY_ASSIGN(const double bottom,
                       setNumber(QString::fromLatin1(SANE_NAME_SCAN_BR_Y), top + settings.area.height()));
    // Many glasses are some millimetres smaller than A4; a tenth less is another format.
    if (right - left < settings.area.width() * 0.9 || bottom - top < settings.area.height() * 0.9)
        return {ErrorCode::DeviceFailed, u"scanner's glass is too small"_s};
    m_expected = QSize(qRound((right - left) / millimetresPerInch * m_ppi),
                       qRound((bottom - top) / millimetresPerInch * m_ppi));
    return {};
}

Result<QImage> SaneDevice::readPage(const std::function<bool(int)>& onProgress)
{
    if (const SANE_Status status = sane_start(m_handle); status != SANE_STATUS_GOOD)
        return toError(status, "start");
    SANE_Parameters page{};
    if (const SANE_Status status = sane_get_parameters(m_handle, &page); status != SANE_STATUS_GOOD)
        return toError(status, "get_parameters");
    const bool colour = page.format == SANE_FRAME_RGB;
    const qint64 needed = static_cast<qint64>(page.pixels_per_line) * (colour ? 3 : 1);
    if ((!colour && page.format != SANE_FRAME_GRAY) || colour != m_colour || page.depth != 8 ||
        page.pixels_per_line <= 0 || page.bytes_per_line < needed ||
        static_cast<qint64>(page.bytes_per_line) * std::max(1, page.lines) > largestScannedPage)
        return {ErrorCode::DeviceFailed, u"scanner announces a page this program cannot read"_s};

    QByteArray bytes;
    const qint64 announced = page.lines > 0 ? static_cast<qint64>(page.bytes_per_line) * page.lines : -1;
    if (announced > 0)
        bytes.reserve(announced);
    std::array<SANE_Byte, 64 * 1024> buffer{};
    for (;;) {
        SANE_Int length = 0;
        const SANE_Status status =
            sane_read(m_handle, buffer.data(), static_cast<SANE_Int>(buffer.size()), &length);
        if (status == SANE_STATUS_EOF)
            break;
        if (status != SANE_STATUS_GOOD)
            return toError(status, "read");
        bytes.append(reinterpret_cast<const char*>(buffer.data()), length);
        if (bytes.size() > largestScannedPage)
            return {ErrorCode::DeviceFailed, u"scanner's page does not end"_s};
        if (!onProgress(
                announced > 0 ? static_cast<int>(std::min<qint64>(100, bytes.size() * 100 / announced)) : 0))
            return {ErrorCode::Cancelled, u"scan cancelled"_s};
    }

    const int lines = static_cast<int>(bytes.size() / page.bytes_per_line);
    const QSize size(page.pixels_per_line, lines);
    const auto tooSmall = [](int got, int expected) { return got < expected - std::max(16, expected / 50); };
    if (tooSmall(size.width(), m_expected.width()) || tooSmall(size.height(), m_expected.height()))
        return {ErrorCode::DeviceFailed, u"page came with %1x%2 pixels instead of %3x%4"_s.arg(size.width())
                                             .arg(size.height())
                                             .arg(m_expected.width())
                                             .arg(m_expected.height())};
    return QImage(reinterpret_cast<const uchar*>(bytes.constData()), size.width(), size.height(),
                  page.bytes_per_line, colour ? QImage::Format_RGB888 : QImage::Format_Grayscale8)
        .copy();
}

} // namespace thunhan
