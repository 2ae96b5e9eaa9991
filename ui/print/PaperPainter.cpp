// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/PaperPainter.h"

#include "ui/print/Barcodes.h"

#include <QFontMetricsF>
#include <QTextLayout>
#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

// Everything is laid out on a raster of its own, the same for printer, file and screen: what the preview
// shows is what is printed.
constexpr double dotsPerInch = 600;
constexpr double mm = dotsPerInch / 25.4;
constexpr double smallestType = 4; // points
constexpr double step = 0.25;
constexpr double littleSmaller = 1.5; // points that one line may cost
constexpr double hairline = 0.15 * mm;
constexpr double tickSide = 3.4 * mm;
constexpr double gap = 1.6 * mm; // between a label and its value

QFont fontOf(double points, bool bold)
{
    QFont font(u"Noto Sans"_s);
    font.setPixelSize(std::max(1, qRound(points * dotsPerInch / 72)));
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

double ascentOf(double points)
{
    return QFontMetricsF(fontOf(points, false)).ascent();
}

Qt::Alignment alignmentOf(PaperAlign align)
{
    switch (align) {
    case PaperAlign::Left: return Qt::AlignLeft;
    case PaperAlign::Centre: return Qt::AlignHCenter;
    case PaperAlign::Right: return Qt::AlignRight;
    }
    Q_UNREACHABLE();
}

// Words set in lines of a width, at the origin.
struct SetWords {
    std::unique_ptr<QTextLayout> layout;
    double height = 0;
    double width = 0; // of the widest line
    double points = 0;
};

SetWords setWords(const QString& words, double points, bool bold, Qt::Alignment alignment, double width)
{
    SetWords set;
    set.points = points;
    set.layout = std::make_unique<QTextLayout>(words, fontOf(points, bold));
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    set.layout->setTextOption(option);
    set.layout->beginLayout();
    for (QTextLine line = set.layout->createLine(); line.isValid(); line = set.layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, set.height});
        set.height += line.height();
        set.width = std::max(set.width, line.naturalTextWidth());
    }
    set.layout->endLayout();
    return set;
}

// The largest size at which the words fit with any number of lines, or with one.
std::optional<SetWords> largest(const QString& words, const PaperItem& item, QSizeF room, double least,
                                bool oneLine)
{
    for (double points = item.points; points >= least; points -= step) {
        SetWords set = setWords(words, points, item.bold, alignmentOf(item.align), room.width());
        if (set.height <= room.height() && set.width <= room.width() &&
            (!oneLine || set.layout->lineCount() <= 1))
            return set;
    }
    return {};
}

// In one line as long as that costs little, else in as many as there is room for; below what is read well
// only when nothing else helps.
SetWords fittingWords(const QString& words, const PaperItem& item, QSizeF room)
{
    auto inOne = largest(words, item, room, smallestComfortable, true);
    if (inOne && inOne->points > item.points - littleSmaller)
        return std::move(*inOne);
    auto inMore = largest(words, item, room, smallestType, false);
    if (inOne && inMore && inOne->points > inMore->points - littleSmaller)
        return std::move(*inOne);
    if (inMore)
        return std::move(*inMore);
    return setWords(words, smallestType, item.bold, alignmentOf(item.align), room.width());
}

class PagePainter
{
public:
    PagePainter(QPainter& painter, const PaperData& data) : m_painter(painter), m_data(data) {}

    void paint(const PaperItem& item)
    {
        const QRectF place(item.place.topLeft() * mm, item.place.size() * mm);
        m_painter.setPen(QPen(Qt::black, hairline));
        switch (item.kind) {
        case PaperItemKind::Text: words(item, place, m_data.filled(item.value), Qt::AlignTop); break;
        case PaperItemKind::Field: field(item, place); break;
        case PaperItemKind::Boxes: boxes(item, place); break;
        case PaperItemKind::Check:
            check(item, place, item.label, !m_data.filled(item.value).isEmpty());
            break;
        case PaperItemKind::Rows: rows(item, place); break;
        case PaperItemKind::Line: m_painter.drawLine(place.topLeft(), place.topRight()); break;
        case PaperItemKind::Frame:
            m_painter.drawRect(place);
            words(item, place.adjusted(gap, gap, -gap, -gap), m_data.filled(item.value), Qt::AlignVCenter);
            break;
        case PaperItemKind::Code128: code(code128Of(m_data.filled(item.value)), place); break;
        case PaperItemKind::Qr: code(qrOf(m_data.filled(item.value)), place); break;
        }
    }

    QList<PlacedWords> placed;

private:
    // Returns the width taken.
    double words(const PaperItem& item, const QRectF& place, const QString& text, Qt::Alignment vertical)
    {
        if (text.isEmpty())
            return 0;
        const SetWords set = fittingWords(text, item, place.size());
        double top = place.top();
        if (vertical == Qt::AlignVCenter)
            top += (place.height() - set.height) / 2;
        else if (vertical == Qt::AlignBaseline) // of words of the item's own size
            top += std::min(ascentOf(item.points) - ascentOf(set.points), place.height() - set.height);
        set.layout->draw(&m_painter, {place.left(), top});
        QRectF ink;
        for (int i = 0; i < set.layout->lineCount(); ++i)
            ink |= set.layout->lineAt(i).naturalTextRect();
        ink.translate(place.left(), top);
        placed.append({QRectF(place.topLeft() / mm, place.size() / mm),
                       QRectF(ink.topLeft() / mm, ink.size() / mm), set.points, set.layout->lineCount(),
                       set.points < smallestComfortable});
        return set.width;
    }

