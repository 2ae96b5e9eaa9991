// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/twin/PortraitSynthesizer.h"

#include "capture/twin/HeadCanvas.h"

#include <QPainter>
#include <QRadialGradient>
#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <random>

namespace thunhan
{
namespace
{

// Everything but the eyes, nose and mouth.
class Head : public HeadCanvas
{
public:
    using HeadCanvas::HeadCanvas;

    void draw()
    {
        drawHairBehind();
        drawNeckAndCloth();
        drawEars();
        drawFace();
        drawShades();
        drawFeatures(*this);
        drawHair();
    }

private:
    QPainterPath faceOutline() const
    {
        const auto& t = m_traits;
        const QList<std::pair<double, double>> half = {{0, 1.0},
                                                       {t.chinWidth, 0.975},
                                                       {(t.chinWidth + t.jawWidth) / 2 + 0.03, 0.82},
                                                       {t.jawWidth, 0.56},
                                                       {t.cheekWidth * 0.965, 0.22},
                                                       {t.cheekWidth, -0.08},
                                                       {t.cheekWidth * 0.97, -0.38},
                                                       {t.cheekWidth * 0.8, -0.7},
                                                       {t.cheekWidth * 0.42, -0.9}};
        QList<QPointF> points;
        for (const auto& [x, y] : half)
            points << flat(x, y, y > 0.7 ? 0.3 : 0.12);
        points << flat(0, -0.95, 0.12);
        for (qsizetype i = half.size() - 1; i > 0; --i)
            points << flat(-half[i].first, half[i].second, half[i].second > 0.7 ? 0.3 : 0.12);
        return through(points, true);
    }

    void drawHairBehind()
    {
        const double w = m_traits.cheekWidth;
        if (m_traits.hairStyle == HairStyle::LongBehind) {
            fill(through({flat(-w * 1.0, -0.7, -0.2), flat(0, -1.1, -0.2), flat(w * 1.0, -0.7, -0.2),
                          flat(w * 1.17, 0.1, -0.2), flat(w * 1.1, 1.2, -0.3), flat(w * 0.6, 1.5, -0.3),
                          flat(-w * 0.6, 1.5, -0.3), flat(-w * 1.1, 1.2, -0.3), flat(-w * 1.17, 0.1, -0.2)},
                         true),
                 m_traits.hair.darker(115));
        } else if (m_traits.hairStyle == HairStyle::Bob) {
            fill(through({flat(-w, -0.7, -0.2), flat(0, -1.1, -0.2), flat(w, -0.7, -0.2),
                          flat(w * 1.16, 0, -0.2), flat(w * 1.14, 0.7, -0.2), flat(w * 0.7, 0.86, -0.2),
                          flat(-w * 0.7, 0.86, -0.2), flat(-w * 1.14, 0.7, -0.2), flat(-w * 1.16, 0, -0.2)},
                         true),
                 m_traits.hair.darker(115));
        } else if (m_traits.hairStyle == HairStyle::Bun) {
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(m_traits.hair.darker(110));
            m_painter.drawEllipse(flat(0, -1.12, -0.2), length(0.24), length(0.15));
        }
    }

    void drawNeckAndCloth()
    {
        const QColor shade = m_traits.skin.darker(132);
        QPainterPath neck = through({body(-0.4, 0.5), body(-0.39, 1.1), body(-0.44, 1.4), body(0, 1.75),
                                     body(0.44, 1.4), body(0.39, 1.1), body(0.4, 0.5)},
                                    true);
        QLinearGradient throat(body(0, 0.8), body(0, 1.6));
        throat.setColorAt(0, shade);
        throat.setColorAt(1, m_traits.skin.darker(112));
        fill(neck, throat);

        QLinearGradient cloth(body(-1.6, 0), body(1.6, 0));
        cloth.setColorAt(0, m_traits.cloth.darker(116));
        cloth.setColorAt(0.4, m_traits.cloth.darker(102));
        cloth.setColorAt(1, m_traits.cloth.darker(120));
        fill(through({body(-0.46, 1.34), body(-0.9, 1.52), body(-1.5, 1.8), body(-1.75, 2.6), body(-1.8, 4.2),
                      body(1.8, 4.2), body(1.75, 2.6), body(1.5, 1.8), body(0.9, 1.52), body(0.46, 1.34),
                      body(0.1, 1.86), body(-0.1, 1.86)},
                     true),
             cloth);
        for (const double side : {-1.0, 1.0}) {
            QPainterPath collar;
            collar.addPolygon(QPolygonF(
                {body(side * 0.45, 1.24), body(side * 0.62, 1.5), body(side * 0.3, 2.06), body(0, 1.8)}));
            fill(collar, m_traits.cloth);
            stroke(collar, m_traits.cloth.darker(135), 0.012);
        }
        stroke(through({body(0, 1.82), body(0.01, 3), body(0, 4.2)}, false), m_traits.cloth.darker(125),
               0.01);
    }

