// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/HouseRules.h"

#include <QFile>
#include <QRegularExpression>

namespace thunhan
{

using Qt::Literals::StringLiterals::operator""_s;

QStringList futureOffences(const QString& root)
{
    // A first argument followed by another is the object (a lambda begins with its bracket), unless it is
    // where to run: a launch policy, or a pool, which is told to be one by its name.
    static const QRegularExpression hanging(
        u"(?:\\.|->)(?:then|onFailed|onCanceled)\\s*\\(\\s*(?!QtFuture::|&(?:m_)?pool\\b)&?[A-Za-z_][\\w.:>-]*(?:\\(\\))?\\s*,"_s);
    QStringList offences;
    for (const QString& file : programFiles(root)) {
        QFile source(root + u'/' + file);
        if (!source.open(QIODevice::ReadOnly | QIODevice::Text)) {
            offences.append(u"%1: cannot be read"_s.arg(file));
            continue;
        }
        const QString text = QString::fromUtf8(source.readAll());
        for (auto each = hanging.globalMatch(text); each.hasNext();) {
            const qsizetype at = each.next().capturedStart();
            offences.append(u"%1:%2: hangs a future on an object, use deliver()"_s.arg(file).arg(
                1 + text.left(at).count(u'\n')));
        }
    }
    return offences;
}

} // namespace thunhan
