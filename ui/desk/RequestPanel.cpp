// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/RequestPanel.h"

#include "ui/desk/DeskText.h"
#include "ui/desk/RequestText.h"
#include "ui/desk/fields/ChoiceBox.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/CheckRow.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Marks.h"
#include "ui/widgets/ReasonBar.h"
#include "ui/widgets/SegmentedControl.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{
namespace
{

constexpr int labelWidth = 150;
constexpr int reasonWidth = 480;
constexpr int exemptionWidth = 360;

constexpr std::array allKinds{
    ApplicationKind::CardFirst,    ApplicationKind::CardExchange, ApplicationKind::CardReissue,
    ApplicationKind::EidLevel1,    ApplicationKind::EidLevel2,    ApplicationKind::RecordCorrection,
    ApplicationKind::NumberNotice,
};

int placeOf(ApplicationKind kind)
{
    return int(std::find(allKinds.begin(), allKinds.end(), kind) - allKinds.begin());
}

QWidget* inRow(std::initializer_list<QWidget*> widgets)
{
    auto* holder = new QWidget;
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    for (QWidget* widget : widgets)
        row->addWidget(widget);
    row->addStretch(1);
    return holder;
}

} // namespace

RequestPanel::RequestPanel(const Theme& theme, QWidget* parent)
    : Panel(theme, Head::Ruled, parent),
      m_theme(theme),
      m_grid(new QGridLayout),
      m_kinds(new ReasonBar(theme)),
      m_reason(new ChoiceBox(theme)),
      m_bundle(new SegmentedControl(theme)),
      m_capacity(new CheckRow(theme, Qt::Key_K)),
      m_fee(new Label(theme, TypeRole::Base)),
      m_exemption(new ChoiceBox(theme)),
      m_ready(new Label(theme, TypeRole::Base)),
      m_proposalMark(new ShapeMark(theme, Shape::Ok, 16)),
      m_proposalText(new Label(theme, TypeRole::Small, Tone::Text2)),
      m_take(new ActionButton(theme, Qt::Key_P, ActionButton::Kind::Normal, ActionButton::Size::Small))
{
    m_kinds->setObjectName(u"kindOfApplication"_s);
    m_kinds->setNoteOnDemand();
    m_reason->setObjectName(u"kindReason"_s);
    m_reason->setMaximumWidth(reasonWidth);
    m_exemption->setObjectName(u"feeExemption"_s);
    m_exemption->setMinimumWidth(exemptionWidth);
    m_bundle->setObjectName(u"bundle"_s);
    m_capacity->setObjectName(u"lacksCapacity"_s);
    m_take->setObjectName(u"takeProposal"_s);

    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnMinimumWidth(0, labelWidth);
    m_grid->setColumnStretch(1, 1);
    m_kindLabel = addRow(m_kinds);
    m_reasonLabel = addRow(m_reason);
    m_visitLabel = addRow(inRow({m_bundle, m_capacity}));
    m_feeLabel = addRow(inRow({m_fee, m_exemption}));
    m_readyLabel = addRow(m_ready);
    body()->addLayout(m_grid);
    addToHeadEnd(m_proposalMark);
    addToHeadEnd(m_proposalText);
    addToHeadEnd(m_take);

    connect(m_kinds, &ReasonBar::reasonChanged, this, [this] {
        if (const auto place = m_kinds->reason();
            place && allKinds.at(std::size_t(*place)) != m_application.kind)
            request(allKinds.at(std::size_t(*place)), {});
    });
    connect(m_reason, &ChoiceBox::codeChosen, this,
            [this] { request(m_application.kind, m_reason->code()); });
    connect(m_bundle, &SegmentedControl::chosen, this, [this](int index) {
        QList<ApplicationKind> bundled;
        if (index > 0)
            bundled.append(m_companions.at(index - 1));
        Q_EMIT requested(m_application.kind, m_application.reason, bundled);
    });
    connect(m_capacity, &CheckRow::clicked, this, &RequestPanel::capacityChosen);
    connect(m_exemption, &ChoiceBox::codeChosen, this,
            [this] { Q_EMIT exemptionChosen(m_exemption->code()); });
    connect(m_take, &ActionButton::activated, this, [this] { request(m_proposal.kind, m_proposal.reason); });
    retranslate();
}

Label* RequestPanel::addRow(QWidget* control)
{
    const int row = m_grid->rowCount();
    auto* label = new Label(m_theme, TypeRole::Small, Tone::Text2);
    m_grid->addWidget(label, row, 0, Qt::AlignLeft | Qt::AlignVCenter);
    m_grid->addWidget(control, row, 1);
    return label;
}

void RequestPanel::request(ApplicationKind kind, const QString& reason)
{
    QList<ApplicationKind> kept = m_application.bundled;
    const QList<ApplicationKind> allowed =
        m_context.book->requirements.bundlesFor(kind, ageBandOf(m_application, m_context));
    kept.removeIf([&allowed](ApplicationKind each) { return !allowed.contains(each); });
    Q_EMIT requested(kind, reason, kept);
}

