// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/CameraBook.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class TestCameraBook : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path() const { return m_folder.filePath(u"cameras.json"_s); }
    void write(const QByteArray& bytes) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void cleanup() { QFile::remove(path()); }

    void whatIsWrittenIsRead()
    {
        QCOMPARE(*CameraBook::load(path()), CameraBook()); // none yet
        CameraBook book;
        book.chosen = u"usb-1 Camera"_s;
        book.cameras[u"usb-1 Camera"_s] = {
            {1920, 1080},
            CameraCalibration{-3.5, 7.25, 0.98, 4.5, QDateTime({2026, 9, 10}, {8, 30}, Qt::UTC)}};
        book.cameras[u"usb-2 Other"_s] = {};
        QVERIFY(book.save(path()).ok());
        QCOMPARE(*CameraBook::load(path()), book);
        QVERIFY(!book.save(m_folder.filePath(u"no/such/folder"_s)).ok());
    }

    void aBadBookIsRefused()
    {
        write("{ \"chosen\": ");
        QCOMPARE(CameraBook::load(path()).error().code, ErrorCode::MalformedInput);
        write("[1, 2]");
        QCOMPARE(CameraBook::load(path()).error().code, ErrorCode::MalformedInput);
        write(QByteArray(300 * 1024, ' '));
        QCOMPARE(CameraBook::load(path()).error().code, ErrorCode::FileUnreadable);
    }

    void whatCannotBeIsNotBelieved()
    {
        write(R"({"chosen": 7, "cameras": {"a": {"width": -5, "height": 900000000,
                 "calibration": {"pitch": 80, "sharpness": 5, "at": "2026-09-10T08:30:00.000Z"}}, "b": 3}})");
        const auto book = CameraBook::load(path());
        QVERIFY(book.ok());
        QVERIFY(book->chosen.isEmpty());
        QVERIFY(book->cameras.value(u"a"_s).size.isEmpty());
        QVERIFY(!book->cameras.value(u"a"_s).calibration); // nobody looks up by 80 degrees
    }

    void aCalibrationSetsThePolicy()
    {
        const PortraitPolicy policy = calibrated({}, {-4, 9, 1, 3, {}});
        QCOMPARE(policy.pitchNeutral, -4.0);
        QCOMPARE(policy.sharpness, 4.5);
        QCOMPARE(calibrated({}, {2, 0, 0, 0, {}}).sharpness, PortraitPolicy().sharpness);
    }
};

QTEST_APPLESS_MAIN(TestCameraBook)
#include "test_CameraBook.moc"
