// SPDX-License-Identifier: GPL-3.0-or-later
// A station is copied to a stick and made anew out of it, as an administrator does it.
#include "tests/main/CtlStation.h"
#include "tests/support/TestPki.h"

#include <QDir>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class ThunhanctlBackupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_station.init().code, 0);
        const auto authority = issueTestCertificate({u"Recovery"_s});
        write(file(u"authority.pem"_s), authority.certificate);
        write(file(u"authority.key"_s), authority.key);
        const auto set = runCtl({u"keys"_s, u"recovery"_s, file(u"authority.pem"_s), u"--data"_s,
                                 m_station.data(), u"--passphrase-fd"_s, u"0"_s},
                                trainingPassphrase() + u'\n');
        QVERIFY2(set.code == 0, qPrintable(set.err));
        QVERIFY(QDir().mkpath(stick()));
        const auto done = m_station.withPassphrase(u"backup"_s, {stick(), u"--json"_s});
        QVERIFY2(done.code == 0, qPrintable(done.err));
        m_copy = done.json()[u"folder"_s].toString();
        QVERIFY(QFile::exists(m_copy + u"/store.db"_s));
        QVERIFY(done.json()[u"bytes"_s].toInteger() > 100000);
    }

    void theAuthoritysKeyMakesTheStationAnew()
    {
        const auto restored =
            runCtl({u"restore"_s, stick(), file(u"new"_s), u"--recovery-key"_s, file(u"authority.key"_s)});
        QVERIFY2(restored.code == 0, qPrintable(restored.err));
        expectWhole(file(u"new"_s));
    }

    void soDoesAnOfficersPassphrase()
    {
        const auto restored = runCtl({u"restore"_s, m_copy, file(u"other"_s), u"--passphrase-fd"_s, u"0"_s},
                                     trainingPassphrase() + u'\n');
        QVERIFY2(restored.code == 0, qPrintable(restored.err));
        expectWhole(file(u"other"_s));
    }

    void whatDoesNotFitIsRefusedInWords()
    {
        const auto wrong = runCtl({u"restore"_s, stick(), file(u"none"_s), u"--passphrase-fd"_s, u"0"_s},
                                  u"another phrase altogether\n"_s);
        QCOMPARE(wrong.code, 1);
        QVERIFY2(wrong.err.contains(u"passphrase is not right"_s), qPrintable(wrong.err));
        const auto there =
            runCtl({u"restore"_s, stick(), m_station.data(), u"--recovery-key"_s, file(u"authority.key"_s)});
        QCOMPARE(there.code, 1);
        QVERIFY2(there.err.contains(u"was not touched"_s), qPrintable(there.err));
        const auto nothing = runCtl({u"restore"_s, file(u"nowhere"_s), file(u"none"_s)});
        QCOMPARE(nothing.code, 1);
        QVERIFY2(nothing.err.contains(u"no backup"_s), qPrintable(nothing.err));
        QCOMPARE(runCtl({u"restore"_s, stick()}).code, 2);
        QCOMPARE(m_station.withPassphrase(u"backup"_s).code, 2);
        const auto gone = m_station.withPassphrase(u"backup"_s, {file(u"nowhere"_s)});
        QCOMPARE(gone.code, 1);
        QVERIFY2(gone.err.contains(u"drive is connected"_s), qPrintable(gone.err));
        QVERIFY(!QFileInfo::exists(file(u"none"_s)));
    }

    void aCopyThatWasCutShortIsRefusedInWords()
    {
        const QString cut = file(u"cut"_s);
        QVERIFY(QDir().mkpath(cut));
        for (const QString& name : QDir(m_copy).entryList(QDir::Files))
            QVERIFY(QFile::copy(m_copy + u'/' + name, cut + u'/' + name));
        QVERIFY(QFile::resize(cut + u"/store.db"_s, 8192));
        const auto refused =
            runCtl({u"restore"_s, cut, file(u"none"_s), u"--recovery-key"_s, file(u"authority.key"_s)});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(u"cut short"_s) && refused.err.contains(u"store.db"_s),
                 qPrintable(refused.err));
        QVERIFY(!QFileInfo::exists(file(u"none"_s)));
    }

private:
    QString file(const QString& name) const { return m_station.place.filePath(name); }
    QString stick() const { return file(u"stick"_s); }
    static void write(const QString& path, const QByteArray& content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    static void expectWhole(const QString& folder)
    {
        const auto verdict = runCtl({u"verify"_s, u"--data"_s, folder, u"--passphrase-fd"_s, u"0"_s},
                                    trainingPassphrase() + u'\n');
        QVERIFY2(verdict.code == 0, qPrintable(verdict.err));
        QVERIFY(QFile::exists(folder + u"/station.json"_s));
    }

    CtlStation m_station;
    QString m_copy;
};

QTEST_GUILESS_MAIN(ThunhanctlBackupTest)
#include "test_thunhanctlBackup.moc"
