// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/OwnPrints.h"
#include "capture/finger/FingerCaptureSession.h"
#include "ui/desk/CaptureServices.h"
#include "ui/theme/Theme.h"

#include <QMap>
#include <QWidget>
#include <memory>

namespace thunhan
{

class ActionButton;
class AdviceBox;
class HandsView;
class Label;
class LiveImageView;

// Where the person at the desk has their own prints taken, once: finger by finger or slap by slap, as the
// station's reader can. Kept is only what they are compared by. Nothing is stored before the last finger.
class OwnPrintsPage final : public QWidget
{
    Q_OBJECT
public:
    // `capture.ownPrints` is not null.
    OwnPrintsPage(const Theme& theme, const CaptureServices& capture, QWidget* parent = nullptr);
    ~OwnPrintsPage() override;

    void enter();

Q_SIGNALS:
    void closed();

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeHands();
    QWidget* makeSide();
    FingerprintScanner* scanner() const;
    void read();
    void take();
    void leaveOut(); // the finger that is asked for is not there
    void removeAll();
    void sessionChanged();
    void taken(const BiometricSample& sample, const SampleContent& content);
    void finish();
    void stop();
    void refresh();
    void retranslate();
    QString advice() const;
    QString stateWords() const; // what is stored, or how far the taking has come

    const Theme& m_theme;
    const CaptureServices m_capture;
    std::unique_ptr<FingerCaptureSession> m_session;
    QMap<FingerPosition, QByteArray> m_taken; // of the session under way
    QList<OperatorPrint> m_stored;
    std::optional<Error> m_error; // of the store

    HandsView* m_hands = nullptr;
    Label* m_title = nullptr;
    Label* m_words = nullptr;
    Label* m_state = nullptr;
    LiveImageView* m_live = nullptr;
    AdviceBox* m_advice = nullptr;
    ActionButton* m_take = nullptr;
    ActionButton* m_leaveOut = nullptr;
    ActionButton* m_remove = nullptr;
    ActionButton* m_close = nullptr;
};

} // namespace thunhan
