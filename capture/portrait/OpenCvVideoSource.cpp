// SPDX-License-Identifier: GPL-3.0-or-later
// The module libthunhan_camera.so.
#include "capture/portrait/VideoSource.h"

#include <opencv2/core/utils/logger.hpp>
#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>

namespace thunhan
{
namespace
{

class OpenCvVideoSource final : public VideoSource
{
public:
    bool open(const VideoAddress& where) override
    {
        try {
            const std::string address = where.address.toStdString();
            switch (where.kind) {
            case VideoAddress::Kind::Device: {
                bool isNumber = false;
                const int index = where.address.toInt(&isNumber);
                if (!(isNumber ? m_capture.open(index, cv::CAP_V4L2) : m_capture.open(address, cv::CAP_V4L2)))
                    return false;
                // Compressed pictures, or USB 2 carries five large frames a second.
                m_capture.set(cv::CAP_PROP_FOURCC, cv::VideoWriter::fourcc('M', 'J', 'P', 'G'));
                if (!where.size.isEmpty()) {
                    m_capture.set(cv::CAP_PROP_FRAME_WIDTH, where.size.width());
                    m_capture.set(cv::CAP_PROP_FRAME_HEIGHT, where.size.height());
                }
                return true;
            }
            case VideoAddress::Kind::File:
                // By name: CAP_ANY hands a damaged film on to gphoto2, which looks through all USB devices
                // and never frees what it saw.
                return m_capture.open(address,
                                      where.address.contains(u'%') ? cv::CAP_IMAGES : cv::CAP_FFMPEG);
            case VideoAddress::Kind::Pipeline: return m_capture.open(address, cv::CAP_GSTREAMER);
            }
        } catch (const std::exception&) {
        }
        return false;
    }

    QImage read() override
    {
        try {
            cv::Mat pixels;
            if (!m_capture.read(pixels) || pixels.empty() || pixels.depth() != CV_8U)
                return {};
            QImage image(pixels.cols, pixels.rows, QImage::Format_RGB888);
            if (image.isNull())
                return {};
            cv::Mat target(pixels.rows, pixels.cols, CV_8UC3, image.bits(),
                           static_cast<std::size_t>(image.bytesPerLine()));
            switch (pixels.channels()) {
            case 1: cv::cvtColor(pixels, target, cv::COLOR_GRAY2RGB); return image;
            case 3: cv::cvtColor(pixels, target, cv::COLOR_BGR2RGB); return image;
            case 4: cv::cvtColor(pixels, target, cv::COLOR_BGRA2RGB); return image;
            }
        } catch (const std::exception&) {
        }
        return {};
    }

    bool seek(int frame) override
    {
        try {
            return m_capture.set(cv::CAP_PROP_POS_FRAMES, frame);
        } catch (const std::exception&) {
            return false;
        }
    }

private:
    cv::VideoCapture m_capture;
};

} // namespace
} // namespace thunhan

extern "C" Q_DECL_EXPORT thunhan::VideoSource* thunhanCreateVideoSource()
{
    // Its log speaks of every look for an absent camera, and of file names.
    cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    return new thunhan::OpenCvVideoSource;
}
