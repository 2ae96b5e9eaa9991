// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/EnumNames.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <array>

namespace thunhan
{

// The calls a training registry answers (OSIA Enrollment, Credential Management and Data
// Access 1.3.0, OAuth 2.0, tus 1.0, and its own downloads).
enum class TrainingCall {
    Token,
    CreateEnrollment,
    ReadEnrollment,
    UpdateEnrollment,
    FinalizeEnrollment,
    CreateBuffer,
    ReadBuffer,
    CreateCredentialRequest,
    ReadCredentialRequest,
    ReadPerson,
    MatchPerson,
    UploadOptions,
    CreateUpload,
    ReadUpload,
    AppendUpload,
    ReadDownloads,
    ReadDownload,
    Unknown,
};

inline constexpr EnumNames<TrainingCall, 18> trainingCallNames{{
    {TrainingCall::Token, QLatin1StringView("token")},
    {TrainingCall::CreateEnrollment, QLatin1StringView("createEnrollment")},
    {TrainingCall::ReadEnrollment, QLatin1StringView("readEnrollment")},
    {TrainingCall::UpdateEnrollment, QLatin1StringView("updateEnrollment")},
    {TrainingCall::FinalizeEnrollment, QLatin1StringView("finalizeEnrollment")},
    {TrainingCall::CreateBuffer, QLatin1StringView("createBuffer")},
    {TrainingCall::ReadBuffer, QLatin1StringView("readBuffer")},
    {TrainingCall::CreateCredentialRequest, QLatin1StringView("createCredentialRequest")},
    {TrainingCall::ReadCredentialRequest, QLatin1StringView("readCredentialRequest")},
    {TrainingCall::ReadPerson, QLatin1StringView("readPersonAttributes")},
    {TrainingCall::MatchPerson, QLatin1StringView("matchPersonAttributes")},
    {TrainingCall::UploadOptions, QLatin1StringView("uploadOptions")},
    {TrainingCall::CreateUpload, QLatin1StringView("createUpload")},
    {TrainingCall::ReadUpload, QLatin1StringView("readUpload")},
    {TrainingCall::AppendUpload, QLatin1StringView("appendUpload")},
    {TrainingCall::ReadDownloads, QLatin1StringView("readDownloads")},
    {TrainingCall::ReadDownload, QLatin1StringView("readDownload")},
    {TrainingCall::Unknown, QLatin1StringView("unknown")},
}};

// Which call a request is and what it is about; ids as they came, not checked.
struct TrainingRoute {
    TrainingCall call = TrainingCall::Unknown;
    QString id;
    QString bufferId;
};

// `path` as it stands in the request, percent-encoded: an encoded slash is no separator.
TrainingRoute trainingRoute(const QByteArray& method, const QString& path);

using TrainingCallCounts = QHash<TrainingCall, int>;

} // namespace thunhan
