// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/FaceModel.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class TestFaceModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void absentModelIsNamed()
    {
        const auto model = FaceModel::load(u"/nonexistent/model.dat"_s);
        QVERIFY(!model);
        QCOMPARE(model.error().code, ErrorCode::ModelMissing);
    }

    void damagedModelIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("noise") << QByteArray(4096, '\x5a');
        QFile real(FaceModel::debianPath());
        QVERIFY(real.open(QIODevice::ReadOnly));
        QTest::newRow("cut off") << real.read(100000);
    }

    void damagedModelIsRefused()
    {
        QFETCH(QByteArray, content);
        QTemporaryDir dir;
        QFile file(dir.filePath(u"model.dat"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const auto model = FaceModel::load(file.fileName());
        QVERIFY(!model);
        QCOMPARE(model.error().code, ErrorCode::MalformedInput);
    }

    void findsAFaceInAPhotograph()
    {
        const QImage picture(u"/usr/share/doc/facedetect/examples/grace_hopper_512x512.jpg"_s);
        QVERIFY2(!picture.isNull(), "package facedetect is needed");
        const auto model = FaceModel::load(FaceModel::debianPath());
        QVERIFY(model.ok());
        const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
        const auto faces = (*model)->detect(grey, 0.5);
        QCOMPARE(faces.size(), std::size_t(1));
        QVERIFY(faces[0].score > 1);
        const FaceLandmarks landmarks = (*model)->landmarks(grey, faces[0].box);
        for (const QPointF& p : landmarks)
            QVERIFY(QRectF(picture.rect()).contains(p));
        QVERIFY(faces[0].box.contains(landmarks[30]));
        QVERIFY(landmarks[39].x() < landmarks[42].x()); // eyes
        QVERIFY(landmarks[30].y() > landmarks[39].y()); // nose below
        QVERIFY(landmarks[62].y() > landmarks[30].y()); // mouth below
        QVERIFY(landmarks[8].y() > landmarks[62].y());  // chin below
    }

    void findsNothingInAnEmptyPicture()
    {
        const auto model = FaceModel::load(FaceModel::debianPath());
        QVERIFY(model.ok());
        QImage wall(640, 480, QImage::Format_Grayscale8);
        wall.fill(230);
        QVERIFY((*model)->detect(wall, 0.5).empty());
    }
};

QTEST_APPLESS_MAIN(TestFaceModel)
#include "test_FaceModel.moc"
