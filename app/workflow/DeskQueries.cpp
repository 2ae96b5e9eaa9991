// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/DeskQueries.h"

#include "app/store/ApplicationQueries.h"
#include "app/store/ApplicationRepository.h"
#include "app/store/DocumentRepository.h"
#include "app/store/OperatorRepository.h"
#include "app/store/SampleRepository.h"
#include "app/store/Store.h"

#include <algorithm>

namespace thunhan
{
namespace
{

DayFigures figuresOf(const QList<Submission>& submissions, const QTimeZone& zone)
{
    DayFigures figures;
    figures.submitted = int(submissions.size());
    QHash<OperatorId, int> byOperator;
    QList<qint64> seconds;
    for (const Submission& submission : submissions) {
        ++figures.submittedByHour[std::size_t(submission.submittedAt.toTimeZone(zone).time().hour())];
        ++byOperator[submission.by];
        seconds.append(submission.createdAt.secsTo(submission.submittedAt));
    }
    for (auto it = byOperator.begin(); it != byOperator.end(); ++it)
        figures.submittedByOperator.append({it.key(), it.value()});
    std::sort(figures.submittedByOperator.begin(), figures.submittedByOperator.end(),
              [](const auto& a, const auto& b) {
                  return std::tuple(-a.second, a.first.toString()) <
                         std::tuple(-b.second, b.first.toString());
              });
    if (!seconds.isEmpty()) {
        const auto middle = seconds.begin() + seconds.size() / 2;
        std::nth_element(seconds.begin(), middle, seconds.end());
        figures.secondsPerApplication = int(*middle);
    }
    return figures;
}

} // namespace

DeskQueries::DeskQueries(Store& store, const OperatorSession& session, const Clock& clock, QTimeZone zone)
    : m_store(store), m_session(session), m_clock(clock), m_zone(std::move(zone))
{
}

template <class Read>
auto DeskQueries::read(Right right, Read reading) const -> QFuture<std::invoke_result_t<Read, Database&>>
{
    if (const auto person = m_session.requireToRead(right); !person)
        return QtFuture::makeReadyFuture(std::invoke_result_t<Read, Database&>(person.error()));
    return m_store.run(std::move(reading));
}

QFuture<Result<DayFigures>> DeskQueries::today() const
{
    const QDate day = m_clock.nowUtc().toTimeZone(m_zone).date();
    const QDateTime from(day, QTime(0, 0), m_zone);
    return read(Right::SeeApplications,
                [from, to = QDateTime(day.addDays(1), QTime(0, 0), m_zone),
                 zone = m_zone](Database& database) -> Result<DayFigures> {
                    THUNHAN_TRY_ASSIGN(const QList<Submission> submissions,
                                       ApplicationQueries(database).submissions(from.toUTC(), to.toUTC()));
                    return figuresOf(submissions, zone);
                });
}

QFuture<Result<DayTask>> DeskQueries::task() const
{
    return read(Right::SeeApplications, [day = m_clock.nowUtc().toTimeZone(m_zone).date()](
                                            Database& database) { return readDayTask(database, day); });
}

QFuture<Result<std::optional<ExpectedPerson>>> DeskQueries::expected(const PersonalNumber& number) const
{
    return read(Right::Enroll, [number](Database& database) { return findExpected(database, number); });
}

QFuture<Result<StateCounts>> DeskQueries::counts() const
{
    return read(Right::SeeApplications, [](Database& database) -> Result<StateCounts> {
        StateCounts counts;
        THUNHAN_TRY_ASSIGN(counts.byState, ApplicationQueries(database).countsByState());
        return counts;
    });
}

QFuture<Result<QList<ApplicationSummary>>> DeskQueries::inStates(const QList<ApplicationState>& states,
                                                                 int limit) const
{
    return search({}, states, limit);
}

QFuture<Result<QList<ApplicationSummary>>>
DeskQueries::search(const QString& text, const QList<ApplicationState>& states, int limit) const
{
    return page({.states = states, .search = text}, limit);
}

QFuture<Result<QList<ApplicationSummary>>>
DeskQueries::searchWithCallBacks(const QString& text, const QList<ApplicationState>& states, int limit) const
{
    return page({.states = states, .search = text, .orCallBack = true}, limit);
}

QFuture<Result<QList<ApplicationSummary>>> DeskQueries::page(SummaryFilter filter, int limit) const
{
    return read(Right::SeeApplications, [filter, limit](Database& database) {
        return ApplicationQueries(database).page(filter, limit);
    });
}

QFuture<Result<QList<OutboxItem>>> DeskQueries::outbox(int limit) const
{
    return read(Right::SeeApplications, [limit](Database& database) { return Outbox(database).list(limit); });
}

QFuture<Result<QList<OperatorProfile>>> DeskQueries::operators() const
{
    return read(Right::SeeApplications, [](Database& database) -> Result<QList<OperatorProfile>> {
        THUNHAN_TRY_ASSIGN(const QList<OperatorRecord> records, OperatorRepository(database).list());
        QList<OperatorProfile> profiles;
        for (const OperatorRecord& record : records)
            profiles.append(record.profile);
        return profiles;
    });
}

QFuture<Result<Application>> DeskQueries::application(ApplicationId id) const
{
    return read(Right::SeeApplications,
                [id](Database& database) { return ApplicationRepository(database).load(id); });
}

QFuture<Result<QByteArray>> DeskQueries::sampleImage(SampleId id) const
{
    return read(Right::SeePictures, [id](Database& database) -> Result<QByteArray> {
        THUNHAN_TRY_ASSIGN(const DigestedBytes image, SampleRepository(database).loadImage(id));
        return image.bytes();
    });
}

QFuture<Result<QList<SampleFeatures>>>
DeskQueries::waitingFeatures(ApplicationId except, const QList<FingerPosition>& fingers) const
{
    return read(Right::Enroll, [except, fingers](Database& database) {
        return SampleRepository(database).waitingFeatures(except, fingers);
    });
}

QFuture<Result<QByteArray>> DeskQueries::pageImage(DocumentId id) const
{
    return read(Right::SeePictures, [id](Database& database) -> Result<QByteArray> {
        THUNHAN_TRY_ASSIGN(const DigestedBytes image, DocumentRepository(database).loadImage(id));
        return image.bytes();
    });
}

} // namespace thunhan
