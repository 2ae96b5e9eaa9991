// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecureBytes.h"
#include "ui/frame/FrameState.h"
#include "ui/theme/Theme.h"

#include <QWidget>

namespace thunhan
{

class ActionButton;
class Label;
class PassphraseField;
class PersonLine;

// The station waits for the person who locked it. Nothing of an application is in sight.
class LockPage : public QWidget
{
    Q_OBJECT
public:
    explicit LockPage(const Theme& theme, QWidget* parent = nullptr);

    void setOperator(const QString& name, const QString& line);
    void setBusy(bool busy);
    void setError(const QString& sentence); // ends the busy state
    void enter();

Q_SIGNALS:
    // Direct connections only: the passphrase dies when the signal returns; clone() what must live longer.
    void unlockRequested(const thunhan::SecureBytes& passphrase);
    void switchRequested(); // another person signs in; drafts are kept

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void submit();

    const Theme& m_theme;
    bool m_busy = false;
    QWidget* m_panel = nullptr;
    Label* m_title = nullptr;
    PersonLine* m_who = nullptr;
    PassphraseField* m_passphrase = nullptr;
    ActionButton* m_unlock = nullptr;
    ActionButton* m_switch = nullptr;
    Label* m_note = nullptr;
};

} // namespace thunhan
