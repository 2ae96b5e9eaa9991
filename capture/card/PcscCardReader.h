// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/card/CardReader.h"
#include "capture/device/DeviceThread.h"

#include <QHash>
#include <QPromise>
#include <QTimer>

namespace thunhan
{

struct PcscSettings {
    QString reader; // part of its name; empty: the first one
    SampleOrigin origin = SampleOrigin::Physical;
    std::chrono::milliseconds deadline{8000};  // for one APDU
    std::chrono::milliseconds lookAgain{2000}; // for the service, while it does not run
};

// A reader behind pcscd. One thread watches readers and cards, another one talks to the card.
class PcscCardReader final : public CardReader
{
    Q_OBJECT
public:
    PcscCardReader(PcscSettings settings, std::shared_ptr<const Clock> clock, QObject* parent = nullptr);
    ~PcscCardReader() override;

    DeviceStatus status() const override { return m_status; }
    void open() override;
    void close() override;
    bool cardPresent() const override { return !m_atr.isEmpty(); }
    QByteArray atr() const override { return m_atr; }
    QFuture<Result<QByteArray>> transmit(const QByteArray& apdu) override;

private:
    struct Watch;
    struct Talk;
    void see(const QString& reader, const QByteArray& atr, unsigned events);
    void report(DeviceState state, std::optional<Error> error = {});
    void answer(quint64 id, const Result<QByteArray>& response);
    void giveUp(ErrorCode code);
    void checkDeadline();

    PcscSettings m_settings;
    DeviceStatus m_status;
    QString m_reader;
    QByteArray m_atr;
    unsigned m_events = 0;    // as the service counts them
    unsigned m_insertion = 0; // cards so far
    quint64 m_lastId = 0;
    QHash<quint64, std::shared_ptr<QPromise<Result<QByteArray>>>> m_open; // commands without an answer yet
    std::shared_ptr<Talk> m_talk;                                         // shared with its thread
    std::shared_ptr<DeviceLink> m_talkLink;
    QTimer m_deadline;
    DeviceThread m_watching;
    DeviceThread m_talking;
};

} // namespace thunhan
