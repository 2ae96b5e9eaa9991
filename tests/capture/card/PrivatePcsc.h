// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace thunhan
{

// Puts this process into a network and a mount namespace of its own, with an empty /run: pcscd's socket and
// vpcd's port are then nobody else's. Call it first in main(), before any thread. Answers why it is not
// possible, else empty.
QString enterPrivateNamespaces();

// A real pcscd with the vpcd driver, in the namespaces of this process. Ends with this object, by its own
// process id.
class PrivatePcsc
{
public:
    ~PrivatePcsc() { stop(); }
    bool start();
    void stop();

private:
    QProcess m_process;
    QTemporaryDir m_folder;
};

} // namespace thunhan
