// SPDX-License-Identifier: GPL-3.0-or-later
// The confusion table: each damage, on photographs of Debian's packages and on drawn people, trips its own
// measure and no other that optics do not explain.
#include "capture/twin/PortraitDamage.h"
#include "capture/twin/PortraitSynthesizer.h"

#include <QSet>
#include <QtTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class TestPortraitDamage : public QObject
{
    Q_OBJECT

    std::unique_ptr<FaceAssessor> m_assessor;
    const QImage m_astronaut{u"/usr/lib/python3/dist-packages/skimage/data/astronaut.png"_s};
    const QImage m_admiral{u"/usr/share/doc/facedetect/examples/grace_hopper_512x512.jpg"_s};

private Q_SLOTS:
    void initTestCase()
    {
        const auto model = FaceModel::load(FaceModel::debianPath());
        QVERIFY2(model.ok(), "package libdlib-data is needed");
        m_assessor = std::make_unique<FaceAssessor>(*model, PortraitPolicy{});
        QVERIFY2(!m_astronaut.isNull(), "package python3-skimage is needed");
        QVERIFY2(!m_admiral.isNull(), "package facedetect is needed");
    }

    void eachDamageTripsItsOwnMeasure_data()
    {
        QTest::addColumn<QImage>("photograph");
        QTest::addColumn<QList<int>>("unfit"); // damages whose measure fails on this photograph as it is
        // Her head nearly fills the picture's height.
        QTest::newRow("astronaut") << m_astronaut << QList<int>{int(PortraitDamage::CutOff)};
        // A warm print before a flag.
        QTest::newRow("admiral") << m_admiral
                                 << QList<int>{int(PortraitDamage::Tint), int(PortraitDamage::CutOff),
                                               int(PortraitDamage::PatternBehind)};
        QTest::newRow("drawn") << drawPortrait({2}, {}, {1280, 960}) << QList<int>();
    }

    void eachDamageTripsItsOwnMeasure()
    {
        QFETCH(QImage, photograph);
        QFETCH(QList<int>, unfit);
        const PortraitAssessment before = m_assessor->assess(photograph);
        for (const PortraitDamage damage : allPortraitDamages) {
            const DamageSeries series = damageSeries(*m_assessor, photograph, before, damage);
            const PortraitMeasure own = measureOf(damage);
            const QByteArray name = toName(damage).toUtf8();
            QVERIFY2(series.passedBefore(own) != unfit.contains(int(damage)), name);
            if (!series.passedBefore(own))
                continue;
            QVERIFY2(series.trips(own), name);
            QVERIFY2(series.isMonotone(), name);
            for (const PortraitCheck& check : series.at.front().checks) {
                if (check.measure != own && !explainedBy(damage).contains(check.measure))
                    QVERIFY2(!series.trips(check.measure), name + " trips " + toName(check.measure).toUtf8());
            }
        }
    }

    void withoutStrengthNothingIsDamaged()
    {
        const PortraitAssessment face = m_assessor->assess(m_astronaut);
        const QImage before = m_astronaut.convertToFormat(QImage::Format_RGB32);
        for (const PortraitDamage damage : allPortraitDamages)
            QVERIFY2(damaged(m_astronaut, face, damage, 0) == before, qPrintable(toName(damage)));
        QVERIFY(damaged(m_astronaut, PortraitAssessment(), PortraitDamage::Dark, 1) == before); // no face
    }

    void namesTellThemApart()
    {
        QSet<QString> names;
        QSet<PortraitMeasure> measures;
        for (const PortraitDamage damage : allPortraitDamages) {
            names.insert(toName(damage));
            measures.insert(measureOf(damage));
            QVERIFY(!explainedBy(damage).contains(measureOf(damage)));
        }
        QCOMPARE(names.size(), qsizetype(allPortraitDamages.size()));
        QCOMPARE(measures.size(), qsizetype(allPortraitDamages.size()));
    }
};

QTEST_GUILESS_MAIN(TestPortraitDamage)
#include "test_PortraitDamage.moc"
