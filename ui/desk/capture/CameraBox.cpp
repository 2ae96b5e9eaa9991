// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/capture/CameraBox.h"

#include "ui/widgets/ComboBox.h"
#include "ui/widgets/Label.h"

#include <QEvent>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

CameraBox::CameraBox(const Theme& theme, CameraSelection& selection, const Clock& clock,
                     const QTimeZone& zone, QWidget* parent)
    : Panel(theme, Head::None, parent),
      m_selection(selection),
      m_clock(clock),
      m_zone(zone),
      m_title(new Label(theme, TypeRole::Heading)),
      m_whichLabel(new Label(theme, TypeRole::SmallBold)),
      m_which(new ComboBox(theme)),
      m_sizeLabel(new Label(theme, TypeRole::SmallBold)),
      m_size(new ComboBox(theme)),
      m_calibrationTitle(new Label(theme, TypeRole::Subhead)),
      m_explanation(new Label(theme, TypeRole::Small, Tone::Text2)),
      m_state(new Label(theme, TypeRole::Base))
{
    setObjectName(u"cameraBox"_s);
    setFocusPolicy(Qt::StrongFocus); // where there is nothing to choose
    m_which->setObjectName(u"cameraWhich"_s);
    m_size->setObjectName(u"cameraSize"_s);
    m_state->setObjectName(u"cameraState"_s);
    m_whichLabel->setBuddy(m_which);
    m_sizeLabel->setBuddy(m_size);
    body()->setSpacing(6);
    body()->addWidget(m_title);
    body()->addWidget(m_whichLabel);
    body()->addWidget(m_which);
    body()->addWidget(m_sizeLabel);
    body()->addWidget(m_size);
    body()->addSpacing(12);
    for (Label* label : {m_calibrationTitle, m_explanation, m_state}) {
        label->setWordWrap(true);
        body()->addWidget(label);
    }
    body()->addStretch(1);
    connect(&m_selection, &CameraSelection::changed, this, &CameraBox::refresh);
    connect(m_which, &QComboBox::activated, this, [this](int index) {
        const QSignalBlocker quiet(m_size);
        m_size->setCurrentIndex(0);
        m_selection.choose(m_which->itemData(index).toString(), {});
    });
    connect(m_size, &QComboBox::activated, this, &CameraBox::choose);
    retranslate();
}

void CameraBox::begin()
{
    m_moved = false;
    m_selection.refresh();
    refresh();
    if (m_which->isEnabled())
        m_which->setFocus();
    else
        setFocus();
}

void CameraBox::close()
{
    m_calibrator.reset();
}

void CameraBox::calibrate(const PortraitPolicy& policy)
{
    m_calibrator.emplace(policy);
    m_moved = false;
    refreshState();
    Q_EMIT busyChanged();
}

void CameraBox::take(const PortraitAssessment& assessment)
{
    if (!m_calibrator)
        return;
    m_calibrator->take(assessment);
    if (m_calibrator->isComplete()) {
        const auto found = m_calibrator->finish(m_clock.nowUtc());
        m_moved = !found;
        if (found) {
            m_calibrator.reset();
            m_selection.keep(*found);
            Q_EMIT busyChanged();
        }
    }
    refreshState();
}

void CameraBox::choose()
{
    m_selection.choose(m_selection.current(), m_size->currentData().toSize());
}

void CameraBox::refresh()
{
    const QSignalBlocker quietWhich(m_which), quietSize(m_size);
    const QList<CameraChoice>& cameras = m_selection.cameras();
    const QString current = m_selection.current();
    m_which->clear();
    m_size->clear();
    m_size->addItem(tr("As the camera likes"), QSize());
    for (const CameraChoice& camera : cameras) {
        m_which->addItem(camera.name, camera.id);
        if (camera.id != current)
            continue;
        m_which->setCurrentIndex(m_which->count() - 1);
        for (const QSize& size : camera.sizes)
            m_size->addItem(tr("%1 × %2").arg(size.width()).arg(size.height()), size);
        m_size->setCurrentIndex(std::max(0, m_size->findData(m_selection.size())));
    }
    m_which->setEnabled(!cameras.isEmpty());
    m_size->setEnabled(!cameras.isEmpty());
    if (cameras.isEmpty())
        m_which->addItem(tr("The camera of this station"));
    refreshState();
}

void CameraBox::refreshState()
{
    if (m_calibrator) {
        const QString progress =
            tr("Hold still: %1 of %2").arg(m_calibrator->taken()).arg(CameraCalibrator::frames);
        m_state->setText(m_moved ? tr("The head moved. %1").arg(progress) : progress);
        return;
    }
    const auto known = m_selection.calibration();
    if (!known) {
        m_state->setText(tr("Not calibrated yet"));
        return;
    }
    const QLocale locale;
    m_state->setText(
        tr("Calibrated on %1\nLevel head read as %2°\nSharpness %3\nWall %4 % white, unevenness %5")
            .arg(locale.toString(known->at.toTimeZone(m_zone).date(), QLocale::ShortFormat),
                 locale.toString(known->pitch, 'f', 1), locale.toString(known->sharpness, 'f', 1),
                 QString::number(qRound(known->backdropWhite * 100)),
                 locale.toString(known->backdropEdges, 'f', 1)));
}

void CameraBox::changeEvent(QEvent* event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CameraBox::retranslate()
{
    m_title->setText(tr("Camera"));
    m_whichLabel->setText(tr("Which camera"));
    m_sizeLabel->setText(tr("Size of the picture"));
    m_which->setAccessibleName(m_whichLabel->text());
    m_size->setAccessibleName(m_sizeLabel->text());
    m_calibrationTitle->setText(tr("Calibration"));
    m_explanation->setText(
        tr("With the camera on its stand, somebody sits before the wall, looks straight ahead "
           "and keeps the head level. Kept for this camera at this station."));
    refresh();
}

} // namespace thunhan
