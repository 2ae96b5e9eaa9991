// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecureBytes.h"
#include "ui/frame/FrameState.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QString;

namespace thunhan
{

class ActionButton;
class Label;
class PassphraseField;
class PersonLine;

// Whoever was given a passphrase chooses one of their own: twice, and told while typing what it still lacks.
// Where it is kept is the receiver's work, who answers with setBusy(), then setError() or by leaving the
// page.
class PassphraseChange : public QWidget
{
    Q_OBJECT
public:
    explicit PassphraseChange(const Theme& theme, QWidget* parent = nullptr);

    void enter(const SignInOperator& person); // empty fields, focus in the first
    void setBusy(bool busy);
    void setError(const QString& sentence); // ends the busy state
    // Overwrites what was typed.
    void clear();

Q_SIGNALS:
    // Direct connections only: the passphrase dies when the signal returns; clone() what must live longer.
    void chosen(thunhan::OperatorId operatorId, const thunhan::SecureBytes& passphrase);
    void abandoned();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void judge();
    void submit();
    void goToMissing();
    bool isStrong() const;
    bool isRepeated() const;
    bool isComplete() const { return !m_busy && isStrong() && isRepeated(); }

    SignInOperator m_person;
    bool m_busy = false;
    PersonLine* m_who = nullptr;
    Label* m_why = nullptr;
    PassphraseField* m_new = nullptr;
    PassphraseField* m_again = nullptr;
    ActionButton* m_keep = nullptr;
    ActionButton* m_back = nullptr;
};

} // namespace thunhan
