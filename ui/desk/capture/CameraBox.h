// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "capture/portrait/CameraCalibrator.h"
#include "capture/portrait/CameraSelection.h"
#include "ui/widgets/Panel.h"

#include <QTimeZone>

namespace thunhan
{

class ComboBox;
class Label;

// Which camera, how large its pictures, and what it reads of a person who looks straight ahead. Stands on the
// portrait's page in the place of the checks, so that the live picture stays in sight.
class CameraBox final : public Panel
{
    Q_OBJECT
public:
    CameraBox(const Theme& theme, CameraSelection& selection, const Clock& clock, const QTimeZone& zone,
              QWidget* parent = nullptr);

    void begin();
    void close();
    // From the next frames on; `policy` is the one they are judged with.
    void calibrate(const PortraitPolicy& policy);
    bool isCalibrating() const { return m_calibrator.has_value(); }
    void take(const PortraitAssessment& assessment);

Q_SIGNALS:
    void busyChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void refreshState();
    void choose();
    void retranslate();

    CameraSelection& m_selection;
    const Clock& m_clock;
    const QTimeZone m_zone;
    std::optional<CameraCalibrator> m_calibrator;
    bool m_moved = false; // the last try found no rest

    Label* m_title = nullptr;
    Label* m_whichLabel = nullptr;
    ComboBox* m_which = nullptr;
    Label* m_sizeLabel = nullptr;
    ComboBox* m_size = nullptr;
    Label* m_calibrationTitle = nullptr;
    Label* m_explanation = nullptr;
    Label* m_state = nullptr;
};

} // namespace thunhan
