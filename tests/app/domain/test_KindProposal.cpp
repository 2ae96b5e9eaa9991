// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/KindProposal.h"
#include "tests/support/SampleApplications.h"

#include <QtTest>
#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

using Change = std::function<void(Applicant&)>;
Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(thunhan::KindProposal)

namespace
{

PartialDate date(QStringView iso)
{
    return PartialDate::parseIso(iso).value();
}

// A man of 30 with a card of 2021, which runs until he is 40.
Applicant holder()
{
    Applicant a = sampleApplicant(1);
    a.birthDate = date(u"1995-05-10");
    a.personalNumber = PersonalNumber::parse(u"048095000001").value();
    a.previousCard = {u"048095000001"_s, date(u"2021-06-01"), date(u"2035-05-10"), CardStatus::Held};
    return a;
}

constexpr auto first = ApplicationKind::CardFirst;
constexpr auto exchange = ApplicationKind::CardExchange;
constexpr auto reissue = ApplicationKind::CardReissue;

} // namespace

class TestKindProposal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void proposal_data()
    {
        using enum ProposalCause;
        QTest::addColumn<QString>("source");
        QTest::addColumn<Change>("change");
        QTest::addColumn<KindProposal>("expected");
        const auto row = [](const char* what, const char* source, const Change& change,
                            const KindProposal& expected) {
            QTest::newRow(what) << QString::fromUtf8(source) << change << expected;
        };
        const auto card = [](const std::function<void(PreviousCard&)>& change) {
            return Change([change](Applicant& a) { change(a.previousCard); });
        };
        row("no card", "Art. 19", card([](PreviousCard& c) { c = {}; }), {first, {}, {NoPreviousCard}});
        row("nine digits", "Art. 46(2)", card([](PreviousCard& c) {
                c = {u"012345678"_s, {}, {}, {}};
            }),
            {first, {}, {NineDigitCard}});
        row("lost", "Art. 24(2)a", card([](PreviousCard& c) { c.status = CardStatus::Lost; }),
            {reissue, u"a"_s, {CardLost}});
        row("lost, number not known", "Art. 24(2)a", card([](PreviousCard& c) {
                c = {{}, {}, {}, CardStatus::Lost};
            }),
            {reissue, u"a"_s, {CardLost}});
        row("damaged", "Art. 24(2)a", card([](PreviousCard& c) { c.status = CardStatus::Damaged; }),
            {reissue, u"a"_s, {CardDamaged}});
        row("withdrawn", "Art. 24(2)b", card([](PreviousCard& c) { c.status = CardStatus::Withdrawn; }),
            {reissue, u"b"_s, {CardWithdrawn}});
        row("another number", "Art. 24(1)e", card([](PreviousCard& c) { c.number = u"048095000002"_s; }),
            {exchange, u"e"_s, {NumberReestablished}});
        row("expired", "Art. 24(1)a", card([](PreviousCard& c) { c.expires = date(u"2026-03-01"); }),
            {exchange, u"a"_s, {CardExpired}});
        row("valid today for the last day", "Art. 24(1)g",
            card([](PreviousCard& c) { c.expires = date(u"2026-03-02"); }),
            {exchange, u"g"_s, {CardStillValid}});
        row("milestone reached, no expiry stated", "Art. 24(1)a, 21",
            card([](PreviousCard& c) { c.issued = date(u"2016-01-01"), c.expires = {}; }),
            {exchange, u"a"_s, {MilestoneReached}});
        row("issued within two years before the milestone", "Art. 21(2)",
            card([](PreviousCard& c) { c.issued = date(u"2018-06-01"), c.expires = {}; }),
            {exchange, u"g"_s, {CardStillValid}});
        row("still valid", "Art. 24(1)g", [](Applicant&) {}, {exchange, u"g"_s, {CardStillValid}});
        row("without birth date", "Art. 24(1)g", [](Applicant& a) { a.birthDate = {}; },
            {exchange, u"g"_s, {CardStillValid}});
        row("ten years old", "Art. 19, 23(2)",
            [](Applicant& a) { a.birthDate = date(u"2016-01-01"), a.previousCard = {}; },
            {first, {}, {NoPreviousCard, RepresentativeActs}});
        row("three years old", "Art. 23(2)",
            [](Applicant& a) { a.birthDate = date(u"2023-01-01"), a.previousCard = {}; },
            {first, {}, {NoPreviousCard, RepresentativeActs, NoBiometrics}});
    }

    void proposal()
    {
        QFETCH(Change, change);
        QFETCH(KindProposal, expected);
        Applicant applicant = holder();
        change(applicant);
        QCOMPARE(proposeKind(applicant, sampleRules()), expected);
    }
};

QTEST_APPLESS_MAIN(TestKindProposal)
#include "test_KindProposal.moc"
