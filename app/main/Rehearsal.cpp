// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/Rehearsal.h"

#include "app/base/GiveWay.h"
#include "app/domain/Prints.h"
#include "app/main/ProcessFacts.h"
#include "app/main/Station.h"
#include "app/main/TrainingStation.h"
#include "ui/desk/EnrollmentDesk.h"
#include "ui/widgets/ActionButton.h"

#include <QAbstractItemView>
#include <QCoroFuture>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QTest>
#include <cstdio>

namespace thunhan
{
namespace
{

using namespace std::chrono_literals;
using Qt::Literals::StringLiterals::operator""_s;

constexpr QSize screen(1366, 768);
constexpr auto glanceEvery = 20ms;
constexpr int clerk = 0; // places in the list of people
constexpr int supervisor = 2;
const QString unlockCode = u"274180"_s;

} // namespace

Rehearsal::Rehearsal(StationApplication& application, Station& station, RehearsalPlan plan)
    : m_application(application), m_station(station), m_plan(std::move(plan)), m_hands(station.window())
{
    m_station.window().resize(screen);
    m_report.applications.resize(m_plan.applications);
}

Rehearsal::~Rehearsal() = default;

void Rehearsal::start()
{
    QDir().mkpath(m_plan.folder + u"/screens"_s);
    m_shown.emplace(m_plan.folder + u"/shown.log"_s);
    connect(&m_glances, &QTimer::timeout, this, [this] {
        if (desk() && desk()->isOccupied())
            m_shown->note(*desk()->application());
    });
    m_glances.start(glanceEvery);
    m_task = run();
}

bool Rehearsal::fail(const QString& sentence)
{
    if (m_report.failure.isEmpty())
        m_report.failure = sentence;
    return false;
}

EnrollmentDesk* Rehearsal::desk() const
{
    return m_station.window().findChild<EnrollmentDesk*>();
}

void Rehearsal::shoot(const QString& name)
{
    if (m_number > 0)
        return;
    // A screenshot is no part of the station's work.
    m_application.skipThisEvent();
    const QImage picture = m_station.window().grab().toImage();
    m_pictures.start([picture, path = m_plan.folder + u"/screens/"_s + name + u".png"_s] {
        giveWay();
        picture.save(path);
    });
}

QCoro::Task<> Rehearsal::run()
{
    co_await m_hands.until([this] { return m_station.window().isVisible(); }, forWork);
    co_await m_hands.rest(0ms);
    QApplication::setActiveWindow(&m_station.window()); // a display without a window manager activates none
    m_report.startToWindow = sinceProcessStart();
    // GCC 12 evaluates both sides of && when either suspends, and destroys a temporary task twice when a
    // loop's body or a branch is not a block: so one await a statement, blocks everywhere, and tasks with
    // names.
    auto signedIn = signIn(clerk, true);
    bool good = co_await signedIn;
    for (m_number = 0; good && m_number < m_plan.applications; ++m_number) {
        auto task = enrol(m_number);
        good = co_await task;
    }
    m_number = 0;
    if (good) {
        auto task = showOthers();
        good = co_await task;
    }
    if (good) {
        auto task = signIn(supervisor, false);
        good = co_await task;
    }
    if (good) {
        auto task = review();
        good = co_await task;
    }
    if (good) {
        auto task = awaitReceipts();
        good = co_await task;
    }
    if (good) {
        auto task = compare();
        good = co_await task;
    }
    m_number = 0;
    if (!good)
        shoot(u"99-where-it-ended"_s);
    finishReport();
    QApplication::exit(good ? 0 : 1);
}

QCoro::Task<bool> Rehearsal::signIn(int person, bool first)
{
    const auto ready = [this] {
        auto* list = m_hands.find(u"operators"_s);
        auto* field = m_hands.find(u"passphrase"_s);
        return m_station.isReady() && list && field && field->isEnabled();
    };
    if (!co_await m_hands.until(ready, forWork))
        co_return fail(u"the sign-in page did not open"_s);
    m_hands.find(u"operators"_s)->setFocus(Qt::TabFocusReason);
    m_hands.press(Qt::Key_Home);
    for (int i = 0; i < person; ++i)
        m_hands.press(Qt::Key_Down);
    if (!co_await m_hands.type(u"passphrase"_s, trainingPassphrase()))
        co_return fail(u"the passphrase could not be typed"_s);
    if (first)
        shoot(u"01-sign-in"_s);
    m_hands.press(Qt::Key_Return);
    const QString page = person == clerk ? u"newApplication"_s : u"reviewQueue"_s;
    if (!co_await m_hands.untilVisible(page, forWork))
        co_return fail(u"signing in led nowhere"_s);
    if (first)
        m_report.residentBeforeModelKb = residentKb();
    co_await m_hands.rest(400ms);
    if (first)
        shoot(u"02-desk-home-empty"_s);
    co_return true;
}

QCoro::Task<bool> Rehearsal::showOthers()
{
    co_await m_hands.rest(50ms);
    m_hands.press(Qt::Key_2, Qt::AltModifier);
    bool seen = co_await m_hands.untilVisible(u"queueTable"_s, forWork);
    co_await m_hands.rest(400ms);
    shoot(u"16-queue"_s);
    if (seen) {
        auto task = chooseUnlockCode();
        seen = co_await task;
    }
    m_hands.press(Qt::Key_L, Qt::ControlModifier);
    if (seen) {
        auto task = m_hands.type(u"unlockCode"_s, unlockCode);
        seen = co_await task;
    }
    shoot(u"17-locked-code"_s);
    m_hands.press(Qt::Key_Return);
    if (seen) {
        auto task = m_hands.untilVisible(u"queueTable"_s, forWork);
        seen = co_await task;
    }
    m_hands.press(Qt::Key_L, Qt::ControlModifier);
    if (seen) {
        auto task = m_hands.click(u"switchOperator"_s);
        seen = co_await task;
    }
    co_return seen ? true : fail(u"the station did not lock"_s);
}

// At the locked desk, beside the passphrase; ends at the page from before.
QCoro::Task<bool> Rehearsal::chooseUnlockCode()
{
    m_hands.press(Qt::Key_L, Qt::ControlModifier);
    bool good = co_await m_hands.untilVisible(u"switchOperator"_s, forWork);
    co_await m_hands.rest(100ms);
    shoot(u"17-locked"_s);
    m_hands.press(Qt::Key_U, Qt::ControlModifier);
    if (good) {
        auto task = m_hands.type(u"passphrase"_s, trainingPassphrase());
        good = co_await task;
    }
    for (const QString& field : {u"newUnlockCode"_s, u"repeatedUnlockCode"_s}) {
        if (good) {
            auto task = m_hands.type(field, unlockCode);
            good = co_await task;
        }
    }
    shoot(u"17-locked-choosing"_s);
    m_hands.press(Qt::Key_Return);
    if (good) {
        auto task = m_hands.untilVisible(u"queueTable"_s, forWork);
        good = co_await task;
    }
    co_return good;
}

int Rehearsal::waitingForReview() const
{
    const auto* queue = m_hands.find<QAbstractItemView>(u"reviewQueue"_s);
    return queue ? queue->model()->rowCount() : 0;
}

QCoro::Task<bool> Rehearsal::review()
{
    for (int i = 0; i < m_plan.applications; ++i) {
        m_number = i;
        m_step.start();
        auto* approve = m_hands.find<ActionButton>(u"approveApplication"_s);
        const auto ready = [approve] { return approve && approve->isEnabled() && !approve->isBlocked(); };
        if (!co_await m_hands.until(ready, forWork))
            co_return fail(u"nothing could be approved"_s);
        co_await m_hands.rest(500ms); // the pictures
        shoot(u"08-review"_s);
        m_step.restart();
        m_hands.press(Qt::Key_A);
        if (!co_await m_hands.until([this, i] { return waitingForReview() < m_plan.applications - i; },
                                    forWork))
            co_return fail(u"approving did nothing"_s);
        m_report.applications[i].stepMilliseconds.append({u"review"_s, m_step.elapsed()});
    }
    for (const RehearsedApplication& rehearsed : m_report.applications)
        m_shown->noteApproved(ApplicationId::fromString(rehearsed.enrollmentId));
    m_number = 0;
    co_await m_hands.rest(500ms);
    shoot(u"18-review-empty"_s);
    co_return true;
}

QCoro::Task<bool> Rehearsal::awaitReceipts()
{
    m_step.start();
    m_hands.press(Qt::Key_4, Qt::AltModifier);
    if (!co_await m_hands.untilVisible(u"syncPage"_s, forWork))
        co_return fail(u"the sync page did not open"_s);
    co_await m_hands.rest(300ms);
    shoot(u"09-sync"_s);
    const auto delivered = [this] {
        return m_station.sync()->status().deliveredTotal >= m_plan.applications;
    };
    if (!co_await m_hands.until(delivered, forBody))
        co_return fail(u"not every receipt came"_s);
    co_await m_hands.rest(400ms);
    shoot(u"19-sync-done"_s);
    for (RehearsedApplication& application : m_report.applications)
        application.stepMilliseconds.append({u"sync_all"_s, m_step.elapsed()});
    co_return true;
}

QCoro::Task<bool> Rehearsal::compare()
{
    const QString received = m_plan.folder + u"/received"_s;
    QFile::remove(received);
    QFile::link(u"registry/received"_s, received);
    for (RehearsedApplication& rehearsed : m_report.applications) {
        const auto id = ApplicationId::fromString(rehearsed.enrollmentId);
        const auto application = co_await m_station.queries()->application(id);
        if (!application)
            co_return fail(u"an application cannot be read"_s);
        rehearsed.finalState = toName(application->state);
        QList<QByteArray> digests;
        for (const BiometricSample& sample : application->samples) {
            if (sample.kept)
                digests.append(whatIsSent(sample).digest);
        }
        for (const DocumentScan& page : application->documents)
            digests.append(page.imageDigest);
        m_application.skipThisEvent(); // nor is looking at what the registry got
        const QString difference = findDifference(received + u'/' + rehearsed.enrollmentId, digests);
        if (!difference.isEmpty())
            co_return fail(rehearsed.enrollmentId + u": "_s + difference);
    }
    co_return true;
}

void Rehearsal::finishReport()
{
    m_report.longestStall = m_application.longestStall();
    m_report.peakResidentKb = peakResidentKb();
    m_pictures.waitForDone();
    QSaveFile file(m_plan.folder + u"/report.json"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(m_report.toJson()) < 0 || !file.commit())
        fail(u"report.json cannot be written"_s);
    std::fprintf(stdout,
                 "%d applications rehearsed, longest stall %.1f ms, window after %lld ms, peak %lld kB%s%s\n",
                 int(m_report.applications.size()), double(m_report.longestStall.count()) / 1000.0,
                 static_cast<long long>(m_report.startToWindow.count()),
                 static_cast<long long>(m_report.peakResidentKb),
                 m_report.failure.isEmpty() ? "" : "\nfailed: ", qPrintable(m_report.failure));
}

} // namespace thunhan
