// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/FindPage.h"

#include "app/base/Deliver.h"
#include "ui/ErrorText.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/RequestPanel.h"
#include "ui/desk/capture/CardScanPanel.h"
#include "ui/queue/StateText.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LineEdit.h"
#include "ui/widgets/Marks.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/TableList.h"
#include "ui/widgets/TableModel.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

constexpr int mostHits = 50;
} // namespace

void FindPage::showApplication(const Application& application)
{
    const bool another = application.id != m_application.id;
    m_application = application;
    m_request->showApplication(application, m_services.enrollment.ruleContext());
    refreshOrigin();
    if (another && m_card)
        m_card->reset();
    if (another) {
        m_hits.reset();
        m_asked = Asked::No;
        wordRecord();
        m_rosterAsked = {};
        m_expected.reset();
        wordRoster();
        m_searched.clear();
        m_input->clear();
        refreshHits();
    }
    // Later the form is the clerk's: what they emptied stays empty.
    if (application.step == EnrollmentStep::Find || application.step == EnrollmentStep::PersonalData)
        askRoster(application.applicant.personalNumber);
    // What is known of the applicant is looked for by itself.
    const QString known = !application.applicant.personalNumber.isEmpty()
                              ? application.applicant.personalNumber.digits()
                              : application.applicant.fullName;
    if (!known.isEmpty() && m_input->text().isEmpty() && known != m_searched) {
        m_searched = known;
        search();
    }
}

void FindPage::search()
{
    const QString text = m_input->text().trimmed().isEmpty() ? m_searched : m_input->text().trimmed();
    if (text.isEmpty())
        return;
    if (const auto number = PersonalNumber::parse(text))
        askRoster(*number);
    const ApplicationId asked = m_application.id;
    deliver(m_services.queries.search(text, {}, mostHits), *this,
            [this, asked](const Result<QList<ApplicationSummary>>& hits) {
                if (asked == m_application.id)
                    showHits(hits);
            });
}

void FindPage::askRoster(const PersonalNumber& number)
{
    if (number.isEmpty() || number == m_rosterAsked)
        return;
    m_rosterAsked = number;
    deliver(m_services.queries.expected(number), *this,
            [this, number, id = m_application.id](const Result<std::optional<ExpectedPerson>>& expected) {
                if (id != m_application.id || number != m_rosterAsked || !expected)
                    return;
                m_expected = *expected;
                wordRoster();
                if (m_expected)
                    apply([this, id, number] { return m_services.enrollment.takeDeclared(id, number); });
            });
}

void FindPage::wordRoster()
{
    m_roster->setVisible(m_expected.has_value());
    m_rosterMark->setVisible(m_expected.has_value());
    if (!m_expected)
        return;
    const QString declared = tr("%n field(s) were declared beforehand: those that were empty are filled in.",
                                nullptr, int(m_expected->fields.size()));
    const QString expected =
        m_expected->on.isValid()
            ? tr("On the roster, expected on %1.").arg(m_expected->on.toString(u"dd/MM/yyyy"_s))
            : tr("On the roster.");
    m_roster->setText(m_expected->fields.isEmpty() ? expected : expected + u' ' + declared);
}

