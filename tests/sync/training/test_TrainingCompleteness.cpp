// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/FingerPosition.h"
#include "sync/training/TrainingIntake.h"

#include <QJsonArray>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

QJsonObject image(const QString& type, const QString& subType)
{
    return {{u"biometricType"_s, type}, {u"biometricSubType"_s, subType}, {u"imageRef"_s, u"https://h/b"_s}};
}

QJsonObject missing(const QString& type, const QString& subType)
{
    return {{u"biometricType"_s, type},
            {u"missing"_s, QJsonArray{QJsonObject{{u"biometricSubType"_s, subType}}}}};
}

QJsonObject withBiometrics(const QJsonArray& entries)
{
    const QJsonObject page{{u"dataRef"_s, u"https://h/b"_s}};
    return {{u"biometricData"_s, entries},
            {u"documentData"_s, QJsonArray{QJsonObject{{u"parts"_s, QJsonArray{page}}}}}};
}

QJsonArray tenFingers()
{
    QJsonArray entries;
    for (const FingerPosition position : allFingerPositions)
        entries.append(image(u"FINGER"_s, toName(position)));
    return entries;
}

} // namespace

class TestTrainingCompleteness : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isContentWithAll()
    {
        QJsonArray entries = tenFingers();
        entries.append(image(u"FACE"_s, u"PORTRAIT"_s));
        QCOMPARE(incompleteness(withBiometrics(entries)).value_or(QString()), QString());
    }

    void countsTheFingersOfSlaps()
    {
        QJsonArray entries;
        for (const auto& slap :
             {u"PLAIN_RIGHT_FOUR_FINGERS"_s, u"PLAIN_LEFT_FOUR_FINGERS"_s, u"PLAIN_THUMBS"_s})
            entries.append(image(u"FINGER"_s, slap));
        entries.append(image(u"FACE"_s, u"PORTRAIT"_s));
        QVERIFY(!incompleteness(withBiometrics(entries)));
        entries.removeAt(2);
        QVERIFY(incompleteness(withBiometrics(entries))->contains(u"THUMB"_s));
    }

    void takesWhatIsDeclaredMissing()
    {
        QJsonArray entries = tenFingers();
        entries[4] = missing(u"FINGER"_s, u"RIGHT_LITTLE"_s);
        entries.append(missing(u"FACE"_s, u"PORTRAIT"_s));
        QVERIFY(!incompleteness(withBiometrics(entries)));
    }

    void wantsAnImageOrAWordForEachFinger()
    {
        for (qsizetype i = 0; i < 10; ++i) {
            QJsonArray entries = tenFingers();
            entries.append(image(u"FACE"_s, u"PORTRAIT"_s));
            QJsonObject bare = entries[i].toObject();
            bare.remove(u"imageRef"_s);
            entries[i] = bare;
            const auto gap = incompleteness(withBiometrics(entries));
            QVERIFY(gap);
            QVERIFY(gap->contains(bare[u"biometricSubType"].toString()));
        }
    }

    void wantsThePortrait()
    {
        QJsonArray entries = tenFingers();
        QVERIFY(incompleteness(withBiometrics(entries))->contains(u"portrait"_s));
        entries.append(image(u"FACE"_s, u"LEFT_PROFILE"_s));
        QVERIFY(incompleteness(withBiometrics(entries))->contains(u"portrait"_s));
    }

    void wantsAPage()
    {
        QJsonArray entries = tenFingers();
        entries.append(image(u"FACE"_s, u"PORTRAIT"_s));
        QJsonObject document = withBiometrics(entries);
        document[u"documentData"_s] = QJsonArray{QJsonObject{{u"parts"_s, QJsonArray{QJsonObject()}}}};
        QVERIFY(incompleteness(document)->contains(u"page"_s));
    }
};

QTEST_GUILESS_MAIN(TestTrainingCompleteness)
#include "test_TrainingCompleteness.moc"
