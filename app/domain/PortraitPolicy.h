// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace thunhan
{

// What a portrait travels as; at the station it is kept as JPEG, which the screens can show.
enum class PortraitFormat { Jpeg, Jpeg2000 };

// The limits a portrait is held against: raw values of ISO/IEC 29794-5 measures, set by the site. Lengths
// named T are the distance from the eyes' midpoint to the chin, the one length of a face that hair does not
// hide.
struct PortraitPolicy {
    double detectionScore = 0.5;  // dlib's confidence under which a find is noise
    double secondFaceShare = 0.2; // of the first face's area, from which on a second face counts
    double eyeDistance = 90;      // pixels between the pupils, as if the face looked straight ahead
    double eyeDistanceGood = 120; // under it a warning
    double aboveEyes = 1.5;       // T from the eyes to the card picture's upper edge
    double belowEyes = 1.9;       // T from the eyes to its lower edge
    double headPlace = 0.03; // how far the card's picture may stick out of the frame, in parts of its height
    double headSize = 0.5;   // least height of the card's picture, in parts of the frame's height
    double eyeOpening = 0.035;                          // lids' gap / T
    double mouthOpening = 0.05;                         // inner lips' gap / T
    double eyeVisible = 0.35;                           // span of grey about an eye / mean grey of the face
    double browClear = 0.6;                             // grey above an eyebrow / grey of the cheek
    double roll = 8, yaw = 5, pitch = 5;                // degrees
    double pitchNeutral = 0;                            // what this camera's mounting reads for a level head
    double brightnessLow = 0.20, brightnessHigh = 0.60; // mean linear luminance of the face
    double contrast = 0.05;                             // its standard deviation
    double underExposed = 0.25, overExposed = 0.02;     // share of the face that is lost in black or white
    double dynamicRange = 5.0;                          // entropy of the face's luminance, bits
    double evenLight = 0.3;                             // how much the cheeks' histograms share
    double colourCast = 5;        // distance of the cheeks' colour from the range of skin, CIELAB D50
    double chroma = 3;            // mean chroma of the face; a grey picture has none
    double sharpness = 4;         // Laplacian energy of the face at 90 pixels between the eyes
    double backgroundEdges = 40;  // mean gradient of the background
    double backgroundWhite = 0.8; // share of the background that is near white

    int pictureHeight = 1200;          // pixels; larger crops are reduced, smaller ones never enlarged
    int pictureBytes = 200'000;        // of the encoded picture, at most; of what is sent, too
    int jpegLeast = 60, jpegMost = 97; // quality: below it faces are spoilt, above it only bytes are added
    PortraitFormat sentAs = PortraitFormat::Jpeg;
    bool whitenBackground = false;            // paint the wall white; the sample tells that it was done
    std::chrono::milliseconds steadyFor{500}; // all limits held this long before a capture by itself
    int candidates = 3;
    int supervisorBelow = 100; // score under which a supervisor lets a portrait pass that failed; from it on
                               // the clerk does, with a reason

    friend bool operator==(const PortraitPolicy&, const PortraitPolicy&) = default;
};

} // namespace thunhan
