// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/KeySlots.h"
#include "app/main/StationFolder.h"
#include "app/main/TrainingStation.h"
#include "app/store/Store.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace thunhan
{

constexpr int ctlPatience = 120000; // ms; a key derivation under sanitizers on a busy machine

struct CtlOutcome {
    int code = -1; // -1: did not end by itself
    QString out;
    QString err;
    QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
};

// `input` goes to the standard input stream, which then ends.
inline CtlOutcome runCtl(const QStringList& arguments, const QString& input = {})
{
    QProcess process;
    process.start(QStringLiteral(THUNHANCTL), arguments);
    process.write(input.toUtf8());
    process.closeWriteChannel();
    if (!process.waitForFinished(ctlPatience) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

// A training station's store, as thunhan opens it; by the first of its people.
inline std::unique_ptr<Store> openTrainingStore(const StationFolder& folder)
{
    const SystemClock clock;
    const auto keySlots = KeySlots::load(folder.keySlotsPath());
    const auto key = keySlots->unlock(keySlots->list()->first().profile.id,
                                      SecureBytes::copyOf(trainingPassphrase().toUtf8()), clock);
    return Store::open(folder.root(), *key).value();
}

// A training station, set up by the program itself.
struct CtlStation {
    QTemporaryDir place;
    QString data() const { return place.filePath(QStringLiteral("station")); }
    StationFolder folder() const { return StationFolder(data()); }

    CtlOutcome init() const
    {
        return runCtl(
            {QStringLiteral("init"), QStringLiteral("--data"), data(), QStringLiteral("--training")});
    }
    CtlOutcome withPassphrase(const QString& command, const QStringList& options = {},
                              const QString& passphrase = trainingPassphrase()) const
    {
        return runCtl(QStringList{command, QStringLiteral("--data"), data(),
                                  QStringLiteral("--passphrase-fd"), QStringLiteral("0")} +
                          options,
                      passphrase + u'\n');
    }
};

} // namespace thunhan
