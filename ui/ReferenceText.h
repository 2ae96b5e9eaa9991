// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/ReferenceImport.h"

#include <QString>

namespace thunhan
{

// What a document of reference data is called.
QString referenceName(ReferenceKind kind);

// Line, cause and what became of it, for whoever brought the document.
QString refusalSentence(const ReferenceRefusal& refusal);

// Which edition cannot be used and why, and what is used in its place.
QString troubleSentence(const ReferenceTrouble& trouble);

} // namespace thunhan
