// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/StationFolder.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

Q_DECLARE_METATYPE(int StationSettings::*)

class StationFolderTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_temporary;
    StationFolder m_folder{m_temporary.path() + u"/station"_s};

    static StationSettings settings()
    {
        StationSettings settings;
        settings.id = StationId::fromString(u"019cacd1-5c00-7000-8000-00000000057a"_s);
        return settings;
    }
    QJsonObject written() const
    {
        QFile file(m_folder.settingsPath());
        return file.open(QFile::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }
    void write(const QJsonObject& object) const
    {
        QFile file(m_folder.settingsPath());
        QVERIFY(file.open(QFile::WriteOnly | QFile::Truncate));
        file.write(QJsonDocument(object).toJson());
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_folder.make().ok());
        QVERIFY(m_folder.saveSettings(settings()).ok());
    }

    void keepsEachNumber_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<int StationSettings::*>("number");
        QTest::addColumn<int>("outside");
        QTest::newRow("target") << u"daily_target"_s << &StationSettings::dailyTarget << 0;
        QTest::newRow("idle") << u"idle_minutes"_s << &StationSettings::idleMinutes << 0;
        QTest::newRow("retention") << u"retention_days"_s << &StationSettings::retentionDays << 0;
        QTest::newRow("offline") << u"offline_days"_s << &StationSettings::offlineDays << 0;
        QTest::newRow("unlock code") << u"unlock_code_hours"_s << &StationSettings::unlockCodeHours << -1;
    }
    void keepsEachNumber()
    {
        QFETCH(QString, key);
        QFETCH(int StationSettings::*, number);
        QFETCH(int, outside);
        const int usual = StationSettings().*number;

        StationSettings other = settings();
        other.*number = usual + 3;
        QVERIFY(m_folder.saveSettings(other).ok());
        QCOMPARE((*m_folder.loadSettings()).*number, usual + 3);

        QJsonObject object = written();
        object[key] = usual + 4;
        write(object);
        QCOMPARE((*m_folder.loadSettings()).*number, usual + 4);

        object.remove(key); // a folder of a program that did not know it
        write(object);
        QCOMPARE((*m_folder.loadSettings()).*number, usual);

        object[key] = outside;
        write(object);
        QCOMPARE(m_folder.loadSettings().error().code, ErrorCode::MalformedInput);
    }

    void refusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("version") << u"version"_s << QJsonValue(2);
        QTest::newRow("profile") << u"profile"_s << QJsonValue(u"DEMO"_s);
        QTest::newRow("station") << u"station_id"_s << QJsonValue(u"HC-03"_s);
        QTest::newRow("reader") << u"finger_reader"_s << QJsonValue(u"ink"_s);
        QTest::newRow("sequence") << u"finger_sequence"_s << QJsonValue(u"ANY"_s);
        QTest::newRow("format") << u"print_format"_s << QJsonValue(u"BMP"_s);
        QTest::newRow("unknown readers") << u"unknown_readers"_s << QJsonValue(u"TRUST"_s);
    }
    void refusesWhatItDoesNotKnow()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QVERIFY(m_folder.loadSettings().ok());
        QJsonObject object = written();
        object[key] = value;
        write(object);
        QCOMPARE(m_folder.loadSettings().error().code, ErrorCode::MalformedInput);
    }

    void tellsWhatIsNotThere()
    {
        QVERIFY(QFile::remove(m_folder.settingsPath()));
        QVERIFY(!m_folder.isInitialised());
        QCOMPARE(m_folder.loadSettings().error().code, ErrorCode::StoreMissing);
    }
};

QTEST_GUILESS_MAIN(StationFolderTest)
#include "test_StationFolder.moc"
