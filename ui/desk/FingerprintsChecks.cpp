// SPDX-License-Identifier: GPL-3.0-or-later
// The part of FingerprintsPage that compares prints: with each other, and with those that wait here.
#include "app/base/Deliver.h"
#include "app/domain/Prints.h"
#include "app/workflow/OwnPrints.h"
#include "capture/device/OnPool.h"
#include "capture/finger/FingerAssessor.h"
#include "capture/finger/match/PrintTemplate.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/FingerprintsPage.h"
#include "ui/desk/capture/FingerText.h"
#include "ui/desk/capture/SiteNotes.h"

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

bool isIndex(FingerPosition position)
{
    return position == FingerPosition::RightIndex || position == FingerPosition::LeftIndex;
}

Minutiae minutiaeOf(const QByteArray& png, int ppi, FingerPosition position)
{
    Frame frame;
    frame.image = QImage::fromData(png, "PNG").convertToFormat(QImage::Format_Grayscale8);
    frame.ppi = ppi;
    return assessFinger(frame, CapturePolicy(), position).minutiae;
}

} // namespace

// What an earlier visit to the page stored takes part in the comparing too.
void FingerprintsPage::compareStored()
{
    for (const BiometricSample& sample : m_application.samples) {
        const auto* position = std::get_if<FingerPosition>(&sample.site);
        if (!position || !sample.kept || sample.modality != BiometricModality::Finger ||
            m_compared.contains(sample.id) || m_checker.hasPrint(*position, sample.impression))
            continue;
        m_compared.insert(sample.id);
        deliver(m_services.queries.sampleImage(sample.id), *this,
                [this, id = m_application.id, ppi = sample.ppi, position = *position,
                 impression = sample.impression, passed = sample.passed](const Result<QByteArray>& png) {
                    if (!png || id != m_application.id)
                        return;
                    runOnPool(
                        m_services.pool, *this,
                        [png = *png, ppi, position] { return minutiaeOf(png, ppi, position); },
                        [this, id, position, impression, passed](const Minutiae& minutiae) {
                            if (id == m_application.id && !m_checker.hasPrint(position, impression))
                                compare(position, impression, minutiae, passed);
                        });
                });
    }
}

void FingerprintsPage::compare(FingerPosition position, Impression impression, const Minutiae& minutiae,
                               bool isClear)
{
    m_checker.setPrint(position, impression, minutiae, isClear);
    if (!isIndex(position) || (impression == Impression::LiveScanPlain && m_index.contains(position)))
        return;
    m_index.insert(position, minutiae);
    searchQueue();
}

void FingerprintsPage::sequenceChecked()
{
    if (clash() && m_session && m_inFront && m_mode == Mode::Capture && !m_replacing) {
        // Nobody goes on to the next finger over a clash.
        m_session->pause();
        m_slap.reset();
        m_shown = m_checker.prints()[clash()->second].position;
    }
    refresh();
    Q_EMIT changed();
}

const SequenceFinding* FingerprintsPage::clash() const
{
    for (const SequenceFinding& finding : m_checker.verdict().findings) {
        const auto letPass = [this](const SequencePrint& print) {
            return !print.ofClerk && m_application.overrideFor(BiometricModality::Finger, print.position,
                                                               print.impression, OverrideMatter::Clash);
        };
        if (!letPass(m_checker.prints()[finding.first]) && !letPass(m_checker.prints()[finding.second]))
            return &finding;
    }
    return nullptr;
}

QString FingerprintsPage::clashWords(const SequenceFinding& finding) const
{
    return clashText(finding.clash, m_checker.prints()[finding.first], m_checker.prints()[finding.second]);
}

void FingerprintsPage::learnClerk()
{
    if (!m_capture.ownPrints)
        return;
    deliver(m_capture.ownPrints->load(), *this, [this](const Result<QList<OperatorPrint>>& stored) {
        QMap<FingerPosition, Minutiae> fingers;
        for (const OperatorPrint& print : stored ? *stored : QList<OperatorPrint>()) {
            if (const auto minutiae = decodeTemplate(print.features))
                fingers.insert(print.position, *minutiae);
        }
        m_clerkIsKnown = !fingers.isEmpty();
        m_checker.setClerk(fingers);
        refresh();
    });
}

// What was not compared, for whatever reason, is never shown as if it had been.
QList<SiteNote> FingerprintsPage::checkNotes() const
{
    QList<SiteNote> notes;
    QStringList uncompared;
    for (const qsizetype each : m_checker.verdict().unchecked) {
        const SequencePrint& print = m_checker.prints()[each];
        if (!print.ofClerk && !uncompared.contains(fingerName(print.position)))
            uncompared.append(fingerName(print.position));
    }
    if (!uncompared.isEmpty())
        notes.append({Severity::Neutral, tr("Not compared"),
                      tr("%1: too little of the print is clear").arg(uncompared.join(u", "_s))});
    const std::optional<Error> warning = scanner() ? scanner()->status().warning : std::nullopt;
    if (warning)
        notes.append({Severity::Warn, tr("Reader"), readerWarning(*warning)});
    if (m_capture.ownPrints && !m_clerkIsKnown)
        notes.append(
            {Severity::Neutral, tr("Officer"), tr("Unchecked: Ctrl+D at the desk takes your prints")});
    return notes;
}

void FingerprintsPage::searchQueue()
{
    m_queueCancel.cancel();
    m_queueCancel = {};
    m_queueState = Queue::Searching;
    const QList<Minutiae> probes = m_index.values();
    deliver(m_services.queries.waitingFeatures(m_application.id,
                                               {FingerPosition::RightIndex, FingerPosition::LeftIndex}),
            *this, [this, probes, cancel = m_queueCancel](const Result<QList<SampleFeatures>>& waiting) {
                if (cancel.isCancelled())
                    return;
                if (!waiting) {
                    queueSearched({});
                    return;
                }
                QList<QueuePrint> queue;
                for (const SampleFeatures& each : *waiting)
                    queue.append({each.application, each.features});
                runOnPool(
                    m_services.pool, *this,
                    [probes, queue, cancel] { return thunhan::searchQueue(probes, queue, cancel); },
                    [this, cancel](const QueueVerdict& verdict) {
                        if (!cancel.isCancelled())
                            queueSearched(verdict);
                    });
            });
}

void FingerprintsPage::queueSearched(const QueueVerdict& verdict)
{
    m_queue = verdict;
    m_queueState = verdict.complete && verdict.unchecked.isEmpty() ? Queue::Searched : Queue::Unchecked;
    readMatches();
    refresh();
    Q_EMIT changed();
}

QString FingerprintsPage::queueWords() const
{
    if (!m_queue.same.isEmpty())
        return tr("This person may already be in the queue: %n application(s) with the same finger", nullptr,
                  static_cast<int>(m_queue.same.size()));
    if (m_queueState == Queue::Unchecked)
        return m_queue.complete ? tr("%n application(s) could not be compared", nullptr,
                                     static_cast<int>(m_queue.unchecked.size()))
                                : tr("Not compared with the applications that wait here");
    return {};
}

} // namespace thunhan
