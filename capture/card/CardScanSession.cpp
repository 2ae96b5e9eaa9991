// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/card/CardScanSession.h"

#include "capture/device/OnPool.h"

#include <utility>

namespace thunhan
{

CardScanSession::CardScanSession(Camera& camera, QThreadPool& pool, CardScanPolicy policy, QObject* parent)
    : QObject(parent), m_camera(camera), m_pool(pool), m_policy(policy)
{
    connect(&m_camera, &Camera::frame, this, &CardScanSession::takeFrame);
}

CardScanSession::~CardScanSession()
{
    end();
}

void CardScanSession::begin()
{
    m_cancel.cancel(); // a look of the card before says nothing any more
    m_cancel = {};
    m_looking = false;
    m_waiting = {};
    m_code.reset();
    m_zone.reset();
    m_codes = m_zones = 0;
    m_running = true;
    m_camera.startPreview();
}

void CardScanSession::end()
{
    if (!m_running)
        return;
    m_running = false;
    m_cancel.cancel();
    m_waiting = {};
    m_camera.stopPreview();
}

void CardScanSession::takeFrame(const Frame& frame)
{
    if (!m_running)
        return;
    Q_EMIT preview(frame.image);
    if (!m_running) // who watches may have enough
        return;
    if (m_looking)
        m_waiting = frame.image;
    else
        look(frame.image);
}

void CardScanSession::look(const QImage& picture)
{
    m_looking = true;
    runOnPool(
        m_pool, *this,
        [picture, reader = m_reader, cancel = m_cancel] {
            Look look;
            if (!cancel.isCancelled())
                look.code = lookForCardQr(picture);
            if (!look.code.codeFound && reader && !cancel.isCancelled()) // a side has one of the two
                look.zone = reader->read(picture, cancel);
            return look;
        },
        [this, cancel = m_cancel](const Look& seen) {
            if (cancel.isCancelled())
                return;
            m_looking = false;
            weigh(seen);
            if (m_running && !m_looking && !m_waiting.isNull())
                look(std::exchange(m_waiting, {}));
        });
}

void CardScanSession::weigh(const Look& look)
{
    const auto ofCode = weighCode(look.code);
    Q_EMIT hint(ofCode ? *ofCode : weighZone(look.zone));
}

std::optional<CardHint> CardScanSession::weighCode(const QrLook& look)
{
    if (!look.codeFound)
        return {};
    if (!look.card)
        return CardHint::OtherCode;
    if (m_codes >= m_policy.equalCodes)
        return CardHint::Read;
    m_codes = m_code && m_code->raw == look.card->raw ? m_codes + 1 : 1;
    m_code = look.card;
    if (m_codes < m_policy.equalCodes)
        return CardHint::ReadOnceMore;
    const CardQr read = *m_code; // a listener may begin() anew
    Q_EMIT codeRead(read);
    return CardHint::Read;
}

CardHint CardScanSession::weighZone(const MrzLook& look)
{
    if (!look.zoneFound)
        return CardHint::NoCard;
    if (m_zones >= m_policy.equalZones)
        return CardHint::Read;
    if (!look.mrz)
        return look.charactersSure ? CardHint::ChecksFailed : CardHint::HoldSteady;
    m_zones = m_zone && *m_zone == *look.mrz ? m_zones + 1 : 1;
    m_zone = look.mrz;
    if (m_zones < m_policy.equalZones)
        return CardHint::ReadOnceMore;
    const Mrz read = *m_zone;
    Q_EMIT zoneRead(read);
    return CardHint::Read;
}

} // namespace thunhan
