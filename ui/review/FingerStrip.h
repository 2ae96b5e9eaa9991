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
// the threshold stands in an amber frame. Where prints were rolled, they stand below the plain ones.
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
    // The ten of one impression.
    struct Block {
        QString caption; // empty when it is the only one
        QList<Cell> cells;
    };
    Block blockOf(const Application& application, Impression impression) const;
    int rows() const; // of a block: two where one is too narrow for the names
    int heightOf(const Block& block) const;
    void fitHeight();
    void paintBlock(QPainter& painter, int top, const Block& block) const;
    void paintCell(QPainter& painter, const QRect& rect, const Cell& cell) const;

    const Theme& m_theme;
    QList<Block> m_blocks;
    QHash<SampleId, QImage> m_images;
};

} // namespace thunhan
