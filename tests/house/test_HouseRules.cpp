// SPDX-License-Identifier: GPL-3.0-or-later
// The house keeps its rules, and the rules see who breaks them.
#include "tests/house/HouseRules.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

namespace
{

const QString licence = u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s;

// A small house of well-behaved files, for planting an offender in.
class SmallHouse
{
public:
    SmallHouse()
    {
        for (const QString& header :
             {u"app/base/A.h"_s, u"app/domain/A.h"_s, u"app/reference/A.h"_s, u"app/keys/A.h"_s,
              u"app/store/A.h"_s, u"app/audit/A.h"_s, u"app/packet/A.h"_s, u"app/workflow/A.h"_s,
              u"app/main/A.h"_s, u"capture/device/A.h"_s, u"capture/twin/A.h"_s, u"sync/client/A.h"_s,
              u"sync/training/A.h"_s, u"ui/desk/A.h"_s})
            write(header, licence);
    }

    void write(const QString& path, const QString& text) const
    {
        const QString full = m_dir.filePath(path);
        QVERIFY(QDir().mkpath(QFileInfo(full).path()));
        QFile file(full);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
    }

    QString root() const { return m_dir.path(); }

private:
    QTemporaryDir m_dir;
};

} // namespace

class TestHouseRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theHouseKeepsItsArrows()
    {
        const QStringList offences = includeOffences(QStringLiteral(THUNHAN_SOURCE_DIR));
        QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u'\n')));
    }

    void theHouseKeepsItsFilesInOrder()
    {
        const QStringList offences = sourceFileOffences(QStringLiteral(THUNHAN_SOURCE_DIR));
        QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u'\n')));
    }

    void theHouseDeliversItsFutures()
    {
        const QStringList offences = futureOffences(QStringLiteral(THUNHAN_SOURCE_DIR));
        QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u'\n')));
    }

    void lawfulIncludesPass_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("include");
        QTest::newRow("domain uses base") << u"app/domain/B.h"_s << u"\"app/base/A.h\""_s;
        QTest::newRow("keys use domain") << u"app/keys/B.h"_s << u"\"app/domain/A.h\""_s;
        QTest::newRow("store uses reference") << u"app/store/B.h"_s << u"\"app/reference/A.h\""_s;
        QTest::newRow("packet uses store") << u"app/packet/B.h"_s << u"\"app/store/A.h\""_s;
        QTest::newRow("workflow uses packet") << u"app/workflow/B.h"_s << u"\"app/packet/A.h\""_s;
        QTest::newRow("capture uses domain") << u"capture/finger/B.h"_s << u"\"app/domain/A.h\""_s;
        QTest::newRow("twin uses capture") << u"capture/twin/B.h"_s << u"\"capture/device/A.h\""_s;
        QTest::newRow("sync uses packet") << u"sync/client/B.h"_s << u"\"app/packet/A.h\""_s;
        QTest::newRow("ui uses sync") << u"ui/outbox/B.h"_s << u"\"sync/client/A.h\""_s;
        QTest::newRow("main uses twins") << u"app/main/B.cpp"_s << u"\"capture/twin/A.h\""_s;
        QTest::newRow("main uses the training registry") << u"app/main/B.cpp"_s << u"\"sync/training/A.h\""_s;
        QTest::newRow("ui uses widgets") << u"ui/desk/B.h"_s << u"<QWidget>"_s;
        QTest::newRow("capture uses OpenCV") << u"capture/finger/B.cpp"_s << u"<opencv2/core.hpp>"_s;
        QTest::newRow("twin uses a socket") << u"capture/twin/B.cpp"_s << u"<QLocalSocket>"_s;
        QTest::newRow("moc's own file") << u"ui/desk/B.cpp"_s << u"\"B.moc\""_s;
    }

    void lawfulIncludesPass()
    {
        QFETCH(QString, file);
        QFETCH(QString, include);
        const SmallHouse house;
        house.write(file, licence + u"#include "_s + include + u'\n');
        const QStringList offences = includeOffences(house.root());
        QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u'\n')));
    }

    void offendingIncludesAreFound_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("include");
        QTest::newRow("base uses domain") << u"app/base/B.h"_s << u"\"app/domain/A.h\""_s;
        QTest::newRow("domain uses store") << u"app/domain/B.h"_s << u"\"app/store/A.h\""_s;
        QTest::newRow("reference uses keys") << u"app/reference/B.h"_s << u"\"app/keys/A.h\""_s;
        QTest::newRow("store uses audit") << u"app/store/B.h"_s << u"\"app/audit/A.h\""_s;
        QTest::newRow("audit uses packet") << u"app/audit/B.h"_s << u"\"app/packet/A.h\""_s;
        QTest::newRow("packet uses workflow") << u"app/packet/B.h"_s << u"\"app/workflow/A.h\""_s;
        QTest::newRow("workflow uses sync") << u"app/workflow/B.h"_s << u"\"sync/client/A.h\""_s;
        QTest::newRow("capture uses sync") << u"capture/finger/B.h"_s << u"\"sync/client/A.h\""_s;
        QTest::newRow("capture uses store") << u"capture/finger/B.h"_s << u"\"app/store/A.h\""_s;
        QTest::newRow("capture uses a twin") << u"capture/device/B.h"_s << u"\"capture/twin/A.h\""_s;
        QTest::newRow("sync uses capture") << u"sync/client/B.h"_s << u"\"capture/device/A.h\""_s;
        QTest::newRow("sync uses training") << u"sync/client/B.h"_s << u"\"sync/training/A.h\""_s;
        QTest::newRow("sync uses ui") << u"sync/client/B.h"_s << u"\"ui/desk/A.h\""_s;
        QTest::newRow("ui uses main") << u"ui/desk/B.h"_s << u"\"app/main/A.h\""_s;
        QTest::newRow("ui uses a twin") << u"ui/desk/B.h"_s << u"\"capture/twin/A.h\""_s;
        QTest::newRow("in angle brackets") << u"app/base/B.h"_s << u"<app/domain/A.h>"_s;
        QTest::newRow("widgets outside ui") << u"capture/finger/B.h"_s << u"<QWidget>"_s;
        QTest::newRow("widgets by module") << u"app/store/B.h"_s << u"<QtWidgets/QLabel>"_s;
        QTest::newRow("pictures in app") << u"app/packet/B.cpp"_s << u"<QImage>"_s;
        QTest::newRow("network in app") << u"app/store/B.cpp"_s << u"<QTcpSocket>"_s;
        QTest::newRow("network in capture") << u"capture/finger/B.cpp"_s << u"<QTcpSocket>"_s;
        QTest::newRow("SQLCipher in ui") << u"ui/desk/B.cpp"_s << u"<sqlcipher/sqlite3.h>"_s;
        QTest::newRow("OpenCV in ui") << u"ui/desk/B.cpp"_s << u"<opencv2/core.hpp>"_s;
        QTest::newRow("relative path") << u"app/domain/B.h"_s << u"\"A.h\""_s;
        QTest::newRow("no such file") << u"app/domain/B.h"_s << u"\"app/base/Nowhere.h\""_s;
    }

    void offendingIncludesAreFound()
    {
        QFETCH(QString, file);
        QFETCH(QString, include);
        const SmallHouse house;
        house.write(file, licence + u"  #  include "_s + include + u" // why\n"_s);
        const QStringList offences = includeOffences(house.root());
        QCOMPARE(offences.size(), 1);
        QVERIFY2(offences.first().startsWith(file + u":2: "_s), qPrintable(offences.first()));
    }

    void foldersOutsideThePlanAreFound()
    {
        const SmallHouse house;
        house.write(u"app/misc/B.h"_s, licence);
        QCOMPARE(includeOffences(house.root()).size(), 1);
    }

    void offendingFilesAreFound_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("text");
        QTest::newRow("no licence") << u"app/base/B.h"_s << u"#pragma once\n"_s;
        QTest::newRow("licence too late") << u"app/base/B.h"_s << u"\n\n\n"_s + licence;
        QTest::newRow("script without licence") << u"packaging/b.sh"_s << u"#!/bin/sh\n"_s;
        QTest::newRow("CMake without licence") << u"app/base/CMakeLists.txt"_s << u"add_test()\n"_s;
        QTest::newRow("unfinished") << u"app/base/B.h"_s << licence + u"// TO"_s + u"DO later\n"_s;
        QTest::newRow("unfinished prose") << u"README.md"_s << u"FIX"_s + u"ME\n"_s;
        QTest::newRow("machine path") << u"README.md"_s << u"cd /ho"_s + u"me/someone/thunhan\n"_s;
    }

    void offendingFilesAreFound()
    {
        QFETCH(QString, file);
        QFETCH(QString, text);
        const SmallHouse house;
        house.write(file, text);
        const QStringList offences = sourceFileOffences(house.root());
        QCOMPARE(offences.size(), 1);
        QVERIFY2(offences.first().startsWith(file + u':'), qPrintable(offences.first()));
    }

    void futuresThatHangOrHoldUpPaintingAreFound_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("offences");
        QTest::newRow("this") << u"f().then(this, g);"_s << 1;
        QTest::newRow("the next line") << u"f().then(\n    this, g);"_s << 1;
        QTest::newRow("another object") << u"f().then(page, g);"_s << 1;
        QTest::newRow("a member's address") << u"f().then(&m_page, g);"_s << 1;
        QTest::newRow("an owned object") << u"f().then(m_page.get(), g);"_s << 1;
        QTest::newRow("behind a pointer") << u"f->then(this, g);"_s << 1;
        QTest::newRow("cancelled") << u"f().onCanceled(this, g);"_s << 1;
        QTest::newRow("failed") << u"f().onFailed(this, g);"_s << 1;
        QTest::newRow("two") << u"f().then(this, g).then(this, h);"_s << 2;
        QTest::newRow("no object") << u"f().then([a, b](int n) { return n; });"_s << 0;
        QTest::newRow("a named function") << u"f().then(g);"_s << 0;
        QTest::newRow("on a pool") << u"f().then(&m_pool, g);"_s << 0;
        QTest::newRow("on the global pool") << u"f().then(QtFuture::Launch::Async, g);"_s << 1;
        QTest::newRow("keeping its threads") << u"keepThreads(*QThreadPool::globalInstance());"_s << 0;
        QTest::newRow("the global pool") << u"QThreadPool::globalInstance()->start(g);"_s << 1;
        QTest::newRow("run anywhere") << u"QtConcurrent::run([] { return 1; });"_s << 1;
        QTest::newRow("run on a pool") << u"QtConcurrent::run(&m_pool, [] { return 1; });"_s << 0;
        QTest::newRow("another word") << u"f().andThen(this, g);"_s << 0;
    }

    void futuresThatHangOrHoldUpPaintingAreFound()
    {
        QFETCH(QString, code);
        QFETCH(int, offences);
        const SmallHouse house;
        house.write(u"ui/desk/B.cpp"_s, licence + code);
        const QStringList found = futureOffences(house.root());
        QCOMPARE(found.size(), offences);
        for (const QString& offence : found)
            QVERIFY2(offence.startsWith(u"ui/desk/B.cpp:2: "_s), qPrintable(offence));
    }

    void buildFoldersDoNotCount()
    {
        const SmallHouse house;
        house.write(u"build/dev/B.h"_s, u"// made by a tool\n"_s);
        QCOMPARE(sourceFileOffences(house.root()), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestHouseRules)
#include "test_HouseRules.moc"
