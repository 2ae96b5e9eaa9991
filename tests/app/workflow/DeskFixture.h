// SPDX-License-Identifier: GPL-3.0-or-later
// A station's services over a real store, with people who sign in without a passphrase.
#pragma once

#include "app/audit/AuditLog.h"
#include "app/store/ApplicationRepository.h"
#include "app/store/Outbox.h"
#include "app/store/PacketRepository.h"
#include "app/store/StationRepository.h"
#include "app/workflow/DeskQueries.h"
#include "app/workflow/EnrollmentService.h"
#include "app/workflow/OfflineWatch.h"
#include "app/workflow/ReviewService.h"
#include "tests/app/store/StoreFixture.h"
#include "tests/support/ManualClock.h"
#include "tests/support/SampleApplications.h"
#include "tests/support/SeededRandom.h"
#include "tests/support/TestPki.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <array>
#include <optional>

namespace thunhan
{

// Turns this thread's loop until the future and what follows it here are done.
template <class T>
T settled(QFuture<T> future)
{
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

// Of a change that was to be refused.
template <class T>
ErrorCode codeOf(QFuture<Result<T>> future)
{
    const auto done = settled(std::move(future));
    return done ? ErrorCode::Internal : done.error().code;
}

class DeskFixture
{
public:
    static OperatorProfile person(Role role, int number = 1)
    {
        OperatorProfile profile = sampleOperator(role);
        if (number > 1)
            profile.id = OperatorId(QUuid::createUuidV5(profile.id.uuid(), QString::number(number)));
        return profile;
    }
    const OperatorProfile clerk = person(Role::Clerk);
    const OperatorProfile otherClerk = person(Role::Clerk, 2);
    const OperatorProfile supervisor = person(Role::Supervisor);
    const OperatorProfile otherSupervisor = person(Role::Supervisor, 2);
    const OperatorProfile administrator = person(Role::Administrator);

    explicit DeskFixture(SealingProfile profile = SealingProfile::Production)
        : session(
              [this](OperatorId id, const SecureBytes&) -> Result<OperatorProfile> {
                  for (const OperatorProfile& one :
                       {clerk, otherClerk, supervisor, otherSupervisor, administrator}) {
                      if (one.id == id)
                          return one;
                  }
                  return ErrorCode::OperatorUnknown;
              },
              clock, std::chrono::minutes(10)),
          m_profile(profile),
          m_reference(ReferenceData::load(QStringLiteral(THUNHAN_REFERENCE_DATA)).value())
    {
        start(m_folder.create());
        StationIdentity identity;
        identity.id = StationId::fromString(QStringLiteral("019cacd1-5c00-7000-8000-00000000057a"));
        const TestCertificate station = issueTestCertificate({.commonName = QStringLiteral("Test station")});
        identity.signingKey = SecureBytes::copyOf(QByteArrayView(station.key));
        identity.certificate = station.certificate;
        identity.registryEncryptionCertificate =
            issueTestCertificate({.commonName = QStringLiteral("Test registry")}).certificate;
        const auto saved = await(store().transact(
            [&](Database& database) { return StationRepository(database).saveIdentity(identity); }));
        if (!saved)
            qFatal("the station's identity cannot be stored");
        signIn(clerk);
    }

    // As after a power loss: everything but the folder and who sits at the desk is new.
    void restart(DatabaseProbe probe = {})
    {
        stop();
        start(m_folder.open(std::move(probe)));
    }
    void stop()
    {
        m_services.reset();
        m_store.reset();
    }

    // As an imported document would.
    void replaceReference(const QByteArray& document) { m_reference = m_reference.with(document).value(); }

    void signIn(const OperatorProfile& who)
    {
        if (!settled(session.signIn(who.id, {})))
            qFatal("nobody signed in");
    }

    Store& store() { return *m_store; }
    EnrollmentService& enrollment() { return m_services->enrollment; }
    ReviewService& review() { return m_services->review; }
    DeskQueries& queries() { return m_services->queries; }
    OfflineWatch& watch() { return m_services->watch; }
    const StoreFolder& folder() const { return m_folder; }

    Application load(ApplicationId id)
    {
        return await(store().run([id](Database& d) { return ApplicationRepository(d).load(id); })).value();
    }
    QList<AuditEntry> trail(ApplicationId id)
    {
        return await(store().run([id](Database& d) { return AuditLog(d).of(id); })).value();
    }
    Result<OutboxEntry> outboxEntry(ApplicationId id)
    {
        return await(store().run([id](Database& d) { return Outbox(d).entry(id); }));
    }
    Result<SealedPacket> packet(ApplicationId id)
    {
        return await(store().run([id](Database& d) { return PacketRepository(d).load(id); }));
    }

    Application begin()
    {
        clock.advance(std::chrono::seconds(1));
        return settled(enrollment().begin(ApplicationKind::CardFirst)).value();
    }
    // Everything that the person at the desk records of `sample`, in their name.
    Application fill(ApplicationId id, const Application& sample)
    {
        const OperatorId by = session.person()->id;
        for (const FieldKey field : allFields()) {
            const QJsonValue value = fieldToJson(sample.applicant, field);
            if (!value.isNull())
                require(enrollment().saveField(id, field, value));
        }
        for (BiometricSample one : sample.samples) {
            one.capturedBy = by;
            require(enrollment().addSample(id, one, sampleImage(one)));
        }
        for (DocumentScan page : sample.documents) {
            page.capturedBy = by;
            require(enrollment().addPage(id, page, sampleImage(page)));
        }
        for (const Confirmation& confirmation : sample.confirmations)
            require(enrollment().confirm(id, confirmation.kind, true));
        return load(id);
    }
    Application completeDraft(quint64 seed, SampleOrigin origin = SampleOrigin::Physical)
    {
        return fill(begin().id, sampleApplication(seed, origin));
    }
    Application submitted(quint64 seed, SampleOrigin origin = SampleOrigin::Physical)
    {
        return settled(enrollment().submit(completeDraft(seed, origin).id)).value();
    }

    ManualClock clock;
    SeededRandom random;
    OperatorSession session;
    DiskUse disk{qint64(1) << 40, 0}; // as the services find it; to be changed while nothing is under way
    static constexpr int allowedDays = 7;

private:
    struct Services {
        EnrollmentService enrollment;
        ReviewService review;
        DeskQueries queries;
        OfflineWatch watch;
    };

    static void require(EnrollmentService::Changed change)
    {
        if (const auto changed = settled(std::move(change)); !changed)
            qFatal("%s: %s", errorName(changed.error().code).data(), qPrintable(changed.error().detail));
    }

    void start(Result<std::unique_ptr<Store>> opened)
    {
        if (!opened)
            qFatal("the store does not open: %s", errorName(opened.error().code).data());
        m_store = std::move(opened).value();
        const QTimeZone zone("Asia/Ho_Chi_Minh");
        m_services = std::unique_ptr<Services>(
            new Services{{*m_store,
                          session,
                          m_reference,
                          clock,
                          random,
                          {QStringLiteral("48-TH-001"), QStringLiteral("HC03"), SourceChannel::Desk, zone},
                          [this] { return disk; }},
                         {*m_store, session, m_reference, m_profile, clock, random},
                         {*m_store, session, clock, zone},
                         {*m_store, clock, [this] { return disk; }, allowedDays}});
    }

    StoreFolder m_folder;
    SealingProfile m_profile;
    ReferenceData m_reference;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Services> m_services;
};

} // namespace thunhan
