// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Cancel.h"
#include "capture/card/CardQrReader.h"
#include "capture/card/MrzReader.h"
#include "capture/portrait/Camera.h"

#include <QObject>
#include <QThreadPool>
#include <memory>
#include <optional>

namespace thunhan
{

// What the clerk may do better, of the newest picture.
enum class CardHint {
    NoCard,       // neither code nor zone in sight
    OtherCode,    // a QR code that is not of a card, or two cards
    HoldSteady,   // the zone is there and cannot be read surely: blur, glare, too far away, not all of it in
                  // sight
    ChecksFailed, // every character is sure and the zone contradicts itself: look at the card
    ReadOnceMore, // read; another picture has to say the same
    Read,         // taken over with this picture
};

struct CardScanPolicy {
    // Pictures that have to say the same. A QR code corrects its own errors; the names of a zone have no
    // check digit.
    int equalCodes = 1;
    int equalZones = 2;
};

// Reads the old card before a camera, either side, until it is told to end. Only what passed every check is
// delivered, and a zone only when several pictures said the same with no other reading between them.
//
// Lives on the UI thread; no call waits. Looks at one picture at a time on the pool; the newest frame wins.
// Borrows camera and pool, which outlive it.
class CardScanSession : public QObject
{
    Q_OBJECT
public:
    CardScanSession(Camera& camera, QThreadPool& pool, CardScanPolicy policy = {}, QObject* parent = nullptr);
    ~CardScanSession() override;

    // When it has been loaded in the background; may come at any time. Without it zones are not looked for.
    void setZoneReader(std::shared_ptr<const MrzReader> reader) { m_reader = std::move(reader); }

    // For the next card; forgets the one before. Starts the preview.
    void begin();
    // Stops the preview. Nothing is delivered from here on, whatever is under way.
    void end();

Q_SIGNALS:
    void preview(const QImage& picture);
    void hint(thunhan::CardHint hint);
    // Each at most once for one begin().
    void codeRead(const thunhan::CardQr& card);
    void zoneRead(const thunhan::Mrz& card);

private:
    struct Look {
        QrLook code;
        MrzLook zone;
    };

    void takeFrame(const Frame& frame);
    void look(const QImage& picture);
    void weigh(const Look& look);
    std::optional<CardHint> weighCode(const QrLook& look);
    CardHint weighZone(const MrzLook& look);

    Camera& m_camera;
    QThreadPool& m_pool;
    CardScanPolicy m_policy;
    std::shared_ptr<const MrzReader> m_reader;

    bool m_running = false;
    bool m_looking = false;
    QImage m_waiting; // the newest picture that was not looked at yet
    CancelToken m_cancel;
    std::optional<CardQr> m_code;
    std::optional<Mrz> m_zone;
    int m_codes = 0; // pictures that said m_code
    int m_zones = 0;
};

} // namespace thunhan