void RequestPanel::showApplication(const Application& application, const RuleContext& context)
{
    m_application = application;
    m_context = context;
    m_proposal = proposeKind(application.applicant, context);
    refresh();
}

void RequestPanel::refresh()
{
    if (!m_context.book)
        return;
    refreshKinds();
    refreshReason();
    refreshVisit();
    refreshFacts();
    refreshProposal();
}

void RequestPanel::refreshKinds()
{
    QStringList names;
    for (const ApplicationKind kind : allKinds)
        names.append(kindName(kind));
    m_kinds->setReasons(names);
    m_kinds->setReason(placeOf(m_application.kind));
}

void RequestPanel::refreshReason()
{
    QList<Choice> choices;
    for (const KindReason& reason : m_context.book->reasonsOf(m_application.kind))
        choices.append({reason.code, reasonText(*m_context.book, m_application.kind, reason.code),
                        reason.nameVi + u' ' + reason.nameEn});
    m_reasonLabel->setVisible(!choices.isEmpty());
    m_reason->setVisible(!choices.isEmpty());
    m_reason->setChoices(choices);
    m_reason->setCode(m_application.reason);
    m_reason->setState(choices.isEmpty() || !m_application.reason.isEmpty() ? LineEdit::State::Normal
                                                                            : LineEdit::State::Warn);
}

void RequestPanel::refreshVisit()
{
    m_companions =
        m_context.book->requirements.bundlesFor(m_application.kind, ageBandOf(m_application, m_context));
    QStringList options{tr("This alone")};
    int current = 0;
    for (const ApplicationKind companion : std::as_const(m_companions)) {
        if (m_application.bundled.contains(companion))
            current = int(options.size());
        options.append(tr("With %1").arg(kindName(companion)));
    }
    m_bundle->setVisible(!m_companions.isEmpty());
    m_bundle->setOptions(options);
    m_bundle->setCurrent(current);
    m_capacity->setChecked(m_application.lacksCapacity);
}

void RequestPanel::refreshFacts()
{
    const FeeQuote quote = feeFor(m_application, m_context);
    m_fee->setText(feeText(quote));
    QList<Choice> exemptions;
    const bool english = QLocale().language() == QLocale::English;
    for (const FeeExemption& exemption : m_context.book->fees.exemptions()) {
        exemptions.append({exemption.code, english ? exemption.nameEn : exemption.nameVi,
                           english ? exemption.nameVi : exemption.nameEn});
    }
    m_exemption->setVisible(quote.dong > 0 || quote.exempt || !m_application.feeExemption.isEmpty());
    m_exemption->setChoices(exemptions);
    m_exemption->setCode(m_application.feeExemption);
    const QString due =
        tr("%1, %n working day(s)", nullptr, m_context.book->dueWorkingDays).arg(dueText(dueDate(m_context)));
    const QString validity = cardValidityText(m_application, m_context);
    m_ready->setText(validity.isEmpty() ? due : tr("%1 · new card good %2").arg(due, validity));
}

void RequestPanel::refreshProposal()
{
    // Only a card is ever suggested; whoever came for something else is not asked again.
    const bool card = placeOf(m_application.kind) <= placeOf(ApplicationKind::CardReissue);
    const bool asSuggested = m_proposal.kind == m_application.kind &&
                             (m_proposal.reason.isEmpty() || m_proposal.reason == m_application.reason);
    m_proposalMark->setVisible(card);
    m_proposalText->setVisible(card);
    m_take->setVisible(card && !asSuggested);
    m_proposalMark->setShape(asSuggested ? Shape::Ok : Shape::Warn);
    m_proposalText->setText(tr("Suggested: %1").arg(proposalText(m_proposal, *m_context.book)));
}

void RequestPanel::focusKinds()
{
    m_kinds->focusFirst();
}

void RequestPanel::focusReason()
{
    m_reason->setFocus();
}

void RequestPanel::retranslate()
{
    setTitle(tr("What is asked for"));
    m_kindLabel->setText(tr("Kind of application"));
    m_reasonLabel->setText(tr("Reason"));
    m_visitLabel->setText(tr("In the same visit"));
    m_feeLabel->setText(tr("Fee"));
    m_readyLabel->setText(tr("Ready on"));
    m_kinds->setAccessibleName(tr("Kind of application"));
    m_bundle->setAccessibleName(tr("In the same visit"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Letter of Article 24"));
    m_exemption->setAccessibleName(tr("Exempt from the fee"));
    m_exemption->setPlaceholderText(tr("Exempt from the fee? Why"));
    m_capacity->setText(tr("Without legal capacity: a representative acts"));
    m_take->setLabel(tr("Take it"));
    refresh();
}

} // namespace thunhan
