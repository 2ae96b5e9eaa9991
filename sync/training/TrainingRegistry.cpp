// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/TrainingRegistry.h"

#include "sync/training/TrainingServer.h"

#include <QMutexLocker>
#include <QThread>
#include <future>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

// Everything that lives on the registry's thread, in the order it is made.
class TrainingRegistry::Running
{
public:
    static Result<std::unique_ptr<Running>> start(TrainingRegistry& owner)
    {
        THUNHAN_TRY_ASSIGN(const TrainingAuthority authority,
                           TrainingAuthority::open(owner.m_setup.folder + u"/authority"_s, owner.m_clock));
        THUNHAN_TRY_ASSIGN(auto store, TrainingStore::open(owner.m_setup.folder));
        THUNHAN_TRY_ASSIGN(auto accepted, store->accepted());
        THUNHAN_TRY_ASSIGN(Certificate recipient, Certificate::parse(authority.recipientPem()));
        THUNHAN_TRY_ASSIGN(PrivateKey key, PrivateKey::parse(authority.recipientKeyPem()));
        THUNHAN_TRY_ASSIGN(Issuer issuer, authority.signer());
        DownloadDesk downloads(owner.m_setup.folder + u"/downloads"_s, issuer, owner.m_clock);
        owner.m_ledger.load(std::move(accepted));
        TrainingIntake intake(*store, std::move(recipient), std::move(key), std::move(issuer));
        std::unique_ptr<Running> running(
            new Running(owner, std::move(store), std::move(intake), std::move(downloads)));
        THUNHAN_TRY_ASSIGN(running->m_port, running->m_server.listenOn(owner.m_setup.port, authority));
        return running;
    }

    quint16 port() const { return m_port; }

private:
    Running(TrainingRegistry& owner, std::unique_ptr<TrainingStore> store, TrainingIntake intake,
            DownloadDesk downloads)
        : m_store(std::move(store)),
          m_router(*m_store, std::move(intake), owner.m_clock, owner.m_random, owner.m_ledger,
                   owner.m_setup.times, owner.m_setup.people, std::move(downloads)),
          m_server(m_router, owner.m_faults)
    {
    }

    std::unique_ptr<TrainingStore> m_store;
    TrainingRouter m_router;
    TrainingServer m_server;
    quint16 m_port = 0;
};

class TrainingRegistry::Worker final : public QThread
{
public:
    explicit Worker(TrainingRegistry& owner) : m_owner(owner) {}
    std::future<Result<quint16>> listening() { return m_listening.get_future(); }

private:
    void run() override
    {
        auto running = Running::start(m_owner);
        if (!running) {
            m_listening.set_value(running.error());
            return;
        }
        m_listening.set_value((*running)->port());
        exec();
    }

    TrainingRegistry& m_owner;
    std::promise<Result<quint16>> m_listening;
};

TrainingRegistry::TrainingRegistry(Setup setup, const Clock& clock, RandomSource& random)
    : m_setup(std::move(setup)), m_clock(clock), m_random(random)
{
}

TrainingRegistry::~TrainingRegistry()
{
    stop();
}

Result<QUrl> TrainingRegistry::start()
{
    const QMutexLocker lock(&m_mutex);
    if (m_worker)
        return m_url;
    auto worker = std::make_unique<Worker>(*this);
    auto listening = worker->listening();
    worker->start();
    const Result<quint16> port = listening.get();
    if (!port) {
        worker->wait();
        return port.error();
    }
    m_worker = std::move(worker);
    m_url = QUrl(u"https://127.0.0.1:%1"_s.arg(*port));
    return m_url;
}

void TrainingRegistry::stop()
{
    const QMutexLocker lock(&m_mutex);
    if (!m_worker)
        return;
    m_worker->quit();
    m_worker->wait();
    m_worker.reset();
}

} // namespace thunhan
