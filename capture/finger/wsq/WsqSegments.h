// SPDX-License-Identifier: GPL-3.0-or-later
// What lies between the markers of a WSQ file, as values. Reading checks every length against what is there
// and against what the segment can hold, and refuses with MalformedInput.
#pragma once

#include "app/base/Result.h"
#include "capture/finger/wsq/WsqHuffman.h"
#include "capture/finger/wsq/WsqQuantizer.h"
#include "capture/finger/wsq/WsqWavelet.h"

#include <QByteArray>
#include <QByteArrayView>
#include <optional>
#include <utility>
#include <vector>

namespace thunhan
{

enum class WsqMarker : std::uint16_t {
    StartOfImage = 0xFFA0,
    EndOfImage = 0xFFA1,
    StartOfFrame = 0xFFA2,
    StartOfBlock = 0xFFA3,
    TransformTable = 0xFFA4,
    QuantisationTable = 0xFFA5,
    HuffmanTable = 0xFFA6,
    RestartInterval = 0xFFA7,
    Comment = 0xFFA8,
    FirstRestart = 0xFFB0,
    LastRestart = 0xFFB7,
};

struct WsqFrame {
    int black = 0;
    int white = 255;
    int width = 0;
    int height = 0;
    float shift = 0; // subtracted from every grey before it is ...
    float scale = 1; // ... divided by this
    int algorithm = 0;
    int software = 0;
};

struct WsqQuantisation {
    float centre = standardBinCentre;
    WsqBins bins;
};

// The comment NIST's tools leave in a file: what a reader would otherwise have to guess.
struct WsqNote {
    std::optional<int> width;
    std::optional<int> height;
    std::optional<int> ppi;
};

// Every writer appends marker, length and content. Numbers are written with the digits the format has room
// for: what reads back is what an encoder has to go on with.
void appendMarker(QByteArray& out, WsqMarker marker);
void appendNote(QByteArray& out, const WsqFrame& frame, int ppi, double bitRate);
void appendFilters(QByteArray& out, const WsqFilters& filters);
void appendQuantisation(QByteArray& out, const WsqQuantisation& quantisation);
void appendFrame(QByteArray& out, const WsqFrame& frame);
void appendCodeBook(QByteArray& out, int table, const WsqCodeBook& book);
void appendBlockStart(QByteArray& out, int table);

// `content` is what follows the segment's length.
Result<WsqFrame> readFrame(QByteArrayView content);
Result<WsqFilters> readFilters(QByteArrayView content);
Result<WsqQuantisation> readQuantisation(QByteArrayView content);
Result<std::vector<std::pair<int, WsqCodeBook>>> readCodeBooks(QByteArrayView content);
Result<int> readBlockStart(QByteArrayView content);
Result<int> readRestartInterval(QByteArrayView content);
// Null for a comment of another kind. Figures that are none are passed over: a comment binds nobody.
std::optional<WsqNote> readNote(QByteArrayView content);

} // namespace thunhan
