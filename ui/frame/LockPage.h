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

// The station waits for the person who locked it, with their passphrase or, where they chose one, a short
// code. Here is where a code is chosen, too: the passphrase is asked for anyway. Nothing of an application is
// in sight.
class LockPage : public QWidget
{
    Q_OBJECT
public:
    explicit LockPage(const Theme& theme, QWidget* parent = nullptr);

    enum class Codes {
        None,
        MayChoose,
        Offered, // the person has one, and may choose another
    };

    void setOperator(const QString& name, const QString& line);
    void setCodes(Codes codes); // whoever has begun to type the passphrase goes on
    void setBusy(bool busy);
    void setError(const QString& sentence); // ends the busy state
    void enter();

Q_SIGNALS:
    // Direct connections only: the passphrase dies when the signal returns; clone() what must live longer.
    void unlockRequested(const thunhan::SecureBytes& passphrase);
    void codeEntered(const thunhan::SecureBytes& code);
    void codeChosen(const thunhan::SecureBytes& passphrase, const thunhan::SecureBytes& code);
    void switchRequested(); // another person signs in; drafts are kept

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Mode { Passphrase, Code, Choosing };

    void retranslate();
    void setMode(Mode mode);
    void clear();
    void goElsewhere();
    void judge();
    void goToMissing();
    void submit();
    QList<PassphraseField*> fields() const; // of the mode, from above
    PassphraseField* firstEmpty() const;
    QString progress() const;

    const Theme& m_theme;
    Mode m_mode = Mode::Passphrase;
    Codes m_codes = Codes::None;
    bool m_busy = false;
    QWidget* m_panel = nullptr;
    Label* m_title = nullptr;
    PersonLine* m_who = nullptr;
    PassphraseField* m_passphrase = nullptr;
    PassphraseField* m_code = nullptr;
    PassphraseField* m_newCode = nullptr;
    PassphraseField* m_codeAgain = nullptr;
    ActionButton* m_unlock = nullptr;
    ActionButton* m_elsewhere = nullptr; // to the other mode
    ActionButton* m_switch = nullptr;
    Label* m_note = nullptr;
};

} // namespace thunhan
