// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>
#include <optional>

class QScreen;

namespace thunhan
{

class AdviceBox;
class LiveImageView;

// What the citizen sees on the second screen while the portrait is taken: the own picture, mirrored, and what
// to do in words that are read from two metres. Takes no focus and no key from the desk.
class CitizenScreen final : public QWidget
{
    Q_OBJECT
public:
    explicit CitizenScreen(const Theme& theme);

    // The first screen that `desk` does not stand on; null with one screen.
    static QScreen* besides(const QWidget& desk);

    void showOn(QScreen& screen);
    void setPicture(const QImage& picture);
    void setAdvice(Severity severity, std::optional<Icon> arrow, const QString& words);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    LiveImageView* m_live = nullptr;
    AdviceBox* m_advice = nullptr;
};

} // namespace thunhan
