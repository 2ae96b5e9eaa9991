// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <memory>

struct evp_md_ctx_st;

namespace thunhan
{

// 32 bytes. OpenSSL's, because QCryptographicHash knows nothing of the processor's instructions for it:
// sixteen times slower over the images that are digested at every step.
QByteArray sha256(QByteArrayView bytes);

// The same for bytes that come in pieces. One thread at a time; after result() it is used up.
class Sha256
{
public:
    Sha256();

    void add(QByteArrayView bytes);
    QByteArray result();

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

} // namespace thunhan
