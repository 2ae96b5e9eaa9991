// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reference/ReferenceData.h"

#include <QFile>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

class TestPaperLayouts : public QObject
{
    Q_OBJECT

    QByteArray m_shipped;

    // The shipped document with the first `from` changed into `to`, and where it stands.
    QByteArray changed(const QByteArray& from, const QByteArray& to, int* line = nullptr) const
    {
        const qsizetype at = m_shipped.indexOf(from);
        if (at < 0)
            qFatal("%s is not in the document", from.constData());
        if (line)
            *line = int(m_shipped.left(at).count('\n')) + 1;
        QByteArray document = m_shipped;
        return document.replace(at, from.size(), to);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(THUNHAN_REFERENCE_DATA "/papers.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_shipped = file.readAll();
    }

    void shippedPapersAreComplete()
    {
        const auto data = ReferenceData().with(m_shipped);
        QVERIFY2(data.ok(), data ? "" : qPrintable(data.error().detail));
        const PaperLayouts& layouts = data->papers();
        for (const Paper paper : allPapers) {
            QVERIFY(layouts.papers.contains(paper));
            QVERIFY(!layouts.papers[paper].form.isEmpty());
            QVERIFY(!layouts.papers[paper].verified); // the official forms were not at hand
        }
        QCOMPARE(layouts.papers[Paper::ReceiptSheet].pages.size(), 2);
        for (const QString& word : paperWords())
            QVERIFY2(!layouts.words.value(word).isEmpty(), qPrintable(word));
        QVERIFY(ReferenceData().papers().papers.isEmpty());
    }

    void badLayoutsAreRefusedWithTheirLine_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<RefusalCause>("cause");
        const auto row = [](const char* name, const char* from, const char* to, RefusalCause cause) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << cause;
        };
        row("kind", R"("kind": "text")", R"("kind": "txt")", RefusalCause::NotAllowed);
        row("place in braces", "{full_name}", "{ful_name}", RefusalCause::NotAllowed);
        row("brace left open", "{full_name}", "{full_name", RefusalCause::NotAllowed);
        row("brace too many", "{full_name}", "{full_name}}", RefusalCause::NotAllowed);
        row("over the edge", R"("x": 92, "y": 12, "w": 100)", R"("x": 92, "y": 12, "w": 190)",
            RefusalCause::OutOfRange);
        row("below the edge", R"("y": 12, "w": 72, "h": 5.5)", R"("y": 290, "w": 72, "h": 50)",
            RefusalCause::OutOfRange);
        row("no width", R"("w": 72, )", "", RefusalCause::MemberMissing);
        row("width in words", R"("w": 72)", R"("w": "72")", RefusalCause::WrongType);
        row("size of a mountain", R"("size": 10)", R"("size": 1000)", RefusalCause::OutOfRange);
        row("alignment", R"("align": "centre")", R"("align": "center")", RefusalCause::NotAllowed);
        row("member that is not known", R"("bold": true)", R"("fat": true)", RefusalCause::UnknownMember);
        row("line with words", R"({"kind": "line", )", R"({"kind": "line", "value": "a", )",
            RefusalCause::NotAllowed);
        row("list that is not known", R"("value": "requirements")", R"("value": "wishes")",
            RefusalCause::NotAllowed);
        row("word that is not known", R"("fee_none")", R"("fee_nix")", RefusalCause::UnknownMember);
        row("empty word", R"("Không thu lệ phí")", R"("")", RefusalCause::TextEmpty);
        row("boxes without end", R"("count": 12)", R"("count": 100000)", RefusalCause::OutOfRange);
        row("half a box", R"("count": 12)", R"("count": 1.5)", RefusalCause::WrongType);
    }

    void badLayoutsAreRefusedWithTheirLine()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(RefusalCause, cause);
        int line = 0;
        ReferenceRefusal refusal;
        QVERIFY(!ReferenceData().with(changed(from, to, &line), &refusal).ok());
        QCOMPARE(refusal.cause, cause);
        QCOMPARE(refusal.line, line);
        QCOMPARE(refusal.document, std::optional(ReferenceKind::Papers));
    }

    void whatIsMissingIsRefused()
    {
        ReferenceRefusal refusal;
        QVERIFY(!ReferenceData().with(changed(R"(  "unknown": "Không rõ",)", ""), &refusal).ok());
        QCOMPARE(refusal.cause, RefusalCause::MemberMissing);
        QVERIFY(!ReferenceData().with(changed(R"("number_notice": {)", R"("a_notice": {)"), &refusal).ok());
        QCOMPARE(refusal.cause, RefusalCause::UnknownMember);
    }

    void aBadDocumentLeavesTheOldOne()
    {
        const auto old = ReferenceData().with(m_shipped);
        QVERIFY(old.ok());
        QVERIFY(!old->with(changed("{full_name}", "{x}")).ok());
        QCOMPARE(old->papers().papers.size(), qsizetype(allPapers.size()));
    }
};

QTEST_GUILESS_MAIN(TestPaperLayouts)
#include "test_PaperLayouts.moc"
