// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/Acknowledged.h"

#include "app/audit/AuditLog.h"
#include "app/store/ApplicationRepository.h"
#include "app/store/DocumentRepository.h"
#include "app/store/PacketRepository.h"
#include "app/store/SampleRepository.h"
#include "tests/torture/TortureFolder.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

bool isApproved(ApplicationState state)
{
    return state != ApplicationState::Draft && state != ApplicationState::PendingReview &&
           state != ApplicationState::Returned;
}

} // namespace

QByteArray TortureCounts::toJson() const
{
    return QJsonDocument(QJsonObject{{u"rounds"_s, rounds},
                                     {u"captures_acknowledged"_s, captures},
                                     {u"submissions_acknowledged"_s, submitted},
                                     {u"approvals_acknowledged"_s, approved},
                                     {u"rotations_acknowledged"_s, rotations},
                                     {u"passphrase_changes_acknowledged"_s, changes},
                                     {u"lost"_s, lost},
                                     {u"stores_not_whole"_s, broken}})
        .toJson(QJsonDocument::Compact);
}

void Acknowledged::note(const QByteArray& line, TortureCounts& counts)
{
    const QByteArrayList words = line.split(' ');
    const auto text = [&](int i) { return QString::fromLatin1(words.value(i)); };
    const auto application = [&] { return ApplicationId::fromString(text(1)); };
    const QByteArray& what = words.first();
    if (what == saidSample) {
        m_samples.insert(SampleId::fromString(text(2)), QByteArray::fromHex(words.value(3)));
        ++counts.captures;
    } else if (what == saidPage) {
        m_pages.insert(DocumentId::fromString(text(2)), QByteArray::fromHex(words.value(3)));
        ++counts.captures;
    } else if (what == saidField) {
        m_fields.insert({application(), text(2)});
    } else if (what == saidRevision) {
        m_revisions.insert(application(), words.value(2).toInt());
    } else if (what == saidSubmitted) {
        m_submitted.insert(application(), false);
        ++counts.submitted;
    } else if (what == saidApproved) {
        m_submitted.insert(application(), true);
        ++counts.approved;
    } else if (what == saidRotated) {
        ++counts.rotations;
    } else if (what == saidChanged) {
        ++counts.changes;
    }
}

int Acknowledged::lostIn(Database& database) const
{
    int lost = 0;
    for (const auto& [id, digest] : m_samples.asKeyValueRange()) {
        const auto image = SampleRepository(database).loadImage(id);
        lost += !image || image->digest() != digest;
    }
    for (const auto& [id, digest] : m_pages.asKeyValueRange()) {
        const auto image = DocumentRepository(database).loadImage(id);
        lost += !image || image->digest() != digest;
    }
    for (const auto& [id, key] : m_fields) {
        const auto application = ApplicationRepository(database).load(id);
        const auto field = fieldFromName(key);
        lost += !application || !field || fieldToJson(application->applicant, *field).isNull();
    }
    for (const auto& [id, revision] : m_revisions.asKeyValueRange()) {
        const auto application = ApplicationRepository(database).load(id);
        lost += !application || application->revision < revision;
    }
    for (const auto& [id, approved] : m_submitted.asKeyValueRange()) {
        const auto application = ApplicationRepository(database).load(id);
        const bool there =
            application && (isApproved(application->state) ||
                            (!approved && application->state == ApplicationState::PendingReview));
        lost += !there || (approved && !PacketRepository(database).load(id));
    }
    return lost;
}

bool isWhole(Database& database)
{
    const auto verdict = AuditLog(database).verify();
    return database.checkIntegrity().ok() && verdict && verdict->firstBroken == 0;
}

} // namespace thunhan
