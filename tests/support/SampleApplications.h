// SPDX-License-Identifier: GPL-3.0-or-later
// Citizens who do not exist and their applications, the same from the same seed on every machine. Names are
// drawn from lists of parts and numbers from a generator; nothing is copied from a person or a public sample.
#pragma once

#include "app/domain/Application.h"
#include "app/domain/OperatorProfile.h"
#include "app/domain/RuleBook.h"

#include <QByteArray>
#include <QDate>
#include <QStringList>

namespace thunhan
{

// The day the samples were made on; ManualClock starts on it.
QDate sampleToday();

// Places of birth registration that the samples' numbers begin with.
QStringList samplePrefixes();

// The shipped rules on that day, with those prefixes.
RuleContext sampleRules();

// The same person for the same role each time.
OperatorProfile sampleOperator(Role role);

// An adult with every mandatory field filled in and no finding of the rules, hint or worse.
Applicant sampleApplicant(quint64 seed);

// A first card at its last step with nothing missing: ten prints, portrait, signature, one document page, all
// confirmations. Recorded by sampleOperator(Role::Clerk); not submitted. Different seeds share no id.
Application sampleApplication(quint64 seed, SampleOrigin origin = SampleOrigin::Physical);

// The encoded image (PNG of a few kilobytes) that belongs to a sample or a document page of
// sampleApplication(): its digest is the one recorded there.
QByteArray sampleImage(const BiometricSample& sample);
QByteArray sampleImage(const DocumentScan& document);

} // namespace thunhan
