// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QLatin1StringView>
#include <array>
#include <utility>

namespace thunhan
{

// Every colour of the desk, by what it means. Green as a state means proven, amber needs a look or a reason,
// red stops; sending is slate. Pairs used for words keep a contrast of 4.5:1 or more (WCAG 2.1 AA), in both
// schemes.
struct DeskPalette {
    QColor bg;       // window behind panels; no control stands on it without a surface fill
    QColor surface;  // panels, bars, fields
    QColor sunken;   // table heads, read-only fields, key caps
    QColor line;     // panel border
    QColor lineSoft; // between rows
    QColor edge;     // border of every control
    QColor text;
    QColor text2; // secondary words
    QColor text3; // hints, placeholders, disabled words
    QColor accent;
    QColor accentHover;
    QColor accentPressed;
    QColor accentTint;
    QColor accentLine;
    QColor okText; // words on accentTint
    QColor onAccent;
    QColor onAccentRing; // focus ring inside the accent button
    QColor capOnAccent;
    QColor capOnAccentEdge;
    QColor amber;
    QColor amberDark;
    QColor amberInk; // words on amber
    QColor amberTint;
    QColor amberRow;
    QColor amberLine;
    QColor red;
    QColor redInk; // words on redTint
    QColor redTint;
    QColor redRow;
    QColor redLine;
    QColor idleTint;
    QColor ownRow; // the reviewer's own capture
    QColor slate;  // in transit
    QColor track;  // empty part of bars and rings
    QColor stage;  // backdrop of a document
    QColor hand;
};

constexpr QColor rgbColor(unsigned rgb)
{
    return QColor(int(rgb >> 16U & 0xffU), int(rgb >> 8U & 0xffU), int(rgb & 0xffU));
}

inline constexpr DeskPalette lightPalette{
    .bg = rgbColor(0xF3F5F4),
    .surface = rgbColor(0xFFFFFF),
    .sunken = rgbColor(0xF8FAF9),
    .line = rgbColor(0xD6DDDA),
    .lineSoft = rgbColor(0xE6EBE9),
    .edge = rgbColor(0x87938E),
    .text = rgbColor(0x17211D),
    .text2 = rgbColor(0x47534E),
    .text3 = rgbColor(0x5F6B66),
    .accent = rgbColor(0x0B6B4F),
    .accentHover = rgbColor(0x095A43),
    .accentPressed = rgbColor(0x074A37),
    .accentTint = rgbColor(0xE4F1EC),
    .accentLine = rgbColor(0x9CCBB9),
    .okText = rgbColor(0x075640),
    .onAccent = rgbColor(0xFFFFFF),
    .onAccentRing = rgbColor(0x17211D),
    .capOnAccent = rgbColor(0x0A5D45),
    .capOnAccentEdge = rgbColor(0x5DA58D),
    .amber = rgbColor(0xF2A900),
    .amberDark = rgbColor(0x7A4B00),
    .amberInk = rgbColor(0x3D2600),
    .amberTint = rgbColor(0xFFF4DA),
    .amberRow = rgbColor(0xFFFAEE),
    .amberLine = rgbColor(0xDDB456),
    .red = rgbColor(0xB3261E),
    .redInk = rgbColor(0x96190F),
    .redTint = rgbColor(0xFCEAE8),
    .redRow = rgbColor(0xFEF7F6),
    .redLine = rgbColor(0xE0A09B),
    .idleTint = rgbColor(0xECEFEE),
    .ownRow = rgbColor(0xF1F3F2),
    .slate = rgbColor(0x47534E),
    .track = rgbColor(0xDFE5E2),
    .stage = rgbColor(0x4A524E),
    .hand = rgbColor(0xF4F1EC),
};

inline constexpr DeskPalette highContrastPalette{
    .bg = rgbColor(0xFFFFFF),
    .surface = rgbColor(0xFFFFFF),
    .sunken = rgbColor(0xFFFFFF),
    .line = rgbColor(0x000000),
    .lineSoft = rgbColor(0x000000),
    .edge = rgbColor(0x000000),
    .text = rgbColor(0x000000),
    .text2 = rgbColor(0x000000),
    .text3 = rgbColor(0x000000),
    .accent = rgbColor(0x00402D),
    .accentHover = rgbColor(0x00402D),
    .accentPressed = rgbColor(0x00402D),
    .accentTint = rgbColor(0xFFFFFF),
    .accentLine = rgbColor(0x00402D),
    .okText = rgbColor(0x00402D),
    .onAccent = rgbColor(0xFFFFFF),
    .onAccentRing = rgbColor(0xFFFFFF),
    .capOnAccent = rgbColor(0x00402D),
    .capOnAccentEdge = rgbColor(0xFFFFFF),
    .amber = rgbColor(0xF2A900),
    .amberDark = rgbColor(0x4A2D00),
    .amberInk = rgbColor(0x3D2600),
    .amberTint = rgbColor(0xFFFFFF),
    .amberRow = rgbColor(0xFFFFFF),
    .amberLine = rgbColor(0x4A2D00),
    .red = rgbColor(0x8C0000),
    .redInk = rgbColor(0x8C0000),
    .redTint = rgbColor(0xFFFFFF),
    .redRow = rgbColor(0xFFFFFF),
    .redLine = rgbColor(0x8C0000),
    .idleTint = rgbColor(0xFFFFFF),
    .ownRow = rgbColor(0xFFFFFF),
    .slate = rgbColor(0x000000),
    .track = rgbColor(0xFFFFFF),
    .stage = rgbColor(0x000000),
    .hand = rgbColor(0xFFFFFF),
};

// The names by which resources/desk.qss calls the tokens.
using PaletteToken = std::pair<QLatin1StringView, QColor DeskPalette::*>;
inline constexpr auto paletteTokens = std::to_array<PaletteToken>({
    {QLatin1StringView("bg"), &DeskPalette::bg},
    {QLatin1StringView("surface"), &DeskPalette::surface},
    {QLatin1StringView("sunken"), &DeskPalette::sunken},
    {QLatin1StringView("line"), &DeskPalette::line},
    {QLatin1StringView("line-soft"), &DeskPalette::lineSoft},
    {QLatin1StringView("edge"), &DeskPalette::edge},
    {QLatin1StringView("text"), &DeskPalette::text},
    {QLatin1StringView("text-2"), &DeskPalette::text2},
    {QLatin1StringView("text-3"), &DeskPalette::text3},
    {QLatin1StringView("accent"), &DeskPalette::accent},
    {QLatin1StringView("accent-tint"), &DeskPalette::accentTint},
    {QLatin1StringView("ok-text"), &DeskPalette::okText},
    {QLatin1StringView("on-accent"), &DeskPalette::onAccent},
    {QLatin1StringView("amber-dark"), &DeskPalette::amberDark},
    {QLatin1StringView("red"), &DeskPalette::red},
    {QLatin1StringView("idle-tint"), &DeskPalette::idleTint},
});

// Colours in which words and icons may appear.
enum class Tone { Text, Text2, Text3, Accent, Ok, Warn, AmberInk, Bad, BadInk, Slate, OnAccent };

constexpr QColor toneColor(const DeskPalette& palette, Tone tone)
{
    switch (tone) {
    case Tone::Text: return palette.text;
    case Tone::Text2: return palette.text2;
    case Tone::Text3: return palette.text3;
    case Tone::Accent: return palette.accent;
    case Tone::Ok: return palette.okText;
    case Tone::Warn: return palette.amberDark;
    case Tone::AmberInk: return palette.amberInk;
    case Tone::Bad: return palette.red;
    case Tone::BadInk: return palette.redInk;
    case Tone::Slate: return palette.slate;
    case Tone::OnAccent: return palette.onAccent;
    }
    Q_UNREACHABLE();
}

// A surface with its border and its words, as tags and notes use them.
enum class Severity { Ok, Warn, Bad, Neutral };

struct SurfaceColors {
    QColor fill;
    QColor border;
    QColor words;
};

constexpr SurfaceColors surfaceColors(const DeskPalette& palette, Severity severity)
{
    switch (severity) {
    case Severity::Ok: return {palette.accentTint, palette.accentLine, palette.okText};
    case Severity::Warn: return {palette.amberTint, palette.amberLine, palette.amberDark};
    case Severity::Bad: return {palette.redTint, palette.redLine, palette.redInk};
    case Severity::Neutral: return {palette.idleTint, palette.line, palette.text2};
    }
    Q_UNREACHABLE();
}

} // namespace thunhan
