// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/twin/PortraitSynthesizer.h"
#include "capture/twin/PortraitTraits.h"

#include <QList>
#include <QPainter>
#include <QPainterPath>

namespace thunhan
{

// Draws in a head's own space: origin between the eyes, x to the picture's right, y down, z towards the
// camera, unit = eyes' midpoint to chin. Every control point is turned with the head and projected, so that a
// turned head looks turned.
class HeadCanvas
{
public:
    struct Point {
        double x = 0, y = 0, z = 0;
    };

    // Borrows all three for its life; `size` is the picture's.
    HeadCanvas(QPainter& painter, const PortraitTraits& traits, const PortraitPose& pose, QSize size);

protected:
    // How far the face's surface stands out at (x, y).
    static double relief(double x, double y);
    // A smooth line through the points.
    static QPainterPath through(const QList<QPointF>& points, bool closed);

    QPointF project(Point point) const;
    QPointF at(double x, double y) const { return project({x, y, relief(x, y)}); } // on the face
    QPointF flat(double x, double y, double z = 0) const { return project({x, y, z}); }
    // The body does not turn with the head.
    QPointF body(double x, double y) const { return m_centre + QPointF(x, y) * m_unit; }
    double length(double units) const { return units * m_unit; }

    void fill(const QPainterPath& path, const QBrush& brush) const;
    void stroke(const QPainterPath& path, const QColor& colour, double width) const;
    // A soft spot of light or shade.
    void blot(QPointF centre, double rx, double ry, const QColor& colour, double strength) const;

    QPainter& m_painter;
    const PortraitTraits& m_traits;
    const PortraitPose& m_pose;

private:
    double m_unit = 1;
    QPointF m_centre;
    double m_yaw = 0, m_pitch = 0, m_roll = 0;
};

// Eyes, brows, nose, mouth and the folds of age, on a face that is drawn already.
void drawFeatures(const HeadCanvas& head);

} // namespace thunhan
