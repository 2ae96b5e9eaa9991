// SPDX-License-Identifier: GPL-3.0-or-later
// An administrator's hands on the keys of a station.
#include "app/audit/AuditLog.h"
#include "tests/app/store/StoreFixture.h"
#include "tests/main/CtlStation.h"
#include "tests/support/SoftwareTpm.h"
#include "tests/support/TestPki.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class CtlKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_station.init().code, 0);
        const auto people = KeySlots::load(m_station.folder().keySlotsPath())->list();
        for (const KeySlotInfo& one : *people) {
            if (one.profile.role == Role::Administrator)
                m_administrator = one.profile.id.toString();
            if (one.profile.role == Role::Supervisor)
                m_supervisor = one.profile.id.toString();
        }
    }

    void theListTellsWhoAndWhatOpensTheStation()
    {
        const CtlOutcome list = keys({u"list"_s, u"--json"_s}, {});
        QCOMPARE(list.code, 0);
        QCOMPARE(list.json()[u"operators"_s].toArray().size(), 4);
        QVERIFY(list.json()[u"recovery"_s].isNull());
        QVERIFY(!list.json()[u"chip"_s].toBool());
        QVERIFY(keys({u"list"_s}, {}).out.contains(u"No recovery key"_s));
    }

    void aVerbIsAskedFor()
    {
        QCOMPARE(keys({}, {}).code, 2);
        QCOMPARE(keys({u"turn"_s}, {}).code, 2);
        QCOMPARE(keys({u"remove"_s}, {}).code, 2);
    }

    void anOfficerComesChoosesAPassphraseAndLeaves()
    {
        const CtlOutcome added = keys({u"add"_s, u"--name"_s, u"Võ Thị Sáu"_s, u"--rank"_s, u"Trung úy"_s,
                                       u"--role"_s, u"administrator"_s},
                                      {trainingPassphrase(), u"cầu tre lắc lẻo"_s});
        QVERIFY2(added.code == 0, qPrintable(added.err));
        const QString id =
            KeySlots::load(m_station.folder().keySlotsPath())->list()->last().profile.id.toString();
        QVERIFY(added.out.contains(id));
        // Nothing before the first change.
        const CtlOutcome early = runCtl(
            {u"queue"_s, u"--data"_s, m_station.data(), u"--operator"_s, id, u"--passphrase-fd"_s, u"0"_s},
            u"cầu tre lắc lẻo\n"_s);
        QCOMPARE(early.code, 1);
        QVERIFY2(early.err.contains(u"keys passphrase"_s), qPrintable(early.err));
        QCOMPARE(as(id, {u"passphrase"_s}, {u"cầu tre lắc lẻo"_s, u"123456789012"_s}).code, 1);
        const CtlOutcome changed = as(id, {u"passphrase"_s}, {u"cầu tre lắc lẻo"_s, u"gập ghềnh khó đi"_s});
        QVERIFY2(changed.code == 0, qPrintable(changed.err));
        {
            const auto store = openTrainingStore(m_station.folder());
            const auto told =
                await(store->run([](Database& database) { return AuditLog(database).list(1); }));
            QCOMPARE(told->first().event.action, AuditAction::PassphraseChanged);
            QCOMPARE(told->first().event.by.toString(), id);
        }
        const CtlOutcome removed = keys({u"remove"_s, id}, {trainingPassphrase()});
        QVERIFY2(removed.code == 0, qPrintable(removed.err));
        QCOMPARE(as(id, {u"passphrase"_s}, {u"gập ghềnh khó đi"_s, u"cầu tre lắc lẻo"_s}).code, 1);
    }

    void aSupervisorMayNot()
    {
        QCOMPARE(as(m_supervisor, {u"rotate"_s}, {trainingPassphrase()}).code, 1);
        QCOMPARE(
            as(m_supervisor, {u"give"_s, m_supervisor}, {trainingPassphrase(), u"cầu tre lắc lẻo"_s}).code,
            1);
    }

    void aRotatedStoreIsWhole()
    {
        const QByteArray before = header();
        const CtlOutcome rotated = keys({u"rotate"_s}, {trainingPassphrase()});
        QVERIFY2(rotated.code == 0, qPrintable(rotated.err));
        QVERIFY(header() != before);
        const CtlOutcome verified = m_station.withPassphrase(u"verify"_s, {u"--json"_s});
        QVERIFY2(verified.code == 0, qPrintable(verified.err));
        QVERIFY(verified.json()[u"whole"_s].toBool());
    }

    void theAuthoritysKeyOpensWhatNobodyCan()
    {
        const auto authority = issueTestCertificate({u"Recovery"_s});
        const auto stranger = issueTestCertificate({u"Stranger"_s});
        const QString certificate = write(u"authority.pem"_s, authority.certificate);
        QCOMPARE(keys({u"recover"_s, u"--recovery-key"_s, write(u"key.pem"_s, authority.key)},
                      {u"sông dài cá lội"_s})
                     .code,
                 1); // there is no slot yet
        const CtlOutcome set = keys({u"recovery"_s, certificate}, {trainingPassphrase()});
        QVERIFY2(set.code == 0, qPrintable(set.err));
        const CtlOutcome refused = keys(
            {u"recover"_s, u"--recovery-key"_s, write(u"other.pem"_s, stranger.key)}, {u"sông dài cá lội"_s});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(u"not the recovery key"_s), qPrintable(refused.err));
        const CtlOutcome recovered =
            keys({u"recover"_s, u"--recovery-key"_s, m_station.place.filePath(u"key.pem"_s)},
                 {u"sông dài cá lội"_s});
        QVERIFY2(recovered.code == 0, qPrintable(recovered.err));
        QCOMPARE(as(m_administrator, {u"passphrase"_s}, {u"sông dài cá lội"_s, trainingPassphrase()}).code,
                 0);
    }

    void theChipOpensWithItsPin()
    {
        SoftwareTpm chip;
        QVERIFY(chip.start());
        const QStringList way{u"--tpm"_s, QString::fromLatin1(chip.way()), u"--pin-fd"_s, u"0"_s};
        const CtlOutcome bound = keys(QStringList{u"bind"_s} + way, {trainingPassphrase(), u"739214"_s});
        QVERIFY2(bound.code == 0, qPrintable(bound.err));
        const CtlOutcome wrong = keys(QStringList{u"recover"_s} + way, {u"111111"_s, u"sông dài cá lội"_s});
        QCOMPARE(wrong.code, 1);
        QVERIFY2(wrong.err.contains(u"The PIN is not right"_s), qPrintable(wrong.err));
        const CtlOutcome recovered =
            keys(QStringList{u"recover"_s} + way, {u"739214"_s, u"sông dài cá lội"_s});
        QVERIFY2(recovered.code == 0, qPrintable(recovered.err));
        QCOMPARE(as(m_administrator, {u"passphrase"_s}, {u"sông dài cá lội"_s, trainingPassphrase()}).code,
                 0);
        chip.stop();
        const CtlOutcome without = keys(QStringList{u"recover"_s} + way, {u"739214"_s, u"sông dài cá lội"_s});
        QCOMPARE(without.code, 1);
        QVERIFY2(without.err.contains(u"no security chip"_s), qPrintable(without.err));
        QCOMPARE(keys({u"unbind"_s}, {trainingPassphrase()}).code, 0);
    }

private:
    CtlOutcome keys(const QStringList& words, const QStringList& lines) const
    {
        return as(m_administrator, words, lines);
    }
    CtlOutcome as(const QString& person, const QStringList& words, const QStringList& lines) const
    {
        return runCtl(QStringList{u"keys"_s} + words +
                          QStringList{u"--data"_s, m_station.data(), u"--operator"_s, person,
                                      u"--passphrase-fd"_s, u"0"_s, u"--new-passphrase-fd"_s, u"0"_s},
                      lines.join(u'\n') + u'\n');
    }
    QString write(const QString& name, const QByteArray& content) const
    {
        const QString path = m_station.place.filePath(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path : QString();
    }
    QByteArray header() const
    {
        QFile file(Store::pathIn(m_station.data()));
        return file.open(QIODevice::ReadOnly) ? file.read(4096) : QByteArray();
    }

    CtlStation m_station;
    QString m_administrator;
    QString m_supervisor;
};

QTEST_GUILESS_MAIN(CtlKeysTest)
#include "test_thunhanctlKeys.moc"
