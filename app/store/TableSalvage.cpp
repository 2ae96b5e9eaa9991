// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/TableSalvage.h"

#include "app/store/Rows.h"

#include <QSet>
#include <QStringList>
#include <algorithm>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

// Where the end of a table cannot be read, numbers are tried until so many in a row are not there: more than
// a page holds rows.
constexpr qint64 numbersPerPage = 500;

struct Table {
    QString name;
    QStringList keys; // columns of the primary key; "rowid" for a table that has numbers
    bool byNumber() const { return keys.first() == "rowid"_L1; }
};

// A bad sector is an error of the machine, a changed page one of SQLCipher.
bool isUnreadable(const Error& error)
{
    return error.code == ErrorCode::StoreDamaged || error.code == ErrorCode::StoreFailed;
}

Result<QList<Table>> tablesOf(Database& database)
{
    THUNHAN_TRY_ASSIGN(
        auto tables,
        readRows(database.query("SELECT name, wr FROM pragma_table_list WHERE schema = 'main'"
                                " AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"),
                 [](const Statement& row) {
                     return Table{row.text(0), row.boolean(1) ? QStringList() : QStringList(u"rowid"_s)};
                 }));
    for (Table& table : tables) {
        if (table.keys.isEmpty()) {
            THUNHAN_TRY_ASSIGN(
                table.keys,
                readRows(database.query("SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk",
                                        table.name),
                         [](const Statement& row) { return row.text(0); }));
        }
    }
    return tables;
}

class TableCopy
{
public:
    TableCopy(Database& database, QLatin1StringView attached, Table table)
        : m_database(database), m_attached(attached), m_table(std::move(table)), m_salvaged{m_table.name}
    {
    }

    Result<SalvagedTable> walk()
    {
        THUNHAN_TRY_ASSIGN(const bool whole, walk(Direction::Up));
        if (!whole)
            THUNHAN_TRY(walk(Direction::Down));
        if (!whole && m_table.byNumber())
            THUNHAN_TRY(tryNumbers());
        return m_salvaged;
    }

    // Of the first column of the key.
    Result<SalvagedTable> tryIds(const QSet<QString>& ids)
    {
        for (const QString& id : ids) {
            const bool between = (m_lowest.isEmpty() || id >= m_lowest.first()) &&
                                 (m_highest.isEmpty() || id <= m_highest.first());
            if (between)
                THUNHAN_TRY(copy({id}));
        }
        return m_salvaged;
    }

private:
    enum class Direction { Up, Down };

    // False: the walk ended at something that cannot be read.
    Result<bool> walk(Direction direction)
    {
        const QString order = direction == Direction::Up ? u""_s : u" DESC"_s;
        const QByteArray sql =
            u"SELECT %1 FROM main.%2 NOT INDEXED ORDER BY %3%4"_s
                .arg(m_table.keys.join(u", "_s), m_table.name, m_table.keys.join(order + u", "_s), order)
                .toUtf8();
        auto keys = m_database.query(sql.constData());
        if (!keys)
            return keys.error();
        while (true) {
            const auto found = keys->step();
            if (!found && !isUnreadable(found.error()))
                return found.error();
            m_salvaged.damaged = m_salvaged.damaged || !found;
            if (!found || !*found)
                return found.ok();
            QStringList key;
            for (int i = 0; i < m_table.keys.size(); ++i)
                key.append(keys->text(i));
            if (direction == Direction::Down && key == m_lowest)
                return true;
            THUNHAN_TRY(copy(key));
            (direction == Direction::Up ? m_lowest : m_highest) = key;
        }
    }

    // Between the two ends.
    Result<void> tryNumbers()
    {
        const qint64 from = m_lowest.isEmpty() ? 0 : m_lowest.first().toLongLong();
        const qint64 to = m_highest.isEmpty() ? 0 : m_highest.first().toLongLong();
        qint64 last = from;
        for (qint64 number = from + 1; to > 0 ? number < to : number <= last + numbersPerPage; ++number) {
            const qint64 before = m_salvaged.rows;
            THUNHAN_TRY(copy({QString::number(number)}));
            if (m_salvaged.rows > before)
                last = number;
        }
        return {};
    }

