// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecureBytes.h"
#include "ui/frame/FrameState.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QGridLayout;
class QHBoxLayout;
class QVBoxLayout;

namespace thunhan
{

class ActionButton;
class ElidingLabel;
class IconMark;
class KeyHint;
class Label;
class LanguageSwitch;
class OperatorList;
class PassphraseChange;
class PassphraseField;
class SegmentedControl;

// Who takes the shift. Facts come as SignInState; checking the passphrase is the receiver's work, who answers
// with setBusy(), then setError() or by leaving the page.
class SignInPage : public QWidget
{
    Q_OBJECT
public:
    SignInPage(const Theme& theme, LanguageSwitch& language, QWidget* parent = nullptr);

    void setState(const SignInState& state);
    void setTime(const QDateTime& now);
    // While the key is derived: fields and button rest, the line says what is going on.
    void setBusy(bool busy);
    // While the station is being set up: nobody can sign in yet. setBusy(false), setError() and enter() end
    // it.
    void setPreparing();
    // The passphrase was right; the store is changed for this version of the program.
    void setMigrating(int done, int needed);
    void setError(const QString& sentence); // ends the busy state
    void enter();                           // empty field, focus in it
    // The passphrase was right but given: this officer, who typed it, chooses another. Ends the busy state;
    // enter() ends it.
    void askForNewPassphrase(OperatorId person);

Q_SIGNALS:
    // Direct connections only: the passphrase dies when the signal returns; clone() what must live longer.
    void signInRequested(thunhan::OperatorId operatorId, const thunhan::SecureBytes& passphrase);
    // The same, after askForNewPassphrase().
    void passphraseChosen(thunhan::OperatorId operatorId, const thunhan::SecureBytes& passphrase);
    void choiceAbandoned();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Rest { None, Checking, Preparing, Migrating }; // why the page takes no passphrase

    QWidget* makeStationSide();
    QWidget* makePersonSide();
    QWidget* makeAsking();
    QWidget* makeLanguageRow();
    void showChoosing(bool choosing);
    void fillFacts();
    void fillDevices();
    void retranslate();
    void submit();
    void setRest(Rest rest);
    void showRest();

    const Theme& m_theme;
    LanguageSwitch& m_language;
    SignInState m_state;
    Rest m_rest = Rest::None;
    std::pair<int, int> m_migrated; // of how many
    QWidget* m_panel = nullptr;
    QWidget* m_stationSide = nullptr;
    Label* m_productLine = nullptr;
    ElidingLabel* m_unit = nullptr;
    ElidingLabel* m_superior = nullptr;
    QGridLayout* m_facts = nullptr;
    Label* m_devicesTitle = nullptr;
    Label* m_devicesSum = nullptr;
    QVBoxLayout* m_devices = nullptr;
    QWidget* m_queue = nullptr; // what waits to be sent; hidden until that is known
    Label* m_queueLine = nullptr;
    Label* m_title = nullptr;
    Label* m_clock = nullptr;
    Label* m_operatorTitle = nullptr;
    KeyHint* m_operatorHint = nullptr;
    OperatorList* m_operators = nullptr;
    PassphraseField* m_passphrase = nullptr;
    ActionButton* m_signIn = nullptr;
    QWidget* m_asking = nullptr; // who and the passphrase; hidden while another one is chosen
    PassphraseChange* m_change = nullptr;
    Label* m_rule = nullptr;
    SegmentedControl* m_languages = nullptr;
    KeyHint* m_contrastHint = nullptr;
    KeyHint* m_helpHint = nullptr;
    Label* m_legal = nullptr;
};

} // namespace thunhan
