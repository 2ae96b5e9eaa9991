// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reference/ReferenceData.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

QByteArray shipped()
{
    QFile file(QStringLiteral(THUNHAN_REFERENCE_DATA "/thresholds.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray with(QLatin1StringView object, const QString& member, const QJsonValue& value)
{
    QJsonObject root = QJsonDocument::fromJson(shipped()).object();
    QJsonObject inner = root.value(object).toObject();
    inner.insert(member, value);
    root.insert(object, inner);
    return QJsonDocument(root).toJson();
}

} // namespace

class TestThresholdsReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // A site that edits the shipped file finds in it what the program does without one.
    void theShippedDocumentSaysWhatTheProgramProposes()
    {
        const auto data = ReferenceData().with(shipped());
        QVERIFY2(data, qPrintable(data ? QString() : data.error().detail));
        QCOMPARE(data->thresholds(), CaptureThresholds());
        const QJsonObject portrait = QJsonDocument::fromJson(shipped()).object()["portrait"_L1].toObject();
        QCOMPARE(portrait.size(), 37); // all of them can be set
    }

    // A name that is read into the wrong member, or into none, is found by moving each limit by itself.
    void everyLimitReachesItsOwnMember()
    {
        const QJsonObject portrait = QJsonDocument::fromJson(shipped()).object()["portrait"_L1].toObject();
        QList<CaptureThresholds> seen;
        for (const QString& name : portrait.keys()) {
            const QJsonValue value = portrait.value(name);
            QJsonValue other = value.isBool() ? QJsonValue(!value.toBool())
                                              : QJsonValue(name == u"candidates" ? 2 : value.toDouble() + 1);
            if (value.isString())
                other = u"jpeg2000"_s;
            if (name == u"supervisor_below")
                other = 40;
            if (value.isDouble() && value.toDouble() < 1)
                other = value.toDouble() + 0.01;
            const auto data = ReferenceData().with(with("portrait"_L1, name, other));
            QVERIFY2(data, qPrintable(name + u' ' + (data ? QString() : data.error().detail)));
            QVERIFY2(data->thresholds() != CaptureThresholds(), qPrintable(name));
            QVERIFY2(!seen.contains(data->thresholds()), qPrintable(name));
            seen.append(data->thresholds());
        }
    }

    void whatIsLeftOutStaysAsProposed()
    {
        const auto data = ReferenceData().with(
            R"({"schema":1,"document":"thresholds","edition":"2026-12-01",)"
            R"("fingers":{"scores":{"left_little":45}},"portrait":{"picture_bytes":60000}})");
        QVERIFY2(data, qPrintable(data ? QString() : data.error().detail));
        CaptureThresholds expected;
        expected.fingers.scores = {{FingerPosition::LeftLittle, 45}};
        expected.portrait.pictureBytes = 60000;
        QCOMPARE(data->thresholds(), expected);
    }

    void whatIsWrongIsRefused_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<int>("cause");
        QTest::addColumn<QString>("pointer");
        const auto row = [](const char* name, const QByteArray& document, RefusalCause cause,
                            const char* pointer) {
            QTest::newRow(name) << document << int(cause) << QString::fromLatin1(pointer);
        };
        using enum RefusalCause;
        row("a limit that is none", with("portrait"_L1, u"yaww"_s, 5), UnknownMember, "/portrait/yaww");
        row("beyond the measure", with("portrait"_L1, u"background_white"_s, 1.2), OutOfRange,
            "/portrait/background_white");
        row("a text", with("portrait"_L1, u"roll"_s, u"8"_s), WrongType, "/portrait/roll");
        row("half a picture", with("portrait"_L1, u"candidates"_s, 1.5), WrongType, "/portrait/candidates");
        row("dark above light", with("portrait"_L1, u"brightness_low"_s, 0.7), OutOfRange,
            "/portrait/brightness_high");
        row("good below allowed", with("portrait"_L1, u"eye_distance"_s, 121), OutOfRange,
            "/portrait/eye_distance_good");
        row("best below least", with("portrait"_L1, u"jpeg_least"_s, 98), OutOfRange, "/portrait/jpeg_most");
        row("a format that nobody reads", with("portrait"_L1, u"sent_as"_s, u"bmp"_s), NotAllowed,
            "/portrait/sent_as");
        row("no attempt", with("fingers"_L1, u"attempts"_s, 0), OutOfRange, "/fingers/attempts");
        row("a sixth finger", with("fingers"_L1, u"scores"_s, QJsonObject{{u"left_sixth"_s, 50}}),
            UnknownMember, "/fingers/scores/left_sixth");
        row("beyond the score", with("fingers"_L1, u"scores"_s, QJsonObject{{u"left_ring"_s, 101}}),
            OutOfRange, "/fingers/scores/left_ring");
    }

    void whatIsWrongIsRefused()
    {
        QFETCH(QByteArray, document);
        QFETCH(int, cause);
        QFETCH(QString, pointer);
        ReferenceRefusal refusal;
        QVERIFY(!ReferenceData().with(document, &refusal));
        QCOMPARE(int(refusal.cause), cause);
        QCOMPARE(refusal.pointer, pointer);
        QCOMPARE(refusal.document, std::optional(ReferenceKind::Thresholds));
        QVERIFY(refusal.line > 1);
    }
};

QTEST_GUILESS_MAIN(TestThresholdsReading)
#include "test_ThresholdsReading.moc"
