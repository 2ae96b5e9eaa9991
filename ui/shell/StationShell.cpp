// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/StationShell.h"

#include "app/base/Deliver.h"
#include "app/workflow/UnlockCodes.h"
#include "sync/client/SyncControl.h"
#include "ui/ErrorText.h"
#include "ui/desk/DeskArea.h"
#include "ui/desk/DeskHomePage.h"
#include "ui/desk/DocumentsPage.h"
#include "ui/desk/FindPage.h"
#include "ui/desk/FingerprintsPage.h"
#include "ui/desk/OwnPrintsPage.h"
#include "ui/desk/PersonalDataPage.h"
#include "ui/desk/PortraitPage.h"
#include "ui/desk/ReadBackPage.h"
#include "ui/desk/capture/CardScanPanel.h"
#include "ui/frame/SignInPage.h"
#include "ui/outbox/SyncPage.h"
#include "ui/queue/QueuePage.h"
#include "ui/review/ReviewPage.h"
#include "ui/shell/ShellText.h"
#include "ui/theme/LanguageSwitch.h"

#include <QApplication>
#include <QEvent>
#include <algorithm>
#include <chrono>

namespace thunhan
{

using namespace std::chrono_literals;
using Qt::Literals::StringLiterals::operator""_s;

StationShell::StationShell(Theme& theme, LanguageSwitch& language, OperatorSession& session,
                           DeviceManager& devices, const Clock& clock, QTimeZone zone, StationLabel label,
                           People people, PassphraseChoice choice)
    : m_theme(theme),
      m_language(language),
      m_session(session),
      m_devices(devices),
      m_clock(clock),
      m_zone(std::move(zone)),
      m_label(std::move(label)),
      m_people(std::move(people)),
      m_choice(std::move(choice)),
      m_window(std::make_unique<MainWindow>(theme, language))
{
    SignInPage& signInPage = m_window->signInPage();
    connect(&signInPage, &SignInPage::signInRequested, this, &StationShell::signIn);
    connect(&signInPage, &SignInPage::passphraseChosen, this, &StationShell::choosePassphrase);
    connect(&signInPage, &SignInPage::choiceAbandoned, this, [this] { m_given = {}; });
    connect(&m_window->lockPage(), &LockPage::unlockRequested, this,
            [this](const SecureBytes& passphrase) { unlock(passphrase, {}); });
    connect(&m_window->lockPage(), &LockPage::codeEntered, this, &StationShell::unlockByCode);
    connect(&m_window->lockPage(), &LockPage::codeChosen, this, &StationShell::unlock);
    connect(&m_window->lockPage(), &LockPage::switchRequested, &m_session, &OperatorSession::signOut);
    connect(m_window.get(), &MainWindow::lockRequested, this, &StationShell::lock);
    connect(m_window.get(), &MainWindow::closeRequested, this, &StationShell::closeRequested);
    connect(&m_session, &OperatorSession::stateChanged, this, &StationShell::sessionChanged);
    connect(&m_devices, &DeviceManager::statusChanged, this, &StationShell::refreshWords);
    connect(&m_language, &LanguageSwitch::changed, this, &StationShell::refreshWords);
    connect(&m_everySecond, &QTimer::timeout, this, [this] { m_window->setTime(localNow()); });
    m_everySecond.start(1s);
    connect(&m_everyMinute, &QTimer::timeout, this, &StationShell::refreshSoon);
    m_everyMinute.start(1min);
    m_soon.setSingleShot(true);
    m_soon.setInterval(150ms);
    connect(&m_soon, &QTimer::timeout, this, &StationShell::refreshFigures);
    qApp->installEventFilter(this);
    refreshSignIn();
    m_window->showSignIn();
}

StationShell::~StationShell() = default;

bool StationShell::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::TabletPress: m_session.noteActivity(); break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

QDateTime StationShell::localNow() const
{
    return m_clock.nowUtc().toTimeZone(m_zone);
}

void StationShell::showStartError(const Error& error)
{
    m_window->signInPage().setError(errorSentence(error));
}

void StationShell::setLabel(StationLabel label)
{
    m_label = std::move(label);
    refreshSignIn();
    m_window->signInPage().setBusy(false);
    m_window->signInPage().enter();
}

void StationShell::setReference(QDate edition, QList<ReferenceTrouble> troubles)
{
    m_label.referenceEdition = edition;
    m_label.referenceTroubles = std::move(troubles);
    refreshSignIn();
}

void StationShell::showMigrating(int done, int needed)
{
    m_window->signInPage().setMigrating(done, needed);
}

void StationShell::showPreparing()
{
    m_window->signInPage().setPreparing();
}

void StationShell::openWork(const WorkServices& services)
{
    m_work = std::make_unique<WorkServices>(services);
    connect(&m_work->desk.enrollment, &EnrollmentService::changed, this, &StationShell::refreshSoon);
    connect(&m_work->review, &ReviewService::changed, this, &StationShell::refreshSoon);
    connect(&m_work->sync, &SyncService::statusChanged, this, [this] {
        refreshFrame();
        refreshSoon();
    });
    connect(&m_work->codes, &UnlockCodes::offered, this,
            [this] { m_window->lockPage().setCodes(codesOffered()); });
    makePages();
}

void StationShell::makePages()
{
    // One page a turn: building them all at once would hold the window still for longer than a key may wait.
    auto steps = std::make_shared<std::vector<std::function<void()>>>();
    steps->push_back([this] {
        m_desk = new DeskArea(m_theme, m_work->desk, m_work->papers,
                              new DeskHomePage(m_theme, m_work->desk, &m_devices));
        connect(m_desk, &DeskArea::frontWanted, this, [this] { m_window->showPage(PageId::Desk); });
        connect(m_desk, &DeskArea::occupiedChanged, this, [this] {
            if (!m_desk->isOccupied())
                Q_EMIT deskFreed();
        });
        m_window->addPage(PageId::Desk, m_desk);
    });
    steps->push_back([this] {
        m_desk->addStep(new FindPage(m_theme, m_work->desk, new CardScanPanel(m_theme, m_work->capture)));
    });
    steps->push_back([this] { m_desk->addStep(new PersonalDataPage(m_theme, m_work->desk)); });
    steps->push_back(
        [this] { m_desk->addStep(new FingerprintsPage(m_theme, m_work->desk, m_work->capture)); });
    steps->push_back([this] { m_desk->addOwnPrints(new OwnPrintsPage(m_theme, m_work->capture)); });
    steps->push_back([this] { m_desk->addStep(new PortraitPage(m_theme, m_work->desk, m_work->capture)); });
    steps->push_back([this] { m_desk->addStep(new DocumentsPage(m_theme, m_work->desk, m_work->capture)); });
    steps->push_back([this] { m_desk->addStep(new ReadBackPage(m_theme, m_work->desk, m_work->papers)); });
    steps->push_back([this] {
        auto* queue = new QueuePage(m_theme, m_work->desk, m_work->papers);
        connect(queue, &QueuePage::openRequested, this, [this](ApplicationId id) {
            if (m_window->showPage(PageId::Desk))
                m_desk->open(id);
        });
        m_window->addPage(PageId::Queue, queue);
    });
    steps->push_back(
        [this] { m_window->addPage(PageId::Review, new ReviewPage(m_theme, m_work->review, m_work->desk)); });
    steps->push_back([this] {
        m_window->addPage(PageId::Sync, new SyncPage(m_theme, m_work->sync, m_work->control, m_work->review,
                                                     m_work->carrier, m_work->desk));
    });
    steps->push_back([this] { sessionChanged(); });
    auto* turn = new QTimer(this);
    connect(turn, &QTimer::timeout, this, [steps, turn, next = std::size_t(0)]() mutable {
        if (next + 1 == steps->size()) {
            turn->stop(); // it would come once more before it is deleted
            turn->deleteLater();
        }
        (*steps)[next++]();
    });
    turn->start(0ms);
}

QString StationShell::roleLine(const OperatorProfile& person) const
{
    const QString role = roleName(person.role);
    return person.rank.isEmpty() ? role : person.rank + u" · "_s + role;
}

std::vector<DeviceBadge> StationShell::deviceBadges() const
{
    std::vector<DeviceBadge> states;
    for (const DeviceStatus& status : m_devices.statuses())
        states.push_back(deviceBadge(status));
    return states;
}

void StationShell::refreshWords()
{
    if (m_session.state() == OperatorSession::State::SignedOut) // else it is worded when it comes back
        refreshSignIn();
    if (m_work)
        refreshFrame();
}

void StationShell::refreshSignIn()
{
    SignInState state;
    state.unit = m_label.unitName;
    state.superiorUnit = m_label.parentUnitName;
    const auto fact = [&state](const QString& label, const QString& value, const QString& strong = {}) {
        state.facts.push_back({label, value, strong});
    };
    fact(tr("Station"), tr(" · desk %1").arg(m_label.deskName), m_label.stationCode);
    fact(tr("Station key"), keyText(m_label.certificateThumbprint));
    fact(tr("Certificate"), certificateText(m_label.certificateExpiry, localNow()));
    if (m_label.referenceEdition.isValid()) {
        const QString edition = tr("edition of %1").arg(dateText(m_label.referenceEdition));
        const bool whole = m_label.referenceTroubles.isEmpty();
        fact(tr("Reference data"), whole ? edition : tr("%1, a newer one cannot be used").arg(edition));
    }
    if (!m_label.trainingPassphrase.isEmpty())
        fact(tr("Training"), tr("passphrase: %1").arg(m_label.trainingPassphrase));
    state.devices = deviceBadges();
    if (m_work)
        state.queueLine = queueLine(m_work->sync.status(), m_clock.nowUtc(), m_zone);
    state.attemptsAllowed = LockoutRule().attempts;
    state.lockMinutes = int(LockoutRule().first.count());
    state.now = localNow();
    const auto people = m_people();
    if (people) {
        QHash<OperatorId, Role> strangers = m_atWork;
        for (const KeySlotInfo& slot : *people)
            strangers.remove(slot.profile.id);
        if (!strangers.isEmpty())
            fact(tr("No passphrase yet"),
                 tr("%n officer(s): the administrator gives one", nullptr, int(strangers.size())));
        for (const KeySlotInfo& slot : *people)
            state.operators.push_back({slot.profile.id, slot.profile.name, roleLine(slot.profile), {}});
        std::stable_sort(state.operators.begin(), state.operators.end(),
                         [this](const SignInOperator& a, const SignInOperator& b) {
                             return m_order.lessName(a.name, b.name);
                         });
    }
    m_window->signInPage().setState(state);
    if (!people)
        showStartError(people.error());
}

void StationShell::refreshSoon()
{
    if (!m_soon.isActive()) // changes that keep coming must not put it off for ever
        m_soon.start();
}

void StationShell::refreshFigures()
{
    if (!m_work || !m_session.person()) // nobody looks, and nobody may
        return;
    deliver(m_work->desk.queries.today(), *this, [this](const Result<DayFigures>& figures) {
        if (figures)
            m_today = *figures;
        refreshFrame();
    });
    deliver(m_work->desk.queries.task(), *this, [this](const Result<DayTask>& task) {
        m_target = (task ? task->target : std::nullopt).value_or(m_label.dailyTarget);
        refreshFrame();
        lookAtBudget(); // the day's figures came before
    });
    deliver(m_work->desk.queries.counts(), *this, [this](const Result<StateCounts>& counts) {
        if (counts)
            m_counts = *counts;
        refreshFrame();
    });
}

void StationShell::lookAtBudget()
{
    deliver(m_work->offline.look(std::max(m_today.submitted, m_target)), *this,
            [this](const Result<OfflineBudget>& budget) {
                m_budget = budget ? std::optional(*budget) : std::nullopt;
                refreshFrame();
            });
}

void StationShell::refreshFrame()
{
    if (!m_session.person())
        return;
    const SyncStatus& sync = m_work->sync.status();
    TopBarState bar;
    bar.unit = m_label.unitName;
    bar.unitLine = tr("%1 · station %2").arg(m_label.parentUnitName, m_label.stationCode);
    bar.operatorName = m_session.person()->name;
    bar.operatorLine = roleLine(*m_session.person());
    bar.today = m_today.submitted;
    bar.target = m_target;
    bar.waiting = sync.waiting;
    bar.sending = sync.inTransit;
    bar.refused = sync.refused + sync.quarantined;
    if (sync.lastReceiptAt.isValid()) {
        const QDateTime receipt = sync.lastReceiptAt.toTimeZone(m_zone);
        if (receipt.date() == localNow().date())
            bar.lastReceipt = receipt.time();
        else
            bar.lastReceiptEarlier = receipt;
    }
    bar.devices = deviceBadges();
    bar.budget = m_budget;
    bar.now = localNow();
    m_window->setTopBar(bar);

    const Role role = m_session.person()->role;
    const int unfinished = m_counts.of(ApplicationState::Draft) + m_counts.of(ApplicationState::Returned);
    NavigationState navigation;
    navigation.items = {
        {PageId::Desk, 0, false, hasRight(role, Right::Enroll)},
        {PageId::Queue, unfinished, false, true},
        {PageId::Review, m_counts.of(ApplicationState::PendingReview), false, hasRight(role, Right::Review)},
        {PageId::Sync, bar.refused, true, true}};
    m_window->setNavigation(navigation);
}

} // namespace thunhan