    void drawEars()
    {
        if (m_traits.hairStyle == HairStyle::LongBehind || m_traits.hairStyle == HairStyle::Bob)
            return;
        for (const double side : {-1.0, 1.0}) {
            const double x = side * m_traits.cheekWidth;
            const QPainterPath ear = through({flat(x * 0.97, -0.08, -0.15), flat(x * 1.1, -0.12, -0.15),
                                              flat(x * 1.13, 0.08, -0.15), flat(x * 1.06, 0.3, -0.15),
                                              flat(x * 0.97, 0.34, -0.15)},
                                             true);
            fill(ear, m_traits.skin.darker(108));
            stroke(through({flat(x * 1.02, -0.02, -0.15), flat(x * 1.075, 0.02, -0.15),
                            flat(x * 1.04, 0.2, -0.15)},
                           false),
                   m_traits.skin.darker(135), 0.016);
        }
    }

    void drawFace()
    {
        const QPointF light = at(0, 0.12);
        QRadialGradient skin(light, length(1.15));
        skin.setColorAt(0, m_traits.skin.lighter(106));
        skin.setColorAt(0.5, m_traits.skin);
        skin.setColorAt(0.78, m_traits.skin.darker(112));
        skin.setColorAt(1, m_traits.skin.darker(132));
        fill(faceOutline(), skin);
    }

    void drawShades()
    {
        m_painter.save();
        m_painter.setClipPath(faceOutline());
        const QColor dark = m_traits.skin.darker(165), light(255, 244, 230), red(206, 106, 88);
        blot(at(0, -0.42), 0.46, 0.26, light, 0.28);
        for (const double side : {-1.0, 1.0}) {
            blot(at(side * 0.34, 0.28), 0.2, 0.15, light, 0.3);
            blot(at(side * 0.4, 0.36), 0.24, 0.2, red, 0.13);
            blot(at(side * m_traits.eyeSpacing, -0.06), 0.25, 0.15, dark, 0.42);
            blot(at(side * 0.13, -0.02), 0.1, 0.16, dark, 0.4);
            blot(at(side * m_traits.eyeSpacing, 0.12), 0.18, 0.06, dark, 0.2);
            blot(flat(side * m_traits.jawWidth * 1.05, 0.68, 0.15), 0.22, 0.4, dark, 0.4);
            blot(flat(side * m_traits.cheekWidth * 1.04, 0.1, 0.12), 0.14, 0.6, dark, 0.4);
        }
        blot(flat(0, 1.06, 0.4), 0.42, 0.16, dark, 0.5);
        blot(at(0, 0.89), 0.14, 0.08, light, 0.25);
        m_painter.restore();
    }