void FindPage::askRegistry()
{
    const auto typed = PersonalNumber::parse(m_input->text());
    const PersonalNumber number = typed ? *typed : m_application.applicant.personalNumber;
    if (number.isEmpty()) {
        m_asked = Asked::NoNumber;
        wordRecord();
        m_input->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_asked = Asked::Waiting;
    wordRecord();
    deliver(m_services.lookUpRecord(number, m_application.applicant), *this,
            [this, number, id = m_application.id](Result<RegistryRecord> record) {
                if (id != m_application.id)
                    return; // another citizen sits here by now
                if (record && !record->reading.speaksOf(FieldKey::PersonalNumber)) {
                    record->reading.fields.prepend(FieldKey::PersonalNumber);
                    record->reading.values.personalNumber = number;
                }
                showRecord(record);
            });
}

void FindPage::showRecord(const Result<RegistryRecord>& record)
{
    m_asked = record ? Asked::Read : Asked::Failed;
    m_recordError = record ? std::nullopt : std::optional(record.error());
    m_differing = record ? record->differing : QList<FieldKey>();
    wordRecord();
    if (record) {
        apply([this, id = m_application.id, reading = record->reading] {
            return m_services.enrollment.keepReading(id, reading);
        });
    }
}

void FindPage::wordRecord()
{
    if (m_ask == nullptr)
        return;
    m_ask->setEnabled(m_asked != Asked::Waiting);
    const auto tell = [this](Shape shape, const QString& words) {
        m_recordMark->setShape(shape);
        m_record->setText(words);
    };
    QStringList names;
    for (const FieldKey field : m_differing)
        names.append(fieldLabel(field));
    switch (m_asked) {
    case Asked::No: return tell(Shape::Idle, tr("Fills in what the population record holds of this number."));
    case Asked::NoNumber:
        return tell(Shape::Warn, tr("Type the twelve digits of the personal number first."));
    case Asked::Waiting: return tell(Shape::Wait, tr("The registry is asked. You can go on meanwhile."));
    case Asked::Read:
        if (!names.isEmpty())
            return tell(Shape::Warn,
                        tr("The record has other values than declared: %1.").arg(names.join(u", "_s)));
        return tell(Shape::Ok, tr("The record was read and is compared field by field in the next step."));
    case Asked::Failed:
        if (m_recordError->code == ErrorCode::NotFound)
            return tell(Shape::Warn, tr("The population record knows no person with this number."));
        return tell(Shape::Bad, errorSentence(*m_recordError));
    }
}

void FindPage::showHits(const Result<QList<ApplicationSummary>>& hits)
{
    m_hits = hits;
    if (hits) {
        QList<ApplicationSummary> others = *hits;
        others.removeIf([this](const ApplicationSummary& hit) { return hit.id == m_application.id; });
        m_hits = Result<QList<ApplicationSummary>>(others);
    }
    refreshHits();
    Q_EMIT changed();
}

void FindPage::refreshHits()
{
    std::vector<TableRow> rows;
    if (m_hits && m_hits->ok()) {
        for (const ApplicationSummary& hit : m_hits->value()) {
            const auto born = PartialDate::parseIso(hit.birthDate);
            rows.push_back({{{stateText(hit.state), {}, stateShape(hit.state), Tone::Text, false, false},
                             {hit.fullName, {}, {}, Tone::Text, true, false},
                             {hit.personalNumber, {}, {}, Tone::Text2, false, false},
                             {born ? born->toDisplay() : QString(), {}, {}, Tone::Text2, false, false},
                             {hit.fileNumber, {}, {}, Tone::Text2, false, false}},
                            Severity::Ok,
                            hit.id.uuid()});
        }
    }
    const auto count = static_cast<int>(rows.size());
    m_list->setVisible(count > 0);
    m_model->setRows(std::move(rows));
    Shape shape = Shape::Idle;
    QString verdict = tr("Type a number or a name and press Enter, or go on.");
    if (m_hits && !m_hits->ok()) {
        shape = Shape::Bad;
        verdict = errorSentence(m_hits->error().code);
    } else if (m_hits && count > 0) {
        shape = Shape::Warn;
        verdict = tr("%n similar application(s). Enter takes up an unfinished one.", nullptr, count);
    } else if (m_hits) {
        shape = Shape::Ok;
        verdict = tr("No other application of this person on this station.");
    }
    m_verdictMark->setShape(shape);
    m_verdict->setText(verdict);
}

void FindPage::enter()
{
    m_request->focusKinds();
}

void FindPage::leave()
{
    if (m_card)
        m_card->stop();
}

bool FindPage::lacksReason() const
{
    const RuleContext context = m_services.enrollment.ruleContext();
    return !context.book->reasonsOf(m_application.kind).isEmpty() &&
           !context.book->findReason(m_application.kind, m_application.reason);
}

QString FindPage::blockedReason() const
{
    if (m_application.id.isNull())
        return {};
    if (lacksReason())
        return tr("Choose the reason");
    return unaskedSamples() > 0 ? tr("Captures to be removed") : QString();
}

QList<StepAction> FindPage::actions() const
{
    const int unasked = m_application.id.isNull() ? 0 : unaskedSamples();
    if (unasked == 0)
        return {};
    StepAction remove;
    remove.id = u"removeUnasked"_s;
    remove.text = tr("Remove %n capture(s) not asked for", nullptr, unasked);
    remove.key = QKeySequence(Qt::CTRL | Qt::Key_Delete);
    remove.kind = ActionButton::Kind::Danger;
    return {remove};
}

void FindPage::trigger(const QString& /*actionId*/)
{
    apply([this, id = m_application.id] { return m_services.enrollment.removeUnaskedSamples(id); });
}

int FindPage::unaskedSamples() const
{
    const Requirements asks = requirementsFor(m_application, m_services.enrollment.ruleContext());
    return int(std::count_if(m_application.samples.begin(), m_application.samples.end(),
                             [&asks](const BiometricSample& sample) {
                                 return sample.kept && asks.of(sample.modality) == Demand::NotAsked;
                             }));
}

void FindPage::goToMissing()
{
    if (lacksReason())
        m_request->focusReason();
    else
        m_request->focusKinds();
}

QList<KeyHelp> FindPage::keysTold() const
{
    if (!m_list->isVisibleTo(this))
        return {};
    return {KeyHelp{{u"↑"_s, u"↓"_s, u"Enter"_s}, tr("Open the selected application")}};
}

StepStatus FindPage::stepStatus() const
{
    if (m_hits && m_hits->ok() && !m_hits->value().isEmpty())
        return {Shape::Warn, tr("%n similar one(s)", nullptr, static_cast<int>(m_hits->value().size()))};
    if (!m_application.id.isNull() && lacksReason())
        return {Shape::Warn, tr("Reason to be chosen")};
    if (!m_application.id.isNull() && unaskedSamples() > 0)
        return {Shape::Warn, tr("Captures to be removed")};
    return {Shape::Ok, kindName(m_application.kind)};
}

void FindPage::refreshOrigin()
{
    const QDateTime now = m_services.clock.nowUtc();
    m_origin->setText(u"%1 · %2 · %3"_s.arg(m_application.fileNumber, channelName(m_application.channel),
                                            shortMoment(m_application.createdAt, now, m_services.zone)));
}

} // namespace thunhan