    // The label stands on the first line, the value on dots behind it: on as many lines as the place is high.
    void field(const PaperItem& item, const QRectF& place)
    {
        PaperItem label = item;
        label.bold = false;
        label.align = PaperAlign::Left;
        const double line = QFontMetricsF(fontOf(item.points, false)).height();
        const QRectF first(place.left(), place.top(), place.width(), line);
        const double taken =
            item.label.isEmpty() ? 0 : words(label, first, item.label + u':', Qt::AlignTop) + gap;
        const QRectF room = place.adjusted(taken, 0, 0, 0);
        const QString value = m_data.filled(item.value);
        words(item, room, value, Qt::AlignBaseline);
        if (value.isEmpty()) { // to be written by hand
            m_painter.setPen(QPen(Qt::darkGray, hairline, Qt::DotLine));
            for (double y = place.top() + line * 0.92; y < place.bottom() + 1; y += line)
                m_painter.drawLine(QPointF(y < place.top() + line ? room.left() : place.left(), y),
                                   QPointF(place.right(), y));
        }
    }

    void boxes(const PaperItem& item, const QRectF& place)
    {
        PaperItem label = item;
        label.bold = false;
        const double side = place.height();
        QRectF room = place;
        room.setRight(place.right() - side * item.count);
        if (!item.label.isEmpty())
            words(label, room, item.label + u':', Qt::AlignVCenter);
        const QString value = m_data.filled(item.value);
        PaperItem one = item;
        one.align = PaperAlign::Centre;
        for (int i = 0; i < item.count; ++i) {
            const QRectF box(room.right() + i * side, place.top(), side, side);
            m_painter.drawRect(box);
            if (i < value.size())
                words(one, box, value.mid(i, 1), Qt::AlignVCenter);
        }
    }

    void check(const PaperItem& item, const QRectF& place, const QString& label, bool ticked)
    {
        const QRectF box(place.left(), place.top() + std::max(0.0, (place.height() - tickSide) / 2), tickSide,
                         tickSide);
        m_painter.drawRect(box);
        if (ticked) {
            m_painter.setPen(QPen(Qt::black, 3 * hairline, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            m_painter.drawPolyline(QPolygonF{{box.left() + 0.2 * tickSide, box.top() + 0.52 * tickSide},
                                             {box.left() + 0.42 * tickSide, box.top() + 0.76 * tickSide},
                                             {box.left() + 0.82 * tickSide, box.top() + 0.24 * tickSide}});
            m_painter.setPen(QPen(Qt::black, hairline));
        }
        words(item, place.adjusted(tickSide + gap, 0, 0, 0), label, Qt::AlignVCenter);
    }

    // As high as one line needs, closer where there are many; a long row gets two lines' height.
    void rows(const PaperItem& item, const QRectF& place)
    {
        const QList<PaperRow> all = m_data.lists.value(item.value);
        const double line = QFontMetricsF(fontOf(item.points, item.bold)).height();
        QList<double> heights;
        double sum = 0;
        for (const PaperRow& row : all) {
            const double width = place.width() - tickSide - gap;
            heights.append(
                1.15 *
                std::max(line, setWords(row.text, item.points, item.bold, Qt::AlignLeft, width).height));
            sum += heights.last();
        }
        const double squeeze = sum > place.height() ? place.height() / sum : 1;
        double top = place.top();
        for (qsizetype i = 0; i < all.size(); ++i) {
            const double height = heights.at(i) * squeeze;
            check(item, QRectF(place.left(), top, place.width(), height), all.at(i).text, all.at(i).ticked);
            top += height;
        }
    }

    void code(const Result<Barcode>& barcode, const QRectF& place)
    {
        if (!barcode) // a draft without a file number has nothing to encode
            return;
        const double across = place.width() / barcode->width, down = place.height() / barcode->height;
        m_painter.save();
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(Qt::black);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        for (int y = 0; y < barcode->height; ++y) {
            for (int x = 0; x < barcode->width;) {
                int end = x;
                while (end < barcode->width && barcode->at(end, y))
                    ++end;
                if (end > x) // a run is one bar: no light between its modules
                    m_painter.drawRect(
                        QRectF(place.left() + x * across, place.top() + y * down, (end - x) * across, down));
                x = end + 1;
            }
        }
        m_painter.restore();
    }

    QPainter& m_painter;
    const PaperData& m_data;
};

} // namespace

QList<PlacedWords> paintPaper(QPainter& painter, double dotsPerMm, const QList<PaperItem>& page,
                              const PaperData& data)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(dotsPerMm / mm, dotsPerMm / mm);
    PagePainter paper(painter, data);
    for (const PaperItem& item : page)
        paper.paint(item);
    painter.restore();
    return paper.placed;
}

} // namespace thunhan
