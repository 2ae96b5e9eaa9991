// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>
#include <optional>

namespace thunhan
{

// A quality score from 0 to 100 as an arc with a tick at the threshold: accent when reached, amber below, red
// when the sample cannot be kept.
class ScoreRing : public QWidget
{
    Q_OBJECT
public:
    explicit ScoreRing(const Theme& theme, int diameter = 98, QWidget* parent = nullptr);

    // No score: a dash.
    void setScore(std::optional<int> score, int threshold);
    void setUnusable(bool unusable);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    const Theme& m_theme;
    std::optional<int> m_score;
    int m_threshold = 0;
    bool m_unusable = false;
    QString m_needed;
};

} // namespace thunhan
