// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogues are complete and fit the source text.
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList sources(const QByteArray& catalogue)
{
    QStringList found;
    QString context;
    QXmlStreamReader xml(catalogue);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"source")
            found += context + u": "_s + xml.readElementText();
    }
    return found;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsUnfinished_data() { catalogues(); }
    void nothingIsUnfinished();
    void nothingIsMissing_data() { catalogues(); }
    void nothingIsMissing();

private:
    static void catalogues();
};

void TestTranslations::catalogues()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("pluralsOnly");
    QTest::newRow("Vietnamese") << u"thunhan_vi.ts"_s << false;
    QTest::newRow("English") << u"thunhan_en.ts"_s << true;
}

void TestTranslations::nothingIsUnfinished()
{
    QFETCH(QString, file);
    QXmlStreamReader xml(contentOf(QStringLiteral(THUNHAN_SOURCE_DIR) + u"/translations/"_s + file));
    QStringList unfinished;
    QString source;
    int messages = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"source")
            source = xml.readElementText();
        if (xml.name() != u"translation")
            continue;
        ++messages;
        const bool open = xml.attributes().hasAttribute(u"type"_s);
        const QString words = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        if (open || words.isEmpty())
            unfinished += source;
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(messages > 0);
    QVERIFY2(unfinished.isEmpty(), qPrintable(unfinished.join(u'\n')));
}

void TestTranslations::nothingIsMissing()
{
    QFETCH(QString, file);
    QFETCH(bool, pluralsOnly);
    const QString root = QStringLiteral(THUNHAN_SOURCE_DIR);
    QTemporaryDir folder;
    const QString copy = folder.filePath(file);
    QVERIFY(QFile::copy(root + u"/translations/"_s + file, copy));
    QStringList arguments{u"-silent"_s,      u"-locations"_s,       u"none"_s,
                          u"-no-obsolete"_s, u"-source-language"_s, u"en"_s};
    if (pluralsOnly)
        arguments += u"-pluralonly"_s;
    arguments += {u"-I"_s, root, root + u"/ui"_s, u"-ts"_s, copy};
    QProcess lupdate;
    lupdate.start(QStringLiteral(THUNHAN_LUPDATE), arguments);
    QVERIFY(lupdate.waitForFinished(60000));
    QCOMPARE(lupdate.exitCode(), 0);
    QStringList tracked = sources(contentOf(root + u"/translations/"_s + file));
    QStringList needed = sources(contentOf(copy));
    tracked.sort();
    needed.sort();
    for (const QString& message : needed)
        QVERIFY2(tracked.contains(message), qPrintable(u"run update_translations; missing: "_s + message));
    QCOMPARE(tracked.size(), needed.size());
}

} // namespace thunhan

QTEST_GUILESS_MAIN(thunhan::TestTranslations)
#include "test_Translations.moc"
