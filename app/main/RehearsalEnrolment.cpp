// SPDX-License-Identifier: GPL-3.0-or-later
// The clerk's part of a rehearsal: one whole application, step by step.
#include "app/main/Rehearsal.h"

#include "app/domain/Prints.h"
#include "app/main/Station.h"
#include "ui/desk/EnrollmentDesk.h"
#include "ui/desk/capture/FingerText.h"
#include "ui/widgets/ActionButton.h"

#include <QLabel>
#include <algorithm>

namespace thunhan
{

using namespace std::chrono_literals;
using Qt::Literals::StringLiterals::operator""_s;

QCoro::Task<bool> Rehearsal::goOn(const char* step)
{
    // F9 is heard when the page is done and what was typed is stored.
    const auto free = [this] { return desk()->isSettled() && !desk()->nextButton().isBlocked(); };
    if (!co_await m_hands.until(free, forBody))
        co_return fail(u"the step %1 did not become complete"_s.arg(QLatin1StringView(step)));
    const EnrollmentStep before = desk()->currentStep();
    m_hands.press(Qt::Key_F9);
    const auto left = [this, before] { return !desk()->isOccupied() || desk()->currentStep() != before; };
    if (!co_await m_hands.until(left, forWork))
        co_return fail(u"F9 did not leave the step %1"_s.arg(QLatin1StringView(step)));
    m_report.applications[m_number].stepMilliseconds.append({QString::fromLatin1(step), m_step.restart()});
    co_return true;
}

// What goes wrong once, so that the page has something to say.
void Rehearsal::planFirstCitizen()
{
    if (LiveScanService* glass = m_station.citizen()->liveScan()) {
        LiveScanAct otherHand;
        otherHand.slap.otherHand = true;
        LiveScanAct dryRoll;
        dryRoll.finger.dry = 1;
        glass->plan({}); // right hand
        glass->plan(otherHand);
        for (int i = 0; i < 3; ++i) // left hand, thumbs, right thumb rolled
            glass->plan({});
        glass->plan(dryRoll);
        return;
    }
    constexpr int goodOnes = 6;
    TwinFinger& finger = m_station.citizen()->finger();
    for (int i = 0; i < goodOnes; ++i)
        finger.plan({});
    TwinPresentation dry;
    dry.condition.dry = 1;
    finger.plan(dry);
}

QCoro::Task<bool> Rehearsal::enrol(int number)
{
    m_step.start();
    if (number == 0)
        planFirstCitizen();
    if (!co_await m_hands.click(u"newApplication"_s))
        co_return fail(u"no application could be begun"_s);
    if (!co_await m_hands.until([this] { return desk() && desk()->isOccupied(); }, forWork))
        co_return fail(u"the application did not open"_s);
    m_report.applications[number].enrollmentId = desk()->application()->id.toString();
    if (desk()->currentStep() == EnrollmentStep::Find) {
        auto asking = lookUp(rehearsalCitizen(m_plan.seed + quint64(number)));
        if (!co_await asking)
            co_return false;
        shoot(u"12-find"_s);
        auto task = goOn("find");
        if (!co_await task)
            co_return false;
    }
    bool good = co_await enterData(rehearsalCitizen(m_plan.seed + quint64(number)));
    if (good) {
        auto task = takeFingerprints();
        good = co_await task;
    }
    if (good) {
        auto task = takePortrait();
        good = co_await task;
    }
    if (good) {
        auto task = scanDocument();
        good = co_await task;
    }
    if (good) {
        auto task = readBackAndSubmit();
        good = co_await task;
    }
    co_return good;
}

// The registry answers for those whom its record knows; any answer will do for a rehearsal of other seeds.
QCoro::Task<bool> Rehearsal::lookUp(RehearsalCitizen citizen)
{
    if (!co_await m_hands.type(u"findText"_s, citizen.personalNumber))
        co_return fail(u"the find page did not open"_s);
    if (!co_await m_hands.click(u"findAskRegistry"_s))
        co_return fail(u"the registry could not be asked"_s);
    const auto answered = [this] {
        const auto* ask = m_hands.find<ActionButton>(u"findAskRegistry"_s);
        return ask && ask->isEnabled() && desk()->isSettled();
    };
    if (!co_await m_hands.until(answered, forWork))
        co_return fail(u"the registry did not answer"_s);
    co_await m_hands.rest(100ms);
    co_return true;
}

QCoro::Task<bool> Rehearsal::enterData(RehearsalCitizen citizen)
{
    if (!co_await m_hands.untilVisible(u"fullName"_s, forWork))
        co_return fail(u"the personal data did not open"_s);
    shoot(u"13-personal-data-empty"_s);
    const QList<std::pair<QString, QString>> typed{
        {u"fullName"_s, citizen.fullName},
        {u"personalNumber"_s, citizen.personalNumber},
        {u"birthDate"_s, citizen.birthDate},
        {u"sex"_s, m_station.language().language() == Language::Vietnamese
                       ? (citizen.female ? u"Nữ"_s : u"Nam"_s)
                       : (citizen.female ? u"Female"_s : u"Male"_s)},
        {u"ethnicity"_s, citizen.ethnicity},
        {u"religion"_s, citizen.religion},
        {u"birthRegistrationUnit"_s, citizen.province},
        {u"birthRegistrationWords"_s, citizen.birthPlace},
        {u"originUnit"_s, citizen.province},
        {u"originWords"_s, citizen.birthPlace},
        {u"permanentAddressUnit"_s, citizen.province},
        {u"permanentAddressWords"_s, citizen.street},
        {u"phone"_s, citizen.phone},
        {u"occupation"_s, citizen.occupation},
    };
    for (const auto& [field, words] : typed) {
        if (!co_await m_hands.type(field, words))
            co_return fail(u"the field %1 is missing"_s.arg(field));
    }
    if (!co_await m_hands.click(u"currentAddressSame"_s))
        co_return fail(u"the current address could not be set"_s);
    co_await m_hands.until([this] { return desk()->isSettled(); }, forWork);
    co_await m_hands.rest(600ms); // the last field is stored a moment after its last key
    shoot(u"03-personal-data"_s);
    co_return co_await goOn("personal_data");
}

bool Rehearsal::hasWeakPrint() const
{
    const QList<BiometricSample>& samples = desk()->application()->samples;
    return std::any_of(samples.begin(), samples.end(), [](const BiometricSample& sample) {
        return sample.modality == BiometricModality::Finger && !sample.passed;
    });
}

bool Rehearsal::areAllPrintsTaken() const
{
    const Application& application = *desk()->application();
    const bool withRolls = m_station.citizen()->liveScan() != nullptr;
    return std::all_of(allFingerPositions.begin(), allFingerPositions.end(), [&](FingerPosition position) {
        const BiometricSample* plain = keptPrint(application, position, Impression::LiveScanPlain);
        const BiometricSample* rolled = keptPrint(application, position, Impression::LiveScanRolled);
        return plain && plain->passed && (!withRolls || (rolled && rolled->passed));
    });
}

QCoro::Task<bool> Rehearsal::takeFirstSlaps()
{
    const auto seesWrongHand =
        [this, wrong = slapText({SlapDefect::WrongHand, {}}, FingerGroup::PlainLeftFour).fact] {
            const auto* cause = m_hands.find<QLabel>(u"fingerCause"_s);
            return cause && cause->text() == wrong;
        };
    if (!co_await m_hands.until(seesWrongHand, forBody))
        co_return fail(u"the wrong hand was not noticed"_s);
    shoot(u"20-slap-wrong-hand"_s);
    co_return true;
}

QCoro::Task<bool> Rehearsal::takeFingerprints()
{
    const auto taken = [this] { return areAllPrintsTaken(); };
    if (m_number == 0 && m_station.citizen()->liveScan()) {
        auto task = takeFirstSlaps();
        if (!co_await task)
            co_return false;
    }
    if (m_number == 0) {
        // One finger is too dry the first time: the page shows what to do about it.
        const auto weak = [this] { return hasWeakPrint(); };
        if (!co_await m_hands.until(weak, forBody))
            co_return fail(u"the fingers did not come in"_s);
        co_await m_hands.rest(60ms);
        shoot(u"04-fingerprints"_s);
    }
    if (!co_await m_hands.until(taken, forBody))
        co_return fail(u"ten fingers did not come in"_s);
    co_await m_hands.rest(100ms);
    shoot(u"14-fingerprints-done"_s);
    co_return co_await goOn("fingerprints");
}

QCoro::Task<bool> Rehearsal::takePortrait()
{
    if (!co_await m_hands.untilVisible(u"portraitNO_GLASSES"_s, forWork))
        co_return fail(u"the portrait page did not open"_s);
    co_await m_hands.rest(900ms);
    shoot(u"15-portrait-guided"_s);
    const auto passed = [this] {
        const auto* portrait = desk()->application()->keptSample(BiometricModality::Face);
        return portrait && portrait->passed;
    };
    if (!co_await m_hands.until(passed, forBody))
        co_return fail(u"no portrait passed"_s);
    for (const int key : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4})
        m_hands.press(key);
    co_await m_hands.until([this] { return desk()->isSettled(); }, forWork);
    co_await m_hands.rest(100ms);
    shoot(u"05-portrait"_s);
    co_return co_await goOn("portrait");
}

