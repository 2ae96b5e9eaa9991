// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/HouseRules.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;
using Qt::Literals::StringLiterals::operator""_s;

constexpr int licenceWithin = 3; // lines; a script's first one belongs to its interpreter

bool isText(const QString& file)
{
    static const QRegularExpression kinds(
        u"(\\.(h|cpp|sh|cmake|txt|md|json|qss|ts|svg|yml|qrc|supp)|(^|/)\\.?[A-Za-z-]+)$"_s);
    return kinds.match(file).hasMatch();
}

bool needsLicence(const QString& file)
{
    static const QRegularExpression kinds(u"(\\.(h|cpp|sh|cmake)|CMakeLists\\.txt)$"_s);
    return kinds.match(file).hasMatch() || file == u".ci/run"_s;
}

// Written so that this file passes its own check.
const QRegularExpression& unfinished()
{
    static const QRegularExpression words(u"\\b(TO"_s + u"DO|FIX"_s + u"ME|HA"_s + u"CK|TB"_s + u"D)\\b"_s);
    return words;
}

const QRegularExpression& machinePath()
{
    static const QRegularExpression paths(
        u"(^|[^A-Za-z0-9_.}/-])/(home/[a-z]|root/|Users/|work/|tmp/[a-z])"_s);
    return paths;
}

// Relative paths of the repository's own files: without build folders and what tools leave behind.
QStringList sourceFiles(const QString& root)
{
    QStringList files;
    QDirIterator each(root, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString file = QDir(root).relativeFilePath(each.next());
        const QString top = file.section(u'/', 0, 0);
        const bool tools = top == u".git"_s || top == u".cache"_s || top.startsWith("build"_L1);
        if (!tools && isText(file))
            files.append(file);
    }
    files.sort();
    return files;
}

void checkFile(const QString& root, const QString& file, QStringList& offences)
{
    QFile source(root + u'/' + file);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Text)) {
        offences.append(u"%1: cannot be read"_s.arg(file));
        return;
    }
    bool licensed = !needsLicence(file) || source.size() == 0;
    for (int number = 1; !source.atEnd(); ++number) {
        const QString line = QString::fromUtf8(source.readLine());
        if (number <= licenceWithin && line.contains("SPDX-License-Identifier: GPL-3.0-or-later"_L1))
            licensed = true;
        if (unfinished().match(line).hasMatch())
            offences.append(u"%1:%2: speaks of unfinished work"_s.arg(file).arg(number));
        if (machinePath().match(line).hasMatch())
            offences.append(u"%1:%2: names a path of one machine"_s.arg(file).arg(number));
    }
    if (!licensed)
        offences.append(u"%1: has no licence line"_s.arg(file));
}

} // namespace

QStringList sourceFileOffences(const QString& root)
{
    QStringList offences;
    for (const QString& file : sourceFiles(root))
        checkFile(root, file, offences);
    return offences;
}

} // namespace thunhan
