// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/ApplicantRules.h"
#include "tests/support/SampleApplications.h"

#include <QtTest>
#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

Q_DECLARE_METATYPE(thunhan::Finding)
Q_DECLARE_METATYPE(std::optional<thunhan::Finding>)

namespace
{

// A man born on 14 August 2001, whose number says so too; nothing to find.
Applicant cleanApplicant()
{
    Applicant a = sampleApplicant(1);
    a.sex = Sex::Male;
    a.birthDate = PartialDate::parseIso(u"2001-08-14").value();
    a.personalNumber = PersonalNumber::parse(u"048201000001").value();
    return a;
}

using Change = std::function<void(Applicant&)>;

Change name(QStringView text)
{
    return [text](Applicant& a) { a.fullName = text.toString(); };
}

Change born(QStringView iso)
{
    return [iso](Applicant& a) {
        a.birthDate = PartialDate::parseIso(iso).value();
        a.personalNumber = {};
    };
}

Change numbered(QStringView digits)
{
    return [digits](Applicant& a) { a.personalNumber = PersonalNumber::parse(digits).value(); };
}

Change oldCmnd(QStringView text)
{
    return [text](Applicant& a) { a.oldCmnd = text.toString(); };
}

Change phone(QStringView text)
{
    return [text](Applicant& a) { a.phone = text.toString(); };
}

Change email(QStringView text)
{
    return [text](Applicant& a) { a.email = text.toString(); };
}

} // namespace

Q_DECLARE_METATYPE(Change)

class TestApplicantRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneChangeGivesOneFinding_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<Change>("change");
        QTest::addColumn<std::optional<Finding>>("expected");
        const auto row = [](const char* what, const char* source, const Change& change,
                            std::optional<Finding> expected = std::nullopt) {
            QTest::newRow(what) << QString::fromUtf8(source) << change << expected;
        };
        const auto error = [](RuleId rule, FieldKey field) {
            return Finding{rule, FindingSeverity::Error, field};
        };
        const auto warning = [](RuleId rule, FieldKey field) {
            return Finding{rule, FindingSeverity::Warning, field};
        };

        const char* naming = "minority names: one word, hyphens, apostrophes are legal";
        row("one word", naming, name(u"Y'Moan"));
        row("hyphen", naming, name(u"Ka-Thu A"));
        row("typographic apostrophe", naming, name(u"H’Mlô"));
        row("decomposed", naming, name(u"Nguye\u0302\u0303n"));
        row("digit", naming, name(u"Lan 2"), error(RuleId::NameMissingLetters, FieldKey::FullName));
        row("markup", naming, name(u"<b>Lan"), error(RuleId::NameMissingLetters, FieldKey::FullName));
        row(
            "other name", naming, [](Applicant& a) { a.otherName = u"Lan_"_s; },
            error(RuleId::NameMissingLetters, FieldKey::OtherName));
        row("200 letters", "length of the record's field",
            [](Applicant& a) { a.fullName = QString(200, u'a'); });
        row(
            "201 letters", "length of the record's field",
            [](Applicant& a) { a.fullName = QString(201, u'a'); },
            error(RuleId::NameTooLong, FieldKey::FullName));

        const char* card = "Law 26/2023/QH15, Art. 19: from 6 on request, with biometrics";
        row("today 6", card, born(u"2020-03-02"));
        row("tomorrow 6", card, born(u"2020-03-03"), error(RuleId::TooYoungForCard, FieldKey::BirthDate));
        row("born today", card, born(u"2026-03-02"), error(RuleId::TooYoungForCard, FieldKey::BirthDate));
        row("perhaps 6", card, born(u"2020"), error(RuleId::TooYoungForCard, FieldKey::BirthDate));
        row("born tomorrow", "a day to come", born(u"2026-03-03"),
            error(RuleId::BirthDateInFuture, FieldKey::BirthDate));
        row("born this month", "may be over already", born(u"2026-03"),
            error(RuleId::TooYoungForCard, FieldKey::BirthDate));
        row("130 years", "plausibility", born(u"1896-03-02"));
        row("131 years", "plausibility", born(u"1895-03-02"),
            warning(RuleId::BirthDateImplausible, FieldKey::BirthDate));

        const char* reestablished = "Law 26/2023/QH15, Art. 24: numbers are re-established";
        row("number of a woman", reestablished, numbered(u"048301000001"),
            warning(RuleId::NumberSexClash, FieldKey::PersonalNumber));
        row("number of another year", reestablished, numbered(u"048202000001"),
            warning(RuleId::NumberBirthYearClash, FieldKey::PersonalNumber));
        row("number of another century", reestablished, numbered(u"048001000001"),
            warning(RuleId::NumberBirthYearClash, FieldKey::PersonalNumber));
        row("unknown prefix", "births abroad", numbered(u"999201000001"),
            warning(RuleId::NumberPrefixUnknown, FieldKey::PersonalNumber));
        row("no number yet", "first registration", [](Applicant& a) { a.personalNumber = {}; });

        const char* cmnd = "the old card's number has nine digits";
        row("nine digits", cmnd, oldCmnd(u"012345678"));
        row("eight digits", cmnd, oldCmnd(u"01234567"), error(RuleId::OldCmndMalformed, FieldKey::OldCmnd));
        row("twelve digits", cmnd, oldCmnd(u"048201000001"),
            error(RuleId::OldCmndMalformed, FieldKey::OldCmnd));
        row("full-width digits", cmnd, oldCmnd(u"０１２３４５６７８"),
            error(RuleId::OldCmndMalformed, FieldKey::OldCmnd));

        const char* e164 = "ITU-T E.164";
        row("abroad", e164, phone(u"+33123456789"));
        row("15 digits", e164, phone(u"+123456789012345"));
        for (const QStringView bad : {u"0901234567", u"+0901234567", u"+84 901 234 567", u"+1234567890123456",
                                      u"+8490", u"+84901234567\n"})
            row(qPrintable(bad.toString()), e164, phone(bad), error(RuleId::PhoneMalformed, FieldKey::Phone));
        row("neither phone nor reason", "a missing phone is a coded reason", phone(u""),
            Finding{RuleId::PhoneAbsenceUnstated, FindingSeverity::Hint, FieldKey::Phone});
        row("reason instead of a phone", "a missing phone is a coded reason", [](Applicant& a) {
            a.phone.clear();
            a.phoneAbsence = u"NO_PHONE"_s;
        });

        const char* addrSpec = "RFC 5322, dot-atom";
        for (const QStringView good : {u"a@b.vn", u"an.nguyen+x@thu-nhan.example.vn", u"o'neil@example.com"})
            row(qPrintable(good.toString()), addrSpec, email(good));
        for (const QStringView bad : {u"a", u"@b.vn", u"a@", u"a@b", u"a b@c.vn", u"a@b..vn", u"a..b@c.vn",
                                      u".a@b.vn", u"a@-b.vn", u"a@b.vn\n", u"a@b@c.vn", u"<a@b.vn>"})
            row(qPrintable(bad.toString()), addrSpec, email(bad),
                error(RuleId::EmailMalformed, FieldKey::Email));
        row(
            "very long address", addrSpec, [](Applicant& a) { a.email = QString(65, u'a') + u"@b.vn"_s; },
            error(RuleId::EmailMalformed, FieldKey::Email));
    }

    void oneChangeGivesOneFinding()
    {
        QFETCH(Change, change);
        QFETCH(std::optional<Finding>, expected);
        Applicant applicant = cleanApplicant();
        change(applicant);
        const QList<Finding> found = checkApplicant(applicant, sampleToday(), samplePrefixes());
        QCOMPARE(found, expected ? QList<Finding>{*expected} : QList<Finding>());
    }

    void nothingDeclaredNothingToFind()
    {
        const Finding hint{RuleId::PhoneAbsenceUnstated, FindingSeverity::Hint, FieldKey::Phone};
        QCOMPARE(checkApplicant(Applicant(), sampleToday(), samplePrefixes()), QList<Finding>{hint});
    }

    void errorsComeFirstThenFieldsInTheirOrder()
    {
        Applicant applicant = cleanApplicant();
        numbered(u"999301000001")(applicant);
        email(u"nobody")(applicant);
        name(u"1")(applicant);
        QList<RuleId> rules;
        for (const Finding& finding : checkApplicant(applicant, sampleToday(), samplePrefixes()))
            rules.append(finding.rule);
        QCOMPARE(rules, (QList<RuleId>{RuleId::NameMissingLetters, RuleId::EmailMalformed,
                                       RuleId::NumberSexClash, RuleId::NumberPrefixUnknown}));
    }
};

QTEST_GUILESS_MAIN(TestApplicantRules)
#include "test_ApplicantRules.moc"
