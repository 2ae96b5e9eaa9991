// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/DownloadDesk.h"

#include "app/base/Sha256.h"
#include "app/keys/AtomicFile.h"
#include "app/packet/Jws.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

constexpr qint64 largestPart = qint64{1024} * 1024;

} // namespace

TrainingAnswer DownloadDesk::answer(const TrainingRoute& route, const TrainingRequest& request) const
{
    return route.call == TrainingCall::ReadDownloads ? index() : part(route.id, request.header("Range"));
}

Result<QList<DownloadDesk::Ready>> DownloadDesk::ready() const
{
    static const QRegularExpression form(u"\\A([A-Z]+)-([1-9][0-9]{0,8})\\b.*\\.json\\z"_s);
    QList<Ready> all;
    const QStringList names = QDir(m_folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        const auto match = form.match(name);
        const auto kind = downloadKindFromName(match.captured(1));
        if (!match.hasMatch() || !kind)
            continue;
        Ready one;
        THUNHAN_TRY_ASSIGN(one.content, readSmallFile(m_folder + u'/' + name, DownloadIndex::largestItem));
        one.item = {*kind, match.captured(2).toLongLong(), one.content.size(), sha256(one.content), {}};
        if (*kind == DownloadKind::Reference) {
            THUNHAN_TRY_ASSIGN(one.item.signature,
                               signDetached(one.content, m_authority.key, m_authority.certificate));
        }
        all.append(one);
    }
    return all;
}

TrainingAnswer DownloadDesk::index() const
{
    const auto edition = readSmallFile(m_folder + u"/edition"_s, 32);
    if (!edition)
        return TrainingAnswer::refusal(404, u"Nothing is held ready."_s);
    const auto all = ready();
    if (!all)
        return TrainingAnswer::trouble(all.error());
    const QDateTime now = m_clock.nowUtc();
    DownloadIndex index{edition->trimmed().toLongLong(),
                        now,
                        now.addMSecs(std::chrono::milliseconds(listLifetime).count()),
                        {}};
    for (const Ready& one : *all)
        index.items.append(one.item);
    const auto jws = index.sign(m_authority.key, m_authority.certificate);
    if (!jws)
        return TrainingAnswer::trouble(jws.error());
    return {200, {{"Content-Type", "application/jose"}}, *jws};
}

// RFC 9110: one range of bytes, both ends named.
TrainingAnswer DownloadDesk::part(const QString& digest, const QByteArray& range) const
{
    static const QRegularExpression form(u"\\Abytes=([0-9]{1,10})-([0-9]{1,10})\\z"_s);
    const auto match = form.match(QString::fromLatin1(range));
    const qint64 from = match.captured(1).toLongLong();
    const qint64 last = match.captured(2).toLongLong();
    if (!match.hasMatch() || last < from || last - from >= largestPart)
        return TrainingAnswer::refusal(400, u"The header Range must name both ends, 1 MiB apart at most."_s);
    const auto all = ready();
    if (!all)
        return TrainingAnswer::trouble(all.error());
    for (const Ready& one : *all) {
        if (QString::fromLatin1(one.item.digest.toHex()) != digest)
            continue;
        if (from >= one.content.size())
            return TrainingAnswer::refusal(416, u"The document is shorter."_s);
        const QByteArray bytes = one.content.mid(from, last - from + 1);
        const QByteArray told = "bytes " + QByteArray::number(from) + '-' +
                                QByteArray::number(from + bytes.size() - 1) + '/' +
                                QByteArray::number(one.content.size());
        return {206, {{"Content-Type", "application/octet-stream"}, {"Content-Range", told}}, bytes};
    }
    return TrainingAnswer::refusal(404, u"There is no such document."_s);
}

} // namespace thunhan
