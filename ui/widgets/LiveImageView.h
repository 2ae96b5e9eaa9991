// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QImage>
#include <QWidget>
#include <vector>

namespace thunhan
{

// A live or still picture in a coloured frame with marks over it. Marks are in fractions of the picture (0 to
// 1), so they stay right whatever the widget's size; they are mirrored with it.
class LiveImageView : public QWidget
{
    Q_OBJECT
public:
    enum class Verdict { None, Failing, Passing }; // frame: line, amber-dark, accent
    struct Mark {
        enum class Kind {
            Dashed,  // where something is wrong
            Corners, // the card's frame
            Ellipse, // where the head belongs
            Ticks,   // the middle of each side
        };
        Kind kind = Kind::Dashed;
        QRectF place;
        Tone tone = Tone::Warn;
    };

    explicit LiveImageView(const Theme& theme, QWidget* parent = nullptr);

    void setImage(const QImage& image);
    // Portrait previews are mirrored, so that arrow, word and citizen agree; the sample is not.
    void setMirrored(bool mirrored);
    // Cover: fills the widget and cuts what stands out; otherwise the whole picture on the backdrop.
    void setCovering(bool covering);
    void setBackdrop(const QColor& color); // sunken by default
    void setVerdict(Verdict verdict);
    void setMarks(std::vector<Mark> marks);
    void setCaption(const QString& text); // white words on a dark box, lower left
    // Shown in the middle while there is no picture.
    void setPlaceholder(Icon icon, const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF imageRect() const;
    QRectF mapped(const QRectF& place) const;
    void paintMark(QPainter& painter, const Mark& mark) const;
    void paintPlaceholder(QPainter& painter) const;
    void paintCaption(QPainter& painter) const;

    const Theme& m_theme;
    QImage m_image;
    bool m_mirrored = false;
    bool m_covering = false;
    QColor m_backdrop;
    Verdict m_verdict = Verdict::None;
    std::vector<Mark> m_marks;
    QString m_caption;
    Icon m_placeholder = Icon::Camera;
    QString m_placeholderText;
};

} // namespace thunhan
