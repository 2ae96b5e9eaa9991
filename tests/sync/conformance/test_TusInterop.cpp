// SPDX-License-Identifier: GPL-3.0-or-later
// The station's resumable transfer against somebody else's server.
#include "app/base/Clock.h"
#include "app/base/SecureBytes.h"
#include "app/base/Sha256.h"
#include "sync/client/HttpFailure.h"
#include "sync/client/TusTransfer.h"
#include "tests/support/FaultProxy.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSslConfiguration>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class TusInteropTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void itIsOffered();
    void arrivesWhole();
    void aCutGoesOnWhereItWas_data();
    void aCutGoesOnWhereItWas();
    void aKilledServerGoesOnWhereItWas();
    void cleanup() { stop(); }

private:
    bool start(quint16 port = 0)
    {
        m_server = std::make_unique<QProcess>();
        m_server->setProcessChannelMode(QProcess::MergedChannels);
        m_server->start(m_node,
                        {QStringLiteral(THUNHAN_TUS_SERVER), m_folder->path(), QString::number(port)});
        QByteArray said;
        const bool told = QTest::qWaitFor(
            [&] {
                said += m_server->readAll();
                return said.contains('\n') || m_server->state() == QProcess::NotRunning;
            },
            30'000);
        m_port = said.mid(said.indexOf("port ") + 5).trimmed().toUShort();
        if (!told || m_port == 0)
            qWarning("%s", said.constData());
        return m_port != 0;
    }
    void stop()
    {
        if (m_server) {
            m_server->kill();
            m_server->waitForFinished();
        }
        m_server.reset();
    }
    RegistryAnswer<QUrl> send(TusTransfer& tus, quint16 port)
    {
        ObjectUpload upload{{}, {}, m_content, sha256(m_content), m_keptUrl, {}, {}};
        upload.keepUrl = [this](const QString& url) {
            m_keptUrl = url;
            return QtFuture::makeReadyFuture(Result<void>());
        };
        std::optional<RegistryAnswer<QUrl>> kept;
        QCoro::waitFor(keep(tus.send(files(port), upload), kept));
        return *kept;
    }
    template <class T>
    static QCoro::Task<void> keep(QCoro::Task<RegistryAnswer<T>> task, std::optional<RegistryAnswer<T>>& kept)
    {
        kept = co_await task;
    }
    static QUrl files(quint16 port) { return QUrl(u"http://127.0.0.1:%1/files"_s.arg(port)); }
    bool isKept(const QUrl& url) const
    {
        QFile file(m_folder->filePath(url.fileName()));
        return file.open(QIODevice::ReadOnly) && sha256(file.readAll()) == sha256(m_content);
    }
    // As OsiaSession::perform(), on a line without TLS and tokens.
    QCoro::Task<RegistryAnswer<HttpAnswer>> perform(OsiaSession::Call call)
    {
        const Result<HttpAnswer> answer =
            co_await m_http.send(call.method, call.request, call.body, call.progress);
        if (!answer)
            co_return RegistryAnswer<HttpAnswer>{answer.error(), {}, {}};
        if (answer->status != call.expected)
            co_return failedAnswer<HttpAnswer>(failureOf(*answer, call.operation, m_clock.nowUtc()));
        co_return RegistryAnswer<HttpAnswer>{*answer, {}, {}};
    }
    std::unique_ptr<TusTransfer> transfer()
    {
        return std::make_unique<TusTransfer>(
            [this](OsiaSession::Call call) { return perform(std::move(call)); }, m_clock);
    }

    QString m_node;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_server;
    quint16 m_port = 0;
    SystemClock m_clock;
    HttpExchange m_http{QSslConfiguration::defaultConfiguration(), {}};
    QByteArray m_content;
    QString m_keptUrl;
};

void TusInteropTest::initTestCase()
{
    m_node = QStandardPaths::findExecutable(u"node"_s);
    const QDir modules(qEnvironmentVariable("THUNHAN_NODE_MODULES"));
    if (m_node.isEmpty() || qEnvironmentVariableIsEmpty("THUNHAN_NODE_MODULES") ||
        !modules.exists(u"@tus/server"_s) || !modules.exists(u"@tus/file-store"_s))
        QSKIP("NOT CHECKED: no tus server (npm install @tus/server @tus/file-store; THUNHAN_NODE_MODULES)");
}

void TusInteropTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_keptUrl.clear();
    const SecureBytes bytes = SecureBytes::random(1'500'000);
    m_content = QByteArray(reinterpret_cast<const char*>(bytes.data()), 1'500'000);
    QVERIFY(start());
}

void TusInteropTest::itIsOffered()
{
    const auto tus = transfer();
    std::optional<RegistryAnswer<bool>> offered;
    QCoro::waitFor(keep(tus->isOffered(files(m_port)), offered));
    QVERIFY(offered->result && *offered->result);
}

void TusInteropTest::arrivesWhole()
{
    const auto tus = transfer();
    const auto sent = send(*tus, m_port);
    QVERIFY(sent.result);
    QVERIFY(isKept(*sent.result));
}

void TusInteropTest::aCutGoesOnWhereItWas_data()
{
    QTest::addColumn<int>("cutAfter");
    for (const int byte : {10, 700, 200'000, 400'000, 1'400'000})
        QTest::addRow("byte %d", byte) << byte;
}

void TusInteropTest::aCutGoesOnWhereItWas()
{
    QFETCH(const int, cutAfter);
    FaultProxy line(m_port);
    line.setFaults({.cutUpAfter = cutAfter, .connections = 1});
    const auto tus = transfer();
    RegistryAnswer<QUrl> sent = send(*tus, line.port());
    for (int i = 0; i < 3 && !sent.result; ++i)
        sent = send(*tus, line.port());
    QVERIFY(sent.result);
    QVERIFY(isKept(*sent.result));
    QVERIFY(line.bytesUp() < m_content.size() + ChunkSize::largest);
}

void TusInteropTest::aKilledServerGoesOnWhereItWas()
{
    FaultProxy line(m_port);
    line.setFaults({.stallUpAfter = 600'000, .connections = 1});
    const auto tus = transfer();
    QTimer::singleShot(0, this, [&] {
        // In the middle of a piece: what follows was swallowed.
        if (!QTest::qWaitFor([&] { return line.bytesUp() >= 600'000; }, 20'000))
            qWarning("nothing was sent");
        stop();
        line.cutAll();
    });
    QVERIFY(!send(*tus, line.port()).result);
    QVERIFY(!m_keptUrl.isEmpty());
    QVERIFY(start());
    line.setServerPort(m_port);
    line.setFaults({});
    const auto sent = send(*tus, line.port());
    QVERIFY(sent.result);
    QVERIFY(isKept(*sent.result));
}

QTEST_GUILESS_MAIN(TusInteropTest)
#include "test_TusInterop.moc"
