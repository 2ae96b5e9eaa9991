// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/TrainingRegistry.h"

#include "app/base/Sha256.h"
#include "tests/sync/training/TrainingRig.h"

#include <QDir>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class TestTrainingRegistry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesAWholePacketOver()
    {
        TrainingRig rig;
        QCOMPARE(rig.create().status, 204);
        const QJsonObject document = rig.uploadAll();
        QVERIFY(!document.isEmpty());
        QCOMPARE(rig.put(document).status, 204);
        const Exchange finalized = rig.finalize();
        QCOMPARE(finalized.message(), QString());
        QCOMPARE(finalized.status, 204);

        const Exchange back = rig.client->call("GET", rig.enrollment());
        QCOMPARE(back.status, 200);
        QCOMPARE(back.member(u"status"), u"FINALIZED"_s);

        const QList<AcceptedEnrollment> accepted = rig.registry->accepted();
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(accepted[0].id, rig.fixture.application.id.toString());
        QCOMPARE(accepted[0].finalizedAt, rig.clock.nowUtc());
        QCOMPARE(accepted[0].objects.size(), rig.packet.objects.size());
        for (qsizetype i = 0; i < rig.packet.objects.size(); ++i) {
            const ReceivedObject& object = accepted[0].objects[i];
            QCOMPARE(object.name, rig.packet.objects[i].name);
            QCOMPARE(object.digest, rig.packet.objects[i].plainDigest);
            QFile file(
                rig.folder.filePath(u"received/%1/%2"_s.arg(accepted[0].id, receivedFileName(object))));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(sha256(file.readAll()), object.digest);
        }
        QVERIFY(QFile::exists(rig.folder.filePath(u"received/%1/application.json"_s.arg(accepted[0].id))));
        QCOMPARE(rig.registry->callCounts().value(TrainingCall::CreateBuffer), rig.packet.objects.size());
        QCOMPARE(rig.registry->callCounts().value(TrainingCall::FinalizeEnrollment), 1);
    }

    void keepsEverythingOverARestart()
    {
        TrainingRig rig;
        QCOMPARE(rig.create().status, 204);
        const QJsonObject document = rig.uploadAll();
        QCOMPARE(rig.put(document).status, 204);

        rig.restart();
        // The document's references keep the port of before: what counts is the buffer they name.
        QCOMPARE(rig.client->call("GET", rig.enrollment()).member(u"status"), u"IN_PROGRESS"_s);
        QCOMPARE(rig.finalize().status, 204);
        const QList<AcceptedEnrollment> accepted = rig.registry->accepted();

        rig.restart();
        QCOMPARE(rig.client->call("GET", rig.enrollment()).member(u"status"), u"FINALIZED"_s);
        const QList<AcceptedEnrollment> again = rig.registry->accepted();
        QCOMPARE(again.size(), 1);
        QCOMPARE(again[0].id, accepted[0].id);
        QCOMPARE(again[0].objects, accepted[0].objects);
        QCOMPARE(again[0].finalizedAt, accepted[0].finalizedAt);
    }

    void startsAndStopsFromAnyThread()
    {
        QTemporaryDir folder;
        SystemClock clock;
        SeededRandom random;
        TrainingRegistry registry({folder.path(), 0, {}}, clock, random);
        registry.stop();
        const auto first = registry.start();
        QVERIFY(first.ok());
        QCOMPARE(*registry.start(), *first);
        const std::unique_ptr<QThread> other(QThread::create([&] {
            registry.stop();
            if (const auto again = registry.start(); !again)
                qFatal("%s", qPrintable(again.error().detail));
            registry.stop();
        }));
        other->start();
        QVERIFY(other->wait());
    }

    void refusesAPortThatIsTaken()
    {
        QTemporaryDir one;
        QTemporaryDir two;
        SystemClock clock;
        SeededRandom random;
        TrainingRegistry first({one.path(), 0, {}}, clock, random);
        const auto url = first.start();
        QVERIFY(url.ok());
        TrainingRegistry second({two.path(), quint16(url->port()), {}}, clock, random);
        const auto taken = second.start();
        QVERIFY(!taken.ok());
        QCOMPARE(taken.error().code, ErrorCode::RegistryUnreachable);
    }

    void leavesItsFilesToTheirOwner()
    {
        TrainingRig rig;
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                            QFile::WriteOther | QFile::ExeOther;
        const QStringList names{u"."_s,
                                u"authority"_s,
                                u"authority/ca.key"_s,
                                u"received"_s,
                                u"authority/server.key"_s,
                                u"authority/recipient.key"_s,
                                u"registry.key"_s};
        for (const QString& name : names) {
            const QFileInfo file(rig.folder.filePath(name));
            QVERIFY2(file.exists(), qPrintable(name));
            QVERIFY2(!(file.permissions() & others), qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(TestTrainingRegistry)
#include "test_TrainingRegistry.moc"
