// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/card/PcscCardReader.h"

#include "capture/card/PcscContext.h"

#include <deque>

namespace thunhan
{

using namespace Qt::Literals::StringLiterals;

namespace
{

// How long the watching thread sleeps inside pcscd before it looks whether it shall stop.
constexpr std::chrono::milliseconds watchingBeat{250};

constexpr qsizetype shortestApdu = 4;
constexpr qsizetype longestApdu = 4 + 3 + 65535 + 2;

} // namespace

// The watching thread's life. `reader` is used in actions that the link runs on its thread, nowhere else.
struct PcscCardReader::Watch {
    PcscSettings settings;
    PcscCardReader* owner = nullptr;

    void tell(DeviceLink& link, const QString& reader = {}, const QByteArray& atr = {},
              unsigned events = 0) const
    {
        link.tell([owner = owner, reader, atr, events] { owner->see(reader, atr, events); });
    }

    void run(DeviceLink& link) const
    {
        do {
            if (const auto context = PcscContext::establish())
                follow(link, **context);
            tell(link); // no service, or it went away
        } while (link.pause(settings.lookAgain));
    }

    // Until the service is gone or the thread is asked to stop.
    void follow(DeviceLink& link, const PcscContext& context) const
    {
        QString reader;
        PcscContext::Slot slot;
        while (!link.stopAsked()) {
            if (!slot.readerThere) {
                const Result<QStringList> readers = context.readers();
                if (!readers)
                    return;
                const QStringList wanted = readers->filter(settings.reader, Qt::CaseInsensitive);
                reader = wanted.value(0);
                slot.state = 0;
                if (reader.isEmpty())
                    tell(link);
            }
            const Result<bool> changed = context.waitForChange(reader, slot, watchingBeat);
            if (!changed)
                return;
            if (*changed)
                tell(link, slot.readerThere ? reader : QString(), slot.atr, slot.events);
        }
    }
};

// The talking thread's life.
struct PcscCardReader::Talk {
    struct Command {
        quint64 id = 0;
        QString reader;
        unsigned insertion = 0; // a connection lives as long as the card stays in
        QByteArray apdu;
    };
    PcscCardReader* owner = nullptr; // as in Watch
    std::deque<Command> commands;    // guarded by the link

    void run(DeviceLink& link)
    {
        std::unique_ptr<PcscContext> context;
        std::unique_ptr<PcscCard> card;
        unsigned insertion = 0;
        while (link.waitUntil([this] { return !commands.empty(); })) {
            Command command;
            link.change([&] {
                command = std::move(commands.front());
                commands.pop_front();
            });
            if (command.insertion != insertion)
                card.reset();
            insertion = command.insertion;
            const Result<QByteArray> response = link.timed([&] { return perform(command, context, card); });
            link.tell([owner = owner, id = command.id, response] { owner->answer(id, response); });
        }
    }

