// SPDX-License-Identifier: GPL-3.0-or-later
// The whole country through `thunhanctl reference import`, and what is refused there.
#include "tests/app/store/StoreFixture.h"
#include "tests/main/CtlStation.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int provinces = 34;
constexpr int communes = 3321;

// One entry a line, the first on line 3.
QByteArray country(const QString& edition, int orphanAt = -1)
{
    const QString decomposed = u"Hòa Cường"_s.normalized(QString::NormalizationForm_D);
    QStringList lines;
    for (int province = 0; province < provinces; ++province)
        lines.append(u"{\"code\": \"P%1\", \"name\": \"Tỉnh %1\", \"type\": \"province\"}"_s.arg(province));
    for (int commune = 0; commune < communes; ++commune)
        lines.append(
            u"{\"code\": \"%1\", \"name\": \"%2 %1\", \"type\": \"commune\", \"parent\": \"P%3\"}"_s.arg(
                QString::number(commune), commune < 10 ? decomposed : u"Hòa Cường"_s,
                QString::number(commune == orphanAt ? 99 : commune % provinces)));
    return u"{\"document\": \"units\", \"schema\": 1, \"edition\": \"%1\",\n\"admin_units\": [\n%2\n]}\n"_s
        .arg(edition, lines.join(u",\n"_s))
        .toUtf8();
}

} // namespace

class ThunhanctlReferenceTest : public QObject
{
    Q_OBJECT

    CtlStation m_station;

    QString write(const QString& name, const QByteArray& content) const
    {
        const QString path = m_station.place.filePath(name);
        return overwrite(path, content) ? path : QString();
    }
    CtlOutcome import(const QByteArray& document, const QStringList& more = {}) const
    {
        return m_station.withPassphrase(u"reference"_s,
                                        QStringList{u"import"_s, write(u"document.json"_s, document)} + more);
    }
    QJsonObject show(int code = 0) const
    {
        const CtlOutcome shown = m_station.withPassphrase(u"reference"_s, {u"show"_s, u"--json"_s});
        return shown.code == code ? shown.json() : QJsonObject();
    }
    QString unitsInUse() const
    {
        for (const QJsonValue& one : show()[u"in_use"_s].toArray()) {
            if (one[u"document"_s].toString() == u"units"_s)
                return one[u"edition"_s].toString();
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        const CtlOutcome made = m_station.init();
        QVERIFY2(made.code == 0, qPrintable(made.err));
    }

    void whatIsNotUnderstood()
    {
        for (const QStringList& words : {QStringList{}, QStringList{u"import"_s}, QStringList{u"forget"_s},
                                         QStringList{u"show"_s, u"x"_s}})
            QCOMPARE(m_station.withPassphrase(u"reference"_s, words).code, 2);
    }

    void theWholeCountryIsImported()
    {
        const QString shipped = unitsInUse();
        QVERIFY(!shipped.isEmpty());
        const CtlOutcome taken = import(country(u"2026-10-01"_s), {u"--json"_s});
        QVERIFY2(taken.code == 0, qPrintable(taken.err));
        QVERIFY(taken.json()[u"taken"_s].toBool());
        QCOMPARE(taken.json()[u"composed"_s].toInt(), 10);
        QCOMPARE(unitsInUse(), u"2026-10-01"_s);
        QCOMPARE(show()[u"taken"_s].toArray().size(), 1);
    }

    void aBadCountryIsRefusedWithItsLine()
    {
        const QString before = unitsInUse();
        const CtlOutcome refused = import(country(u"2026-11-01"_s, 3000));
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(u"line %1 "_s.arg(3 + provinces + 3000)), qPrintable(refused.err));
        QVERIFY(refused.err.contains(u"parent"_s));
        QCOMPARE(unitsInUse(), before);
    }

    void nothingGoesBack()
    {
        QVERIFY(import(country(u"2026-10-02"_s)).code == 0);
        QCOMPARE(import(country(u"2026-10-01"_s)).code, 1);
        QCOMPARE(unitsInUse(), u"2026-10-02"_s);
    }

    void theAuthoritysSignatureHasToFit()
    {
        const QString signature = write(u"document.jws"_s, "a..b\n");
        const CtlOutcome refused = import(country(u"2026-12-01"_s), {u"--signature"_s, signature});
        QCOMPARE(refused.code, 1);
        QCOMPARE(unitsInUse(), u"2026-10-02"_s);
    }

    void filesThatAreNotThere()
    {
        QCOMPARE(m_station.withPassphrase(u"reference"_s, {u"import"_s, u"/nowhere/at/all.json"_s}).code, 1);
    }
};

QTEST_GUILESS_MAIN(ThunhanctlReferenceTest)
#include "test_thunhanctlReference.moc"
