// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace thunhan
{

// 32 bytes. OpenSSL's, because QCryptographicHash knows nothing of the processor's instructions for it:
// sixteen times slower over the images that are digested at every step.
QByteArray sha256(QByteArrayView bytes);

} // namespace thunhan
