// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SoftwareTpm.h"

#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>
#include <tss2/tss2_esys.h>
#include <tss2/tss2_tctildr.h>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr int patience = 20000; // ms

// The stack takes the port and the one after it, for commands and for control.
int freePortPair()
{
    for (int tries = 0; tries < 200; ++tries) {
        const auto port = quint16(QRandomGenerator::global()->bounded(20000, 60000) & ~1);
        QTcpServer commands;
        QTcpServer control;
        if (commands.listen(QHostAddress::LocalHost, port) &&
            control.listen(QHostAddress::LocalHost, quint16(port + 1)))
            return port;
    }
    return 0;
}

} // namespace

bool SoftwareTpm::start()
{
    for (int tries = 0; tries < 5; ++tries) { // somebody may take a port between finding and taking it
        m_port = freePortPair();
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(u"swtpm"_s, {u"socket"_s, u"--tpm2"_s, u"--tpmstate"_s, u"dir="_s + m_state.path(),
                                     u"--server"_s, u"type=tcp,port=%1,bindaddr=127.0.0.1"_s.arg(m_port),
                                     u"--ctrl"_s, u"type=tcp,port=%1,bindaddr=127.0.0.1"_s.arg(m_port + 1),
                                     u"--flags"_s, u"not-need-init,startup-clear"_s});
        if (!m_process.waitForStarted(patience))
            return false;
        while (m_process.state() == QProcess::Running) {
            QTcpSocket there;
            there.connectToHost(QHostAddress::LocalHost, quint16(m_port + 1));
            if (there.waitForConnected(patience))
                return true;
            m_process.waitForFinished(20);
        }
    }
    return false;
}

void SoftwareTpm::stop()
{
    m_process.kill();
    m_process.waitForFinished(patience);
}

bool SoftwareTpm::restart()
{
    stop();
    return start();
}

bool SoftwareTpm::extendSecureBootPcr() const
{
    TSS2_TCTI_CONTEXT* line = nullptr;
    ESYS_CONTEXT* context = nullptr;
    TPML_DIGEST_VALUES values{};
    values.count = 1;
    values.digests[0].hashAlg = TPM2_ALG_SHA256;
    values.digests[0].digest.sha256[0] = 1;
    const bool extended = Tss2_TctiLdr_Initialize(way().constData(), &line) == TSS2_RC_SUCCESS &&
                          Esys_Initialize(&context, line, nullptr) == TSS2_RC_SUCCESS &&
                          Esys_PCR_Extend(context, ESYS_TR_PCR7, ESYS_TR_PASSWORD, ESYS_TR_NONE, ESYS_TR_NONE,
                                          &values) == TSS2_RC_SUCCESS;
    Esys_Finalize(&context);
    Tss2_TctiLdr_Finalize(&line);
    return extended;
}

} // namespace thunhan
