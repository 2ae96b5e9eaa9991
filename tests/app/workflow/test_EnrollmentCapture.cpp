// SPDX-License-Identifier: GPL-3.0-or-later
// What EnrollmentService does with what was captured, and with what is said instead of it.
#include "app/base/Sha256.h"
#include "app/domain/Prints.h"
#include "app/store/SampleRepository.h"
#include "tests/app/workflow/DeskFixture.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr auto thumb = FingerPosition::RightThumb;

struct Print {
    BiometricSample sample;
    QByteArray image;
};

Print print(double quality, bool passed, OperatorId by, const QDateTime& at)
{
    Print made;
    made.sample.id = SampleId(QUuid::createUuid());
    made.sample.site = thumb;
    made.sample.impression = Impression::LiveScanPlain;
    made.sample.mediaType = u"image/png"_s;
    made.sample.size = QSize(20, 24);
    made.sample.ppi = 500;
    made.sample.device = u"sample device"_s;
    made.sample.capturedAt = at;
    made.sample.capturedBy = by;
    made.sample.quality = {{u"sample"_s, u"1"_s, quality}};
    made.sample.passed = passed;
    made.image = made.sample.id.uuid().toRfc4122();
    made.sample.imageDigest = sha256(made.image);
    return made;
}

SampleContent with(const Print& print, const QByteArray& features)
{
    SampleContent content(print.image);
    content.features = features;
    return content;
}

} // namespace

class EnrollmentCaptureTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<DeskFixture> m_desk;
    EnrollmentService& service() { return m_desk->enrollment(); }
    Print taken(double quality, bool passed)
    {
        m_desk->clock.advance(std::chrono::seconds(1));
        return print(quality, passed, m_desk->session.person()->id, m_desk->clock.nowUtc());
    }
    Application add(ApplicationId id, const Print& made)
    {
        return settled(service().addSample(id, made.sample, made.image)).value();
    }

