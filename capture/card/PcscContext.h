// SPDX-License-Identifier: GPL-3.0-or-later
// Thin owners of what pcsclite gives out. Each thread has its own context; calls may block.
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QStringList>
#include <chrono>
#include <memory>

namespace thunhan
{

class PcscContext
{
public:
    // DeviceMissing when the service does not run.
    static Result<std::unique_ptr<PcscContext>> establish();
    ~PcscContext();
    PcscContext(const PcscContext&) = delete;
    PcscContext& operator=(const PcscContext&) = delete;

    Result<QStringList> readers() const;

    struct Slot {
        unsigned long state = 0;   // as the service counts it; 0: not asked yet
        unsigned long readers = 0; // the same of the list of readers
        bool readerThere = false;
        bool cardPresent = false;
        QByteArray atr;
        unsigned events = 0; // insertions and removals so far: tells a quick change of equal cards
    };
    // Waits for a change of `reader` (empty: only of the list of readers) against `slot`, then brings `slot`
    // up to date. Answers whether anything changed within `patience`.
    Result<bool> waitForChange(const QString& reader, Slot& slot, std::chrono::milliseconds patience) const;

    long handle() const { return m_handle; }

private:
    explicit PcscContext(long handle) : m_handle(handle) {}
    long m_handle;
};

// A connection to the card in one reader, shared with other programs.
class PcscCard
{
public:
    static Result<std::unique_ptr<PcscCard>> connect(const PcscContext& context, const QString& reader);
    ~PcscCard();
    PcscCard(const PcscCard&) = delete;
    PcscCard& operator=(const PcscCard&) = delete;

    Result<QByteArray> transmit(const QByteArray& apdu);

private:
    PcscCard(long handle, unsigned long protocol) : m_handle(handle), m_protocol(protocol) {}
    long m_handle;
    unsigned long m_protocol;
    bool m_failed = false; // the last exchange
};

} // namespace thunhan
