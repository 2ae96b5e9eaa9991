// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>
#include <optional>

namespace thunhan
{

// A state in a word: shape and text on a tinted box of 22 pixels.
class StateTag : public QWidget
{
    Q_OBJECT
public:
    StateTag(const Theme& theme, Severity severity, std::optional<Shape> shape, const QString& text = {},
             QWidget* parent = nullptr);

    void setState(Severity severity, std::optional<Shape> shape, const QString& text);
    void setText(const QString& text);
    const QString& text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Severity m_severity;
    std::optional<Shape> m_shape;
    QString m_text;
};

} // namespace thunhan
