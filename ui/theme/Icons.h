// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPixmap>
#include <QRectF>
#include <array>
#include <map>
#include <tuple>

class QPainter;

namespace thunhan
{

// Drawn for the station: resources/icons/<name>.svg, 20x20, lines of 1.6 in currentColor.
#define THUNHAN_ICONS(X)                                                                                     \
    X(Desk, "desk")                                                                                          \
    X(Queue, "queue")                                                                                        \
    X(Review, "review")                                                                                      \
    X(Sync, "sync")                                                                                          \
    X(Chart, "chart")                                                                                        \
    X(Check, "check")                                                                                        \
    X(Gear, "gear")                                                                                          \
    X(Lock, "lock")                                                                                          \
    X(Help, "help")                                                                                          \
    X(Finger, "finger")                                                                                      \
    X(Camera, "camera")                                                                                      \
    X(Chip, "chip")                                                                                          \
    X(Scan, "scan")                                                                                          \
    X(Print, "print")                                                                                        \
    X(Screen, "screen")                                                                                      \
    X(Disk, "disk")                                                                                          \
    X(Battery, "battery")                                                                                    \
    X(Clock, "clock")                                                                                        \
    X(Key, "key")                                                                                            \
    X(Net, "net")                                                                                            \
    X(Usb, "usb")                                                                                            \
    X(Qr, "qr")                                                                                              \
    X(Keyboard, "keyboard")                                                                                  \
    X(Search, "search")                                                                                      \
    X(Doc, "doc")                                                                                            \
    X(Pdf, "pdf")                                                                                            \
    X(Book, "book")                                                                                          \
    X(User, "user")                                                                                          \
    X(Pen, "pen")                                                                                            \
    X(Globe, "globe")                                                                                        \
    X(Plus, "plus")                                                                                          \
    X(Up, "up")                                                                                              \
    X(Down, "down")                                                                                          \
    X(Left, "left")                                                                                          \
    X(Right, "right")                                                                                        \
    X(ChevronRight, "chevron-right")                                                                         \
    X(ChevronDown, "chevron-down")                                                                           \
    X(Return, "return")                                                                                      \
    X(Rotate, "rotate")                                                                                      \
    X(Trash, "trash")

enum class Icon {
#define THUNHAN_X(name, file) name,
    THUNHAN_ICONS(THUNHAN_X)
#undef THUNHAN_X
};

inline constexpr auto allIcons = std::to_array<Icon>({
#define THUNHAN_X(name, file) Icon::name,
    THUNHAN_ICONS(THUNHAN_X)
#undef THUNHAN_X
});

// Renders icons once per colour, size and pixel ratio and keeps the pixmaps. UI thread only; owned by Theme.
class Icons
{
public:
    // `size` in logical pixels.
    QPixmap pixmap(Icon icon, const QColor& color, int size, qreal pixelRatio) const;
    // Into the square in the middle of `rect`, sharp at the painter's pixel ratio.
    void paint(QPainter& painter, const QRectF& rect, Icon icon, const QColor& color) const;
    // The program's mark: a fingerprint on an accent tile.
    void paintLogo(QPainter& painter, const QRectF& rect, const QColor& tile, const QColor& lines) const;

private:
    using Key = std::tuple<int, QRgb, int>; // icon, colour, device pixels
    mutable std::map<Key, QPixmap> m_pixmaps;
};

} // namespace thunhan
