// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/v4l2/CameraList.h"
#include "tests/capture/portrait/v4l2/ScriptedNode.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class TestCameraList : public QObject
{
    Q_OBJECT

    static std::optional<CameraChoice> described(const std::shared_ptr<ScriptedDriver>& driver)
    {
        ScriptedNode node(driver);
        return describeCamera(node, u"/dev/video3"_s);
    }

private Q_SLOTS:
    void nameIdAndSizes()
    {
        auto driver = std::make_shared<ScriptedDriver>();
        driver->formats = {{{640, 480}, {1280, 720}, {320, 240}}, {{1920, 1080}, {1280, 720}}};
        const auto camera = described(driver);
        QVERIFY(camera);
        QCOMPARE(camera->name, u"Desk camera"_s);
        QCOMPARE(camera->id, u"usb-0000:00:14.0-1 Desk camera"_s);
        QCOMPARE(camera->path, u"/dev/video3"_s);
        // Largest first, each once, none too small for a portrait.
        QCOMPARE(camera->sizes, (QList<QSize>{{1920, 1080}, {1280, 720}, {640, 480}}));
    }

    void driversThatTakeAnySizeOfferTheUsualOnes()
    {
        auto driver = std::make_shared<ScriptedDriver>();
        driver->formats = {{}};
        driver->anySize = true;
        QCOMPARE(described(driver)->sizes,
                 (QList<QSize>{{1920, 1080}, {1280, 960}, {1280, 720}, {640, 480}}));
    }

    void whatTakesNoPicturesIsNoCamera()
    {
        auto driver = std::make_shared<ScriptedDriver>();
        driver->abilities = V4L2_CAP_META_CAPTURE | V4L2_CAP_STREAMING;
        QVERIFY(!described(driver));
        driver->abilities = V4L2_CAP_VIDEO_CAPTURE; // cannot stream
        QVERIFY(!described(driver));
    }

    void driversGoneWrongEnd()
    {
        auto driver = std::make_shared<ScriptedDriver>();
        driver->formats = {{}};
        driver->endless = true;
        driver->card = QByteArray(64, 'n'); // longer than its room, without an end
        const auto camera = described(driver);
        QVERIFY(camera);
        QCOMPARE(camera->name.size(), 32);
        QVERIFY(camera->sizes.size() <= 128);
        driver->endless = false;
        driver->formats = {{{2'000'000'000, 2'000'000'000}, {-1, 1000}}};
        QVERIFY(described(driver)->sizes.isEmpty());
    }

    void aFolderOfNodes()
    {
        QTemporaryDir folder;
        for (const QString& name : {u"video0"_s, u"video1"_s, u"video2"_s, u"null"_s}) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        auto driver = std::make_shared<ScriptedDriver>();
        const auto cameras =
            listCameras(folder.path(), [&](const QString& path) -> std::unique_ptr<VideoNode> {
                if (path.endsWith(u'0'))
                    return nullptr; // may not be opened
                return std::make_unique<ScriptedNode>(driver);
            });
        // Both nodes that open are of one camera.
        QCOMPARE(cameras.size(), 1);
        QCOMPARE(cameras.first().path, folder.filePath(u"video1"_s));
        // The kernel's own: these are no devices.
        QVERIFY(listCameras(folder.path()).isEmpty());
        QVERIFY(!openVideoNode(folder.filePath(u"video9"_s)));
    }
};

QTEST_APPLESS_MAIN(TestCameraList)
#include "test_CameraList.moc"
