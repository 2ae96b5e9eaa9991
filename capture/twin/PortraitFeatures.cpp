// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/twin/HeadCanvas.h"

#include <QRadialGradient>

namespace thunhan
{
namespace
{

class Features : public HeadCanvas
{
public:
    explicit Features(const HeadCanvas& head) : HeadCanvas(head) {}

    void draw()
    {
        drawNose();
        drawMouth();
        for (const double side : {-1.0, 1.0}) {
            drawEye(side);
            drawBrow(side);
        }
        if (m_traits.age > 0.45)
            drawFolds();
    }

private:
    void drawNose()
    {
        const auto& t = m_traits;
        const QColor dark = t.skin.darker(175), light(255, 246, 236);
        const double tip = t.noseLength;
        const auto nose = [](double x, double y, double out) { return Point{x, y, relief(x, y) + out}; };
        for (const double side : {-1.0, 1.0}) {
            blot(project(nose(side * 0.095, tip * 0.55, 0.08)), 0.06, 0.24, dark, 0.3);
            blot(project(nose(side * t.noseWidth, tip - 0.02, 0.06)), 0.06, 0.08, dark, 0.42);
            stroke(through({project(nose(side * (t.noseWidth + 0.005), tip - 0.085, 0.05)),
                            project(nose(side * (t.noseWidth + 0.022), tip - 0.02, 0.06)),
                            project(nose(side * (t.noseWidth - 0.02), tip + 0.03, 0.07))},
                           false),
                   t.skin.darker(165), 0.016);
        }
        blot(project(nose(0, tip * 0.4, 0.14)), 0.045, 0.3, light, 0.42);
        blot(project(nose(0, tip - 0.06, 0.2)), 0.07, 0.06, light, 0.5);
        blot(project(nose(0, tip + 0.07, 0.08)), 0.17, 0.06, dark, 0.42);
        stroke(
            through({project(nose(-t.noseWidth * 0.8, tip + 0.02, 0.08)),
                     project(nose(-t.noseWidth * 0.35, tip + 0.035, 0.13)),
                     project(nose(0, tip + 0.05, 0.17)), project(nose(t.noseWidth * 0.35, tip + 0.035, 0.13)),
                     project(nose(t.noseWidth * 0.8, tip + 0.02, 0.08))},
                    false),
            t.skin.darker(170), 0.014);
        for (const double side : {-1.0, 1.0})
            blot(project(nose(side * t.noseWidth * 0.5, tip + 0.022, 0.11)), 0.05, 0.03, QColor(52, 24, 18),
                 0.95);
    }

    void drawMouth()
    {
        const auto& t = m_traits;
        const double y = t.mouthHeight, w = t.mouthWidth, h = t.lipThickness;
        const double open = m_pose.mouthOpening * 0.22;
        const auto lip = [](double x, double dy) { return Point{x, dy, relief(x, dy) + 0.05}; };
        const QList<QPointF> upperEdge = {project(lip(-w, y)),
                                          project(lip(-w * 0.5, y - h * 0.72)),
                                          project(lip(-w * 0.18, y - h)),
                                          project(lip(0, y - h * 0.78)),
                                          project(lip(w * 0.18, y - h)),
                                          project(lip(w * 0.5, y - h * 0.72)),
                                          project(lip(w, y))};
        const QList<QPointF> lowerEdge = {project(lip(w * 0.6, y + open + h * 0.85)),
                                          project(lip(0, y + open + h * 1.25)),
                                          project(lip(-w * 0.6, y + open + h * 0.85))};
        blot(project(lip(0, y + open + h * 2.1)), w * 0.9, 0.05, t.skin.darker(170), 0.45);
        fill(through(upperEdge + lowerEdge, true), t.lips);
        blot(project(lip(0, y + open + h * 0.7)), w * 0.6, h * 0.5, QColor(255, 226, 214), 0.35);
        QPainterPath inner =
            through({project(lip(-w * 0.94, y)), project(lip(-w * 0.4, y + 0.004)),
                     project(lip(0, y + 0.012)), project(lip(w * 0.4, y + 0.004)), project(lip(w * 0.94, y)),
                     project(lip(w * 0.45, y + open * 0.9 + 0.01)), project(lip(0, y + open + 0.012)),
                     project(lip(-w * 0.45, y + open * 0.9 + 0.01))},
                    true);
        fill(inner, QColor(58, 22, 22));
        stroke(inner, QColor(86, 34, 32), 0.016);
        for (const double side : {-1.0, 1.0})
            blot(project(lip(side * w * 1.04, y)), 0.05, 0.035, t.skin.darker(190), 0.6);
    }

