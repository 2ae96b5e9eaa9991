// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/document/DocumentCaptureSession.h"

#include "app/base/Sha256.h"
#include "app/base/Uuid7.h"
#include "capture/device/OnPool.h"

#include <utility>

namespace thunhan
{

DocumentCaptureSession::DocumentCaptureSession(DocumentScanner& scanner, QThreadPool& pool,
                                               const Clock& clock, RandomSource& random, PagePolicy policy,
                                               QObject* parent)
    : QObject(parent), m_scanner(scanner), m_pool(pool), m_clock(clock), m_random(random), m_policy(policy)
{
    connect(&m_scanner, &DocumentScanner::progress, this, [this](int percent) {
        if (m_running)
            Q_EMIT progress(percent);
    });
    connect(&m_scanner, &DocumentScanner::page, this, &DocumentCaptureSession::takePage);
    connect(&m_scanner, &DocumentScanner::finished, this, [this] { end({}); });
    connect(&m_scanner, &DocumentScanner::failed, this, [this](const Error& error) { end(error); });
}

void DocumentCaptureSession::scan(DocumentType type, int firstPage, const OperatorId& capturedBy,
                                  const ScanSettings& settings)
{
    if (m_running) {
        Q_EMIT failed({ErrorCode::DeviceBusy, QStringLiteral("a scan is running")});
        return;
    }
    m_running = true;
    m_scannerDone = false;
    m_error.reset();
    m_type = type;
    m_nextPage = firstPage;
    m_capturedBy = capturedBy;
    m_scanner.scan(settings);
}

void DocumentCaptureSession::cancel()
{
    if (m_running)
        m_scanner.cancel();
}

void DocumentCaptureSession::takePage(const Frame& frame)
{
    if (!m_running)
        return;
    m_waiting.append(frame);
    settle();
}

void DocumentCaptureSession::end(std::optional<Error> error)
{
    if (!m_running)
        return;
    m_scannerDone = true;
    m_error = std::move(error);
    settle();
}

// One page at a time is processed; the scan ends for the page's clerk when the last one is.
void DocumentCaptureSession::settle()
{
    if (m_processing)
        return;
    if (!m_waiting.isEmpty()) {
        m_processing = true;
        const Frame frame = m_waiting.takeFirst();
        runOnPool(
            m_pool, *this,
            [frame, policy = m_policy] {
                const ProcessedPage page = processPage(frame.image, policy);
                return std::pair(page, encodePage(page.image, frame.ppi, policy));
            },
            [this, frame](const std::pair<ProcessedPage, QByteArray>& done) {
                m_processing = false;
                keep(frame, done.first, done.second);
                settle();
            });
        return;
    }
    if (!m_scannerDone)
        return;
    m_running = false;
    if (m_error)
        Q_EMIT failed(*m_error);
    else
        Q_EMIT finished();
}

void DocumentCaptureSession::keep(const Frame& frame, const ProcessedPage& processed,
                                  const QByteArray& encoded)
{
    if (encoded.isEmpty()) {
        m_error = Error{ErrorCode::ImageUnreadable, QStringLiteral("page cannot be encoded")};
        return;
    }
    DocumentScan scan;
    scan.id = makeId<DocumentId>(m_clock, m_random);
    scan.type = m_type;
    scan.page = m_nextPage++;
    scan.origin = frame.origin;
    scan.mediaType = QStringLiteral("image/jpeg");
    scan.size = processed.image.size();
    scan.ppi = frame.ppi;
    scan.device = frame.device;
    scan.capturedAt = frame.capturedAt;
    scan.capturedBy = m_capturedBy;
    scan.imageDigest = sha256(encoded);
    Q_EMIT pageReady(scan, encoded, processed);
}

} // namespace thunhan
