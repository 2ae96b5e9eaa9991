// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/RecordReading.h"
#include "capture/card/CardScanSession.h"
#include "ui/desk/CaptureServices.h"
#include "ui/widgets/Panel.h"

#include <QFutureWatcher>
#include <memory>

namespace thunhan
{

class ActionButton;
class Label;
class LiveImageView;
class ShapeMark;

// The old card held before the camera, either side. Tells what was read, which passed every check; ends by
// itself when both sides are, by its key, and by stop().
class CardScanPanel final : public Panel
{
    Q_OBJECT
public:
    // Without a camera the panel says so.
    CardScanPanel(const Theme& theme, const CaptureServices& capture, QWidget* parent = nullptr);
    ~CardScanPanel() override;

    // Another applicant: nothing was read of theirs.
    void reset();
    void stop();
    void retranslate();

Q_SIGNALS:
    void read(const thunhan::RecordReading& reading);

private:
    Camera* camera() const;
    void toggle();
    void take(const RecordReading& reading);
    void refresh();
    QString hintText() const;

    const CaptureServices m_capture;
    std::unique_ptr<CardScanSession> m_session;
    QFutureWatcher<Result<std::shared_ptr<const MrzReader>>> m_zoneReader;
    bool m_running = false;
    bool m_codeRead = false;
    bool m_zoneRead = false;
    std::optional<CardHint> m_hint;

    LiveImageView* m_view = nullptr;
    ShapeMark* m_mark = nullptr;
    Label* m_text = nullptr;
    ActionButton* m_toggle = nullptr;
};

} // namespace thunhan
