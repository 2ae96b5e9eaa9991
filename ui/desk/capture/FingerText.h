// SPDX-License-Identifier: GPL-3.0-or-later
// What the desk says about a print: why it is not good, and what the citizen does about it.
#pragma once

#include "capture/finger/FingerAssessor.h"
#include "capture/finger/FingerprintScanner.h"
#include "capture/finger/match/SequenceCheck.h"
#include "capture/finger/slap/SlapSegmenter.h"
#include "ui/desk/FindingText.h"
#include "ui/theme/Icons.h"

#include <optional>

namespace thunhan
{

// Fact: "The skin is too dry"; action: "Dry it ..." for the large box. Without full stops.
FactAndAction defectText(FingerDefect defect);
QString retryText(CaptureRetry reason);
// Where the finger has to move, when it has to.
std::optional<Icon> defectArrow(FingerDefect defect);
// "Clear ridges 81 %, need 85 %"; empty when they were not measured.
QString clarityText(const FingerAssessment& assessment);
// What is wrong with how the fingers of a slap lie.
FactAndAction slapText(const SlapFinding& finding, FingerGroup wanted);
// "Press on the glass: left index finger".
QString pressText(const FingerRequest& request);
// "plain", "rolled"
QString impressionText(Impression impression);
// "The right index finger and the left index finger are the same finger".
// Why the reader cannot be used, and what to do; why one that may be used is to be looked at.
FactAndAction readerTrouble(const Error& error);
QString readerWarning(const Error& error);

QString clashText(SequenceClash clash, const SequencePrint& first, const SequencePrint& second);

} // namespace thunhan
