// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/TrainingMessages.h"

#include <QJsonDocument>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

bool isIdCharacter(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'-' ||
           c == u'_' || c == u'.';
}

} // namespace

QByteArray TrainingRequest::header(QByteArrayView name) const
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

TrainingAnswer TrainingAnswer::json(int status, const QJsonObject& object)
{
    return {
        status, {{"Content-Type", "application/json"}}, QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

TrainingAnswer TrainingAnswer::refusal(int status, const QString& message)
{
    return json(status, {{u"code"_s, status}, {u"message"_s, message}});
}

TrainingAnswer TrainingAnswer::trouble(const Error& error)
{
    if (error.code == ErrorCode::DiskFull)
        return refusal(507, u"The registry's disk is full."_s);
    return refusal(500, u"The registry failed: %1."_s.arg(QLatin1StringView(errorName(error.code))));
}

std::optional<QJsonObject> jsonObject(const QByteArray& body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return std::nullopt;
    return document.object();
}

bool isTrainingId(QStringView id)
{
    return !id.isEmpty() && id.size() <= 64 && id.front() != u'.' &&
           std::all_of(id.begin(), id.end(), isIdCharacter);
}

} // namespace thunhan
