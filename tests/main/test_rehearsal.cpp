// SPDX-License-Identifier: GPL-3.0-or-later
// The station as a whole: its own window, driven by keys and clicks through whole applications, with the
// twins, a supervisor and the training registry. What it leaves behind is looked at from outside.
#include "app/domain/FingerPosition.h"
#include "app/store/ApplicationRepository.h"
#include "app/store/DeskStateRepository.h"
#include "tests/app/store/StoreFixture.h"
#include "tests/main/CtlStation.h"

#include <QDir>
#include <QDirIterator>
#include <QImage>
#include <QJsonArray>
#include <QTest>
#include <algorithm>
#include <csignal>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr int patience = 400'000; // ms; ten fingers of two people on a busy machine

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList filesUnder(const QString& folder)
{
    QStringList files;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files.append(walk.next());
    return files;
}

// As it could stand in a file: as text, as Qt's text, and without its marks.
QList<QByteArray> formsOf(const QString& words)
{
    QString bare = words.normalized(QString::NormalizationForm_D);
    bare.removeIf([](QChar c) { return c.isMark(); });
    const auto wide = [](const QString& text) {
        return QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
    };
    return {words.toUtf8(), wide(words), bare.toUtf8(), wide(bare)};
}

QString whereFound(const QString& folder, const QList<QByteArray>& secrets)
{
    const QStringList files = filesUnder(folder);
    for (const QString& file : files) {
        const QByteArray bytes = contentOf(file);
        for (const QByteArray& secret : secrets) {
            if (bytes.contains(secret) || file.toUtf8().contains(secret))
                return QFileInfo(file).fileName();
        }
    }
    return {};
}

} // namespace

class RehearsalTest : public QObject
{
    Q_OBJECT

    // Everything that the program may write to lies in the place of the test.
    struct Run {
        QTemporaryDir place;
        QProcess process;

        QString folder() const { return place.filePath(u"r"_s); }
        QString temporary() const { return place.filePath(u"t"_s); }
        void start(const QStringList& arguments)
        {
            QDir(place.path()).mkdir(u"t"_s);
            auto environment = QProcessEnvironment::systemEnvironment();
            for (const QString& name : {u"TMPDIR"_s, u"HOME"_s, u"XDG_RUNTIME_DIR"_s, u"XDG_CACHE_HOME"_s})
                environment.insert(name, temporary());
            process.setProcessEnvironment(environment);
            process.setProcessChannelMode(QProcess::MergedChannels);
            process.start(QStringLiteral(THUNHAN), QStringList{u"--rehearse"_s, folder()} + arguments);
        }
        ~Run()
        {
            process.kill();
            process.waitForFinished();
        }
    };

    static QList<QByteArray> secretsOf(const QJsonObject& application)
    {
        QList<QByteArray> secrets;
        const QJsonObject applicant = application["applicant"_L1].toObject();
        for (const auto& key : {"full_name"_L1, "personal_number"_L1, "phone"_L1})
            secrets += formsOf(applicant[key].toString());
        secrets += formsOf(applicant["permanent_address"_L1].toObject()["declared"_L1].toString());
        return secrets;
    }

private Q_SLOTS:
    void twoCitizensEndToEnd()
    {
        Run run;
        run.start({u"--applications"_s, u"2"_s, u"--lang"_s, u"en"_s, u"--seed"_s, u"5"_s});
        QVERIFY(run.process.waitForFinished(patience));
        const QByteArray said = run.process.readAll();
        QVERIFY2(run.process.exitStatus() == QProcess::NormalExit && run.process.exitCode() == 0,
                 said.constData());

        const QJsonObject report =
            QJsonDocument::fromJson(contentOf(run.folder() + u"/report.json"_s)).object();
        const QJsonArray applications = report["applications"_L1].toArray();
        QCOMPARE(applications.size(), 2);
        QVERIFY(report["peak_rss_kb"_L1].toInt() > 0);
        QList<QByteArray> secrets;
        for (const QJsonValue& entry : applications) {
            QCOMPARE(entry["state"_L1].toString(), u"DELIVERED"_s);
            const QDir received(run.folder() + u"/received/"_s + entry["enrollmentId"_L1].toString());
            const QStringList files = received.entryList(QDir::Files);
            QCOMPARE(files.filter(QRegularExpression(u"^FINGER-.*wsq$"_s)).size(),
                     qsizetype(allFingerPositions.size()));
            QCOMPARE(files.filter(QRegularExpression(u"^(FACE|SIGNATURE|BIRTH_CERTIFICATE)"_s)).size(), 3);
            const QByteArray text = contentOf(received.filePath(u"application.json"_s));
            const QList<QByteArray> own = secretsOf(QJsonDocument::fromJson(text).object());
            for (const QByteArray& secret : own)
                QVERIFY(secret.size() > 5);
            // The search is able to find: the registry, which may, does hold them.
            QCOMPARE(whereFound(received.path(), own), u"application.json"_s);
            secrets += own;
            for (const QString& image : files.filter(QRegularExpression(u"(png|jpg|wsq)$"_s))) {
                const QByteArray content = contentOf(received.filePath(image));
                secrets.append(content.mid(content.size() / 2, 48));
            }
        }
        QCOMPARE(whereFound(run.folder() + u"/station"_s, secrets), QString());
        QCOMPARE(whereFound(run.temporary(), secrets), QString());
        for (const QByteArray& secret : std::as_const(secrets))
            QVERIFY(!said.contains(secret));

        const QStringList screens = filesUnder(run.folder() + u"/screens"_s);
        QVERIFY(screens.size() >= 15);
        for (const QString& screen : screens)
            QCOMPARE(QImage(screen).size(), QSize(1366, 768));
    }

