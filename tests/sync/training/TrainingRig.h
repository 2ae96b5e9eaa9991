// SPDX-License-Identifier: GPL-3.0-or-later
// A running training registry in a folder of its own, a station it let in, and that station's sealed packet.
#pragma once

#include "sync/training/TrainingAuthority.h"
#include "sync/training/TrainingRegistry.h"
#include "tests/support/PacketFixture.h"
#include "tests/support/SeededRandom.h"
#include "tests/sync/training/TrainingClient.h"

#include <QJsonObject>
#include <QTemporaryDir>
#include <memory>

namespace thunhan
{

// PKCS#10 in PEM for a key in PEM. Ends the test program when OpenSSL fails.
QByteArray makeTestRequest(const QString& commonName, const QByteArray& key);

class TrainingRig
{
public:
    // Starts the registry. The clock begins at the machine's time, which TLS goes by, and is moved by hand.
    explicit TrainingRig(const TrainingTimes& times = {}, TrainingPeople people = {});

    // A certificate of the registry's authority for this key.
    QByteArray certify(const QByteArray& key, const std::optional<Validity>& validity = {}) const;
    std::unique_ptr<TrainingClient> clientWith(const QByteArray& certificate, const QByteArray& key) const;
    // Stops the registry and starts another one on the same folder; 0: on any free port.
    void restart(quint16 port = 0);

    // The packet of this rig's application, step by step. Ids: of the application.
    QString enrollment() const
    {
        return QStringLiteral("/v1/enrollments/") + fixture.application.id.toString();
    }
    Exchange create();
    Exchange upload(const SealedObject& object);
    // Uploads all objects; their document with absolute references. Empty when one was refused.
    QJsonObject uploadAll();
    Exchange put(const QJsonObject& document);
    Exchange finalize() { return client->call("PUT", enrollment() + QStringLiteral("/finalize")); }

    QTemporaryDir folder;
    ManualClock clock;
    SeededRandom random;
    TrainingTimes times;
    TrainingPeople people;
    std::unique_ptr<TrainingRegistry> registry;
    QUrl url;
    PacketFixture fixture; // sealed for this registry, by the station below
    SealedPacket packet;
    std::unique_ptr<TrainingClient> client; // signed in
};

QByteArray sha256Header(const QByteArray& content);
QByteArray toJson(const QJsonObject& object);

} // namespace thunhan
