// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QImage>
#include <QPolygonF>
#include <QWidget>
#include <vector>

namespace thunhan
{

// Where the citizen signs with a pen, a finger or the mouse. The strokes are kept in fractions of the pad, so
// that the picture does not depend on the screen.
class SignaturePad : public QWidget
{
    Q_OBJECT
public:
    explicit SignaturePad(const Theme& theme, QWidget* parent = nullptr);

    bool isEmpty() const { return m_strokes.empty(); }
    void clear();
    // A signature kept earlier, shown instead of strokes until the next one begins.
    void setImage(const QImage& image);
    void setCaption(const QString& text); // "signed at 14:38", upper right
    // 8-bit grey, dark strokes on white, 900 pixels wide.
    QImage image() const;

Q_SIGNALS:
    void strokeFinished(); // the pen was lifted; image() is new

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void tabletEvent(QTabletEvent* event) override;

private:
    void begin(const QPointF& position);
    void extend(const QPointF& position);
    void finish();
    void paintStrokes(QPainter& painter, const QSizeF& size, qreal penWidth) const;

    const Theme& m_theme;
    std::vector<QPolygonF> m_strokes;
    QImage m_kept;
    QString m_caption;
    bool m_drawing = false;
};

} // namespace thunhan
