// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/StepPage.h"

namespace thunhan
{

StepPage::StepPage(EnrollmentStep step, QWidget* parent) : QWidget(parent), m_step(step) {}

void StepPage::goToField(FieldKey /*field*/) {}

void StepPage::trigger(const QString& /*actionId*/) {}

bool StepPage::letterPressed(QChar /*letter*/)
{
    return false;
}

void StepPage::apply(const Change& change)
{
    Q_EMIT applying(change);
}

} // namespace thunhan
