// SPDX-License-Identifier: GPL-3.0-or-later
// Kinds of documents as the desk names them, and the letters that choose them.
#pragma once

#include "app/domain/DocumentScan.h"

#include <QString>

namespace thunhan
{

QString documentName(DocumentType type);  // "Marriage certificate"
QString documentShort(DocumentType type); // "Marriage": below a thumbnail
QChar documentLetter(DocumentType type);  // the first letter in Vietnamese, the same in every language
std::optional<DocumentType> documentOf(QChar letter);

} // namespace thunhan
