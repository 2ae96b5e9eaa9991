// SPDX-License-Identifier: GPL-3.0-or-later
// The part of FingerprintsPage that shows who may wait here already, and how the prints look on the card.
#include "app/base/Deliver.h"
#include "app/domain/Prints.h"
#include "capture/device/OnPool.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/FingerprintsPage.h"
#include "ui/desk/StoredImage.h"
#include "ui/desk/capture/CardPrintsBox.h"
#include "ui/queue/StateText.h"

#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

constexpr qsizetype mostMatches = 5;
constexpr QSize portraitPixels(300, 400); // twice the box's, for sharp screens

Frame frameOf(const QByteArray& png, int ppi)
{
    Frame frame;
    frame.image = QImage::fromData(png, "PNG").convertToFormat(QImage::Format_Grayscale8);
    frame.ppi = ppi;
    return frame;
}

} // namespace

void FingerprintsPage::readMatches()
{
    m_matches.removeIf([this](const auto& one) { return !m_queue.same.contains(one.key()); });
    for (const ApplicationId& id : m_queue.same.mid(0, mostMatches)) {
        if (m_matches.contains(id))
            continue;
        m_matches.insert(id, {});
        deliver(m_services.queries.application(id), *this, [this, id](const Result<Application>& found) {
            if (!found || !m_matches.contains(id))
                return;
            QueueMatch& match = m_matches[id];
            match.name = found->applicant.fullName;
            match.facts = tr("%1 · %2 · %3")
                              .arg(found->fileNumber, stateText(found->state),
                                   shortMoment(found->createdAt, m_services.clock.nowUtc(), m_services.zone));
            if (const BiometricSample* face = found->keptSample(BiometricModality::Face))
                deliver(decoded(m_services.pool, m_services.queries.sampleImage(face->id), portraitPixels),
                        *this, [this, id](const QImage& portrait) {
                            if (!m_matches.contains(id))
                                return;
                            m_matches[id].portrait = portrait;
                            showMatches();
                        });
            showMatches();
        });
    }
    showMatches();
}

// Without a word of the clerk only once nothing is taken any more: nobody is to lay down a finger and see the
// picture go.
void FingerprintsPage::showMatches()
{
    QList<QueueMatch> matches;
    for (const ApplicationId& id : m_queue.same) {
        if (m_matches.contains(id))
            matches.append(m_matches.value(id));
    }
    m_match->setMatches(matches);
    if (!matches.isEmpty() && !m_matchesSeen && m_inFront && m_mode == Mode::Capture && isAllDone())
        openMatches();
}

void FingerprintsPage::openMatches()
{
    if (m_session)
        m_session->pause();
    m_matchesSeen = true;
    m_mode = Mode::Match;
    m_match->setOwn(m_application.applicant.fullName, {});
    if (const BiometricSample* face = m_application.keptSample(BiometricModality::Face))
        deliver(decoded(m_services.pool, m_services.queries.sampleImage(face->id), portraitPixels), *this,
                [this, id = m_application.id](const QImage& portrait) {
                    if (id == m_application.id)
                        m_match->setOwn(m_application.applicant.fullName, portrait);
                });
    m_right->setCurrentWidget(m_match);
    m_match->setFocus();
    Q_EMIT changed();
}

bool FingerprintsPage::isAllDone() const
{
    const Count n = count();
    const bool any =
        std::any_of(m_application.samples.begin(), m_application.samples.end(),
                    [](const auto& one) { return one.kept && one.modality == BiometricModality::Finger; });
    return any && n.missing + n.below == 0 && !isShownCurrent() && !clash();
}

void FingerprintsPage::printOnCard()
{
    if (!m_inFront || !isAllDone())
        return;
    for (const FingerPosition position : {FingerPosition::LeftIndex, FingerPosition::RightIndex}) {
        const auto side = isLeft(position) ? CardPrintsBox::Left : CardPrintsBox::Right;
        const BiometricSample* kept = keptPrint(m_application, position, Impression::LiveScanPlain);
        const SampleId id = kept ? kept->id : SampleId();
        if (m_onCard.value(position) == id)
            continue;
        m_onCard.insert(position, id);
        m_cardPrints->setPrint(side, {});
        if (!kept)
            continue;
        deliver(m_services.queries.sampleImage(id), *this,
                [this, position, side, id, ppi = kept->ppi](const Result<QByteArray>& png) {
                    if (!png || m_onCard.value(position) != id)
                        return;
                    runOnPool(
                        m_services.pool, *this,
                        [png = *png, ppi] { return printedOnCard(frameOf(png, ppi)); },
                        [this, position, side, id](const CardPrint& print) {
                            if (m_onCard.value(position) == id)
                                m_cardPrints->setPrint(side, print);
                        });
                });
    }
}

} // namespace thunhan
