// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Sha256.h"
#include "app/store/DownloadRepository.h"
#include "app/workflow/CampaignLists.h"
#include "app/workflow/DownloadIntake.h"
#include "tests/app/workflow/DeskFixture.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

class CampaignListsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTargets_data();
    void readsTargets();
    void readsRosters_data();
    void readsRosters();
    void theDaysTaskComesFromTheNewestLists();
    void anEmptyFormIsFilledWithWhatWasDeclared();
    void whatIsDeclaredAtTheDeskStays();
    void strangersAreNotFilledIn();
    void aNewRosterDestroysTheOldOne();
};

namespace
{

const QString number = u"001190000019"_s;

QByteArray rosterOf(const QByteArray& person)
{
    return R"({"people": [)" + person + "]}";
}

const QByteArray binh = R"({"number": "001190000019", "on": "2026-03-10", "fields":
    {"full_name": "Trần Thị Bình", "occupation": "giáo viên"}})";

// As Downloading hands it over.
Result<void> take(DeskFixture& desk, DownloadKind kind, qint64 version, const QByteArray& document)
{
    const DownloadItem item{kind, version, document.size(), sha256(document), {}};
    return await(desk.store().transact([=, now = desk.clock.nowUtc()](Database& database) {
        return takeDownload(database, ReferenceData(), item, document, now, now.date());
    }));
}

} // namespace

void CampaignListsTest::readsTargets_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<int>("daily"); // 0: refused
    QTest::newRow("a campaign") << R"({"from": "2026-07-01", "to": "2026-09-18", "daily": 400})"_ba << 400;
    QTest::newRow("one day") << R"({"from": "2026-07-01", "to": "2026-07-01", "daily": 1})"_ba << 1;
    QTest::newRow("ends before it begins")
        << R"({"from": "2026-07-02", "to": "2026-07-01", "daily": 1})"_ba << 0;
    QTest::newRow("nothing to do") << R"({"from": "2026-07-01", "to": "2026-09-18", "daily": 0})"_ba << 0;
    QTest::newRow("no day") << R"({"from": "2026-02-30", "to": "2026-09-18", "daily": 4})"_ba << 0;
    QTest::newRow("no list") << "[]"_ba << 0;
}

void CampaignListsTest::readsTargets()
{
    QFETCH(const QByteArray, document);
    QFETCH(const int, daily);
    const auto target = CampaignTarget::parse(document);
    QCOMPARE(target.ok(), daily > 0);
    if (target)
        QCOMPARE(target->daily, daily);
    else
        QCOMPARE(target.error().code, ErrorCode::MalformedInput);
}

void CampaignListsTest::readsRosters_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<int>("people"); // -1: refused
    QTest::newRow("nobody") << rosterOf({}) << 0;
    QTest::newRow("one") << rosterOf(binh) << 1;
    QTest::newRow("any day") << rosterOf(R"({"number": "001190000019"})") << 1;
    QTest::newRow("twice") << rosterOf(binh + "," + binh) << -1;
    QTest::newRow("no number") << rosterOf(R"({"number": "12"})") << -1;
    QTest::newRow("no day") << rosterOf(R"({"number": "001190000019", "on": "tomorrow"})") << -1;
    QTest::newRow("unknown field") << rosterOf(R"({"number": "001190000019", "fields": {"shoe_size": 41}})")
                                   << -1;
    QTest::newRow("another shape") << rosterOf(R"({"number": "001190000019", "fields": {"full_name": 41}})")
                                   << -1;
    QTest::newRow("another's number")
        << rosterOf(R"({"number": "001190000019", "fields": {"personal_number": "001190000020"}})") << -1;
    QTest::newRow("no list") << R"({"people": "x"})"_ba << -1;
}

void CampaignListsTest::readsRosters()
{
    QFETCH(const QByteArray, document);
    QFETCH(const int, people);
    const auto roster = parseRoster(document);
    QCOMPARE(roster ? int(roster->size()) : -1, people);
}

