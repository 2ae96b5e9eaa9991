// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/TrainingLineages.h"

#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class TestTrainingLineages : public QObject
{
    Q_OBJECT

    struct Told {
        qint64 generation = 0;
        QString session;
        QString after;
        QString station = u"0192a000-0000-7000-8000-000000000001"_s;
    };

    // Empty: it gets a token.
    QString errorOf(const Told& told)
    {
        TrainingRequest request;
        request.body = u"grant_type=client_credentials&client_id=%1&store_generation=%2&store_session=%3"_s
                           .arg(told.station)
                           .arg(told.generation)
                           .arg(told.session)
                           .toUtf8();
        if (!told.after.isEmpty())
            request.body += "&store_after=" + told.after.toUtf8();
        const auto refused = TrainingLineages(*m_store).refuse(request);
        if (!refused)
            return {};
        const QString error = jsonObject(refused->body).value()[u"error"].toString();
        return error.isEmpty() ? QString::number(refused->status) : error;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = *TrainingStore::open(m_folder->filePath(u"registry"_s));
    }

    void oneStationGoesOnFromSessionToSession()
    {
        QCOMPARE(errorOf({0, m_a, {}}), QString());
        QCOMPARE(errorOf({0, m_a, {}}), QString()); // its token ended
        QCOMPARE(errorOf({0, m_b, m_a}), QString());
        QCOMPARE(errorOf({0, m_b, m_a}), QString());
        QCOMPARE(errorOf({0, m_c, m_b}), QString());
    }

    void ofTwoThatFollowTheSameTheFirstIsBelieved()
    {
        QCOMPARE(errorOf({0, m_a, {}}), QString());
        QCOMPARE(errorOf({0, m_b, m_a}), QString());
        QCOMPARE(errorOf({0, m_c, m_a}), u"store_copied"_s);
        QCOMPARE(errorOf({0, m_c, m_a}), u"store_copied"_s); // and stays refused
        QCOMPARE(errorOf({0, m_c, {}}), u"store_copied"_s);
        QCOMPARE(errorOf({0, m_b, m_a}), QString());
        // After a restart of the registry as well.
        m_store.reset();
        m_store = *TrainingStore::open(m_folder->filePath(u"registry"_s));
        QCOMPARE(errorOf({0, m_c, m_a}), u"store_copied"_s);
        QCOMPARE(errorOf({0, m_c, {}, u"0192a000-0000-7000-8000-000000000002"_s}), QString());
    }

    void aRestoredOneIsBelievedInPlaceOfTheEarlier()
    {
        QCOMPARE(errorOf({0, m_a, {}}), QString());
        QCOMPARE(errorOf({7, m_b, {}}), QString());
        QCOMPARE(errorOf({0, m_a, {}}), u"store_replaced"_s);
        QCOMPARE(errorOf({0, m_c, m_a}), u"store_replaced"_s);
        QCOMPARE(errorOf({7, m_c, m_b}), QString());
        QCOMPARE(errorOf({7, m_b, {}}), u"store_copied"_s);
    }

    // The registry was brought back from yesterday's copy, and knows nothing of what was since.
    void whatFollowsAnUnknownOneIsBelieved()
    {
        QCOMPARE(errorOf({0, m_a, {}}), QString());
        QCOMPARE(errorOf({0, m_c, m_b}), QString());
        QCOMPARE(errorOf({0, m_c, m_b}), QString());
        QCOMPARE(errorOf({0, QUuid::createUuid().toString(QUuid::WithoutBraces), m_c}), QString());
    }

    void whoTellsNothingIsNotJudgedAndNonsenseIsRefused()
    {
        TrainingRequest silent;
        silent.body = "grant_type=client_credentials&client_id=x";
        QVERIFY(!TrainingLineages(*m_store).refuse(silent));
        QCOMPARE(errorOf({0, u"nonsense"_s, {}}), u"400"_s);
        QCOMPARE(errorOf({-1, m_a, {}}), u"400"_s);
        QCOMPARE(errorOf({0, m_a, {}, u"nobody"_s}), u"400"_s);
    }

private:
    const QString m_a = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString m_b = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString m_c = QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TrainingStore> m_store;
};

QTEST_GUILESS_MAIN(TestTrainingLineages)
#include "test_TrainingLineages.moc"
