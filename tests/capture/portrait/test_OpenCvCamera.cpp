// SPDX-License-Identifier: GPL-3.0-or-later
// The camera's contract, held by OpenCV on what needs no hardware: numbered pictures and GStreamer pipelines.
#include "capture/portrait/OpenCvCamera.h"
#include "capture/twin/PortraitReel.h"
#include "tests/capture/portrait/v4l2/ScriptedNode.h"
#include "tests/support/ManualClock.h"

#include <QDir>
#include <QPainter>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>
#include <sys/stat.h>

using namespace thunhan;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(thunhan::Frame)

namespace
{

constexpr int patience = 60'000; // for a loaded machine

// Whose driver takes its time to give the light back.
class SlowNode final : public VideoNode
{
public:
    SlowNode(std::shared_ptr<ScriptedDriver> driver, QSemaphore& begun, QSemaphore& mayGive)
        : m_node(std::move(driver)), m_begun(begun), m_mayGive(mayGive)
    {
    }
    bool control(unsigned long request, void* argument) override
    {
        if (request == VIDIOC_S_CTRL) {
            const auto& in = *static_cast<v4l2_control*>(argument);
            if (in.id == V4L2_CID_EXPOSURE_AUTO && in.value != V4L2_EXPOSURE_MANUAL) {
                m_begun.release();
                m_mayGive.acquire();
            }
        }
        return m_node.control(request, argument);
    }

private:
    ScriptedNode m_node;
    QSemaphore& m_begun;
    QSemaphore& m_mayGive;
};

} // namespace

class TestOpenCvCamera : public QObject
{
    Q_OBJECT

    static void writePictures(const QString& folder, int count)
    {
        for (int i = 0; i < count; ++i) {
            QImage image(320, 240, QImage::Format_RGB888);
            image.fill(QColor(i * 20, 100, 200));
            QVERIFY(image.save(folder + u"/%1.png"_s.arg(i, 3, 10, QLatin1Char('0'))));
        }
    }

    CameraSettings pictures(int loopFrom) const
    {
        CameraSettings settings;
        settings.name = u"Virtual camera"_s;
        settings.origin = SampleOrigin::Virtual;
        settings.lookAgain = 20ms;
        settings.address = {VideoAddress::Kind::File, m_folder->path() + u"/%03d.png"_s, {}, 100, loopFrom};
        return settings;
    }

    static CameraSettings pipeline(const QString& text)
    {
        CameraSettings settings;
        settings.lookAgain = 20ms;
        settings.address = {VideoAddress::Kind::Pipeline, text, {}, 0, -1};
        return settings;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<ManualClock> m_clock;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_shared<ManualClock>();
    }

    void framesComeWithTheirOrigin()
    {
        writePictures(m_folder->path(), 3);
        OpenCvCamera camera(pictures(0), m_clock);
        QCOMPARE(camera.status().state, DeviceState::Absent);
        QList<Frame> frames;
        connect(&camera, &Camera::frame, this, [&](const Frame& frame) { frames << frame; });
        camera.open();
        QTRY_COMPARE_WITH_TIMEOUT(camera.status().state, DeviceState::Ready, patience);
        QVERIFY(frames.isEmpty()); // nothing before it is asked for
        camera.startPreview();
        QTRY_VERIFY_WITH_TIMEOUT(frames.size() >= 7, patience); // more than the pictures: it plays them again
        QCOMPARE(camera.status().state, DeviceState::Busy);
        QCOMPARE(frames[0].image.format(), QImage::Format_RGB888);
        QCOMPARE(frames[0].image.size(), QSize(320, 240));
        QCOMPARE(frames[0].image.pixelColor(10, 10),
                 QColor(int(frames[0].sequence % 3) * 20, 100, 200)); // red and blue in their places
        QCOMPARE(frames[0].origin, SampleOrigin::Virtual);
        QCOMPARE(frames[0].device, u"Virtual camera"_s);
        QCOMPARE(frames[0].capturedAt, ManualClock::start());
        QVERIFY(frames[1].sequence > frames[0].sequence);

        camera.stopPreview();
        QCOMPARE(camera.status().state, DeviceState::Ready);
        const auto count = frames.size();
        camera.startPreview();
        QTRY_VERIFY_WITH_TIMEOUT(frames.size() > count, patience);
        camera.close();
        QCOMPARE(camera.status().state, DeviceState::Absent);
    }

