// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/twin/SaneTestBackend.h"

#include <QSaveFile>

namespace thunhan
{

using namespace Qt::Literals::StringLiterals;

namespace
{

QByteArray statusName(SaneTestBackend::Fault fault)
{
    switch (fault) {
    case SaneTestBackend::Fault::None: return "Default";
    case SaneTestBackend::Fault::Jammed: return "SANE_STATUS_JAMMED";
    case SaneTestBackend::Fault::NoPaper: return "SANE_STATUS_NO_DOCS";
    case SaneTestBackend::Fault::CoverOpen: return "SANE_STATUS_COVER_OPEN";
    case SaneTestBackend::Fault::InputOutput: return "SANE_STATUS_IO_ERROR";
    case SaneTestBackend::Fault::Busy: return "SANE_STATUS_DEVICE_BUSY";
    }
    Q_UNREACHABLE();
}

Result<void> writeFile(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return {ErrorCode::FileUnwritable, u"configuration of the training scanner"_s};
    return {};
}

} // namespace

Result<std::unique_ptr<SaneTestBackend>> SaneTestBackend::make()
{
    std::unique_ptr<SaneTestBackend> backend(new SaneTestBackend);
    if (!backend->m_folder.isValid())
        return {ErrorCode::FileUnwritable, u"no temporary folder for the training scanner"_s};
    THUNHAN_TRY(writeFile(backend->m_folder.filePath(u"dll.conf"_s), "test\n"));
    THUNHAN_TRY(backend->write());
    qputenv("SANE_CONFIG_DIR", QFile::encodeName(backend->m_folder.path()));
    return backend;
}

// The second of the backend's devices: with one device only it is unplugged (with none the backend crashes).
QString SaneTestBackend::device()
{
    return u"test:1"_s;
}

Result<void> SaneTestBackend::plug()
{
    m_plugged = true;
    return write();
}

Result<void> SaneTestBackend::unplug()
{
    m_plugged = false;
    return write();
}

Result<void> SaneTestBackend::setFault(Fault fault)
{
    m_fault = fault;
    return write();
}

Result<void> SaneTestBackend::setSlow(bool slow)
{
    m_slow = slow;
    return write();
}

Result<void> SaneTestBackend::write() const
{
    const QByteArray content =
        QByteArray("number_of_devices ") + (m_plugged ? "2" : "1") +
        "\nmode Color\ndepth 8\n"
        "resolution_min 50.0\nresolution_max 1200.0\nresolution_quant 1.0\nresolution 75.0\n"
        "test-picture \"Color pattern\"\n"
        "geometry_min 0.0\ngeometry_max 300.0\ngeometry_quant 0.1\n"
        "tl_x 0.0\ntl_y 0.0\nbr_x 80.0\nbr_y 100.0\n" +
        (m_slow ? "read-limit true\nread-limit-size 4096\n"
                  "read-delay true\nread-delay-duration 20000\n"
                : "read-limit false\nread-delay false\n") +
        "read-status-code \"" + statusName(m_fault) + "\"\n";
    return writeFile(m_folder.filePath(u"test.conf"_s), content);
}

} // namespace thunhan
