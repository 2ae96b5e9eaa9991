// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/Certificate.h"

#include <QList>

namespace thunhan
{

// One or more PEM certificates in one text. CertificateMissing for none, CertificateInvalid.
Result<QList<Certificate>> parseCertificates(const QByteArray& bundle);

// That one of `authorities` issued `certificate`, and that both were in force at `time`. CertificateInvalid,
// CertificateExpired.
Result<void> checkIssued(const Certificate& certificate, const QList<Certificate>& authorities,
                         const QDateTime& time);

} // namespace thunhan