QCoro::Task<bool> Rehearsal::scanDocument()
{
    bool clicked = co_await m_hands.click(u"documentKindK"_s);
    if (clicked) {
        auto task = m_hands.click(u"documentScan"_s);
        clicked = co_await task;
    }
    if (!clicked)
        co_return fail(u"the documents page did not open"_s);
    if (!co_await m_hands.until([this] { return !desk()->application()->documents.isEmpty(); }, forBody))
        co_return fail(u"no page was scanned"_s);
    co_await m_hands.rest(300ms);
    shoot(u"06-documents"_s);
    co_return co_await goOn("documents");
}

QCoro::Task<bool> Rehearsal::readBackAndSubmit()
{
    if (!co_await m_hands.untilVisible(u"signaturePad"_s, forWork))
        co_return fail(u"the read-back did not open"_s);
    co_await m_hands.sign(u"signaturePad"_s);
    bool clicked = co_await m_hands.click(u"dataReadBack"_s);
    if (clicked) {
        auto task = m_hands.click(u"biometricConsent"_s);
        clicked = co_await task;
    }
    if (!clicked)
        co_return fail(u"the confirmations are missing"_s);
    const auto complete = [this] { return desk()->isSettled() && !desk()->nextButton().isBlocked(); };
    co_await m_hands.until(complete, forWork);
    shoot(u"07-readback"_s);
    if (!co_await goOn("read_back"))
        co_return false;
    if (!co_await m_hands.untilVisible(u"newApplication"_s, forWork))
        co_return fail(u"the desk did not become free"_s);
    m_shown->noteSubmitted(ApplicationId::fromString(m_report.applications[m_number].enrollmentId));
    co_await m_hands.rest(400ms);
    shoot(u"02-desk-home"_s);
    co_return true;
}

} // namespace thunhan
