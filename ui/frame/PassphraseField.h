// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecureBytes.h"
#include "ui/theme/Theme.h"

#include <QWidget>
#include <optional>

class QKeyEvent;
class QLineEdit;

namespace thunhan
{

class KeyHint;
class Label;
class ShapeMark;

// A passphrase, or a code, with what goes wrong at a keyboard: Caps Lock, the input method, a slip of the
// hand (Alt+H shows the words). What was typed leaves through take() into locked memory, once.
class PassphraseField : public QWidget
{
    Q_OBJECT
public:
    // Codes are of digits alone.
    enum class Asks { Present, New, Again, Code, NewCode, CodeAgain };
    enum class Advice { Rule, Lacking, Met };

    explicit PassphraseField(const Theme& theme, Asks asks = Asks::Present, QWidget* parent = nullptr);

    bool isEmpty() const;
    // Moves the words out: the field is empty afterwards and its text was overwritten.
    SecureBytes take();
    void setError(const QString& sentence); // until the next key
    void setProgress(const QString& words); // while the key is derived; empty: none
    // About what is typed, while nothing worse is to be said.
    void setAdvice(const QString& words, Advice kind);
    QLineEdit* edit() const; // "passphrase", "newPassphrase", "repeatedPassphrase", "unlockCode", ...

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void reveal(bool shown);
    void watchCapsLock(const QKeyEvent& event);
    void retranslate();
    void showLine();
    void showAdvice();

    const Theme& m_theme;
    const Asks m_asks;
    Label* m_title = nullptr;
    Label* m_hint = nullptr;
    class RevealEdit* m_edit = nullptr;
    ShapeMark* m_mark = nullptr;
    Label* m_line = nullptr;
    QString m_error;
    QString m_progress;
    QString m_advice;
    Advice m_adviceKind = Advice::Rule;
    bool m_capsLock = false;
};

} // namespace thunhan