void CampaignListsTest::theDaysTaskComesFromTheNewestLists()
{
    DeskFixture desk;
    QCOMPARE(settled(desk.queries().task()).value(), DayTask());
    const QByteArray today =
        desk.clock.nowUtc().toTimeZone(QTimeZone("Asia/Ho_Chi_Minh")).date().toString(Qt::ISODate).toLatin1();
    const auto targets = [](const QByteArray& from, const QByteArray& to, int daily) {
        return R"({"from": ")" + from + R"(", "to": ")" + to + R"(", "daily": )" + QByteArray::number(daily) +
               "}";
    };
    QVERIFY(take(desk, DownloadKind::Targets, 1, targets(today, "2099-01-01", 350)));
    QVERIFY(take(desk, DownloadKind::Targets, 2, targets("2020-01-01", today, 400)));
    QVERIFY(
        take(desk, DownloadKind::Roster, 1,
             rosterOf(R"({"number": "001190000019", "on": ")" + today +
                      R"("}, {"number": "001190000021", "on": "2020-01-01"}, {"number": "001190000023"})")));
    const DayTask task = settled(desk.queries().task()).value();
    QCOMPARE(task.target, std::optional(400));
    QCOMPARE(task.expected, 1);
    QVERIFY(take(desk, DownloadKind::Targets, 3, targets("2020-01-01", "2020-02-01", 9)));
    QCOMPARE(settled(desk.queries().task())->target, std::nullopt); // that campaign is over
    QVERIFY(!take(desk, DownloadKind::Targets, 4, "{}"));
}

void CampaignListsTest::anEmptyFormIsFilledWithWhatWasDeclared()
{
    DeskFixture desk;
    QVERIFY(take(desk, DownloadKind::Roster, 1, rosterOf(binh)));
    const PersonalNumber theirs = PersonalNumber::parse(number).value();
    const auto expected = settled(desk.queries().expected(theirs));
    QVERIFY(expected && *expected);
    QCOMPARE((*expected)->fields.size(), 2);
    const ApplicationId id = desk.begin().id;
    const auto filled = settled(desk.enrollment().takeDeclared(id, theirs));
    QVERIFY(filled);
    QCOMPARE(filled->applicant.fullName, u"Trần Thị Bình"_s);
    QCOMPARE(filled->applicant.occupation, u"giáo viên"_s);
    QCOMPARE(filled->applicant.personalNumber, theirs);
    QCOMPARE(desk.load(id).applicant, filled->applicant);
    QCOMPARE(desk.trail(id).last().event.action, AuditAction::RecordRead);
}

void CampaignListsTest::whatIsDeclaredAtTheDeskStays()
{
    DeskFixture desk;
    QVERIFY(take(desk, DownloadKind::Roster, 1, rosterOf(binh)));
    const ApplicationId id = desk.begin().id;
    QVERIFY(settled(desk.enrollment().saveField(id, FieldKey::Occupation, u"kỹ sư"_s)));
    const auto filled = settled(desk.enrollment().takeDeclared(id, PersonalNumber::parse(number).value()));
    QVERIFY(filled);
    QCOMPARE(filled->applicant.occupation, u"kỹ sư"_s);
    QCOMPARE(filled->applicant.fullName, u"Trần Thị Bình"_s);
}

void CampaignListsTest::strangersAreNotFilledIn()
{
    DeskFixture desk;
    QVERIFY(take(desk, DownloadKind::Roster, 1, rosterOf(binh)));
    const PersonalNumber other = PersonalNumber::parse(u"001190000021"_s).value();
    QCOMPARE(settled(desk.queries().expected(other)).value(), std::nullopt);
    const Application begun = desk.begin();
    const ApplicationId id = begun.id;
    const auto filled = settled(desk.enrollment().takeDeclared(id, other));
    QVERIFY(!filled);
    QCOMPARE(filled.error().code, ErrorCode::NotFound);
    QCOMPARE(desk.load(id).applicant, begun.applicant);
    desk.signIn(desk.administrator);
    QCOMPARE(settled(desk.enrollment().takeDeclared(id, other)).error().code, ErrorCode::RightMissing);
}

void CampaignListsTest::aNewRosterDestroysTheOldOne()
{
    DeskFixture desk;
    QVERIFY(take(desk, DownloadKind::Roster, 1, rosterOf(binh)));
    QVERIFY(take(desk, DownloadKind::Roster, 2, rosterOf({})));
    const PersonalNumber theirs = PersonalNumber::parse(number).value();
    QCOMPARE(settled(desk.queries().expected(theirs)).value(), std::nullopt);
    const auto isKept = await(desk.store().run(
        [](Database& database) { return DownloadRepository(database).isTaken(sha256(rosterOf(binh))); }));
    QVERIFY(isKept && !*isKept);
    QVERIFY(!take(desk, DownloadKind::Roster, 1, rosterOf(binh))); // rolled back
}

} // namespace thunhan

QTEST_GUILESS_MAIN(thunhan::CampaignListsTest)
#include "test_CampaignLists.moc"
