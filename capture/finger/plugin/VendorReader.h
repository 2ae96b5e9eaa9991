// SPDX-License-Identifier: GPL-3.0-or-later
// What a maker of fingerprint readers implements so that the station can use its library: a Qt plug-in (a
// MODULE library with Q_PLUGIN_METADATA(IID ThunhanVendorReader_iid)) whose root object is a
// VendorReaderPlugin. This header and Qt Core are all it needs.
//
// The plug-in runs in a process of its own, thunhan-reader, which is started for it and ended with a signal
// when it hangs: a crash costs the presentation under way and nothing else. It is refused unread when its IID
// is another one, or when it was built against an incompatible Qt.
#pragma once

#include <QByteArray>
#include <QString>
#include <QtPlugin>
#include <atomic>
#include <memory>

namespace thunhan
{

// The fingers of one presentation. Fingers by themselves are plain or rolled, slaps plain.
enum class VendorRequest { Finger, RolledFinger, RightFour, LeftFour, Thumbs };
// Normal: what the person is asked to do before the same presentation is taken again.
enum class VendorRetry { PressAgain, TooShort, CentreFinger, LiftAndPress };
enum class VendorOutcome {
    Done,
    Absent,    // there is no reader, or it was unplugged
    Cancelled, // of capture()
    Busy,      // another program holds it
    Failed,    // anything else; it is closed and opened again
};

struct VendorFacts {
    QString id;   // of this very reader, stable
    QString name; // maker and model, as the clerk sees it
    int ppi = 500;
    bool slaps = false;
    bool rolls = false;
    int platenWidth = 0; // pixels; 0: not told
    int platenHeight = 0;
};

// The whole plate: 8-bit grey, dark ridges on a light ground, row after row without gaps, at the resolution
// of the facts.
struct VendorPicture {
    int width = 0;
    int height = 0;
    QByteArray pixels; // width * height
};

// What capture() tells while it runs, from its own thread.
class VendorListener
{
public:
    virtual void waiting() = 0; // a finger may be laid down; again after each retry
    virtual void fingerOn() = 0;
    virtual void again(VendorRetry reason) = 0;

protected:
    ~VendorListener() = default;
};

// All but wake() is called from one thread, which may block; after `Absent`, `Busy` and `Failed` close() is
// called, and open() some time later.
class VendorReader
{
public:
    virtual ~VendorReader() = default;
    VendorReader() = default;
    VendorReader(const VendorReader&) = delete;
    VendorReader& operator=(const VendorReader&) = delete;

    virtual VendorOutcome open(VendorFacts& facts) = 0;
    // Whether an open reader is still plugged in. Asked between presentations; must not block.
    virtual bool isThere() = 0;
    // Returns when there is a picture, soon after `cancelled` has become true, or when it cannot go on. Until
    // the first waiting() it may take five seconds, from fingerOn() to the picture eight; then it counts as
    // hung.
    virtual VendorOutcome capture(VendorRequest request, VendorListener& listener,
                                  const std::atomic<bool>& cancelled, VendorPicture& picture) = 0;
    // From another thread: `cancelled` has become true. For waking a capture() that sleeps; it may not have
    // begun yet, or have returned.
    virtual void wake() = 0;
    virtual void close() = 0;
};

class VendorReaderPlugin
{
public:
    virtual ~VendorReaderPlugin() = default;
    virtual std::unique_ptr<VendorReader> makeReader() = 0;
};

} // namespace thunhan

#define ThunhanVendorReader_iid "vn.thunhan.VendorReader/1"
Q_DECLARE_INTERFACE(thunhan::VendorReaderPlugin, ThunhanVendorReader_iid)