    static Result<QByteArray> perform(const Command& command, std::unique_ptr<PcscContext>& context,
                                      std::unique_ptr<PcscCard>& card)
    {
        if (!card) {
            if (!context) {
                THUNHAN_TRY_ASSIGN(context, PcscContext::establish());
            }
            auto connected = PcscCard::connect(*context, command.reader);
            if (!connected) {
                context.reset(); // it may be the service that went away
                return connected.error();
            }
            card = std::move(*connected);
        }
        Result<QByteArray> response = card->transmit(command.apdu);
        if (!response)
            card.reset(); // the next command starts with a fresh connection
        return response;
    }
};

PcscCardReader::PcscCardReader(PcscSettings settings, std::shared_ptr<const Clock> clock, QObject* parent)
    : CardReader(parent), m_settings(std::move(settings)), m_watching(*this, clock), m_talking(*this, clock)
{
    m_status.info = {
        DeviceKind::CardReader, u"card:"_s + m_settings.reader, m_settings.reader, {}, m_settings.origin};
    m_deadline.setInterval(m_settings.deadline / 8);
    connect(&m_deadline, &QTimer::timeout, this, &PcscCardReader::checkDeadline);
}

PcscCardReader::~PcscCardReader()
{
    giveUp(ErrorCode::Cancelled);
}

void PcscCardReader::open()
{
    if (m_watching.running())
        return;
    report(DeviceState::Opening);
    m_watching.start([watch = Watch{m_settings, this}](DeviceLink& link) { watch.run(link); },
                     watchingBeat * 8);
}

void PcscCardReader::close()
{
    m_watching.leave();
    m_talking.leave();
    giveUp(ErrorCode::Cancelled);
    see({}, {}, 0);
}

QFuture<Result<QByteArray>> PcscCardReader::transmit(const QByteArray& apdu)
{
    auto promise = std::make_shared<QPromise<Result<QByteArray>>>();
    promise->start();
    const QFuture<Result<QByteArray>> future = promise->future();
    const bool malformed = apdu.size() < shortestApdu || apdu.size() > longestApdu;
    if (malformed || m_atr.isEmpty()) {
        promise->addResult(Result<QByteArray>(
            malformed ? ErrorCode::MalformedInput : ErrorCode::DeviceMissing, u"no APDU sent"_s));
        promise->finish();
        return future;
    }
    if (!m_talking.running()) {
        m_talk = std::make_shared<Talk>();
        m_talk->owner = this;
        m_talkLink =
            m_talking.start([talk = m_talk](DeviceLink& link) { talk->run(link); }, m_settings.deadline);
    }
    const quint64 id = ++m_lastId;
    m_open.insert(id, promise);
    m_talkLink->change([&] { m_talk->commands.push_back({id, m_reader, m_insertion, apdu}); });
    m_deadline.start();
    return future;
}

void PcscCardReader::answer(quint64 id, const Result<QByteArray>& response)
{
    if (const auto promise = m_open.take(id)) {
        promise->addResult(response);
        promise->finish();
    }
    if (m_open.isEmpty())
        m_deadline.stop();
}

void PcscCardReader::giveUp(ErrorCode code)
{
    m_deadline.stop();
    const auto open = std::exchange(m_open, {});
    for (const auto& promise : open) {
        promise->addResult(Result<QByteArray>(code));
        promise->finish();
    }
}

void PcscCardReader::checkDeadline()
{
    if (m_talking.inCallFor() <= m_settings.deadline)
        return;
    m_talking.leave();
    giveUp(ErrorCode::DeviceHung);
    report(DeviceState::Failed, Error{ErrorCode::DeviceHung, u"the card does not answer"_s});
}

void PcscCardReader::see(const QString& reader, const QByteArray& atr, unsigned events)
{
    const bool wasThere = !m_reader.isEmpty();
    const QByteArray before = std::exchange(m_atr, atr);
    m_reader = reader;
    if (!reader.isEmpty()) {
        m_status.info.name = reader;
        m_status.info.id = u"card:"_s + reader;
        report(DeviceState::Ready);
    } else if (!m_watching.running()) {
        report(DeviceState::Absent);
    } else if (wasThere) {
        report(DeviceState::Absent, Error{ErrorCode::DeviceRemoved, {}});
    } else if (m_status.state != DeviceState::Absent) {
        report(DeviceState::Absent, Error{ErrorCode::DeviceMissing, {}});
    }
    if (before == m_atr && std::exchange(m_events, events) == events)
        return;
    m_events = events;
    if (!before.isEmpty())
        Q_EMIT cardRemoved();
    if (!atr.isEmpty()) {
        ++m_insertion;
        Q_EMIT cardInserted(atr);
    }
}

void PcscCardReader::report(DeviceState state, std::optional<Error> error)
{
    if (m_status.state == state && m_status.error == error)
        return;
    m_status.state = state;
    m_status.error = std::move(error);
    Q_EMIT statusChanged(m_status);
}

} // namespace thunhan
