// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/HttpFailure.h"

#include <QJsonDocument>
#include <QLocale>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype mostWords = 500;
constexpr qint64 mostSeconds = qint64{7} * 24 * 3600;

ErrorCode codeOf(int status)
{
    switch (status) {
    case 401: return ErrorCode::RegistryUnauthorized;
    case 403: return ErrorCode::RegistryForbidden;
    case 404: return ErrorCode::NotFound;
    case 408:
    case 429:
    case 503: return ErrorCode::RegistryBusy;
    case 409: return ErrorCode::RegistryConflict;
    case 460: return ErrorCode::RegistryFailed; // tus: the bytes came changed; nothing is wrong with ours
    default: break;
    }
    if (status >= 400 && status < 500)
        return ErrorCode::RegistryRefused;
    return status >= 500 ? ErrorCode::RegistryFailed : ErrorCode::RegistryAnswerMalformed;
}

QString wordsOf(const QByteArray& body)
{
    return QJsonDocument::fromJson(body).object().value("message"_L1).toString().left(mostWords);
}

QDateTime timeOf(const QByteArray& retryAfter, const QDateTime& now)
{
    bool isNumber = false;
    const qint64 seconds = retryAfter.trimmed().toLongLong(&isNumber);
    if (isNumber)
        return seconds >= 0 && seconds <= mostSeconds ? now.addSecs(seconds) : QDateTime();
    return httpDate(retryAfter);
}

} // namespace

QDateTime httpDate(const QByteArray& header)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(header.trimmed().left(40)),
                                             u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    date.setTimeSpec(Qt::UTC);
    return date.isValid() ? date : QDateTime();
}

RegistryAnswer<void> failureOf(const HttpAnswer& answer, QLatin1StringView operation, const QDateTime& now)
{
    return {Error{codeOf(answer.status), u"%1: HTTP %2"_s.arg(operation).arg(answer.status)},
            wordsOf(answer.body), timeOf(answer.header("Retry-After"), now)};
}

} // namespace thunhan
