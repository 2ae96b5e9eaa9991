// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/FindPage.h"
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

#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

constexpr int cardWidth = 300;
constexpr int stateWidth = 170;
constexpr int numberWidth = 150;
constexpr int bornWidth = 100;
constexpr int fileWidth = 150;
constexpr int listRowHeight = 40;

} // namespace

FindPage::FindPage(const Theme& theme, const DeskServices& services, CardScanPanel* card, QWidget* parent)
    : StepPage(EnrollmentStep::Find, parent), m_services(services), m_card(card)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(12);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    m_title = new Label(theme, TypeRole::Heading);
    m_subtitle = new Label(theme, TypeRole::Small, Tone::Text2);
    m_origin = new Label(theme, TypeRole::Small, Tone::Text2);
    head->addWidget(m_title);
    head->addWidget(m_subtitle, 1);
    head->addWidget(m_origin);
    column->addLayout(head);

    m_request = new RequestPanel(theme);
    column->addWidget(m_request);

    m_similar = new Panel(theme, Panel::Head::Ruled);
    auto* searchRow = new QHBoxLayout;
    searchRow->setSpacing(8);
    m_input = new LineEdit(theme);
    m_input->setObjectName(u"findText"_s);
    m_verdictMark = new ShapeMark(theme, Shape::Idle, 16);
    m_verdict = new Label(theme, TypeRole::Small, Tone::Text2);
    searchRow->addWidget(m_input, 2);
    searchRow->addSpacing(8);
    searchRow->addWidget(m_verdictMark);
    searchRow->addWidget(m_verdict, 3);
    m_similar->body()->addLayout(searchRow);
    auto* rosterRow = new QHBoxLayout;
    rosterRow->setSpacing(8);
    m_rosterMark = new ShapeMark(theme, Shape::Idle, 16);
    m_roster = new Label(theme, TypeRole::Small);
    m_roster->setObjectName(u"findRoster"_s);
    m_roster->setWordWrap(true);
    rosterRow->addWidget(m_rosterMark);
    rosterRow->addWidget(m_roster, 1);
    m_similar->body()->addLayout(rosterRow);
    if (m_services.lookUpRecord) {
        auto* recordRow = new QHBoxLayout;
        recordRow->setSpacing(8);
        m_ask = new ActionButton(theme, QKeySequence(Qt::Key_F6), ActionButton::Kind::Normal,
                                 ActionButton::Size::Medium);
        m_ask->setObjectName(u"findAskRegistry"_s);
        m_recordMark = new ShapeMark(theme, Shape::Idle, 16);
        m_record = new Label(theme, TypeRole::Small, Tone::Text2);
        m_record->setObjectName(u"findRecordVerdict"_s);
        m_record->setWordWrap(true);
        recordRow->addWidget(m_ask);
        recordRow->addSpacing(8);
        recordRow->addWidget(m_recordMark);
        recordRow->addWidget(m_record, 1);
        m_similar->body()->addLayout(recordRow);
        connect(m_ask, &ActionButton::activated, this, &FindPage::askRegistry);
    }
    m_model = new TableModel(this);
    m_list = new TableList(theme, listRowHeight);
    m_list->setObjectName(u"similarApplications"_s);
    const QList<int> widths{stateWidth, 0, numberWidth, bornWidth, fileWidth};
    m_model->setHeaders(QStringList(widths.size())); // worded in retranslate()
    m_list->setModel(m_model);
    m_list->setColumnWidths(widths);
    m_similar->body()->addWidget(m_list, 1);
    m_similar->body()->addStretch(0); // keeps the search on top while there is no list
    auto* lower = new QHBoxLayout;
    lower->setSpacing(12);
    lower->addWidget(m_similar, 3);
    if (m_card) {
        m_card->setFixedWidth(cardWidth);
        lower->addWidget(m_card);
        connect(m_card, &CardScanPanel::read, this, [this](const RecordReading& reading) {
            const ApplicationId id = m_application.id;
            apply([this, id, reading] { return m_services.enrollment.keepReading(id, reading); });
        });
    }
    column->addLayout(lower, 1);

    connect(m_request, &RequestPanel::requested, this,
            [this](ApplicationKind kind, const QString& reason, const QList<ApplicationKind>& bundled) {
                const ApplicationId id = m_application.id;
                apply([this, id, kind, reason, bundled] {
                    return m_services.enrollment.changeKind(id, kind, reason, bundled);
                });
            });
    connect(m_request, &RequestPanel::capacityChosen, this, [this](bool lacksCapacity) {
        const ApplicationId id = m_application.id;
        apply([this, id, lacksCapacity] { return m_services.enrollment.saveCapacity(id, lacksCapacity); });
    });
    connect(m_request, &RequestPanel::exemptionChosen, this, [this](const QString& code) {
        const ApplicationId id = m_application.id;
        apply([this, id, code] { return m_services.enrollment.saveFeeExemption(id, code); });
    });
    connect(m_input, &QLineEdit::returnPressed, this, &FindPage::search);
    connect(m_list, &TableList::rowActivated, this, [this](int row) {
        const auto id = m_model->rows().at(static_cast<std::size_t>(row)).id.value<QUuid>();
        for (const ApplicationSummary& hit : m_hits->value()) {
            if (hit.id.uuid() == id && isClerks(hit.state))
                Q_EMIT openRequested(hit.id);
        }
    });
    retranslate();
}

void FindPage::changeEvent(QEvent* event)
{
    StepPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FindPage::retranslate()
{
    m_title->setText(tr("Find"));
    m_subtitle->setText(tr("Is there an application of this person already?"));
    m_request->retranslate();
    if (m_card)
        m_card->retranslate();
    if (m_ask)
        m_ask->setLabel(tr("Ask the population record"));
    wordRecord();
    wordRoster();
    m_similar->setTitle(tr("Similar applications on this station"));
    m_input->setPlaceholderText(tr("Number, name or file number"));
    m_input->setAccessibleName(tr("Number, name or file number"));
    m_list->setAccessibleName(tr("Similar applications on this station"));
    m_model->setHeaders({tr("State"), tr("Name"), tr("Number"), tr("Born"), tr("File")});
    if (!m_application.id.isNull())
        refreshOrigin();
    refreshHits();
}

} // namespace thunhan
