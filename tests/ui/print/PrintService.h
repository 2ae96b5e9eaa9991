// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QTemporaryDir>

namespace thunhan
{

// A print service of the test's own: Debian's cupsd in a folder of its own behind a socket of its own, with
// one printer, "desk", whose back end keeps what it is given. Asked through CUPS_SERVER, which is set.
class PrintService
{
public:
    PrintService();
    ~PrintService();

    bool start();
    void stop();
    QByteArray printed() const; // by the last job

private:
    bool write(const QString& name, const QByteArray& text) const;

    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace thunhan
