// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/FaceGeometry.h"
#include "capture/twin/PortraitSynthesizer.h"
#include "capture/twin/PortraitTraits.h"

#include <QtTest>
#include <set>

using namespace thunhan;

class TestPortraitSynthesizer : public QObject
{
    Q_OBJECT

    static constexpr QSize size{640, 480};

private Q_SLOTS:
    void oneSeedIsOnePerson()
    {
        QCOMPARE(drawPortrait({42}, {}, size), drawPortrait({42}, {}, size));
        QVERIFY(drawPortrait({42}, {}, size) != drawPortrait({43}, {}, size));
        PortraitPose later;
        later.noise = 1;
        QVERIFY(drawPortrait({42}, {}, size) !=
                drawPortrait({42}, later, size)); // another frame, other noise
    }

    void peopleDiffer()
    {
        std::set<int> styles;
        std::set<QRgb> skins;
        for (quint64 seed = 0; seed < 60; ++seed) {
            const PortraitTraits traits = portraitTraits({seed});
            styles.insert(static_cast<int>(traits.hairStyle));
            skins.insert(traits.skin.rgb());
        }
        QCOMPARE(styles.size(), std::size_t(6));
        QVERIFY(skins.size() > 40);
    }

    // Every one of many is found as a clear face that looks straight ahead with open eyes and a closed mouth.
    void everyoneIsFound()
    {
        const auto model = FaceModel::load(FaceModel::debianPath());
        QVERIFY2(model.ok(), "package libdlib-data is needed");
        for (quint64 seed = 100; seed < 140; ++seed) {
            const QImage grey = drawPortrait({seed}, {}, size).convertToFormat(QImage::Format_Grayscale8);
            const auto faces = (*model)->detect(grey, 0.5);
            QVERIFY2(faces.size() == 1 && faces[0].score > 1, qPrintable(QString::number(seed)));
            const FaceGeometry g = measureGeometry((*model)->landmarks(grey, faces[0].box));
            QVERIFY2(std::abs(g.yaw) < 5 && std::abs(g.pitch) < 6 && std::abs(g.roll) < 3,
                     qPrintable(QString::number(seed)));
            QVERIFY(g.eyeOpening > 0.05 && g.mouthOpening < 0.05);
        }
    }
};

QTEST_GUILESS_MAIN(TestPortraitSynthesizer)
#include "test_PortraitSynthesizer.moc"
