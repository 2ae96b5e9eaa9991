// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QHash>
#include <QJsonObject>
#include <QUrl>

namespace thunhan
{

// What an enrollment is created with: the part of the frozen document that refers to no object yet, manifest
// and signature among it; RFC 8785.
Result<QByteArray> openingDocument(const QByteArray& frozen);

// The frozen document with every placeholder replaced by the URI of its object's buffer; RFC 8785.
// MalformedInput when a placeholder has no URI.
Result<QByteArray> referencedDocument(const QByteArray& frozen, const QHash<int, QUrl>& uris);

// The comparisons leave out what was written onto the document for its way (see Carriage): the same packet
// may come in by two ways.

// Whether the registry holds this very packet, whatever stands for the references: manifest, signature and
// all else are equal.
Result<bool> isSamePacket(const QJsonObject& held, const QByteArray& frozen);

// Whether the registry holds no more of this packet than it was created with.
Result<bool> isOpening(const QJsonObject& held, const QByteArray& frozen);

// Whether the registry holds what was sent, references included.
Result<bool> isSameDocument(const QJsonObject& held, const QByteArray& sent);

} // namespace thunhan