    void drawEye(double side)
    {
        const auto& t = m_traits;
        const double w = t.eyeWidth;
        // Closing lowers the upper lid onto the lower one.
        const double up = t.eyeHeight * (m_pose.eyeOpening * 1.5 - 0.5), down = t.eyeHeight * 0.55;
        const auto eye = [&](double u, double v) { // u: inner -1 .. outer 1
            const double x = side * (t.eyeSpacing + u * w);
            const double y = v - t.eyeSlant * (u + 1) / 2;
            return Point{x, y, relief(x, y) - 0.03};
        };
        const QList<QPointF> upper = {project(eye(-1, 0.012)), project(eye(-0.55, -up * 0.78)),
                                      project(eye(0, -up)), project(eye(0.55, -up * 0.82)),
                                      project(eye(1, 0))};
        const QList<QPointF> lower = {project(eye(0.55, down * 0.85)), project(eye(0, down)),
                                      project(eye(-0.55, down * 0.8))};
        const QPainterPath opening = through(upper + lower, true);
        m_painter.save();
        m_painter.setClipPath(opening);
        fill(opening, QColor(242, 236, 230));
        const QPointF middle = project(eye(0, -0.008));
        const double radius = length(0.062);
        QRadialGradient iris(middle, radius);
        iris.setColorAt(0, QColor(10, 8, 8));
        iris.setColorAt(0.42, QColor(14, 10, 9));
        iris.setColorAt(0.5, t.iris);
        iris.setColorAt(1, t.iris.darker(170));
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(iris);
        m_painter.drawEllipse(middle, radius, radius);
        m_painter.setBrush(QColor(255, 255, 255, 235));
        m_painter.drawEllipse(middle + QPointF(-radius * 0.3, -radius * 0.35), radius * 0.2, radius * 0.2);
        blot(project(eye(0, -up)), w * 1.1, 0.035, QColor(40, 24, 20), 0.5);
        m_painter.restore();

        stroke(through(upper, false), QColor(34, 22, 20), 0.026);
        stroke(through({project(eye(1, 0)), lower[0], lower[1], lower[2], project(eye(-1, 0.012))}, false),
               QColor(110, 70, 58, 150), 0.011);
        if (m_pose.eyeOpening > 0.3)
            stroke(through({project(eye(-0.9, -0.035 - up * 0.5)), project(eye(-0.2, -up - 0.042)),
                            project(eye(0.5, -up - 0.03)), project(eye(1.05, -0.03))},
                           false),
                   t.skin.darker(170), 0.013);
        blot(project(eye(-1.08, 0.02)), 0.03, 0.025, QColor(170, 90, 80), 0.6);
    }

    void drawBrow(double side)
    {
        const auto& t = m_traits;
        const double h = t.browHeight, b = t.browThickness;
        const auto brow = [&](double x, double y) { return at(side * x, y); };
        const double inner = t.eyeSpacing - t.eyeWidth * 1.12, outer = t.eyeSpacing + t.eyeWidth * 1.5;
        const double middle = inner + (outer - inner) * 0.6;
        QColor colour = t.hair;
        colour.setAlphaF(0.8F);
        fill(through({brow(inner, -h - 0.012), brow((inner + middle) / 2, -h - 0.026),
                      brow(middle, -h - 0.036), brow(outer, -h + 0.022), brow(middle, -h - 0.036 + b),
                      brow((inner + middle) / 2, -h - 0.026 + b * 1.3), brow(inner, -h - 0.012 + b * 1.2)},
                     true),
             colour);
    }

    void drawFolds()
    {
        QColor fold = m_traits.skin.darker(160);
        fold.setAlphaF(static_cast<float>((m_traits.age - 0.35) * 0.5));
        for (const double side : {-1.0, 1.0}) {
            stroke(through({at(side * (m_traits.noseWidth + 0.05), m_traits.noseLength),
                            at(side * 0.27, m_traits.mouthHeight - 0.06),
                            at(side * 0.29, m_traits.mouthHeight + 0.06)},
                           false),
                   fold, 0.014);
            stroke(
                through({at(side * (m_traits.eyeSpacing - 0.12), 0.13), at(side * m_traits.eyeSpacing, 0.17),
                         at(side * (m_traits.eyeSpacing + 0.12), 0.13)},
                        false),
                fold, 0.01);
        }
    }
};

} // namespace

void drawFeatures(const HeadCanvas& head)
{
    Features(head).draw();
}

} // namespace thunhan
