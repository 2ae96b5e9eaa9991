// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/DeskPalette.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Paint.h"
#include "ui/theme/Shapes.h"
#include "ui/theme/Typography.h"

#include <QObject>
#include <QPointer>

class QApplication;
class QWidget;

namespace thunhan
{

enum class Contrast { Normal, High };

// Palette and icons of the running program. The composition root owns one and passes it to every widget by
// reference; it outlives them. UI thread only.
class Theme : public QObject
{
    Q_OBJECT
public:
    explicit Theme(Contrast contrast = Contrast::Normal, QObject* parent = nullptr);

    const DeskPalette& palette() const;
    const Icons& icons() const { return m_icons; }
    QColor color(Tone tone) const { return toneColor(palette(), tone); }
    Contrast contrast() const { return m_contrast; }

    // Installs style, palette and base font; again by itself whenever the scheme changes.
    void applyTo(QApplication& application);
    // Puts the style sheet on a top-level window, and again whenever the scheme changes. The application has
    // none: with one, each setParent() of a page in the making polishes all below it once more.
    void dress(QWidget& window) const;

    void setContrast(Contrast contrast);
    void toggleContrast(); // F7

Q_SIGNALS:
    void changed(); // after the application was restyled

private:
    void restyle();

    Icons m_icons;
    Contrast m_contrast;
    QPointer<QApplication> m_application;
};

} // namespace thunhan
