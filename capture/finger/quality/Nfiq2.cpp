// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/quality/Nfiq2.h"

#include <QBuffer>
#include <QProcess>
#include <QStandardPaths>
#include <cmath>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr int standardPpi = 500;

// A file without a name, gone with the last one who has it open.
class MemoryFile
{
public:
    explicit MemoryFile(const QByteArray& content) : m_descriptor(memfd_create("print", MFD_CLOEXEC))
    {
        qsizetype written = 0;
        while (m_descriptor >= 0 && written < content.size()) {
            const ssize_t now = ::write(m_descriptor, content.constData() + written,
                                        static_cast<std::size_t>(content.size() - written));
            if (now <= 0)
                break;
            written += now;
        }
        m_whole = m_descriptor >= 0 && written == content.size();
    }
    ~MemoryFile()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    bool isWhole() const { return m_whole; }
    int descriptor() const { return m_descriptor; }
    QString path() const { return u"/proc/self/fd/%1"_s.arg(m_descriptor); }

private:
    int m_descriptor;
    bool m_whole = false;
};

QByteArray encoded(const Frame& frame)
{
    QImage image = frame.image;
    const int dotsPerMetre =
        static_cast<int>(std::lround((frame.ppi > 0 ? frame.ppi : standardPpi) / 0.0254));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? png : QByteArray();
}

} // namespace

QString findNfiq2(const QString& configured)
{
    return configured.isEmpty() ? QStandardPaths::findExecutable(u"nfiq2"_s) : configured;
}

Result<QualityScore> nfiq2Score(const QString& program, const Frame& frame,
                                std::chrono::milliseconds deadline)
{
    const MemoryFile file(encoded(frame));
    if (!file.isWhole())
        return {ErrorCode::DeviceFailed, u"no memory for the picture"_s};
    QProcess process;
    process.setProgram(program);
    process.setArguments({u"-i"_s, file.path()});
    process.setChildProcessModifier([descriptor = file.descriptor()] { ::fcntl(descriptor, F_SETFD, 0); });
    process.start(QIODevice::ReadOnly);
    const int patience = static_cast<int>(deadline.count());
    if (!process.waitForStarted(patience))
        return {ErrorCode::DeviceMissing, u"NFIQ 2 cannot be started"_s};
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
        return {ErrorCode::DeviceHung, u"NFIQ 2 did not answer in time"_s};
    }
    bool isNumber = false;
    const int score = process.readAllStandardOutput().trimmed().toInt(&isNumber);
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0 || !isNumber || score < 0 ||
        score > 100)
        return {ErrorCode::DeviceFailed, u"NFIQ 2 gave no score"_s};
    return QualityScore{u"NFIQ2"_s, u"2"_s, static_cast<double>(score)};
}

} // namespace thunhan
