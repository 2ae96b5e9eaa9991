// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/ApplicantRules.h"
#include "app/domain/RuleBook.h"
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
        const auto hint = [](RuleId rule, FieldKey field) {
            return Finding{rule, FindingSeverity::Hint, field};
        };
        row("one word", naming, name(u"Y'Moan"), hint(RuleId::NameSingleWord, FieldKey::FullName));
        row("hyphen", naming, name(u"Ka-Thu A"));
        row("typographic apostrophe", naming, name(u"H’Mlô Niê"));
        row("decomposed", naming, name(u"Nguye\u0302\u0303n An"));
        row("digit", naming, name(u"Lan 2"), error(RuleId::NameMissingLetters, FieldKey::FullName));
        row("markup", naming, name(u"<b>Lan"), error(RuleId::NameMissingLetters, FieldKey::FullName));
        row(
            "other name", naming, [](Applicant& a) { a.otherName = u"Lan_"_s; },
            error(RuleId::NameMissingLetters, FieldKey::OtherName));
        row("200 letters", "length of the record's field",
            [](Applicant& a) { a.fullName = u"A "_s + QString(198, u'a'); });
        row(
            "201 letters", "length of the record's field",
            [](Applicant& a) { a.fullName = u"A "_s + QString(199, u'a'); },
            error(RuleId::NameTooLong, FieldKey::FullName));

        for (const QStringView mixed : {u"Lаn Anh", u"李 Anh", u"Lan Ａnh"}) // a Cyrillic а in the first
            row(qPrintable(u"script: "_s + mixed.toString()), "TCVN 6909: one letter, one code", name(mixed),
                error(RuleId::NameForeignScript, FieldKey::FullName));
        row("foreign letters", "a name of another country", name(u"Lan Müller"),
            warning(RuleId::NameForeignLetters, FieldKey::FullName));
        row("emoji", naming, name(u"Lan 😀"), error(RuleId::NameMissingLetters, FieldKey::FullName));

        const char* card = "Law 26/2023/QH15, Art. 19 and 23: 6 and 14 years";
        row("today 6", card, born(u"2020-03-02"));
        row("perhaps 6", card, born(u"2020"), hint(RuleId::AgeBandUncertain, FieldKey::BirthDate));
        row("perhaps 14", card, born(u"2012-03"), hint(RuleId::AgeBandUncertain, FieldKey::BirthDate));
        row("born tomorrow", "a day to come", born(u"2026-03-03"),
            error(RuleId::BirthDateInFuture, FieldKey::BirthDate));
        row("born this month", "may be over already", born(u"2026-03"));
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

        const char* form = "form TK01, section 11: number as printed";
        const auto papers = [](const QList<IntegratedDocument>& documents) {
            return [documents](Applicant& a) { a.integratedDocuments = documents; };
        };
        const auto badPaper = [](int item) {
            return Finding{RuleId::IntegratedDocumentMalformed, FindingSeverity::Error,
                           FieldKey::IntegratedDocuments, item};
        };
        const QString insurance = u"HEALTH_INSURANCE"_s;
        const QString licence = u"DRIVING_LICENCE"_s;
        row("two papers", form, papers({{insurance, u"DN 4 79 79 345.12345"_s}, {licence, u"A1-79/012"_s}}));
        row("no number", form, papers({{insurance, u"1"_s}, {licence, {}}}), badPaper(1));
        row("no type", form, papers({{{}, u"1"_s}}), badPaper(0));
        row("twice", form, papers({{licence, u"1"_s}, {licence, u"2"_s}}), badPaper(1));
        row("no letters of ours", form, papers({{licence, u"Đ1"_s}}), badPaper(0));
        row("30 signs", form, papers({{licence, QString(30, u'7')}}));
        row("31 signs", form, papers({{licence, QString(31, u'7')}}), badPaper(0));

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
        const QList<Finding> found = checkApplicant(applicant, sampleRules());
        QCOMPARE(found, expected ? QList<Finding>{*expected} : QList<Finding>());
    }

    void relatives_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QList<Relative>>("list");
        QTest::addColumn<QList<Finding>>("expected");
        const auto row = [](const char* what, const char* source, const QList<Relative>& list,
                            const QList<Finding>& expected = {}) {
            QTest::newRow(what) << QString::fromUtf8(source) << list << expected;
        };
        const auto person = [](RelativeRole role, QStringView number, QStringView name = u"Trần Thị Chi") {
            return Relative{role,
                            name.toString(),
                            number.isEmpty() ? PersonalNumber() : PersonalNumber::parse(number).value(),
                            {},
                            {}};
        };
        const auto found = [](RuleId rule, FindingSeverity severity, int item = 0) {
            return Finding{rule, severity, FieldKey::Relatives, item};
        };
        using enum RelativeRole;
        constexpr auto error = FindingSeverity::Error;
        constexpr auto warning = FindingSeverity::Warning;
        const char* scheme = "Decree 137/2015: century, sex and year in the number";
        row("mother", scheme, {person(Mother, u"048175000001")});
        row("mother with a man's number", scheme, {person(Mother, u"048075000001")},
            {found(RuleId::RelativeSexClash, warning)});
        row("father with a woman's number", scheme, {person(Father, u"048175000001")},
            {found(RuleId::RelativeSexClash, warning)});
        row("mother as old as the child", scheme, {person(Mother, u"048301000002")},
            {found(RuleId::ParentNotOlder, warning)});
        row("mother younger", scheme, {person(Mother, u"048305000002")},
            {found(RuleId::ParentNotOlder, warning)});
        row("mother of twelve", "plausibility", {person(Mother, u"048189000002")},
            {found(RuleId::ParentVeryYoung, FindingSeverity::Hint)});
        row("mother of thirteen", "plausibility", {person(Mother, u"048188000002")});
        row("child", scheme, {person(Child, u"048322000002")});
        row("child as old", scheme, {person(Child, u"048301000002")},
            {found(RuleId::ChildNotYounger, warning)});
        row("born abroad", "births abroad", {person(Mother, u"999175000001")},
            {found(RuleId::RelativePrefixUnknown, warning)});
        row("the applicant", "a number is one person's", {person(Spouse, u"048201000001")},
            {found(RuleId::RelativeIsApplicant, error)});
        row("one number twice", "a number is one person's",
            {person(Mother, u"048175000001"), person(Spouse, u"048175000001")},
            {found(RuleId::RelativeNumberRepeated, warning, 1)});
        const char* acting = "Civil Code, Art. 136: parents represent";
        row("the mother represents", acting,
            {person(Mother, u"048175000001"), person(Representative, u"048175000001")});
        row("without a number", acting, {person(Representative, u"")},
            {found(RuleId::RepresentativeUnidentified, warning)});
        row("seventeen this year", acting, {person(Representative, u"048309000001")},
            {found(RuleId::RepresentativeUnderAge, warning)});
        row("eighteen this year", acting, {person(Representative, u"048308000001")});
        row("two fathers", "adoption", {person(Father, u"", u"Lê An"), person(Father, u"", u"Lê Ba")},
            {found(RuleId::RelativeRoleTwice, warning, 1)});
        row("two children", "families", {person(Child, u"", u"Lê An"), person(Child, u"", u"Lê Ba")});
        row("no name", "Art. 9", {person(Spouse, u"", u" ")}, {found(RuleId::RelativeNameMissing, error)});
        row("foreign letters", "a spouse of another country",
            {person(Mother, u""), person(Spouse, u"", u"Jan Müller")},
            {found(RuleId::NameForeignLetters, warning, 1)});
        row("digits in the name", "Art. 9", {person(Spouse, u"", u"Lê 2")},
            {found(RuleId::NameMissingLetters, error)});
        row("one word", "minority names", {person(Spouse, u"", u"Lan")});
        row("old number", "nine digits", {{Spouse, u"Lê An"_s, {}, u"12"_s, {}}},
            {found(RuleId::OldCmndMalformed, error)});
    }

    void relatives()
    {
        QFETCH(QList<Relative>, list);
        QFETCH(QList<Finding>, expected);
        Applicant applicant = cleanApplicant();
        applicant.maritalStatus.reset();
        applicant.relatives = list;
        QCOMPARE(checkApplicant(applicant, sampleRules()), expected);
    }

    void aSpouseBesideASingleDrawsTheEye()
    {
        Applicant applicant = cleanApplicant();
        applicant.relatives = {{RelativeRole::Spouse, u"Lê An"_s, {}, {}, {}}};
        applicant.maritalStatus = MaritalStatus::Single;
        const Finding hint{RuleId::MaritalStatusClash, FindingSeverity::Hint, FieldKey::MaritalStatus};
        QCOMPARE(checkApplicant(applicant, sampleRules()), QList{hint});
        applicant.maritalStatus = MaritalStatus::Married;
        QVERIFY(checkApplicant(applicant, sampleRules()).isEmpty());
    }

    void previousCard_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("issued");
        QTest::addColumn<QString>("expires");
        QTest::addColumn<QList<Finding>>("expected");
        const auto row = [](const char* what, const char* source, const char* number, const char* issued,
                            const char* expires, const QList<RuleId>& rules = {},
                            FindingSeverity severity = FindingSeverity::Error) {
            QList<Finding> expected;
            for (const RuleId rule : rules)
                expected.append({rule, severity, FieldKey::PreviousCard});
            QTest::newRow(what) << QString::fromUtf8(source) << QString::fromLatin1(number)
                                << QString::fromLatin1(issued) << QString::fromLatin1(expires) << expected;
        };
        row("as the law has it", "Art. 21", "048201000001", "2020-01-01", "2026-08-14");
        row("another expiry", "Art. 21", "048201000001", "2020-01-01", "2030-01-01",
            {RuleId::CardExpiryUnexpected}, FindingSeverity::Hint);
        row("nine digits ran by years", "Decree 05/1999", "012345678", "2016-01-01", "2031-01-01");
        row("ten digits", "12 or 9", "0123456789", "", "", {RuleId::CardNumberMalformed});
        row("blanks between", "12 or 9", "048 201 000 001", "", "", {RuleId::CardNumberMalformed});
        row("issued tomorrow", "a day to come", "", "2026-03-03", "", {RuleId::CardIssuedInFuture});
        row("issued this year", "a partial date may be over", "", "2026", "");
        row("issued before birth", "order of things", "", "2000-01-01", "", {RuleId::CardIssuedBeforeBirth});
        row("ends before it begins", "order of things", "", "2020-01-01", "2019-12-31",
            {RuleId::CardEndsBeforeIssue});
        row("years only", "partial dates", "", "2020", "2020");
    }

    void previousCard()
    {
        QFETCH(QString, number);
        QFETCH(QString, issued);
        QFETCH(QString, expires);
        QFETCH(QList<Finding>, expected);
        const auto date = [](const QString& iso) {
            return iso.isEmpty() ? PartialDate() : PartialDate::parseIso(iso).value();
        };
        Applicant applicant = cleanApplicant();
        applicant.previousCard = {number, date(issued), date(expires), CardStatus::Held};
        QCOMPARE(checkApplicant(applicant, sampleRules()), expected);
    }

    void notKnownIsLawfulForSomeFieldsOnly()
    {
        Applicant applicant = cleanApplicant();
        applicant.birthPlace = applicant.birthRegistration = applicant.origin = {{}, {}, true};
        applicant.ethnicity = applicant.religion = {{}, {}, true};
        QVERIFY(checkApplicant(applicant, sampleRules()).isEmpty());
        const auto refused = [](FieldKey field) {
            return Finding{RuleId::UnknownNotAllowed, FindingSeverity::Error, field};
        };
        applicant.permanentAddress = applicant.temporaryAddress = applicant.currentAddress = {{}, {}, true};
        applicant.nationalities = {{{}, {}, true}};
        QCOMPARE(checkApplicant(applicant, sampleRules()),
                 (QList{refused(FieldKey::Nationality), refused(FieldKey::PermanentAddress),
                        refused(FieldKey::TemporaryAddress), refused(FieldKey::CurrentAddress)}));
    }

    void nothingDeclaredNothingToFind()
    {
        const Finding hint{RuleId::PhoneAbsenceUnstated, FindingSeverity::Hint, FieldKey::Phone};
        QCOMPARE(checkApplicant(Applicant(), sampleRules()), QList<Finding>{hint});
    }

    void errorsComeFirstThenFieldsInTheirOrder()
    {
        Applicant applicant = cleanApplicant();
        numbered(u"999301000001")(applicant);
        email(u"nobody")(applicant);
        name(u"1")(applicant);
        QList<RuleId> rules;
        for (const Finding& finding : checkApplicant(applicant, sampleRules()))
            rules.append(finding.rule);
        QCOMPARE(rules, (QList<RuleId>{RuleId::NameMissingLetters, RuleId::EmailMalformed,
                                       RuleId::NumberSexClash, RuleId::NumberPrefixUnknown}));
    }
};

QTEST_GUILESS_MAIN(TestApplicantRules)
#include "test_ApplicantRules.moc"
