// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ApplicationStateMachine.h"

#include <QHash>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

// The life of an application as the house's reference tells it, written down a second time and by hand:
// state, event, who may (C clerk, S supervisor, A administrator, station *), where to.
const QStringList expected{
    u"DRAFT SUBMIT CS PENDING_REVIEW"_s,
    u"DRAFT DISCARD CS REJECTED"_s,
    u"PENDING_REVIEW APPROVE S QUEUED"_s,
    u"PENDING_REVIEW RETURN S RETURNED"_s,
    u"PENDING_REVIEW REJECT S REJECTED"_s,
    u"RETURNED REOPEN CS DRAFT"_s,
    u"RETURNED DISCARD CS REJECTED"_s,
    u"QUEUED START_TRANSFER * IN_TRANSIT"_s,
    u"IN_TRANSIT RECEIPT_VERIFIED * DELIVERED"_s,
    u"IN_TRANSIT REGISTRY_REFUSED * REFUSED"_s,
    u"IN_TRANSIT QUARANTINE * QUARANTINED"_s,
    u"DELIVERED RESULT_RECEIVED * PROCESSED"_s,
    u"DELIVERED REGISTRY_REFUSED * REFUSED"_s,
    u"DELIVERED REGISTRY_LOST * QUEUED"_s,
    u"DELIVERED PURGE * PURGED"_s,
    u"PROCESSED PURGE * PURGED"_s,
    u"REJECTED PURGE * PURGED"_s,
    u"REFUSED RESEND S QUEUED"_s,
    u"REFUSED RETURN S RETURNED"_s,
    u"REFUSED REJECT S REJECTED"_s,
    u"QUARANTINED RESEND S QUEUED"_s,
    u"QUARANTINED RETURN S RETURNED"_s,
    u"QUARANTINED REJECT S REJECTED"_s,
};

QChar letter(Actor actor)
{
    switch (actor) {
    case Actor::Clerk: return u'C';
    case Actor::Supervisor: return u'S';
    case Actor::Administrator: return u'A';
    case Actor::Station: return u'*';
    }
    Q_UNREACHABLE();
}

} // namespace

class TestApplicationStateMachine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // 11 states x 14 events x 4 actors: what the table does not name is refused.
    void everyCombination()
    {
        QHash<QString, QStringList> table;
        for (const QString& row : expected) {
            const QStringList cells = row.split(u' ');
            table.insert(cells[0] + u' ' + cells[1], {cells[2], cells[3]});
        }
        int combinations = 0;
        int allowed = 0;
        for (const ApplicationState state : allApplicationStates) {
            for (const ApplicationEvent event : allApplicationEvents) {
                for (const Actor actor : allActors) {
                    ++combinations;
                    const QString key = toName(state) + u' ' + toName(event);
                    const auto outcome = next(state, event, actor);
                    if (!table.contains(key)) {
                        QVERIFY2(!outcome, qPrintable(key));
                        QCOMPARE(outcome.error().code, ErrorCode::TransitionRefused);
                    } else if (!table[key][0].contains(letter(actor))) {
                        QVERIFY2(!outcome, qPrintable(key));
                        QCOMPARE(outcome.error().code, ErrorCode::RightMissing);
                    } else {
                        QVERIFY2(outcome.ok(), qPrintable(key));
                        QCOMPARE(toName(*outcome), table[key][1]);
                        ++allowed;
                    }
                }
            }
        }
        QCOMPARE(combinations, 11 * 14 * 4);
        QCOMPARE(allowed, 27); // four rows of the desk count twice
    }

    // Nothing that was captured ends anywhere but in delivery, in a person's decision, or in being purged
    // after one.
    void everyStateHasAWayOut()
    {
        for (const ApplicationState state : allApplicationStates) {
            bool leaves = false;
            for (const ApplicationEvent event : allApplicationEvents) {
                for (const Actor actor : allActors)
                    leaves = leaves || next(state, event, actor).ok();
            }
            QCOMPARE(leaves, state != ApplicationState::Purged);
        }
    }
};

QTEST_APPLESS_MAIN(TestApplicationStateMachine)
#include "test_ApplicationStateMachine.moc"
