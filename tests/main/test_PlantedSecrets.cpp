// SPDX-License-Identifier: GPL-3.0-or-later
// What must never be readable on the disk is planted, the program dies of a defect, and every file it could
// have written is searched.
#include "tests/main/CtlStation.h"
#include "tests/support/SampleApplications.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

struct Death {
    int signal = 0;
    bool leftACore = false;
};

// Runs the keeper where cores may be of any size, with folders of its own to write into.
Death run(const QString& station, const QString& kind, const QString& workFolder, const QByteArray& input)
{
    int line[2];
    if (pipe(line) != 0)
        return {};
    const QByteArray program = QByteArrayLiteral(THUNHAN_SECRET_KEEPER);
    const QByteArray folder = QFile::encodeName(station);
    const QByteArray kindName = kind.toLatin1();
    const QByteArray work = QFile::encodeName(workFolder);
    const pid_t child = fork();
    if (child == 0) {
        dup2(line[0], STDIN_FILENO);
        close(line[1]);
        rlimit cores{};
        getrlimit(RLIMIT_CORE, &cores);
        cores.rlim_cur = cores.rlim_max;
        setrlimit(RLIMIT_CORE, &cores);
        setenv("TMPDIR", work.constData(), 1);
        setenv("HOME", work.constData(), 1);
        if (chdir(work.constData()) == 0)
            execl(program.constData(), program.constData(), folder.constData(), kindName.constData(),
                  nullptr);
        _exit(127);
    }
    close(line[0]);
    const ssize_t written = write(line[1], input.constData(), std::size_t(input.size()));
    close(line[1]);
    int status = 0;
    if (written != input.size() || waitpid(child, &status, 0) != child || !WIFSIGNALED(status))
        return {};
    return {WTERMSIG(status), WCOREDUMP(status) != 0};
}

QList<QByteArray> formsOf(const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    return {utf8, QByteArray(reinterpret_cast<const char*>(text.utf16()), 2 * text.size()), utf8.toBase64(),
            utf8.toHex()};
}

QList<QByteArray> formsOf(const SecureBytes& key)
{
    const QByteArray bytes(reinterpret_cast<const char*>(key.data()), qsizetype(key.size()));
    return {bytes, bytes.toHex(), bytes.toHex().toUpper(), bytes.toBase64()};
}

// "file: form N" of the first find; empty when there is none.
QString firstFind(const QString& folder, const QList<QByteArray>& planted, int* files)
{
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
         it.hasNext();) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly))
            return it.filePath() + u": unreadable"_s;
        const QByteArray content = file.readAll();
        *files += content.isEmpty() ? 0 : 1;
        for (qsizetype i = 0; i < planted.size(); ++i) {
            if (content.contains(planted.at(i)))
                return u"%1: form %2"_s.arg(it.filePath()).arg(i);
        }
    }
    return {};
}

} // namespace

class PlantedSecretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_station.init().code, 0);
        const SystemClock clock;
        const auto keySlots = KeySlots::load(m_station.folder().keySlotsPath());
        const auto key = keySlots->unlock(keySlots->list()->first().profile.id,
                                          SecureBytes::copyOf(trainingPassphrase().toUtf8()), clock);
        QVERIFY(key);
        const Applicant applicant = sampleApplication(1).applicant;
        m_planted = formsOf(trainingPassphrase()) + formsOf(*key) + formsOf(applicant.fullName) +
                    formsOf(applicant.personalNumber.digits());
        for (const QByteArray& form : std::as_const(m_planted))
            QVERIFY(form.size() > 8);
    }

    void aDyingProgramLeavesNothingReadable()
    {
        const QTemporaryDir work;
        const Death death =
            run(m_station.data(), u"careful"_s, work.path(), trainingPassphrase().toUtf8() + '\n');
        QCOMPARE(death.signal, SIGABRT);
        QVERIFY(!death.leftACore);
        int files = 0;
        QCOMPARE(firstFind(m_station.data(), m_planted, &files), QString());
        QVERIFY(files >= 5); // settings, slots, store, its log, its check
        QVERIFY(QFile::exists(Store::pathIn(m_station.data()) + u"-wal"_s)); // it died with its log open
        QCOMPARE(firstFind(work.path(), m_planted, &files), QString());
    }

    // The search is able to find, and the machine writes cores where it is let.
    void aCarelessOneWould()
    {
        CtlStation other;
        QCOMPARE(other.init().code, 0);
        const QTemporaryDir work;
        const Death death =
            run(other.data(), u"careless"_s, work.path(), trainingPassphrase().toUtf8() + '\n');
        QCOMPARE(death.signal, SIGABRT);
        if (!death.leftACore || QDir(work.path()).isEmpty(QDir::Files))
            QSKIP("this machine keeps no cores in the folder of the one who dies");
        int files = 0;
        QVERIFY(!firstFind(work.path(), m_planted, &files).isEmpty()); // the citizen's name
        // What stands in locked memory alone is not even there.
        const QList<QByteArray> passphrase = formsOf(trainingPassphrase());
        QCOMPARE(firstFind(work.path(), passphrase, &files), QString());
    }

private:
    CtlStation m_station;
    QList<QByteArray> m_planted;
};

QTEST_GUILESS_MAIN(PlantedSecretsTest)
#include "test_PlantedSecrets.moc"