private Q_SLOTS:
    void init() { m_desk = std::make_unique<DeskFixture>(); }
    void cleanup() { m_desk.reset(); }

    void theBestSampleCounts()
    {
        const ApplicationId id = m_desk->begin().id;
        const auto kept = [&] { return m_desk->load(id).keptSample(BiometricModality::Finger, thumb)->id; };
        const Print failed = taken(90, false);
        add(id, failed);
        QCOMPARE(kept(), failed.sample.id);
        const Print passed = taken(40, true); // counts before one that did not pass
        add(id, passed);
        QCOMPARE(kept(), passed.sample.id);
        const Print worse = taken(30, true);
        add(id, worse);
        QCOMPARE(kept(), passed.sample.id);
        const Print equal = taken(40, true); // the newer one
        add(id, equal);
        QCOMPARE(kept(), equal.sample.id);
        const auto chosen = settled(service().keepSample(id, worse.sample.id));
        QVERIFY(chosen);
        QCOMPARE(kept(), worse.sample.id);
        QCOMPARE(chosen->samples.size(), 4); // every attempt stays as evidence
        QCOMPARE(codeOf(service().keepSample(id, SampleId(QUuid::createUuid()))), ErrorCode::NotFound);
        QCOMPARE(kept(), worse.sample.id);
    }

    void aPlainAndARolledPrintAreKeptSideBySide()
    {
        const ApplicationId id = m_desk->begin().id;
        const Print plain = taken(40, true);
        Print rolled = taken(30, true);
        rolled.sample.impression = Impression::LiveScanRolled;
        add(id, plain);
        const Application both = add(id, rolled);
        QCOMPARE(keptPrint(both, thumb, Impression::LiveScanPlain)->id, plain.sample.id);
        QCOMPARE(keptPrint(both, thumb, Impression::LiveScanRolled)->id, rolled.sample.id);
        QCOMPARE(worstKept(both, BiometricModality::Finger, thumb)->id, rolled.sample.id);
        // The clerk's choice of one leaves the other.
        const Print worse = taken(20, true);
        add(id, worse);
        QVERIFY(settled(service().keepSample(id, worse.sample.id)));
        QCOMPARE(keptSamples(m_desk->load(id), BiometricModality::Finger, thumb).size(), 2);
        // Whoever has no thumb has neither.
        const auto excepted = settled(service().recordException(id, thumb, BiometricModality::Finger,
                                                                ExceptionCondition::Amputated, {}));
        QVERIFY(excepted);
        QVERIFY(keptSamples(*excepted, BiometricModality::Finger, thumb).isEmpty());
    }

    void whatPrintsAreComparedByLiesBesideThem()
    {
        const ApplicationId first = m_desk->begin().id;
        const ApplicationId second = m_desk->begin().id;
        Print index = taken(40, true);
        index.sample.site = FingerPosition::LeftIndex;
        QVERIFY(settled(service().addSample(first, index.sample, with(index, "left index"))));
        const Print other = taken(40, true); // a thumb, which nobody asks for
        QVERIFY(settled(service().addSample(first, other.sample, with(other, "thumb"))));
        const QList<FingerPosition> asked{FingerPosition::RightIndex, FingerPosition::LeftIndex};
        const auto waiting = settled(m_desk->queries().waitingFeatures(second, asked));
        QVERIFY(waiting);
        QCOMPARE(waiting->size(), 1);
        QCOMPARE(waiting->first().application, first);
        QCOMPARE(waiting->first().position, FingerPosition::LeftIndex);
        QCOMPARE(waiting->first().features, QByteArray("left index"));
        QVERIFY(settled(m_desk->queries().waitingFeatures(first, asked))->isEmpty()); // not one's own
    }

    void anImageThatIsNotTheSamplesIsRefused()
    {
        const Application before = m_desk->begin();
        Print made = taken(50, true);
        made.image += 'x';
        QCOMPARE(codeOf(service().addSample(before.id, made.sample, made.image)), ErrorCode::MalformedInput);
        QCOMPARE(m_desk->load(before.id), before);
    }

    void anExceptionStandsInForASample()
    {
        const ApplicationId id = m_desk->begin().id;
        add(id, taken(10, false));
        const Print second = taken(5, false); // stays as evidence
        add(id, second);
        const auto record = [&](ExceptionCondition condition, const QString& note) {
            return service().recordException(id, thumb, BiometricModality::Finger, condition, note);
        };
        QCOMPARE(codeOf(record(ExceptionCondition::Other, u" "_s)), ErrorCode::ReasonMissing);
        const auto recorded = settled(record(ExceptionCondition::Bandaged, {}));
        QVERIFY(recorded);
        QVERIFY(!recorded->keptSample(BiometricModality::Finger, thumb));
        QCOMPARE(recorded->exceptionFor(BiometricModality::Finger, thumb)->recordedBy, m_desk->clerk.id);
        // Choosing an attempt ends the statement that there is none; so does a new one.
        const auto chosen = settled(service().keepSample(id, second.sample.id));
        QVERIFY(chosen);
        QVERIFY(chosen->exceptions.isEmpty());
        QVERIFY(settled(record(ExceptionCondition::Other, u"tê bì"_s)));
        const Application mended = add(id, taken(80, true));
        QVERIFY(mended.exceptions.isEmpty());
        QVERIFY(mended.keptSample(BiometricModality::Finger, thumb));
        QVERIFY(settled(record(ExceptionCondition::Damaged, {})));
        const auto withdrawn = settled(service().withdrawException(id, BiometricModality::Finger, thumb));
        QVERIFY(withdrawn);
        QVERIFY(withdrawn->exceptions.isEmpty());
    }

    void anOverrideNeedsASecondPersonAndHoldsForItsSample()
    {
        const ApplicationId id = m_desk->begin().id;
        const auto grant = [&](const OperatorProfile& who, const QString& reason,
                               Impression impression = Impression::LiveScanPlain) {
            const QualityOverride what{BiometricModality::Finger, thumb, reason, {}, {}, impression};
            return service().grantOverride(id, what, who);
        };
        const auto letPass = [](const Application& a) {
            return a.overrideFor(BiometricModality::Finger, thumb, Impression::LiveScanPlain);
        };
        QCOMPARE(codeOf(grant(m_desk->supervisor, u"WORN_RIDGES"_s)), ErrorCode::NotFound); // no sample
        const Print failed = taken(20, false);
        add(id, failed);
        QCOMPARE(codeOf(grant(m_desk->clerk, u"WORN_RIDGES"_s)), ErrorCode::RightMissing);
        for (const QString& mute : {u" "_s, u"OTHER"_s, u"OTHER: "_s})
            QCOMPARE(codeOf(grant(m_desk->supervisor, mute)), ErrorCode::ReasonMissing);
        const auto granted = settled(grant(m_desk->supervisor, u"WORN_RIDGES"_s));
        QVERIFY(granted);
        QCOMPARE(letPass(*granted)->grantedBy, m_desk->supervisor.id);
        const AuditEntry entry = m_desk->trail(id).last();
        QCOMPARE(entry.event.action, AuditAction::OverrideGranted);
        QCOMPARE(entry.event.by, m_desk->supervisor.id); // not the clerk whose desk it is

        QVERIFY(letPass(add(id, taken(10, false)))); // is not kept
        // The rolled print is another one, with its own reason.
        QCOMPARE(codeOf(grant(m_desk->supervisor, u"WORN_RIDGES"_s, Impression::LiveScanRolled)),
                 ErrorCode::NotFound);
        Print rolled = taken(15, false);
        rolled.sample.impression = Impression::LiveScanRolled;
        QVERIFY(letPass(add(id, rolled)));
        const auto both = settled(grant(m_desk->supervisor, u"SCARS"_s, Impression::LiveScanRolled));
        QVERIFY(both);
        QCOMPARE(both->overrides.size(), 2);
        const Application better = add(id, taken(30, false));
        QVERIFY(!letPass(better));
        QCOMPARE(better.overrides.size(), 1);
        QVERIFY(settled(grant(m_desk->supervisor, u"WORN_RIDGES"_s)));
        QCOMPARE(settled(service().keepSample(id, failed.sample.id))->overrides.size(), 1); // of the rolled

        m_desk->signIn(m_desk->supervisor); // at the desk of a small office
        add(id, taken(50, false));
        QCOMPARE(codeOf(grant(m_desk->supervisor, u"WORN_RIDGES"_s)), ErrorCode::FourEyesRequired);
        QVERIFY(settled(grant(m_desk->otherSupervisor, u"WORN_RIDGES"_s)));
    }

    void theThresholdsSayWhichPortraitsNeedASupervisor()
    {
        const ApplicationId id = m_desk->begin().id;
        QCOMPARE(codeOf(service().passPortrait(id, u"WORN_RIDGES"_s)), ErrorCode::NotFound);
        Print portrait = taken(70, false);
        portrait.sample.modality = BiometricModality::Face;
        portrait.sample.site = {};
        portrait.sample.impression = Impression::NotApplicable;
        add(id, portrait);
        QCOMPARE(codeOf(service().passPortrait(id, u"SCARS"_s)), ErrorCode::FourEyesRequired); // as shipped
        m_desk->replaceReference(R"({"schema": 1, "document": "thresholds", "edition": "2026-11-02",
                                     "verified": true, "fingers": {}, "portrait": {"supervisor_below": 70}})");
        QCOMPARE(codeOf(service().passPortrait(id, u" "_s)), ErrorCode::ReasonMissing);
        const auto passed = settled(service().passPortrait(id, u"SCARS"_s));
        QVERIFY(passed);
        QCOMPARE(passed->overrideFor(BiometricModality::Face)->grantedBy, m_desk->clerk.id);
        const AuditEntry entry = m_desk->trail(id).last();
        QCOMPARE(entry.event.action, AuditAction::OverrideGranted);
        QCOMPARE(entry.event.by, m_desk->clerk.id);

        portrait = taken(69, false);
        portrait.sample.modality = BiometricModality::Face;
        portrait.sample.site = {};
        portrait.sample.impression = Impression::NotApplicable;
        add(id, portrait);
        QVERIFY(settled(service().keepSample(id, portrait.sample.id))->overrides.isEmpty());
        QCOMPARE(codeOf(service().passPortrait(id, u"SCARS"_s)), ErrorCode::FourEyesRequired);
    }

    void whatTravelsLiesBesideTheImage()
    {
        const ApplicationId id = m_desk->begin().id;
        Print print = taken(80, true);
        const QByteArray packed("packed");
        SampleContent content(print.image);
        content.rendition = packed;
        // One that the sample does not name, then one that is another.
        QCOMPARE(codeOf(service().addSample(id, print.sample, content)), ErrorCode::MalformedInput);
        print.sample.rendition = SampleRendition{u"image/x-wsq"_s, sha256(packed)};
        QCOMPARE(codeOf(service().addSample(id, print.sample, print.image)), ErrorCode::MalformedInput);
        QVERIFY(settled(service().addSample(id, print.sample, content)));
        QCOMPARE(m_desk->load(id).samples, QList<BiometricSample>{print.sample});
        const auto read = [&](auto load) {
            return settled(
                m_desk->store().run([&](Database& database) { return load(SampleRepository(database)); }));
        };
        QCOMPARE(read([&](SampleRepository s) { return s.loadImage(print.sample.id); })->bytes(),
                 print.image);
        QCOMPARE(read([&](SampleRepository s) { return s.loadTravelling(print.sample.id); })->bytes(),
                 packed);
        const Print plain = taken(20, true);
        add(id, plain);
        QCOMPARE(read([&](SampleRepository s) { return s.loadTravelling(plain.sample.id); })->bytes(),
                 plain.image);
    }

    void anExceptionThatIsOverIsRefused()
    {
        const ApplicationId id = m_desk->begin().id;
        const QDate today = service().ruleContext().today;
        const auto until = [&](QDate day) {
            return service().recordException(id, thumb, BiometricModality::Finger,
                                             ExceptionCondition::Bandaged, {}, day);
        };
        QCOMPARE(codeOf(until(today.addDays(-1))), ErrorCode::FieldInvalid);
        QCOMPARE(settled(until(today))->exceptions.first().until, today);
    }

    void thatNoFingerCanBeTakenNeedsASecondPerson()
    {
        const ApplicationId id = m_desk->begin().id;
        const QualityOverride what{
            BiometricModality::Finger, {}, u"NO_HANDS"_s, {}, {}, Impression::NotApplicable,
            OverrideMatter::NoPrints};
        for (const FingerPosition position : allFingerPositions) {
            QCOMPARE(codeOf(service().grantOverride(id, what, m_desk->supervisor)), ErrorCode::NotFound);
            QVERIFY(settled(service().recordException(id, position, BiometricModality::Finger,
                                                      ExceptionCondition::Amputated, {})));
        }
        QCOMPARE(settled(service().grantOverride(id, what, m_desk->supervisor))->overrides.size(), 1);
        // With one of them there it no longer holds.
        QVERIFY(
            settled(service().withdrawException(id, BiometricModality::Finger, thumb))->overrides.isEmpty());
    }

    void pagesKeepTheirOrderPerType()
    {
        const ApplicationId id = m_desk->begin().id;
        QList<DocumentId> pages;
        for (const quint64 seed : {1, 2, 3}) {
            const DocumentScan page = sampleApplication(seed).documents.first();
            QVERIFY(settled(service().addPage(id, page, sampleImage(page))));
            pages.append(page.id);
        }
        QVERIFY(settled(service().setPageType(id, pages[0], DocumentType::OldCard)));
        const auto removed = settled(service().removePage(id, pages[1]));
        QVERIFY(removed);
        QCOMPARE(removed->documents.size(), 2);
        for (const DocumentScan& page : removed->documents)
            QCOMPARE(page.page, 1);
        QCOMPARE(codeOf(service().removePage(id, pages[1])), ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(EnrollmentCaptureTest)
#include "test_EnrollmentCapture.moc"