    void aLiveScanStationSendsSlapsAndRolls()
    {
        Run run;
        run.start({u"--reader"_s, u"live-scan"_s, u"--lang"_s, u"vi"_s, u"--seed"_s, u"9"_s});
        QVERIFY(run.process.waitForFinished(patience));
        const QByteArray said = run.process.readAll();
        QVERIFY2(run.process.exitStatus() == QProcess::NormalExit && run.process.exitCode() == 0,
                 said.constData());
        const QJsonObject report =
            QJsonDocument::fromJson(contentOf(run.folder() + u"/report.json"_s)).object();
        const QJsonObject entry = report["applications"_L1].toArray().first().toObject();
        QCOMPARE(entry["state"_L1].toString(), u"DELIVERED"_s);
        const QStringList files = QDir(run.folder() + u"/received/"_s + entry["enrollmentId"_L1].toString())
                                      .entryList({u"FINGER-*"_s}, QDir::Files);
        // Three slaps, ten fingers out of them, ten rolls.
        QCOMPARE(files.size(), 2 * qsizetype(allFingerPositions.size()) + 3);
        QVERIFY(QFile::exists(run.folder() + u"/screens/20-slap-wrong-hand.png"_s));
    }

    void aKilledStationKeepsWhatWasTaken()
    {
        Run run;
        run.start({u"--lang"_s, u"vi"_s});
        const QString shown = run.folder() + u"/screens/04-fingerprints.png"_s;
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(shown) || run.process.state() == QProcess::NotRunning,
                                 patience);
        QCOMPARE(run.process.state(), QProcess::Running);
        ::kill(pid_t(run.process.processId()), SIGKILL);
        QVERIFY(run.process.waitForFinished(patience));

        // What the station finds when the clerk signs in again: the application on the desk, at its step.
        const StationFolder station(run.folder() + u"/station"_s);
        const CtlOutcome verified =
            runCtl({u"verify"_s, u"--data"_s, station.root(), u"--passphrase-fd"_s, u"0"_s},
                   trainingPassphrase() + u'\n');
        QVERIFY2(verified.code == 0, qPrintable(verified.out + verified.err));
        const auto clerk = KeySlots::load(station.keySlotsPath())->list()->first().profile.id;
        const auto store = openTrainingStore(station);
        const auto found = await(store->run([clerk](Database& database) -> Result<Application> {
            THUNHAN_TRY_ASSIGN(const auto open, DeskStateRepository(database).open(clerk));
            if (!open)
                return {ErrorCode::NotFound, u"nothing on the desk"_s};
            return ApplicationRepository(database).load(*open);
        }));
        QVERIFY(found.ok());
        QCOMPARE(found->state, ApplicationState::Draft);
        QVERIFY(found->step >= EnrollmentStep::Fingerprints);
        const auto fingers = std::ranges::count_if(found->samples, [](const BiometricSample& sample) {
            return sample.kept && sample.modality == BiometricModality::Finger;
        });
        QVERIFY(fingers >= 6); // those that were on the screen
        QVERIFY(!found->applicant.fullName.isEmpty());
        QCOMPARE(found->applicant.permanentAddress, found->applicant.currentAddress); // the last field typed
    }
};

} // namespace thunhan

QTEST_GUILESS_MAIN(thunhan::RehearsalTest)
#include "test_rehearsal.moc"
