// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Random.h"
#include "app/domain/DocumentScan.h"
#include "capture/document/DocumentScanner.h"
#include "capture/document/PageProcessor.h"

#include <QObject>
#include <QThreadPool>

namespace thunhan
{

// Brings in the pages of one kind of document: scans, straightens and encodes them on the quality pool, in
// the order in which they came. Every page is kept; what is wrong with it (no edges found, not sharp, glare)
// goes beside it.
//
// Lives on the UI thread; no call waits. Borrows scanner, pool, clock and random, which outlive it.
class DocumentCaptureSession : public QObject
{
    Q_OBJECT
public:
    DocumentCaptureSession(DocumentScanner& scanner, QThreadPool& pool, const Clock& clock,
                           RandomSource& random, PagePolicy policy, QObject* parent = nullptr);

    // `firstPage`: the number the first page of this scan gets within its type.
    void scan(DocumentType type, int firstPage, const OperatorId& capturedBy, const ScanSettings& settings);
    void cancel();
    bool running() const { return m_running; }

Q_SIGNALS:
    void progress(int percent);
    // `processed.image` is what `encoded` holds.
    void pageReady(const thunhan::DocumentScan& scan, const QByteArray& encoded,
                   const thunhan::ProcessedPage& processed);
    // After the last page is ready.
    void finished();
    void failed(const thunhan::Error& error);

private:
    void takePage(const Frame& frame);
    void keep(const Frame& frame, const ProcessedPage& processed, const QByteArray& encoded);
    void end(std::optional<Error> error);
    void settle();

    DocumentScanner& m_scanner;
    QThreadPool& m_pool;
    const Clock& m_clock;
    RandomSource& m_random;
    PagePolicy m_policy;

    bool m_running = false;
    bool m_scannerDone = false;
    std::optional<Error> m_error;
    QList<Frame> m_waiting; // pages to process, oldest first
    bool m_processing = false;
    DocumentType m_type = DocumentType::Other;
    int m_nextPage = 1;
    OperatorId m_capturedBy;
};

} // namespace thunhan
