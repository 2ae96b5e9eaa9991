// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PersonalDataPage for what some kinds carry beside the fields.
#include "ui/desk/CorrectionPanel.h"
#include "ui/desk/NoticePanel.h"
#include "ui/desk/PersonalDataPage.h"

#include <algorithm>

namespace thunhan
{

void PersonalDataPage::connectDetails()
{
    connect(m_corrections, &CorrectionPanel::saved, this, [this](const RecordCorrection& correction) {
        const ApplicationId id = m_application.id;
        apply([this, id, correction] { return m_services.enrollment.saveCorrection(id, correction); });
    });
    connect(m_corrections, &CorrectionPanel::removed, this, [this](FieldKey field) {
        const ApplicationId id = m_application.id;
        apply([this, id, field] { return m_services.enrollment.removeCorrection(id, field); });
    });
    connect(m_notice, &NoticePanel::saved, this, [this](const QString& toWhom, QDate on) {
        const ApplicationId id = m_application.id;
        apply([this, id, toWhom, on] { return m_services.enrollment.saveNotice(id, toWhom, on); });
    });
}

void PersonalDataPage::showDetails()
{
    m_requirements = requirementsFor(m_application, m_services.enrollment.ruleContext());
    const RequestDetails details = m_requirements.details;
    m_corrections->setVisible(details == RequestDetails::Correction);
    m_notice->setVisible(details == RequestDetails::Notice);
    m_corrections->showApplication(m_application);
    m_notice->showApplication(m_application, m_services.today());
}

bool PersonalDataPage::lacksDetails() const
{
    return std::any_of(m_gaps.begin(), m_gaps.end(), [](const Gap& gap) {
        return gap.kind == GapKind::CorrectionMissing || gap.kind == GapKind::NoticeIncomplete;
    });
}

} // namespace thunhan
