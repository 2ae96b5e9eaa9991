// SPDX-License-Identifier: GPL-3.0-or-later
// Replacing reference data: by whom, by what, and what stands after a refusal or a failure.
#include "app/packet/Jws.h"
#include "app/workflow/ReferenceService.h"
#include "tests/app/workflow/DeskFixture.h"

#include <QFile>
#include <QTest>
#include <atomic>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

const QTimeZone& zone()
{
    static const QTimeZone saigon("Asia/Ho_Chi_Minh");
    return saigon;
}

// A document of one province whose name tells the edition.
QByteArray units(const QString& edition, const QString& more = {})
{
    return u"{\"document\": \"units\", \"schema\": 1, \"edition\": \"%1\", %2\"admin_units\":\n"
           "[{\"code\": \"99\", \"name\": \"Tỉnh %1\", \"type\": \"province\"}]}"_s.arg(edition, more)
               .toUtf8();
}

} // namespace

class TestReferenceService : public QObject
{
    Q_OBJECT

    std::unique_ptr<DeskFixture> m_desk;
    std::unique_ptr<ReferenceService> m_service;
    ReferenceData m_shipped = ReferenceData::load(QStringLiteral(THUNHAN_REFERENCE_DATA)).value();
    TestCertificate m_authority =
        issueTestCertificate({.commonName = QStringLiteral("Authority"), .isAuthority = true});

    void serve()
    {
        m_service = std::make_unique<ReferenceService>(m_desk->store(), m_desk->session, m_shipped,
                                                       m_desk->clock, zone());
    }

    Result<ReferenceVerdict> take(const QByteArray& document, const QByteArray& signature = {})
    {
        return settled(m_service->take(document, signature));
    }
    std::optional<RefusalCause> refusalOf(const QByteArray& document)
    {
        const auto verdict = take(document);
        return verdict && verdict->refusal ? std::optional(verdict->refusal->cause) : std::nullopt;
    }
    ReferenceInUse inUse(QDate day = QDate(2026, 6, 1))
    {
        return layReferences(m_shipped, await(m_desk->store().run(storedReferences)).value(), day);
    }
    QString provinceInUse(QDate day = QDate(2026, 6, 1))
    {
        const auto laid = inUse(day); // what is found lives in it
        const AdminUnit* unit = laid.data.units().find(u"99"_s, day);
        return unit ? unit->name : QString();
    }
    qint64 entries()
    {
        return await(m_desk->store().run([](Database& d) { return AuditLog(d).verify(); }))->entries;
    }
    QByteArray sign(const QByteArray& document, const TestCertificate& by) const
    {
        return signDetached(document, PrivateKey::parse(SecureBytes::copyOf(QByteArrayView(by.key))).value(),
                            Certificate::parsePem(by.certificate).value())
            .value();
    }
    void trust(const QByteArray& bundle)
    {
        QVERIFY(await(m_desk->store().transact([bundle](Database& database) -> Result<void> {
            StationRepository stations(database);
            THUNHAN_TRY_ASSIGN(StationIdentity identity, stations.loadIdentity());
            identity.registryCa = bundle;
            return stations.saveIdentity(identity);
        })));
    }
    Result<ReferenceVerdict> deliver(const QByteArray& document, const QByteArray& signature)
    {
        const ReferenceOffer offer{document, signature, {}, m_desk->clock.nowUtc(), QDate(2026, 6, 1)};
        return await(m_desk->store().transact(
            [this, offer](Database& database) { return takeReference(database, m_shipped, offer); }));
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<DeskFixture>();
        m_desk->signIn(m_desk->administrator);
        serve();
    }
    void cleanup()
    {
        m_service.reset();
        m_desk.reset();
    }

    void onlyAnAdministratorReplacesThem()
    {
        for (const OperatorProfile& person : {m_desk->clerk, m_desk->supervisor}) {
            m_desk->signIn(person);
            QCOMPARE(codeOf(m_service->take(units(u"2026-02-01"_s))), ErrorCode::RightMissing);
            QCOMPARE(codeOf(m_service->stored()), ErrorCode::RightMissing);
        }
        m_desk->session.signOut();
        QCOMPARE(codeOf(m_service->take(units(u"2026-02-01"_s))), ErrorCode::NotSignedIn);
        QCOMPARE(provinceInUse(), QString());
    }

