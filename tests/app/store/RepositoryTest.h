// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/ApplicationRepository.h"
#include "app/store/DocumentRepository.h"
#include "app/store/Migrations.h"
#include "app/store/SampleRepository.h"
#include "tests/app/store/StoreFixture.h"
#include "tests/support/ManualClock.h"
#include "tests/support/SampleApplications.h"

#include <QTest>
#include <algorithm>

namespace thunhan
{

// Each test function gets an empty, migrated store on the test's own thread.
class RepositoryTest : public QObject
{
    Q_OBJECT

protected:
    Database& database() { return *m_database; }
    static QDateTime now() { return ManualClock::start(); }
    static OperatorProfile clerk() { return sampleOperator(Role::Clerk); }

    // With all its samples and pages.
    Application storeSample(quint64 seed)
    {
        Application application = sampleApplication(seed);
        bool stored = ApplicationRepository(database()).insert(application).ok();
        for (const BiometricSample& sample : application.samples)
            stored =
                stored && SampleRepository(database()).insert(application.id, sample, sampleImage(sample));
        for (const DocumentScan& scan : application.documents)
            stored = stored && DocumentRepository(database()).append(application.id, scan, sampleImage(scan));
        if (!stored)
            qFatal("the sample application cannot be stored");
        application.revision += int(application.samples.size() + application.documents.size());
        return application;
    }

    // Lists in the store's own order and without what storing moves on, for comparing.
    static Application withoutOrder(Application a)
    {
        std::sort(a.samples.begin(), a.samples.end(),
                  [](const auto& x, const auto& y) { return x.id < y.id; });
        std::sort(a.documents.begin(), a.documents.end(),
                  [](const auto& x, const auto& y) { return x.id < y.id; });
        std::sort(a.confirmations.begin(), a.confirmations.end(),
                  [](const auto& x, const auto& y) { return x.kind < y.kind; });
        a.updatedAt = {};
        return a;
    }

    int count(const char* table)
    {
        const QByteArray sql = QByteArray("SELECT count(*) FROM ") + table;
        auto row = database().query(sql.constData());
        return row && row->step() ? int(row->integer(0)) : -1;
    }

protected Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<StoreFolder>();
        auto opened =
            Database::open(m_folder->file(QStringLiteral("store.db")), Database::Mode::Create, m_folder->key);
        QVERIFY(opened);
        m_database = std::move(opened).value();
        QVERIFY(migrate(*m_database, allMigrations()));
    }
    void cleanup() { m_database.reset(); }

private:
    std::unique_ptr<StoreFolder> m_folder;
    std::unique_ptr<Database> m_database;
};

} // namespace thunhan