    // A consumer that dawdles gets the newest frame next, not the ones it missed.
    void newestFrameWins()
    {
        CameraSettings settings = pipeline(
            u"videotestsrc is-live=true ! video/x-raw,width=160,height=120,framerate=100/1 ! videoconvert ! appsink"_s);
        OpenCvCamera camera(settings, m_clock);
        QList<quint64> sequences;
        connect(&camera, &Camera::frame, this, [&](const Frame& frame) {
            sequences << frame.sequence;
            if (sequences.size() == 1) {
                const QDeadlineTimer busy(200ms); // the consumer's own work
                while (!busy.hasExpired()) {
                }
            }
        });
        camera.open();
        camera.startPreview();
        QTRY_VERIFY_WITH_TIMEOUT(sequences.size() >= 3, patience);
        QVERIFY(sequences[2] > 5); // one may have been on its way; the others were dropped
    }

    void absentUntilPluggedIn()
    {
        OpenCvCamera camera(pictures(0), m_clock);
        QSignalSpy frames(&camera, &Camera::frame);
        camera.open();
        camera.startPreview();
        QTRY_COMPARE_WITH_TIMEOUT(camera.status().error.value_or(Error()).code, ErrorCode::DeviceMissing,
                                  patience);
        QCOMPARE(camera.status().state, DeviceState::Absent);
        writePictures(m_folder->path(), 3);
        QTRY_VERIFY_WITH_TIMEOUT(frames.size() > 2, patience); // by itself
        QCOMPARE(camera.status().state, DeviceState::Busy);
    }

    void removedInMidPreviewAndPluggedInAgain()
    {
        writePictures(m_folder->path(), 3);
        OpenCvCamera camera(pictures(0), m_clock);
        QSignalSpy frames(&camera, &Camera::frame);
        camera.open();
        camera.startPreview();
        QTRY_VERIFY_WITH_TIMEOUT(frames.size() > 1, patience);
        const QDir folder(m_folder->path());
        QDir(folder).rename(u"000.png"_s, u"gone.png"_s);
        QDir(folder).rename(u"001.png"_s, u"gone1.png"_s);
        QDir(folder).rename(u"002.png"_s, u"gone2.png"_s);
        QTRY_COMPARE_WITH_TIMEOUT(camera.status().state, DeviceState::Absent, patience);
        QCOMPARE(camera.status().error->code, ErrorCode::DeviceRemoved);
        const auto before = frames.size();
        writePictures(m_folder->path(), 3);
        QTRY_VERIFY_WITH_TIMEOUT(frames.size() > before, patience);
        QCOMPARE(camera.status().state, DeviceState::Busy);
        QVERIFY(!camera.status().error);
    }

    // As in the training profile, where no citizen sits before the first application.
    void withoutAnAddressItWaitsForOne()
    {
        writePictures(m_folder->path(), 3);
        CameraSettings settings = pictures(0);
        const VideoAddress address = std::exchange(settings.address, {});
        OpenCvCamera camera(settings, m_clock);
        QSignalSpy changes(&camera, &Device::statusChanged);
        QSignalSpy frames(&camera, &Camera::frame);
        camera.open();
        camera.startPreview();
        QTest::qWait(100); // several looks
        QCOMPARE(camera.status().state, DeviceState::Opening);
        QVERIFY(!camera.status().error);
        QCOMPARE(changes.size(), 1);
        camera.setAddress(address);
        QTRY_VERIFY_WITH_TIMEOUT(frames.size() > 1, patience);
        QCOMPARE(camera.status().state, DeviceState::Busy);
        camera.setAddress({});
        QCOMPARE(camera.status().state, DeviceState::Opening);
        camera.close();
        camera.setAddress(address); // a closed one stays closed
        QCOMPARE(camera.status().state, DeviceState::Absent);
    }

