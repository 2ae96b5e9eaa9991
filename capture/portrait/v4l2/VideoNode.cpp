// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/v4l2/VideoNode.h"

#include <QFile>
#include <cerrno>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace thunhan
{
namespace
{

class KernelNode final : public VideoNode
{
public:
    explicit KernelNode(int file) : m_file(file) {}
    ~KernelNode() override { ::close(m_file); }
    KernelNode(const KernelNode&) = delete;
    KernelNode& operator=(const KernelNode&) = delete;

    bool control(unsigned long request, void* argument) override
    {
        int answer = 0;
        do
            answer = ::ioctl(m_file, request, argument);
        while (answer < 0 && errno == EINTR);
        return answer >= 0;
    }

private:
    int m_file;
};

} // namespace

std::unique_ptr<VideoNode> openVideoNode(const QString& path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    return file < 0 ? nullptr : std::make_unique<KernelNode>(file);
}

} // namespace thunhan
