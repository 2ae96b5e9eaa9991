// SPDX-License-Identifier: GPL-3.0-or-later
// Rehearses a station's day through its services until it is killed: a clerk takes applications down, a
// supervisor approves them. Says what was acknowledged. Arguments: folder, "work", "rotate" (the store's key,
// again and again) or "change" (a passphrase), a number that no other run has.
#include "tests/app/workflow/DeskFixture.h"
#include "tests/torture/TortureFolder.h"

#include "app/base/Uuid7.h"
#include "app/workflow/KeyOffice.h"

#include <QCoreApplication>
#include <cstdio>

using namespace thunhan;

namespace
{

template <class... Words>
void say(const char* what, const Words&... words)
{
    QByteArray line = what;
    ((line += ' ' + QByteArray(words)), ...);
    std::printf("%s\n", line.constData());
    std::fflush(stdout);
}

template <class Outcome>
void require(const Outcome& outcome, const char* what)
{
    if (!outcome)
        qFatal("%s: %s", what, qPrintable(outcome.error().detail));
}

template <class Id>
QByteArray name(Id id)
{
    return id.toString().toLatin1();
}

class Day
{
public:
    Day(Store& store, quint64 number)
        : m_random(number),
          m_session(
              [](OperatorId id, const SecureBytes&) -> Result<OperatorProfile> {
                  const OperatorProfile boss = sampleOperator(Role::Supervisor);
                  return id == boss.id ? boss : sampleOperator(Role::Clerk);
              },
              m_clock, std::chrono::minutes(10)),
          m_reference(ReferenceData::load(QStringLiteral(THUNHAN_REFERENCE_DATA)).value()),
          m_enrollment(store, m_session, m_reference, m_clock, m_random,
                       {QStringLiteral("48-TH-001"), QStringLiteral("HC03"), SourceChannel::Desk,
                        QTimeZone("Asia/Ho_Chi_Minh")},
                       [] {
                           return DiskUse{qint64(1) << 40, 0};
                       }), // what it keeps counts, not what it refuses
          m_review(store, m_session, m_reference, SealingProfile::Production, m_clock, m_random)
    {
        m_clock.advance(std::chrono::minutes(qint64(number % 100000)));
    }

    void one(quint64 seed)
    {
        require(settled(m_session.signIn(sampleOperator(Role::Clerk).id, {})), "signing in");
        const Application sample = sampleApplication(seed, SampleOrigin::Physical);
        m_clock.advance(std::chrono::seconds(1));
        const auto begun = settled(m_enrollment.begin(ApplicationKind::CardFirst));
        require(begun, "beginning");
        const ApplicationId id = begun->id;
        for (const FieldKey field : allFields()) {
            const QJsonValue value = fieldToJson(sample.applicant, field);
            if (!value.isNull())
                require(settled(m_enrollment.saveField(id, field, value)), "a field");
        }
        for (BiometricSample taken : sample.samples) {
            const auto image = sampleImage(taken); // drawn from the id that it has now
            taken.capturedBy = m_session.person()->id;
            taken.id = makeId<SampleId>(m_clock, m_random);
            require(settled(m_enrollment.addSample(id, taken, image)), "a sample");
            say(saidSample, name(id), name(taken.id), taken.imageDigest.toHex());
        }
        for (DocumentScan page : sample.documents) {
            const auto image = sampleImage(page);
            page.capturedBy = m_session.person()->id;
            page.id = makeId<DocumentId>(m_clock, m_random);
            require(settled(m_enrollment.addPage(id, page, image)), "a page");
            say(saidPage, name(id), name(page.id), page.imageDigest.toHex());
        }
        for (const Confirmation& confirmation : sample.confirmations)
            require(settled(m_enrollment.confirm(id, confirmation.kind, true)), "a confirmation");
        const auto submitted = settled(m_enrollment.submit(id));
        require(submitted, "submitting");
        say(saidSubmitted, name(id));
        require(settled(m_session.signIn(sampleOperator(Role::Supervisor).id, {})), "changing shift");
        require(settled(m_review.approve(id, submitted->revision, {}, {})), "approving");
        say(saidApproved, name(id));
    }

private:
    ManualClock m_clock;
    SeededRandom m_random;
    OperatorSession m_session;
    ReferenceData m_reference;
    EnrollmentService m_enrollment;
    ReviewService m_review;
};

int work(const TortureFolder& folder, quint64 number)
{
    const auto key = folder.unlock(SystemClock());
    require(key, "unlocking");
    const auto store = Store::open(folder.path, *key);
    require(store, "opening");
    Day day(**store, number);
    for (quint64 seed = number * 1000;; ++seed)
        day.one(seed);
}

int rotate(const TortureFolder& folder)
{
    const SystemClock clock;
    while (true) {
        const auto key = folder.unlock(clock);
        require(key, "unlocking");
        const auto keySlots = KeySlots::load(folder.keySlotsPath(), TortureFolder::cost());
        require(keySlots, "reading the slots");
        require(rotateKey(folder.path, *keySlots, *key, TortureFolder::administrator().id, clock),
                "rotating");
        say(saidRotated);
    }
}

int change(const TortureFolder& folder)
{
    const SystemClock clock;
    const auto keySlots = KeySlots::load(folder.keySlotsPath(), TortureFolder::cost());
    require(keySlots, "reading the slots");
    bool other =
        !keySlots->unlock(TortureFolder::administrator().id, TortureFolder::passphrase(false), clock);
    while (true) {
        require(keySlots->changePassphrase(TortureFolder::administrator().id,
                                           TortureFolder::passphrase(other),
                                           TortureFolder::passphrase(!other), clock),
                "changing");
        other = !other;
        say(saidChanged);
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication program(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 4)
        return 2;
    const TortureFolder folder{words.at(1)};
    if (words.at(2) == QStringLiteral("rotate"))
        return rotate(folder);
    if (words.at(2) == QStringLiteral("change"))
        return change(folder);
    return work(folder, words.at(3).toULongLong());
}
