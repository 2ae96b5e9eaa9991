// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Application.h"
#include "ui/theme/Theme.h"

#include <QHash>
#include <QImage>
#include <QWidget>

namespace thunhan
{

// Ten fingers side by side as they were taken: picture, position, score; a missing one says why, one below
// the threshold stands in an amber frame.
class FingerStrip : public QWidget
{
    Q_OBJECT
public:
    explicit FingerStrip(const Theme& theme, QWidget* parent = nullptr);

    void setApplication(const Application& application);
    void setImage(SampleId sample, const QImage& image);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Cell {
        FingerPosition position = FingerPosition::RightThumb;
        SampleId sample;
        int score = -1;
        bool passed = false;
        QString missing; // why there is none
    };
    int rows() const; // two where one is too narrow for the names
    void paintCell(QPainter& painter, const QRect& rect, const Cell& cell) const;

    const Theme& m_theme;
    QList<Cell> m_cells;
    QHash<SampleId, QImage> m_images;
};

} // namespace thunhan
