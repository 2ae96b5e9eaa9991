// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/ShownLog.h"

namespace thunhan
{

ShownLog::ShownLog(const QString& path) : m_file(path)
{
    // Unbuffered: a line that was written outlives the process.
    m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered);
}

void ShownLog::note(const Application& application)
{
    const QByteArray id = application.id.toString().toLatin1();
    if (!say({saidRevision, id, QByteArray::number(application.revision)}))
        return; // nothing was stored since
    for (const FieldKey field : allFields()) {
        if (!fieldToJson(application.applicant, field).isNull())
            say({saidField, id, toName(field).toLatin1()});
    }
    for (const BiometricSample& sample : application.samples)
        say({saidSample, id, sample.id.toString().toLatin1(), sample.imageDigest.toHex()});
    for (const DocumentScan& page : application.documents)
        say({saidPage, id, page.id.toString().toLatin1(), page.imageDigest.toHex()});
}

bool ShownLog::say(const QByteArrayList& words)
{
    const QByteArray line = words.join(' ') + '\n';
    if (m_said.contains(line))
        return false;
    m_said.insert(line);
    m_file.write(line);
    return true;
}

} // namespace thunhan
