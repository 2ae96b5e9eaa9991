// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/TrainingRoute.h"

#include <QStringList>

namespace thunhan
{

namespace
{

TrainingCall enrollmentCall(const QByteArray& method)
{
    if (method == "POST")
        return TrainingCall::CreateEnrollment;
    if (method == "GET")
        return TrainingCall::ReadEnrollment;
    if (method == "PUT")
        return TrainingCall::UpdateEnrollment;
    return TrainingCall::Unknown;
}

TrainingCall credentialCall(const QByteArray& method)
{
    if (method == "POST")
        return TrainingCall::CreateCredentialRequest;
    if (method == "GET")
        return TrainingCall::ReadCredentialRequest;
    return TrainingCall::Unknown;
}

TrainingCall uploadCall(const QByteArray& method, bool isOne)
{
    if (!isOne && method == "OPTIONS")
        return TrainingCall::UploadOptions;
    if (!isOne && method == "POST")
        return TrainingCall::CreateUpload;
    if (isOne && method == "HEAD")
        return TrainingCall::ReadUpload;
    if (isOne && method == "PATCH")
        return TrainingCall::AppendUpload;
    return TrainingCall::Unknown;
}

} // namespace

TrainingRoute trainingRoute(const QByteArray& method, const QString& path)
{
    if (path == QLatin1StringView("/token"))
        return {method == "POST" ? TrainingCall::Token : TrainingCall::Unknown, {}, {}};
    if (path == QLatin1StringView("/v1/downloads"))
        return {method == "GET" ? TrainingCall::ReadDownloads : TrainingCall::Unknown, {}, {}};
    const QStringList parts = path.split(u'/'); // "", "v1", "enrollments", id, ...
    if (parts.size() < 4 || parts.size() > 6 || !parts[0].isEmpty() || parts[1] != QLatin1StringView("v1"))
        return {};
    const QString& id = parts[3];
    if (parts[2] == QLatin1StringView("credentialRequests") && parts.size() == 4)
        return {credentialCall(method), id, {}};
    if (parts[2] == QLatin1StringView("downloads") && parts.size() == 4)
        return {method == "GET" ? TrainingCall::ReadDownload : TrainingCall::Unknown, id, {}};
    if (parts[2] == QLatin1StringView("persons")) {
        if (parts.size() == 4 && method == "GET")
            return {TrainingCall::ReadPerson, id, {}};
        if (parts.size() == 5 && parts[4] == QLatin1StringView("match") && method == "POST")
            return {TrainingCall::MatchPerson, id, {}};
        return {};
    }
    if (parts[2] != QLatin1StringView("enrollments"))
        return {};
    if (parts.size() == 4)
        return {enrollmentCall(method), id, {}};
    if (parts.size() == 5 && parts[4] == QLatin1StringView("finalize") && method == "PUT")
        return {TrainingCall::FinalizeEnrollment, id, {}};
    if (parts[4] == QLatin1StringView("uploads"))
        return {uploadCall(method, parts.size() == 6), id, parts.value(5)};
    if (parts[4] != QLatin1StringView("buffer"))
        return {};
    if (parts.size() == 5 && method == "POST")
        return {TrainingCall::CreateBuffer, id, {}};
    if (parts.size() == 6 && method == "GET")
        return {TrainingCall::ReadBuffer, id, parts[5]};
    return {};
}

} // namespace thunhan
