// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/print/PrintService.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

const char* const settings = "Listen %/socket\n"
                             "WebInterface No\nBrowsing No\nPreserveJobFiles No\nPreserveJobHistory No\n"
                             "DefaultAuthType None\n"
                             "<Location />\nOrder allow,deny\nAllow all\n</Location>\n"
                             "<Policy default>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n";
const char* const files = "ServerRoot %\nServerBin %/bin\nRequestRoot %/spool\nCacheDir %/cache\n"
                          "StateDir %/state\nTempDir %/tmp\n"
                          "AccessLog %/access\nErrorLog %/error\nPageLog %/page\n"
                          "User lp\nGroup lp\nSystemGroup root\n";
const char* const printers = "<DefaultPrinter desk>\nInfo desk\nDeviceURI keep:/desk\nState Idle\n"
                             "Accepting Yes\nShared No\n</DefaultPrinter>\n";
// Called without arguments it tells what it is; else the sixth is the file, or nothing for standard input.
const char* const backEnd = "#!/bin/sh\n"
                            "[ $# -eq 0 ] && exit 0\n"
                            "cat \"${6:--}\" > %/printed.part && mv %/printed.part %/printed\n";

} // namespace

PrintService::PrintService()
{
    qputenv("CUPS_SERVER", m_folder.filePath(u"socket"_s).toUtf8());
}

PrintService::~PrintService()
{
    stop();
}

bool PrintService::write(const QString& name, const QByteArray& text) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) &&
           file.write(QByteArray(text).replace('%', m_folder.path().toUtf8())) > 0;
}

bool PrintService::start()
{
    const QDir root(m_folder.path());
    for (const QString& name : {u"bin/backend"_s, u"spool"_s, u"cache"_s, u"state"_s, u"tmp"_s})
        root.mkpath(name);
    const QString program = root.filePath(u"bin/backend/keep"_s);
    const bool written =
        write(u"cupsd.conf"_s, settings) && write(u"cups-files.conf"_s, files) &&
        write(u"printers.conf"_s, printers) && write(u"bin/backend/keep"_s, backEnd) &&
        // The service starts back ends through its own helper.
        QFile::link(u"/usr/lib/cups/daemon"_s, root.filePath(u"bin/daemon"_s)) &&
        QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (!written)
        return false;
    m_process.start(u"/usr/sbin/cupsd"_s, {u"-f"_s, u"-c"_s, root.filePath(u"cupsd.conf"_s), u"-s"_s,
                                           root.filePath(u"cups-files.conf"_s)});
    return m_process.waitForStarted() &&
           QTest::qWaitFor([&] { return QFile::exists(root.filePath(u"socket"_s)); }, 20'000);
}

void PrintService::stop()
{
    m_process.terminate();
    m_process.waitForFinished();
}

QByteArray PrintService::printed() const
{
    QFile file(m_folder.filePath(u"printed"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace thunhan
