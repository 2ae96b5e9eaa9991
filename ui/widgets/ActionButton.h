// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/KeyTeller.h"

#include <QAbstractButton>
#include <QKeySequence>
#include <optional>

class QShortcut;

namespace thunhan
{

// A verb with its key beside it. The key works while the button is visible in the active window; single
// letters and digits go to a focused text field first, as Qt does with every printable key. A BLOCKED button
// looks disabled but stays in the tab order and answers: it emits blockedActivated(), and the page moves the
// focus to what is missing. Connect to activated(), not to clicked(), which comes in both cases.
class ActionButton : public QAbstractButton, public KeyTeller
{
    Q_OBJECT
public:
    enum class Kind { Normal, Primary, Danger };
    enum class Size { Large, Medium, Small }; // 40 foot bar, 32 in panels, 28 in form rows

    ActionButton(const Theme& theme, const QKeySequence& key, Kind kind = Kind::Normal,
                 Size size = Size::Large, QWidget* parent = nullptr);

    void setLabel(const QString& label); // ampersands stand for themselves
    const QString& label() const { return m_label; }
    void setKey(const QKeySequence& key); // an empty sequence takes the cap away
    // Words on the cap where they are not the key's own name ("← →").
    void setCapText(const QString& text);
    void setKind(Kind kind);
    void setSize(Size size);
    void setGlyph(std::optional<Icon> icon);
    void setBlocked(bool blocked);
    bool isBlocked() const { return m_blocked; }

    QList<KeyHelp> keysTold() const override { return {KeyHelp{{m_cap}, m_label}}; }

    QSize sizeHint() const override { return sizeHintAs(m_size); }
    QSize sizeHintAs(Size size) const; // without becoming so
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void activated();
    void blockedActivated();

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QFont fontAs(Size size) const;
    void restyle();
    void paintBackground(QPainter& painter) const;
    QColor wordColor() const;

    const Theme& m_theme;
    Kind m_kind;
    Size m_size;
    bool m_blocked = false;
    QString m_label;
    QString m_cap;
    std::optional<Icon> m_glyph;
    QList<QShortcut*> m_shortcuts;
};

} // namespace thunhan
