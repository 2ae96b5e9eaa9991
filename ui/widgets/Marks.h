// SPDX-License-Identifier: GPL-3.0-or-later
// Small pictures that stand in layouts: a state's shape, an icon, a key cap.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>
#include <optional>

namespace thunhan
{

// A state's shape. Words must stand beside it, or setAccessibleName() must say what it means.
class ShapeMark : public QWidget
{
    Q_OBJECT
public:
    ShapeMark(const Theme& theme, Shape shape, int size = 16, QWidget* parent = nullptr);
    void setShape(Shape shape);
    Shape shape() const { return m_shape; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Shape m_shape;
};

// An icon, with a small shape at its lower right when a badge is set. The box is as large as given, the icon
// 20 pixels in its middle.
class IconMark : public QWidget
{
    Q_OBJECT
public:
    IconMark(const Theme& theme, Icon icon, Tone tone = Tone::Text2, int size = 20,
             QWidget* parent = nullptr);
    void setIcon(Icon icon);
    void setTone(Tone tone);
    void setBadge(std::optional<Shape> badge);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Icon m_icon;
    Tone m_tone;
    std::optional<Shape> m_badge;
};

// The key that starts the action beside it. Never gets focus; screen readers hear the key from the action.
class KeyCap : public QWidget
{
    Q_OBJECT
public:
    KeyCap(const Theme& theme, const QString& text, QWidget* parent = nullptr);
    void setText(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_text;
};

} // namespace thunhan
