// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/KeyTeller.h"

#include <QLineEdit>

namespace thunhan
{

// The field of PassphraseField: hides what is typed, keeps the input method away, and has the switch that
// shows the words at its right end.
class RevealEdit : public QLineEdit, public KeyTeller
{
    Q_OBJECT
public:
    explicit RevealEdit(const Theme& theme, QWidget* parent = nullptr);

    void setRevealed(bool revealed);
    bool isRevealed() const { return echoMode() == Normal; }
    void setSwitchText(const QString& text);
    QList<KeyHelp> keysTold() const override;

Q_SIGNALS:
    void switchPressed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    QRect switchRect() const;

    const Theme& m_theme;
    QString m_switchText;
};

} // namespace thunhan