    void damagedFileIsNoCamera()
    {
        QFile file(m_folder->filePath(u"film.avi"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is no film");
        file.close();
        CameraSettings settings;
        settings.address = {VideoAddress::Kind::File, file.fileName(), {}, 0, -1};
        OpenCvCamera camera(settings, m_clock);
        camera.open();
        QTRY_COMPARE_WITH_TIMEOUT(camera.status().state, DeviceState::Absent, patience);
        QCOMPARE(camera.status().error->code, ErrorCode::DeviceMissing);
    }

    // The stream stalls inside the driver: the station says so, lives on, and starts afresh when told to.
    void standstillIsNoticedAndSurvived()
    {
        const QByteArray pipe = QFile::encodeName(m_folder->filePath(u"pipe"_s));
        QCOMPARE(mkfifo(pipe.constData(), 0600), 0);
        writePictures(m_folder->path(), 2);
        CameraSettings settings = pictures(0);
        const VideoAddress good = settings.address;
        settings.deadline = 400ms;
        settings.address = {VideoAddress::Kind::File, m_folder->filePath(u"pipe"_s), {}, 0, -1};
        OpenCvCamera camera(settings, m_clock);
        camera.open();
        QTest::qWait(50);
        QCOMPARE(camera.status().state, DeviceState::Opening); // opening the pipe blocks
        m_clock->advance(500ms);
        QTRY_COMPARE_WITH_TIMEOUT(camera.status().state, DeviceState::Failed, patience);
        QCOMPARE(camera.status().error->code, ErrorCode::DeviceHung);

        QSignalSpy frames(&camera, &Camera::frame);
        camera.setAddress(good);
        camera.startPreview();
        QTRY_VERIFY_WITH_TIMEOUT(frames.size() > 1, patience);
        QCOMPARE(camera.status().state, DeviceState::Busy);
        QFile release(m_folder->filePath(u"pipe"_s)); // lets the stuck thread go
        QVERIFY(release.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        release.close();
    }

    // Held before the preview, during it and over an unplugging; given back in the end.
    void lightIsHeldWhereTheDriverCan()
    {
        writePictures(m_folder->path(), 3);
        const auto driver = std::make_shared<ScriptedDriver>();
        driver->controls = {{V4L2_CID_EXPOSURE_AUTO, V4L2_EXPOSURE_APERTURE_PRIORITY},
                            {V4L2_CID_EXPOSURE_ABSOLUTE, 200}};
        const auto mode = [&] { return driver->control(V4L2_CID_EXPOSURE_AUTO); };
        CameraSettings settings = pictures(0);
        settings.openNode = [&](const QString&) { return std::make_unique<ScriptedNode>(driver); };
        OpenCvCamera camera(settings, m_clock);
        camera.open();
        camera.startPreview();
        QTRY_COMPARE_WITH_TIMEOUT(camera.status().state, DeviceState::Busy, patience);
        QCOMPARE(mode(), qint32(V4L2_EXPOSURE_APERTURE_PRIORITY));
        camera.holdLight(true);
        QTRY_COMPARE_WITH_TIMEOUT(mode(), qint32(V4L2_EXPOSURE_MANUAL), patience);
        camera.setAddress(settings.address); // opened anew
        QTRY_COMPARE_WITH_TIMEOUT(camera.status().state, DeviceState::Busy, patience);
        QTRY_COMPARE_WITH_TIMEOUT(mode(), qint32(V4L2_EXPOSURE_MANUAL), patience);
        camera.holdLight(false);
        QTRY_COMPARE_WITH_TIMEOUT(mode(), qint32(V4L2_EXPOSURE_APERTURE_PRIORITY), patience);
        camera.holdLight(true);
        QTRY_COMPARE_WITH_TIMEOUT(mode(), qint32(V4L2_EXPOSURE_MANUAL), patience);
        camera.close();
        QTRY_COMPARE_WITH_TIMEOUT(mode(), qint32(V4L2_EXPOSURE_APERTURE_PRIORITY), patience);
    }

    // The stream before has not ended yet: what it gives back must not be what the next one holds, and the
    // next one gives back what the driver had chosen.
    void lightOfTheStreamBeforeIsGivenBackFirst()
    {
        writePictures(m_folder->path(), 3);
        const auto driver = std::make_shared<ScriptedDriver>();
        driver->controls = {{V4L2_CID_EXPOSURE_AUTO, V4L2_EXPOSURE_APERTURE_PRIORITY},
                            {V4L2_CID_EXPOSURE_ABSOLUTE, 200}};
        const auto mode = [&] { return driver->control(V4L2_CID_EXPOSURE_AUTO); };
        QSemaphore begun;
        QSemaphore mayGive;
        std::atomic<int> opened = 0;
        CameraSettings settings = pictures(0);
        settings.openNode = [&](const QString&) -> std::unique_ptr<VideoNode> {
            if (opened++ == 0)
                return std::make_unique<SlowNode>(driver, begun, mayGive);
            return std::make_unique<ScriptedNode>(driver);
        };
        OpenCvCamera camera(settings, m_clock);
        camera.open();
        camera.startPreview();
        camera.holdLight(true);
        QTRY_COMPARE_WITH_TIMEOUT(mode(), qint32(V4L2_EXPOSURE_MANUAL), patience);
        camera.setAddress(settings.address); // opened anew
        QSignalSpy frames(&camera, &Camera::frame);
        QVERIFY(begun.tryAcquire(1, 20000));
        QTRY_VERIFY_WITH_TIMEOUT(frames.size() > 3, patience);
        mayGive.release();
        QTRY_COMPARE_WITH_TIMEOUT(
            driver->writes(V4L2_CID_EXPOSURE_AUTO),
            (QList<qint32>{V4L2_EXPOSURE_MANUAL, V4L2_EXPOSURE_APERTURE_PRIORITY, V4L2_EXPOSURE_MANUAL}),
            patience);
        camera.close();
        QTRY_COMPARE_WITH_TIMEOUT(mode(), qint32(V4L2_EXPOSURE_APERTURE_PRIORITY), patience);
    }

    void withoutItsModuleItFails()
    {
        CameraSettings settings = pictures(0);
        settings.module = m_folder->filePath(u"none.so"_s);
        OpenCvCamera camera(settings, m_clock);
        camera.open();
        QTRY_COMPARE_WITH_TIMEOUT(camera.status().state, DeviceState::Failed, patience);
        QCOMPARE(camera.status().error->code, ErrorCode::DeviceFailed);
    }

    void playsTheTrainingReel()
    {
        const auto reel = PortraitReel::make({3});
        QVERIFY(reel.ok());
        const QFileInfo folder(QFileInfo((*reel)->address().address).path());
        QCOMPARE(folder.permissions() &
                     (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
        CameraSettings settings;
        settings.address = (*reel)->address();
        settings.address.perSecond = 0;
        OpenCvCamera camera(settings, m_clock);
        quint64 last = 0;
        connect(&camera, &Camera::frame, this, [&](const Frame& frame) {
            last = frame.sequence;
            QCOMPARE(frame.image.size(), QSize(1280, 960));
        });
        camera.open();
        camera.startPreview();
        QTRY_VERIFY_WITH_TIMEOUT(last > 60, 20000); // past its end
    }
};

QTEST_GUILESS_MAIN(TestOpenCvCamera)
#include "test_OpenCvCamera.moc"
