// SPDX-License-Identifier: GPL-3.0-or-later
// What the training registry's server and its desks say to each other: HTTP without the socket.
#pragma once

#include "app/base/Error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrlQuery>
#include <optional>
#include <utility>

namespace thunhan
{

// Limits of what the registry takes from a line.
inline constexpr qint64 maxTrainingBodyBytes = 8 * 1024 * 1024;
inline constexpr qsizetype maxTrainingHeaderBytes = 32 * 1024;

using TrainingHeaders = QList<std::pair<QByteArray, QByteArray>>;

struct TrainingRequest {
    QByteArray method; // GET, POST, ...
    QString path;      // decoded
    QUrlQuery query;
    TrainingHeaders headers;
    QByteArray body;
    QByteArray clientCertificate; // DER; verified against the root by the TLS layer; empty: none

    // The first header of this name, in any case; empty when there is none.
    QByteArray header(QByteArrayView name) const;
};

struct TrainingAnswer {
    int status = 204;
    TrainingHeaders headers;
    QByteArray body;

    static TrainingAnswer json(int status, const QJsonObject& object);
    // OSIA's Error object. `message`: one plain English sentence that names the cause; no personal data.
    static TrainingAnswer refusal(int status, const QString& message);
    // 500, or 507 for a full disk: the registry's own trouble.
    static TrainingAnswer trouble(const Error& error);
};

// The object in a JSON body; nullopt for anything else.
std::optional<QJsonObject> jsonObject(const QByteArray& body);

// Ids of enrollments, buffers, transactions and requests: 1 to 64 letters, digits, '-', '_' or '.', not
// starting with a dot. Safe as a file name.
bool isTrainingId(QStringView id);

} // namespace thunhan