    void drawHair()
    {
        const double w = m_traits.cheekWidth;
        const auto top = [&](double x, double y) { return flat(x, y, -0.05); };
        const auto line = [&](double x, double y) { return flat(x, y, 0.3 * (1 - x * x / (w * w))); };
        QList<QPointF> cap;
        const double side = m_traits.hairStyle == HairStyle::Cropped ? -0.2 : 0.02;
        cap << top(-w * 1.04, side) << top(-w * 1.12, -0.45) << top(-w * 0.92, -0.9) << top(-w * 0.4, -1.13)
            << top(w * 0.1, -1.17) << top(w * 0.6, -1.05) << top(w * 1.0, -0.8) << top(w * 1.12, -0.42)
            << top(w * 1.04, side);
        cap << top(w * 0.98, -0.3);
        switch (m_traits.hairStyle) {
        case HairStyle::ShortParted:
            cap << line(w * 0.8, -0.52) << line(w * 0.35, -0.62) << line(-w * 0.2, -0.7)
                << line(-w * 0.45, -0.74) << line(-w * 0.8, -0.5);
            break;
        case HairStyle::ShortSwept:
            cap << line(w * 0.82, -0.5) << line(w * 0.4, -0.5) << line(-w * 0.1, -0.6)
                << line(-w * 0.5, -0.68) << line(-w * 0.82, -0.52);
            break;
        case HairStyle::Cropped:
            cap << line(w * 0.86, -0.6) << line(w * 0.4, -0.74) << line(0, -0.76) << line(-w * 0.4, -0.74)
                << line(-w * 0.86, -0.6);
            break;
        case HairStyle::Bun:
        case HairStyle::LongBehind:
            cap << line(w * 0.82, -0.42) << line(w * 0.45, -0.66) << line(0, -0.8) << line(-w * 0.45, -0.66)
                << line(-w * 0.82, -0.42);
            break;
        case HairStyle::Bob:
            cap << line(w * 0.86, -0.4) << line(w * 0.5, -0.5) << line(0, -0.72) << line(-w * 0.55, -0.55)
                << line(-w * 0.86, -0.4);
            break;
        }
        cap << top(-w * 0.98, -0.3);
        const QPainterPath hair = through(cap, true);
        QLinearGradient shine(flat(0, -1.17), flat(0, -0.4));
        shine.setColorAt(0, m_traits.hair.darker(112));
        shine.setColorAt(0.4, m_traits.hair.lighter(135));
        shine.setColorAt(1, m_traits.hair.darker(118));
        fill(hair, shine);
        m_painter.save();
        m_painter.setClipPath(hair);
        for (int i = -9; i <= 9; ++i) {
            const double x = i / 9.0;
            QColor strand = i % 2 == 0 ? m_traits.hair.lighter(150) : m_traits.hair.darker(140);
            strand.setAlpha(70);
            stroke(through(
                       {flat(x * w * 0.4 - 0.06, -1.18), flat(x * w * 0.95, -0.75), flat(x * w * 1.15, -0.2)},
                       false),
                   strand, 0.012);
        }
        m_painter.restore();
    }
};

// A lens softens every drawn edge a little, and a sensor adds noise.
void photograph(QImage& image, quint32 noise)
{
    cv::Mat pixels(image.height(), image.width(), CV_8UC3, image.bits(),
                   static_cast<std::size_t>(image.bytesPerLine()));
    cv::GaussianBlur(pixels, pixels, cv::Size(), image.height() / 1100.0);
    std::minstd_rand random(noise + 1);
    for (int y = 0; y < image.height(); ++y) {
        uchar* line = image.scanLine(y);
        for (int i = 0; i < image.width() * 3; ++i) {
            const auto roll = random();
            const int grain = static_cast<int>(roll >> 8 & 3) + static_cast<int>(roll >> 16 & 3) - 3;
            line[i] = static_cast<uchar>(std::clamp(line[i] + grain, 0, 255));
        }
    }
}

} // namespace

QImage drawPortrait(const TwinPerson& person, const PortraitPose& pose, QSize size)
{
    const PortraitTraits traits = portraitTraits(person);
    QImage image(size, QImage::Format_RGB888);
    {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        QRadialGradient wall(QPointF(size.width() * 0.5, size.height() * 0.4), size.width() * 0.8);
        wall.setColorAt(0, QColor(242, 243, 243));
        wall.setColorAt(1, QColor(226, 228, 229));
        painter.fillRect(image.rect(), wall);
        Head(painter, traits, pose, size).draw();
    }
    photograph(image, pose.noise + static_cast<quint32>(person.seed) * 7919);
    return image;
}

} // namespace thunhan
