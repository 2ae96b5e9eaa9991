// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/capture/CardScanPanel.h"

#include "capture/card/CardRecord.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LiveImageView.h"
#include "ui/widgets/Marks.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{
namespace
{
constexpr int leastViewHeight = 120;
constexpr int hintHeight = 36; // two lines: the picture does not jump when the words change
} // namespace

CardScanPanel::CardScanPanel(const Theme& theme, const CaptureServices& capture, QWidget* parent)
    : Panel(theme, Head::Ruled, parent),
      m_capture(capture),
      m_view(new LiveImageView(theme)),
      m_mark(new ShapeMark(theme, Shape::Idle, 16)),
      m_text(new Label(theme, TypeRole::Small, Tone::Text2)),
      m_toggle(new ActionButton(theme, Qt::Key_C, ActionButton::Kind::Normal, ActionButton::Size::Medium))
{
    m_view->setMinimumHeight(leastViewHeight);
    m_view->setObjectName(u"cardView"_s);
    m_toggle->setObjectName(u"readCard"_s);
    m_text->setWordWrap(true);
    m_text->setMinimumHeight(hintHeight);
    m_text->setObjectName(u"cardHint"_s);
    body()->setSpacing(8);
    body()->addWidget(m_view, 1);
    auto* words = new QHBoxLayout;
    words->setSpacing(8);
    words->addWidget(m_mark, 0, Qt::AlignTop);
    words->addWidget(m_text, 1);
    body()->addLayout(words);
    body()->addWidget(m_toggle);

    if (Camera* device = camera()) {
        m_session = std::make_unique<CardScanSession>(*device, m_capture.qualityPool);
        connect(m_session.get(), &CardScanSession::preview, m_view, &LiveImageView::setImage);
        connect(m_session.get(), &CardScanSession::hint, this, [this](CardHint hint) {
            m_hint = hint;
            refresh();
        });
        connect(m_session.get(), &CardScanSession::codeRead, this, [this](const CardQr& card) {
            m_codeRead = true;
            take(recordOf(card));
        });
        connect(m_session.get(), &CardScanSession::zoneRead, this, [this](const Mrz& card) {
            m_zoneRead = true;
            take(recordOf(card));
        });
        connect(device, &Device::statusChanged, this, &CardScanPanel::refresh);
    }
    connect(&m_zoneReader, &QFutureWatcherBase::finished, this, [this] {
        if (m_zoneReader.future().resultCount() > 0 && m_zoneReader.result() && m_session)
            m_session->setZoneReader(*m_zoneReader.result());
    });
    m_zoneReader.setFuture(m_capture.zoneReader);
    connect(m_toggle, &ActionButton::activated, this, &CardScanPanel::toggle);
    retranslate();
}

CardScanPanel::~CardScanPanel()
{
    // The session ends with the panel, and the camera tells of it.
    if (Camera* device = camera())
        device->disconnect(this);
}

Camera* CardScanPanel::camera() const
{
    return qobject_cast<Camera*>(m_capture.devices.device(DeviceKind::Camera));
}

void CardScanPanel::reset()
{
    stop();
    m_codeRead = false;
    m_zoneRead = false;
    refresh();
}

void CardScanPanel::toggle()
{
    if (m_running) {
        stop();
        return;
    }
    m_running = true;
    m_hint.reset();
    m_session->begin();
    refresh();
}

void CardScanPanel::stop()
{
    if (!m_running)
        return;
    m_running = false;
    m_session->end();
    m_view->setImage({});
    refresh();
}

void CardScanPanel::take(const RecordReading& reading)
{
    Q_EMIT read(reading);
    if (m_codeRead && m_zoneRead)
        stop();
    refresh();
}

QString CardScanPanel::hintText() const
{
    if (m_codeRead && m_zoneRead)
        return tr("Both sides are read.");
    if (m_codeRead)
        return m_running ? tr("QR code read. Turn the card over for the lines on its back.")
                         : tr("QR code read.");
    if (m_zoneRead)
        return m_running ? tr("Back read. Turn the card over for the QR code.")
                         : tr("Back of the card read.");
    if (!m_running)
        return camera() ? tr("Fills in the form from the card.") : tr("There is no camera.");
    switch (m_hint.value_or(CardHint::NoCard)) {
    case CardHint::NoCard: return tr("Hold the card before the camera, QR code or back.");
    case CardHint::OtherCode: return tr("This is no card's QR code, or there are two cards.");
    case CardHint::HoldSteady: return tr("Hold it steady and nearer, without glare.");
    case CardHint::ChecksFailed: return tr("The lines contradict themselves. Look at the card.");
    case CardHint::ReadOnceMore: return tr("Hold on, once more.");
    case CardHint::Read: return tr("Read.");
    }
    Q_UNREACHABLE();
}

void CardScanPanel::refresh()
{
    const Camera* device = camera();
    const bool usable = device && device->status().state == DeviceState::Ready;
    const bool any = m_codeRead || m_zoneRead;
    m_text->setText(hintText());
    m_mark->setShape(any                                ? Shape::Ok
                     : m_hint == CardHint::ChecksFailed ? Shape::Warn
                     : m_running                        ? Shape::Cur
                                                        : Shape::Idle);
    m_view->setVerdict(any && m_running ? LiveImageView::Verdict::Passing : LiveImageView::Verdict::None);
    m_view->setPlaceholder(Icon::Camera, m_running ? tr("Waiting for the camera") : tr("Camera is off"));
    m_toggle->setLabel(m_running ? tr("Stop reading") : tr("Read the card"));
    m_toggle->setEnabled(usable || m_running);
}

void CardScanPanel::retranslate()
{
    setTitle(tr("Old card"));
    m_view->setAccessibleName(tr("Picture of the camera"));
    refresh();
}

} // namespace thunhan
