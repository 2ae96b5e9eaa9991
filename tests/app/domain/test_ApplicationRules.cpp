// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/ApplicationRules.h"
#include "tests/support/SampleApplications.h"

#include <QtTest>
#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

using Change = std::function<void(Application&)>;
Q_DECLARE_METATYPE(Change)

namespace
{

PartialDate date(QStringView iso)
{
    return PartialDate::parseIso(iso).value();
}

// A man of 30 with a card of 2021 in a first-card application with nothing to find: the card comes with the
// rows.
Application application()
{
    Application a = sampleApplication(4);
    a.applicant.sex = Sex::Male;
    a.applicant.birthDate = date(u"1995-05-10");
    a.applicant.personalNumber = PersonalNumber::parse(u"048095000001").value();
    return a;
}

const PreviousCard chipCard{u"048095000001"_s, date(u"2021-06-01"), date(u"2035-05-10"), CardStatus::Held};

Change kind(ApplicationKind kind, const QString& reason = {}, const PreviousCard& card = {})
{
    return [=](Application& a) {
        a.kind = kind;
        a.reason = reason;
        a.applicant.previousCard = card;
    };
}

Change born(ApplicationKind kind, QStringView iso, bool represented)
{
    return [=](Application& a) {
        a.kind = kind;
        a.applicant.birthDate = date(iso);
        a.applicant.personalNumber = {};
        a.applicant.relatives.clear();
        if (represented)
            a.applicant.relatives = {{RelativeRole::Representative,
                                      u"Trần Thị Chi"_s,
                                      PersonalNumber::parse(u"048175000001").value(),
                                      {},
                                      {}}};
    };
}

constexpr auto first = ApplicationKind::CardFirst;
constexpr auto exchange = ApplicationKind::CardExchange;
constexpr auto reissue = ApplicationKind::CardReissue;
constexpr auto level1 = ApplicationKind::EidLevel1;
constexpr auto level2 = ApplicationKind::EidLevel2;
constexpr auto correction = ApplicationKind::RecordCorrection;
constexpr auto notice = ApplicationKind::NumberNotice;

} // namespace

class TestApplicationRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneChangeGivesOneFinding_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QList<Finding>>("expected");
        const auto row = [](const char* what, const char* source, const Change& change,
                            const QList<Finding>& expected = {}) {
            QTest::newRow(what) << QString::fromUtf8(source) << change << expected;
        };
        const auto error = [](RuleId rule, FieldKey field) {
            return QList{Finding{rule, FindingSeverity::Error, field}};
        };
        const auto warning = [](RuleId rule, FieldKey field) {
            return QList{Finding{rule, FindingSeverity::Warning, field}};
        };
        const auto card = [](const std::function<void(PreviousCard&)>& change) {
            PreviousCard changed = chipCard;
            change(changed);
            return changed;
        };

        const char* young = "Law 26/2023/QH15, Art. 23(2): under six without biometrics, e-ID level 1 only";
        row("first card at three", young, born(first, u"2023-01-01", true));
        row("level 1 at three", young, born(level1, u"2023-01-01", true));
        row(
            "level 2 at three", young,
            [](Application& a) {
                born(level2, u"2023-01-01", true)(a);
                a.applicant.previousCard = {u"048223000001"_s, {}, {}, {}};
            },
            error(RuleId::KindNotForAge, FieldKey::BirthDate));
        row(
            "level 2 bundled at three", young,
            [](Application& a) {
                born(first, u"2023-01-01", true)(a);
                a.bundled = {level2};
            },
            error(RuleId::KindNotForAge, FieldKey::BirthDate));

        const char* acts = "Law 26/2023/QH15, Art. 23; Decree 69/2024: the representative applies";
        row("first card at ten, alone", acts, born(first, u"2016-01-01", false),
            error(RuleId::RepresentativeMissing, FieldKey::Relatives));
        row("first card at ten", acts, born(first, u"2016-01-01", true));
        row("level 2 bundled at ten", acts, [](Application& a) {
            born(first, u"2016-01-01", true)(a);
            a.bundled = {level2};
        });
        row("first card at fourteen, alone", acts, born(first, u"2012-03-02", false));
        row(
            "without capacity, alone", "Civil Code, Art. 22", [](Application& a) { a.lacksCapacity = true; },
            error(RuleId::RepresentativeMissing, FieldKey::Relatives));

        const char* chip = "Decree 69/2024: level 2 needs a chip card or comes with one";
        row("level 2 alone without card", chip, kind(level2),
            error(RuleId::EidLevel2WithoutCard, FieldKey::PreviousCard));
        row("level 2 alone with nine digits", chip, kind(level2, {}, {u"012345678"_s, {}, {}, {}}),
            error(RuleId::EidLevel2WithoutCard, FieldKey::PreviousCard));
        row("level 2 alone with chip card", chip, kind(level2, {}, chipCard));
        row("level 2 with the first card", chip, [](Application& a) { a.bundled = {level2}; });
        row("level 1 alone", chip, kind(level1));
        row(
            "e-ID, no phone", "form TK01",
            [](Application& a) {
                a.bundled = {level1};
                a.applicant.phone.clear();
                a.applicant.phoneAbsence = u"NONE_OWNED"_s;
            },
            warning(RuleId::EidWithoutPhone, FieldKey::Phone));

        row("first card after a card", "Art. 23, 24", kind(first, {}, chipCard),
            warning(RuleId::FirstCardAfterCard, FieldKey::PreviousCard));
        row("first card after nine digits", "Art. 46", kind(first, {}, {u"012345678"_s, {}, {}, {}}));
        row("exchange without card", "Art. 25", kind(exchange, u"g"_s),
            warning(RuleId::PreviousCardMissing, FieldKey::PreviousCard));
        row("reissue, lost, number forgotten", "Art. 24(2)a",
            kind(reissue, u"a"_s, {{}, {}, {}, CardStatus::Lost}));
        row("exchange on request", "Art. 24(1)g", kind(exchange, u"g"_s, chipCard));

        const char* milestone = "Law 26/2023/QH15, Art. 21, 24(1)a";
        row("for age, none reached", milestone, kind(exchange, u"a"_s, chipCard),
            warning(RuleId::MilestoneNotReached, FieldKey::PreviousCard));
        row("for age, reached", milestone, kind(exchange, u"a"_s, card([](PreviousCard& c) {
                                                    c.issued = date(u"2016-01-01");
                                                    c.expires = date(u"2020-05-10");
                                                })));
        row("for age, expired otherwise", milestone, kind(exchange, u"a"_s, card([](PreviousCard& c) {
                                                              c.issued = {};
                                                              c.expires = date(u"2026-03-01");
                                                          })));

        const char* number = "Law 26/2023/QH15, Art. 24(1)e";
        const PreviousCard other = card([](PreviousCard& c) { c.number = u"048095000002"_s; });
        row("another number on the card", number, kind(exchange, u"g"_s, other),
            warning(RuleId::CardNumberClash, FieldKey::PreviousCard));
        row("another number claimed", number, kind(exchange, u"e"_s, other));
        row("another number claimed, none there", number, kind(exchange, u"e"_s, chipCard),
            warning(RuleId::NumberNotReestablished, FieldKey::PersonalNumber));

        row(
            "not registered anywhere", "Law 68/2020/QH14, Art. 19",
            [](Application& a) { a.applicant.permanentAddress = {}; },
            warning(RuleId::PermanentAddressMissing, FieldKey::PermanentAddress));
        const auto nationality = [](QStringView code) {
            return CodedValue{u"ISO-3166-1-ALPHA3"_s, code.toString()};
        };
        row("two nationalities", "Law on Nationality", [=](Application& a) {
            a.applicant.nationalities = {nationality(u"FRA"), nationality(u"VNM")};
        });
        row(
            "foreign only", "Art. 19(1)",
            [=](Application& a) { a.applicant.nationalities = {nationality(u"FRA")}; },
            error(RuleId::NationalityNotVietnamese, FieldKey::Nationality));
        row("a foreigner's record", "Art. 10", [=](Application& a) {
            a.kind = correction;
            a.applicant.nationalities = {nationality(u"FRA")};
        });

        const char* mending = "Law 26/2023/QH15, Art. 10: what is wrong is mended on evidence";
        const auto corrected = [](const RecordCorrection& one) {
            return Change([one](Application& a) {
                a.kind = correction;
                a.corrections = {one};
            });
        };
        const DocumentType scanned = sampleApplication(4).documents.first().type;
        row("a correction", mending, corrected({FieldKey::Origin, u"Hà Nội"_s, u"Huế"_s, scanned}));
        row("missing on record", mending, corrected({FieldKey::Origin, {}, u"Huế"_s, scanned}));
        row("nothing claimed", mending, corrected({FieldKey::Origin, u"Hà Nội"_s, u" "_s, scanned}),
            error(RuleId::CorrectionEmpty, FieldKey::Origin));
        row("the same claimed", mending, corrected({FieldKey::Origin, u"Huế"_s, u"Huế "_s, scanned}),
            error(RuleId::CorrectionUnchanged, FieldKey::Origin));
        row("no evidence", mending,
            corrected({FieldKey::Origin, {}, u"Huế"_s, DocumentType::MarriageCertificate}),
            error(RuleId::CorrectionWithoutEvidence, FieldKey::Origin));

        const char* telling = "Law 26/2023/QH15, Art. 12: the number is notified";
        const auto notified = [](QDate day) {
            return Change([day](Application& a) {
                a.kind = notice;
                a.notice = {u"Trần Thị Chi"_s, day, sampleOperator(Role::Clerk).id};
            });
        };
        row("notified today", telling, notified(sampleToday()));
        row("notified tomorrow", telling, notified(sampleToday().addDays(1)),
            error(RuleId::NoticeDateWrong, FieldKey::PersonalNumber));
        row("notified before birth", telling, notified(QDate(1995, 5, 9)),
            error(RuleId::NoticeDateWrong, FieldKey::PersonalNumber));
    }

    void oneChangeGivesOneFinding()
    {
        QFETCH(Change, change);
        QFETCH(QList<Finding>, expected);
        Application a = application();
        QVERIFY(checkApplication(a, sampleRules()).isEmpty());
        change(a);
        QCOMPARE(checkApplication(a, sampleRules()), expected);
    }

    void everyRuleTellsItsSource()
    {
        for (int rule = 0; rule < ruleCount; ++rule)
            QVERIFY(ruleSource(static_cast<RuleId>(rule)).size() > 5);
    }

    void theFeeIsThatOfTheDayAndTheReason()
    {
        Application a = application();
        kind(exchange, u"g"_s, chipCard)(a);
        RuleContext rules = sampleRules();
        QCOMPARE(feeFor(a, rules).dong, 25000); // Circular 64/2025/TT-BTC
        rules.today = QDate(2025, 6, 30);
        QCOMPARE(feeFor(a, rules).dong, 50000); // Circular 59/2019/TT-BTC
        a.bundled = {level2};
        QCOMPARE(feeFor(a, rules).dong, 50000);
        a.reason = u"d"_s; // the office's own error
        QCOMPARE(feeFor(a, rules).dong, 0);
        a.reason = u"b"_s;
        a.feeExemption = u"POOR_HOUSEHOLD"_s;
        QVERIFY(feeFor(a, rules).exempt);
        for (const ApplicationKind one : allApplicationKinds) {
            a.kind = one;
            QVERIFY2(feeFor(a, rules).known, qPrintable(toName(one)));
        }
    }

    void theDueDayIsAWorkingDayOfTheShippedCalendar()
    {
        RuleContext rules = sampleRules();
        rules.today = QDate(2026, 2, 12); // Tết lies between
        QCOMPARE(dueDate(rules), (WorkingCalendar::Due{QDate(2026, 3, 2), true}));
        rules.today = QDate(2026, 8, 20); // a Saturday worked, a Monday off
        QCOMPARE(dueDate(rules), (WorkingCalendar::Due{QDate(2026, 8, 28), true}));
    }
};

QTEST_GUILESS_MAIN(TestApplicationRules)
#include "test_ApplicationRules.moc"
