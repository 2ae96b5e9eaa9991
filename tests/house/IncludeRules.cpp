// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/HouseRules.h"

#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <algorithm>
#include <vector>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;
using Qt::Literals::StringLiterals::operator""_s;

// A folder, what it may include beside itself, and what of that it may not after all. The first row that
// matches a file is its row.
struct FolderRule {
    QString folder;
    QStringList mayUse;
    QStringList butNot;
};

// app/main -> ui -> {capture, sync} -> app; inside app: base <- domain <- {reference, keys} <- store <-
// {audit, packet} <- {workflow, report}. Twins and the training registry are the composition root's.
const std::vector<FolderRule>& folderRules()
{
    static const std::vector<FolderRule> rules = [] {
        const QStringList base{u"app/base"_s};
        const QStringList domain = base + QStringList{u"app/domain"_s};
        const QStringList store = domain + QStringList{u"app/reference"_s, u"app/keys"_s};
        const QStringList sealed = store + QStringList{u"app/store"_s};
        const QStringList workflow = sealed + QStringList{u"app/audit"_s, u"app/packet"_s};
        return std::vector<FolderRule>{
            {u"app/base"_s, {}, {}},
            {u"app/domain"_s, base, {}},
            {u"app/reference"_s, domain, {}},
            {u"app/keys"_s, domain, {}},
            {u"app/store"_s, store, {}},
            {u"app/audit"_s, sealed, {}},
            {u"app/packet"_s, sealed, {}},
            {u"app/workflow"_s, workflow, {}},
            {u"app/report"_s, workflow, {}},
            {u"app/main"_s, {u"app"_s, u"ui"_s, u"capture"_s, u"sync"_s}, {}},
            {u"capture/twin"_s, domain + QStringList{u"capture"_s}, {}},
            {u"capture"_s, domain, {u"capture/twin"_s}},
            {u"sync/training"_s, {u"app"_s, u"sync"_s}, {u"app/main"_s}},
            {u"sync"_s, {u"app"_s}, {u"app/main"_s, u"sync/training"_s}},
            {u"ui"_s,
             {u"app"_s, u"capture"_s, u"sync"_s},
             {u"app/main"_s, u"capture/twin"_s, u"sync/training"_s}},
        };
    }();
    return rules;
}

// Headers of a library, and the folders that may know them.
struct LibraryRule {
    QStringList headers; // a name, or a folder with its slash
    QStringList folders;
};

QStringList headersOfModule(const QString& module)
{
    const QString folder = QLibraryInfo::path(QLibraryInfo::HeadersPath) + u'/' + module;
    QStringList names = QDir(folder).entryList(QDir::Files);
    names.append(module + u'/');
    return names;
}

const std::vector<LibraryRule>& libraryRules()
{
    static const std::vector<LibraryRule> rules = [] {
        QStringList widgets;
        for (const QString& module : {u"QtWidgets"_s, u"QtSvgWidgets"_s, u"QtPrintSupport"_s})
            widgets += headersOfModule(module);
        return std::vector<LibraryRule>{
            {widgets, {u"ui"_s, u"app/main"_s}},
            // Twins speak to the virtual doors of libfprint and pcscd over sockets of this machine.
            // The device services of live-scan readers speak HTTP on this machine.
            {headersOfModule(u"QtNetwork"_s),
             {u"sync"_s, u"capture/twin"_s, u"capture/finger/sbi"_s, u"app/main"_s}},
            {headersOfModule(u"QtHttpServer"_s), {u"sync/training"_s}},
            {headersOfModule(u"QtGui"_s), {u"ui"_s, u"capture"_s, u"app/main"_s}},
            {{u"sqlcipher/"_s, u"sqlite3.h"_s}, {u"app"_s, u"sync/training"_s}},
            {{u"opencv2/"_s, u"dlib/"_s, u"fprint.h"_s, u"openjpeg.h"_s, u"sane/"_s, u"winscard.h"_s,
              u"PCSC/"_s},
             {u"capture"_s}},
            {{u"ZXing/"_s}, {u"capture"_s, u"ui/print"_s}}, // read by one, written by the other
        };
    }();
    return rules;
}

bool isIn(const QString& path, const QString& folder)
{
    return path.startsWith(folder + u'/');
}

bool isInAny(const QString& path, const QStringList& folders)
{
    return std::any_of(folders.begin(), folders.end(),
                       [&](const QString& folder) { return isIn(path, folder); });
}

QString projectOffence(const QString& root, const FolderRule& rule, const QString& included)
{
    if (included.endsWith(".moc"_L1) || included.startsWith("ui_"_L1) || included.startsWith("moc_"_L1))
        return {}; // made by Qt's tools in the build folder
    if (!QFile::exists(root + u'/' + included))
        return u"includes %1, which is not a path from the root"_s.arg(included);
    const bool own = isIn(included, rule.folder);
    if ((!own && !isInAny(included, rule.mayUse)) || isInAny(included, rule.butNot))
        return u"%1 may not include %2"_s.arg(rule.folder, included);
    return {};
}

QString libraryOffence(const QString& file, const QString& included)
{
    for (const LibraryRule& rule : libraryRules()) {
        const bool named = std::any_of(rule.headers.begin(), rule.headers.end(), [&](const QString& header) {
            return included == header || (header.endsWith(u'/') && included.startsWith(header));
        });
        if (named && !isInAny(file, rule.folders))
            return u"only %1 may include %2"_s.arg(rule.folders.join(", "_L1), included);
    }
    return {};
}

void checkFile(const QString& root, const QString& file, QStringList& offences)
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s);
    static const QStringList ours{u"app"_s, u"ui"_s, u"capture"_s, u"sync"_s};
    const auto rule = std::find_if(folderRules().begin(), folderRules().end(),
                                   [&](const FolderRule& r) { return isIn(file, r.folder); });
    if (rule == folderRules().end()) {
        offences.append(u"%1: stands in a folder that the architecture does not know"_s.arg(file));
        return;
    }
    QFile source(root + u'/' + file);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Text)) {
        offences.append(u"%1: cannot be read"_s.arg(file));
        return;
    }
    for (int line = 1; !source.atEnd(); ++line) {
        const auto match = include.match(QString::fromUtf8(source.readLine()));
        if (!match.hasMatch())
            continue;
        const QString included = match.captured(2);
        const bool quoted = match.captured(1) == u"\""_s;
        const QString offence = quoted || isInAny(included, ours) ? projectOffence(root, *rule, included)
                                                                  : libraryOffence(file, included);
        if (!offence.isEmpty())
            offences.append(u"%1:%2: %3"_s.arg(file).arg(line).arg(offence));
    }
}

} // namespace

QStringList programFiles(const QString& root)
{
    QStringList files;
    for (const QString& folder : {u"app"_s, u"ui"_s, u"capture"_s, u"sync"_s}) {
        QDirIterator each(root + u'/' + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                          QDirIterator::Subdirectories);
        while (each.hasNext())
            files.append(QDir(root).relativeFilePath(each.next()));
    }
    files.sort();
    return files;
}

QStringList includeOffences(const QString& root)
{
    QStringList offences;
    for (const QString& file : programFiles(root))
        checkFile(root, file, offences);
    return offences;
}

} // namespace thunhan
