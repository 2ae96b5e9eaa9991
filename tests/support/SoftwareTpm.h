// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QTemporaryDir>

namespace thunhan
{

// A TPM 2.0 of its own, made by swtpm, on ports of this machine that were free. It ends with this object.
class SoftwareTpm
{
public:
    ~SoftwareTpm() { stop(); }

    bool start();
    void stop();
    // As a machine that is switched off and on.
    bool restart();
    // As a machine whose Secure Boot measured something else.
    bool extendSecureBootPcr() const;

    // What the TPM software stack calls the way to it.
    QByteArray way() const { return "swtpm:host=127.0.0.1,port=" + QByteArray::number(m_port); }

private:
    QTemporaryDir m_state;
    QProcess m_process;
    int m_port = 0;
};

} // namespace thunhan
