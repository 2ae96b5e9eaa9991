// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/HouseRules.h"

#include <QFile>
#include <QRegularExpression>

namespace thunhan
{

using Qt::Literals::StringLiterals::operator""_s;

namespace
{

// A first argument followed by another is the object (a lambda begins with its bracket), unless it is where
// to run: a launch policy, or a pool, which is told to be one by its name.
const auto hanging =
    u"(?:\\.|->)(?:then|onFailed|onCanceled)\\s*\\(\\s*(?!QtFuture::|&(?:m_)?pool\\b)&?[A-Za-z_][\\w.:>-]*(?:\\(\\))?\\s*,"_s;
// By its name, by a launch policy, and by default.
const auto onGlobalPool =
    u"(?<!keepThreads\\(\\*)QThreadPool::globalInstance|QtFuture::Launch::Async|QtConcurrent::run\\s*\\(\\s*\\["_s;

void findOffences(const QString& text, const QString& pattern, const QString& why, QStringList& offences)
{
    const QRegularExpression expression(pattern);
    for (auto each = expression.globalMatch(text); each.hasNext();) {
        const qsizetype at = each.next().capturedStart();
        offences.append(u"%1: %2"_s.arg(1 + text.left(at).count(u'\n')).arg(why));
    }
}

} // namespace

QStringList futureOffences(const QString& root)
{
    QStringList offences;
    for (const QString& file : programFiles(root)) {
        QFile source(root + u'/' + file);
        if (!source.open(QIODevice::ReadOnly | QIODevice::Text)) {
            offences.append(u"%1: cannot be read"_s.arg(file));
            continue;
        }
        const QString text = QString::fromUtf8(source.readAll());
        QStringList found;
        findOffences(text, hanging, u"hangs a future on an object, use deliver()"_s, found);
        findOffences(text, onGlobalPool, u"works on the global pool, which painting waits for"_s, found);
        for (const QString& offence : std::as_const(found))
            offences.append(file + u':' + offence);
    }
    return offences;
}

} // namespace thunhan
