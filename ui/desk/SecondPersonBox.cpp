// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/SecondPersonBox.h"

#include "app/base/Deliver.h"
#include "app/domain/Reason.h"
#include "ui/ErrorText.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/capture/ReasonColumn.h"
#include "ui/frame/PassphraseField.h"
#include "ui/widgets/ComboBox.h"
#include "ui/widgets/Label.h"

#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

const CodeList& commonReasons(const ReferenceData& reference)
{
    return reference.list(reasonListFor(QualityOverride()));
}

} // namespace

const CodeList& overrideReasons(const QualityOverride& matter, const ReferenceData& reference)
{
    const CodeList& own = reference.list(reasonListFor(matter));
    return own.entries.isEmpty() ? commonReasons(reference) : own;
}

QString overrideReasonText(const QualityOverride& granted, const ReferenceData& reference)
{
    const WordedReason said = reasonFromText(granted.reason);
    const CodeEntry* entry = overrideReasons(granted, reference).find(said.code);
    if (!entry) // of the time before the matter had a list of its own
        entry = commonReasons(reference).find(said.code);
    if (!said.note.isEmpty() && (said.code == otherReason || !entry))
        return said.note;
    return toText({entry ? entryName(*entry) : said.code, said.note});
}

SecondPersonBox::SecondPersonBox(const Theme& theme, OperatorSession& session, const DeskQueries& queries,
                                 const ReferenceData& reference, QWidget* parent)
    : Panel(theme, Head::None, parent),
      m_session(session),
      m_queries(queries),
      m_reference(reference),
      m_title(new Label(theme, TypeRole::Heading)),
      m_explanation(new Label(theme, TypeRole::Small, Tone::Text2)),
      m_reasons(new ReasonColumn(theme)),
      m_whoLabel(new Label(theme, TypeRole::SmallBold)),
      m_who(new ComboBox(theme)),
      m_passphrase(new PassphraseField(theme))
{
    setObjectName(u"secondPersonBox"_s);
    m_reasons->setObjectName(u"overrideReasons"_s);
    m_who->setObjectName(u"overrideSupervisor"_s);
    m_passphrase->setObjectName(u"overridePassphrase"_s);
    m_title->setWordWrap(true);
    m_explanation->setWordWrap(true);
    m_whoLabel->setBuddy(m_who);
    body()->setSpacing(6);
    body()->addWidget(m_title);
    body()->addWidget(m_explanation);
    body()->addWidget(m_reasons);
    body()->addSpacing(2);
    body()->addWidget(m_whoLabel);
    body()->addWidget(m_who);
    body()->addWidget(m_passphrase);
    body()->addStretch(1);
    offerReasons(commonReasons(reference));
    retranslate();
}

void SecondPersonBox::offerReasons(const CodeList& list)
{
    m_reasonList = list;
    std::optional<int> other;
    for (qsizetype i = 0; i < list.entries.size(); ++i) {
        if (list.entries.at(i).code == otherReason)
            other = static_cast<int>(i);
    }
    m_reasons->setNoteNeededFor(other);
}

void SecondPersonBox::begin(const QString& what, const QualityOverride& matter, Signer signer)
{
    close();
    m_what = what;
    m_signer = signer;
    for (QWidget* part : {static_cast<QWidget*>(m_whoLabel), static_cast<QWidget*>(m_who),
                          static_cast<QWidget*>(m_passphrase)})
        part->setVisible(signer == Signer::Supervisor);
    offerReasons(overrideReasons(matter, m_reference));
    retranslate();
    m_reasons->focusMissing();
    if (signer == Signer::Clerk)
        return;
    deliver(m_queries.operators(), *this, [this, round = m_round](const Result<QList<OperatorProfile>>& all) {
        if (round != m_round)
            return;
        if (all)
            showSupervisors(*all);
        else
            m_passphrase->setError(errorSentence(all.error()));
    });
}

void SecondPersonBox::close()
{
    ++m_round;
    m_passphrase->take(); // goes at once, wiped
    m_passphrase->setError({});
    m_reasons->choose({});
    m_who->clear();
    setBusy(false);
}

void SecondPersonBox::showSupervisors(const QList<OperatorProfile>& operators)
{
    for (const OperatorProfile& person : operators) {
        const bool atTheDesk = m_session.person() && m_session.person()->id == person.id;
        if (atTheDesk || !hasRight(person.role, Right::GrantOverride))
            continue;
        const QString words = person.rank.isEmpty() ? person.name : tr("%1 %2").arg(person.rank, person.name);
        m_who->addItem(words, person.id.toString());
    }
    if (m_who->count() == 0)
        m_passphrase->setError(tr("No supervisor has an account here. The administrator must add one."));
}

void SecondPersonBox::sign()
{
    if (m_busy)
        return;
    if (!m_reasons->isComplete()) {
        m_reasons->focusMissing();
        return;
    }
    if (m_signer == Signer::Clerk) {
        Q_EMIT reasonGiven(reasonText());
        return;
    }
    const OperatorId who = OperatorId::fromString(m_who->currentData().toString());
    if (who.isNull()) {
        m_who->setFocus();
        return;
    }
    if (m_passphrase->isEmpty()) {
        m_passphrase->edit()->setFocus();
        return;
    }
    setBusy(true);
    deliver(m_session.confirmSecondPerson(who, m_passphrase->take(), Right::GrantOverride), *this,
            [this, round = m_round](const Result<OperatorProfile>& answer) {
                if (round == m_round)
                    answered(answer);
            });
}

void SecondPersonBox::answered(const Result<OperatorProfile>& answer)
{
    setBusy(false);
    if (answer) {
        Q_EMIT granted(*answer, reasonText());
        return;
    }
    m_passphrase->setError(errorSentence(answer.error()));
    m_passphrase->edit()->setFocus();
}

QString SecondPersonBox::reasonText() const
{
    return toText({m_reasonList.entries.at(m_reasons->reason().value_or(0)).code, m_reasons->note()});
}

void SecondPersonBox::setBusy(bool busy)
{
    m_busy = busy;
    m_passphrase->setEnabled(!busy);
    m_passphrase->setProgress(busy ? tr("Checking the passphrase…") : QString());
    Q_EMIT busyChanged();
}

void SecondPersonBox::changeEvent(QEvent* event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SecondPersonBox::retranslate()
{
    m_title->setText(tr("Let it pass: %1").arg(m_what));
    setAccessibleName(m_title->text());
    m_explanation->setText(
        m_signer == Signer::Supervisor
            ? tr("A supervisor signs here. The decision goes into the audit trail.")
            : tr("You may decide this. Your reason goes into the audit trail and to the review."));
    QStringList names;
    for (const CodeEntry& entry : m_reasonList.entries)
        names.append(entryName(entry));
    m_reasons->setReasons(names);
    m_reasons->setPlaceholder(tr("Note, needed with the last reason"));
    m_whoLabel->setText(tr("Supervisor"));
    m_who->setAccessibleName(m_whoLabel->text());
}

} // namespace thunhan