    Result<void> copy(const QStringList& key)
    {
        QStringList conditions;
        for (int i = 0; i < key.size(); ++i)
            conditions.append(u"%1 = ?%2"_s.arg(m_table.keys.at(i)).arg(i + 1));
        const QByteArray sql = u"INSERT OR IGNORE INTO %1.%2 SELECT * FROM main.%2 WHERE %3"_s
                                   .arg(m_attached, m_table.name, conditions.join(u" AND "_s))
                                   .toUtf8();
        auto statement = m_database.query(sql.constData());
        if (!statement)
            return statement.error();
        for (int i = 0; i < key.size(); ++i)
            statement->bind(i + 1, key.at(i));
        const auto copied = statement->finish();
        if (copied)
            m_salvaged.rows += m_database.changes();
        else if (isUnreadable(copied.error()))
            m_salvaged.damaged = true;
        else
            return copied.error();
        return {};
    }

    Database& m_database;
    QLatin1StringView m_attached;
    Table m_table;
    SalvagedTable m_salvaged;
    QStringList m_lowest;  // the last key of the walk upwards
    QStringList m_highest; // the last one of the walk downwards
};

// Every id that stands in the copy under the name of this key, or as the key of the table it refers to.
Result<QSet<QString>> idsFor(Database& database, QLatin1StringView attached, const QList<Table>& tables,
                             const Table& table)
{
    const QString key = table.keys.first();
    const QString named = key == "id"_L1 ? table.name.section(u'_', 0, 0) : key;
    QSet<QString> ids;
    for (const Table& other : tables) {
        THUNHAN_TRY_ASSIGN(const auto columns,
                           readRows(database.query("SELECT name FROM pragma_table_info(?1)", other.name),
                                    [](const Statement& row) { return row.text(0); }));
        for (const QString& column : columns) {
            const bool refers =
                column == named || (column == "id"_L1 && other.name.section(u'_', 0, 0) == named);
            if (!refers)
                continue;
            const QByteArray sql =
                u"SELECT DISTINCT %1 FROM %2.%3"_s.arg(column, attached, other.name).toUtf8();
            THUNHAN_TRY_ASSIGN(const auto found, readRows(database.query(sql.constData()),
                                                          [](const Statement& row) { return row.text(0); }));
            ids.unite(QSet<QString>(found.begin(), found.end()));
        }
    }
    return ids;
}

} // namespace

Result<QList<SalvagedTable>> copyReadableRows(Database& damaged, const char* attached)
{
    const QLatin1StringView into(attached);
    // A page that cannot be read ends the transaction it is met in: each row has its own, and one flush at
    // the end is enough for all.
    THUNHAN_TRY(damaged.runScript(u"PRAGMA %1.synchronous = OFF"_s.arg(into).toUtf8().constData()));
    THUNHAN_TRY_ASSIGN(const QList<Table> tables, tablesOf(damaged));
    QList<SalvagedTable> salvaged;
    std::vector<std::pair<qsizetype, TableCopy>> broken;
    for (const Table& table : tables) {
        TableCopy copy(damaged, into, table);
        THUNHAN_TRY_ASSIGN(const SalvagedTable outcome, copy.walk());
        if (outcome.damaged && !table.byNumber())
            broken.emplace_back(salvaged.size(), std::move(copy));
        salvaged.append(outcome);
    }
    // By now the copy tells whom to ask for.
    for (auto& [index, copy] : broken) {
        THUNHAN_TRY_ASSIGN(const auto ids, idsFor(damaged, into, tables, tables.at(index)));
        THUNHAN_TRY_ASSIGN(salvaged[index], copy.tryIds(ids));
    }
    THUNHAN_TRY(
        damaged.runScript(u"PRAGMA %1.synchronous = FULL; PRAGMA %1.wal_checkpoint(TRUNCATE)"_s.arg(into)
                              .toUtf8()
                              .constData()));
    return salvaged;
}

} // namespace thunhan
