// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ReferenceRepository.h"
#include "tests/app/store/RepositoryTest.h"

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class TestReferenceRepository : public RepositoryTest
{
    Q_OBJECT

    static StoredReference edition(ReferenceKind kind, QDate day)
    {
        return {kind, day, "{\"a\": \"\xC4\x90\"}", "h..s", ManualClock::start(), clerk().id};
    }

private Q_SLOTS:
    void editionsAddUp()
    {
        ReferenceRepository references(database());
        QVERIFY(references.list(ReferenceKind::Units)->isEmpty());
        const StoredReference second = edition(ReferenceKind::Units, QDate(2026, 2, 1));
        StoredReference first = edition(ReferenceKind::Units, QDate(2025, 12, 31));
        first.signature.clear();
        first.takenBy = {};
        for (const StoredReference& one : {second, first, edition(ReferenceKind::Codes, QDate(2026, 2, 1))})
            QVERIFY(references.insert(one));
        QCOMPARE(*references.list(ReferenceKind::Units), (QList<StoredReference>{second, first}));
        QCOMPARE(references.list(ReferenceKind::Codes)->size(), 1);
    }

    void anEditionIsNeverReplaced()
    {
        ReferenceRepository references(database());
        const StoredReference one = edition(ReferenceKind::Units, QDate(2026, 2, 1));
        QVERIFY(references.insert(one));
        StoredReference other = one;
        other.document = "{}";
        QVERIFY(!references.insert(other));
        QCOMPARE(*references.list(ReferenceKind::Units), QList<StoredReference>{one});
    }
};

QTEST_GUILESS_MAIN(TestReferenceRepository)
#include "test_ReferenceRepository.moc"