    void aNewerDocumentIsTakenAndToldOf()
    {
        const qint64 before = entries();
        const auto verdict = take(units(u"2026-02-01"_s));
        QVERIFY(verdict);
        QVERIFY(!verdict->refusal);
        QVERIFY(verdict->news);
        QCOMPARE(verdict->header.edition, QDate(2026, 2, 1));
        QCOMPARE(provinceInUse(), u"Tỉnh 2026-02-01"_s);
        QCOMPARE(inUse().data.list(u"ethnic_groups"_s).entries.size(), 56); // the others stay
        QVERIFY(inUse().troubles.isEmpty());
        QCOMPARE(entries(), before + 1);
        const auto stored = settled(m_service->stored());
        QCOMPARE(stored->size(), 1);
        QCOMPARE(stored->first().takenBy, m_desk->administrator.id);
        // The same once more is no news, and a restart finds it.
        QVERIFY(!take(units(u"2026-02-01"_s))->news);
        QCOMPARE(entries(), before + 1);
        m_desk->restart();
        QCOMPARE(provinceInUse(), u"Tỉnh 2026-02-01"_s);
    }

    void nothingGoesBack()
    {
        QCOMPARE(refusalOf(units(u"2020-01-01"_s)), RefusalCause::OlderEdition); // than the shipped one
        QCOMPARE(provinceInUse(), QString());
        QVERIFY(take(units(u"2026-02-01"_s))->news);
        QCOMPARE(refusalOf(units(u"2026-01-31"_s)), RefusalCause::OlderEdition);
        QCOMPARE(refusalOf(units(u"2026-02-01"_s) + ' '), RefusalCause::SameEdition);
        const QString shippedEdition =
            m_shipped.headers().value(ReferenceKind::Units).edition.toString(Qt::ISODate);
        QVERIFY(refusalOf(units(shippedEdition)).has_value());
        QFile file(QStringLiteral(THUNHAN_REFERENCE_DATA) + u"/codes.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto known = take(file.readAll());
        QVERIFY(known && !known->refusal && !known->news); // the shipped one itself
        QCOMPARE(int(known->header.kind), int(ReferenceKind::Codes));
        QCOMPARE(refusalOf(units(u"2026-03-01"_s, u"\"valid_to\": \"2026-03-01\", "_s)),
                 RefusalCause::Expired);
        QCOMPARE(provinceInUse(), u"Tỉnh 2026-02-01"_s);
        QVERIFY(take(units(u"2026-02-02"_s))->news);
        QCOMPARE(provinceInUse(), u"Tỉnh 2026-02-02"_s);
    }

    void aBadDocumentLeavesTheOldOne()
    {
        QVERIFY(take(units(u"2026-02-01"_s))->news);
        const qint64 before = entries();
        QByteArray broken = units(u"2026-02-02"_s);
        broken.replace("\"type\"", "\"typ\"");
        const auto verdict = take(broken);
        QVERIFY(verdict && verdict->refusal);
        QCOMPARE(int(verdict->refusal->cause), int(RefusalCause::UnknownMember));
        QCOMPARE(verdict->refusal->line, 2);
        QCOMPARE(entries(), before);
        QCOMPARE(provinceInUse(), u"Tỉnh 2026-02-01"_s);
    }

    void aDocumentOfTheFutureWaitsForItsDay()
    {
        QVERIFY(take(units(u"2026-02-01"_s))->news);
        QVERIFY(take(units(u"2026-05-01"_s, u"\"valid_from\": \"2026-07-01\", "_s))->news);
        QCOMPARE(provinceInUse(QDate(2026, 6, 30)), u"Tỉnh 2026-02-01"_s);
        QVERIFY(inUse(QDate(2026, 6, 30)).troubles.isEmpty());
        QCOMPARE(provinceInUse(QDate(2026, 7, 1)), u"Tỉnh 2026-05-01"_s);
    }

    void whatCannotBeUsedIsToldAndLeftAside()
    {
        const QDate day(2026, 6, 1);
        const auto stored = [](const QString& edition, const QByteArray& document) {
            return StoredReference{
                ReferenceKind::Units, QDate::fromString(edition, Qt::ISODate), document, {}, {}, {}};
        };
        const StoredReference good = stored(u"2026-02-01"_s, units(u"2026-02-01"_s));
        const StoredReference damaged = stored(u"2026-02-03"_s, units(u"2026-02-03"_s).chopped(2));
        const StoredReference expired =
            stored(u"2026-02-02"_s, units(u"2026-02-02"_s, u"\"valid_to\": \"2026-05-31\", "_s));
        const StoredReference renamed = stored(u"2026-02-04"_s, units(u"2026-02-01"_s));
        const ReferenceInUse use = layReferences(m_shipped, {renamed, damaged, expired, good}, day);
        QCOMPARE(use.data.units().find(u"99"_s, day)->name, u"Tỉnh 2026-02-01"_s);
        QCOMPARE(use.troubles.size(), 3);
        const QList<RefusalCause> causes{RefusalCause::OtherDocument, RefusalCause::NotJson,
                                         RefusalCause::Expired};
        for (qsizetype i = 0; i < 3; ++i) {
            QCOMPARE(int(use.troubles.at(i).refusal.cause), int(causes.at(i)));
            QCOMPARE(use.troubles.at(i).used, QDate(2026, 2, 1));
        }
        // With nothing else the shipped one serves.
        const ReferenceInUse alone = layReferences(m_shipped, {damaged}, day);
        QCOMPARE(alone.data.headers(), m_shipped.headers());
        QCOMPARE(alone.troubles.size(), 1);
        // A newer program brings newer documents than the ones taken.
        QVERIFY(layReferences(m_shipped, {stored(u"2020-01-01"_s, "{")}, day).troubles.isEmpty());
    }

    void theAuthoritysSignatureVouches()
    {
        const QByteArray document = units(u"2026-02-01"_s);
        const QByteArray signature = sign(document, m_authority);
        const TestCertificate other = issueTestCertificate({.commonName = QStringLiteral("Other")});
        // Nobody is trusted yet.
        QCOMPARE(deliver(document, signature).error().code, ErrorCode::CertificateMissing);
        trust(other.certificate + m_authority.certificate); // the second of two
        QCOMPARE(deliver(document, {}).error().code, ErrorCode::SignatureInvalid);
        QCOMPARE(deliver(document, signature.chopped(1)).error().code, ErrorCode::SignatureInvalid);
        QCOMPARE(deliver(document + ' ', signature).error().code, ErrorCode::SignatureInvalid);
        trust(other.certificate);
        QCOMPARE(deliver(document, signature).error().code, ErrorCode::SignatureInvalid);
        QCOMPARE(provinceInUse(), QString());
        trust(m_authority.certificate);
        QVERIFY(deliver(document, signature)->news);
        QCOMPARE(provinceInUse(), u"Tỉnh 2026-02-01"_s);
        QCOMPARE(settled(m_service->stored())->first().signature, signature);
        QVERIFY(settled(m_service->stored())->first().takenBy.isNull());
        // A signature that an administrator brings has to fit too.
        QCOMPARE(take(units(u"2026-02-02"_s), signature).error().code, ErrorCode::SignatureInvalid);
    }

    void anExpiredAuthorityVouchesForNothing()
    {
        const TestCertificate past =
            issueTestCertificate({.commonName = QStringLiteral("Past"),
                                  .notBefore = QDateTime({2020, 1, 1}, {0, 0}, Qt::UTC),
                                  .notAfter = QDateTime({2021, 1, 1}, {0, 0}, Qt::UTC)});
        trust(past.certificate);
        const QByteArray document = units(u"2026-02-01"_s);
        QCOMPARE(deliver(document, sign(document, past)).error().code, ErrorCode::CertificateExpired);
    }

    void everyAccessMayFailOnce()
    {
        QVERIFY(take(units(u"2026-02-01"_s))->news);
        const qint64 before = entries();
        std::atomic<int> left{-1};
        const auto probe = [&left](DatabaseAccess) -> std::optional<Error> {
            if (left.load() < 0 || left.fetch_sub(1) != 0)
                return std::nullopt;
            return Error{ErrorCode::DiskFull, {}};
        };
        m_service.reset();
        m_desk->restart(probe);
        serve();
        int failures = 0;
        while (true) {
            left.store(failures);
            const auto taken = take(units(u"2026-02-02"_s));
            const bool failed = left.exchange(-1) < 0;
            if (!failed) {
                QVERIFY(taken && taken->news);
                break;
            }
            QCOMPARE(taken.error().code, ErrorCode::DiskFull);
            QCOMPARE(provinceInUse(), u"Tỉnh 2026-02-01"_s);
            QCOMPARE(entries(), before);
            ++failures;
        }
        QVERIFY(failures > 5);
        QCOMPARE(provinceInUse(), u"Tỉnh 2026-02-02"_s);
        QCOMPARE(entries(), before + 1);
    }
};

QTEST_GUILESS_MAIN(TestReferenceService)
#include "test_ReferenceService.moc"
