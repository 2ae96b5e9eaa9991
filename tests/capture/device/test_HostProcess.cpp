// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/device/HostProcess.h"

#include "tests/support/ChildProcesses.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace thunhan;
using namespace std::chrono_literals;

namespace
{
constexpr int patience = 60'000; // for a loaded machine
} // namespace

class TestHostProcess : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    Result<std::unique_ptr<HostProcess>> start(const char* script) const
    {
        return HostProcess::start(writeScript(m_folder.filePath(QStringLiteral("host")), script));
    }
    // All that it says, or what came before the test gave up waiting.
    static QByteArray readAll(HostProcess& host)
    {
        QByteArray all;
        for (int tries = 0; tries < 500; ++tries) {
            std::array<char, 16> room{};
            const auto count = host.read(room, 20ms);
            if (count == std::size_t(0))
                break;
            all.append(room.data(), static_cast<qsizetype>(count.value_or(0)));
        }
        return all;
    }

private Q_SLOTS:
    void cleanup() { QCOMPARE(childProcesses(), QList<qint64>()); }

    void bytesGoThereAndBack()
    {
        const auto host = start("read line; printf 'heard %s, and so much more than a piece' \"$line\"");
        QVERIFY(host);
        std::array<char, 8> room{};
        QVERIFY(!(*host)->read(room, 1ms)); // it waits for us
        QVERIFY((*host)->send("you\n"));
        QCOMPARE(readAll(**host), QByteArray("heard you, and so much more than a piece"));
        (*host)->end(10s);
        QCOMPARE(childProcesses(), QList<qint64>());
    }

    void endOfInputIsHeard()
    {
        const QString left = m_folder.filePath(QStringLiteral("left"));
        const auto host = start(qPrintable(QStringLiteral("cat >/dev/null; echo bye; : > '%1'").arg(left)));
        QVERIFY(host);
        (*host)->end(10s);
        QVERIFY(QFile::exists(left)); // it was not killed
    }

    void oneThatDoesNotListenIsKilled()
    {
        const auto host = start("exec sleep 600");
        QVERIFY(host);
        QCOMPARE(childProcesses().size(), 1);
        (*host)->end(20ms);
        QCOMPARE(childProcesses(), QList<qint64>());
    }

    void oneThatTalksOnIsKilled()
    {
        const auto host = start("exec yes");
        QVERIFY(host);
        (*host)->end(20ms);
        QCOMPARE(childProcesses(), QList<qint64>());
    }

    void noneOutlivesItsObject()
    {
        {
            const auto host = start("exec sleep 600");
            QVERIFY(host);
        }
        QCOMPARE(childProcesses(), QList<qint64>());
    }

    void writingToOneThatIsGoneIsAnAnswer()
    {
        const auto host = start("exec true");
        QVERIFY(host);
        QCOMPARE(readAll(**host), QByteArray());
        QTRY_VERIFY_WITH_TIMEOUT(!(*host)->send("anyone?"), patience);
    }

    void aMissingProgramIsAnError()
    {
        const auto host = HostProcess::start(QStringLiteral("/nonexistent/host"));
        QVERIFY(!host);
        QCOMPARE(host.error().code, ErrorCode::DeviceFailed);
    }
};

QTEST_GUILESS_MAIN(TestHostProcess)
#include "test_HostProcess.moc"
