// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/SecureBytes.h"
#include "app/base/StrongId.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <concepts>
#include <optional>

struct sqlite3_stmt;

namespace thunhan
{

class Database;

// A prepared statement on loan from its Database, given back (reset, bindings cleared) when destroyed.
// Belongs to the Database's thread.
class Statement
{
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    Statement(const Statement&) = delete;
    ~Statement();

    // Parameters count from 1. An error is kept and told by the next step(). Texts and blobs are shared, not
    // copied.
    void bind(int index, qint64 value);
    template <std::integral Integer>
    void bind(int index, Integer value)
    {
        bind(index, qint64(value));
    }
    void bind(int index, double value);
    void bind(int index, const QString& value);    // a null one is an empty text
    void bind(int index, const QByteArray& value); // a null one is an empty blob
    // As a blob; not shared: must outlive the Statement.
    void bind(int index, const SecureBytes& value);
    void bind(int index,
              const QDateTime& value); // UTC ISO text to the millisecond, sorts by time; invalid: NULL
    void bind(int index, std::nullopt_t);
    template <class Tag>
    void bind(int index, const StrongId<Tag>& id) // a null one is NULL
    {
        id.isNull() ? bind(index, std::nullopt) : bind(index, id.toString());
    }
    template <class T>
    void bind(int index, const std::optional<T>& value)
    {
        value ? bind(index, *value) : bind(index, std::nullopt);
    }

    // True: a row is there. False: the end.
    Result<bool> step();
    // Steps to the end.
    Result<void> finish();

    // Columns of the current row count from 0. NULL reads as 0, empty, invalid or a null id.
    bool isNull(int column) const;
    qint64 integer(int column) const;
    bool boolean(int column) const { return integer(column) != 0; }
    double real(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    SecureBytes secret(int column) const; // a blob; no copy of it stays in plain memory of ours
    QDateTime time(int column) const;
    template <class Id>
    Id id(int column) const
    {
        return Id::fromString(text(column));
    }

private:
    friend class Database;
    Statement(const Database& database, sqlite3_stmt* handle, bool* lent);
    void keep(int code);

    const Database* m_database;
    sqlite3_stmt* m_handle;
    bool* m_lent; // the cache's mark; null: not from the cache, finalised at the end
    int m_bindError = 0;
    QList<QByteArray> m_held; // what the bindings point to
};

// A stored name that this version cannot read means that the row is damaged.
template <class T>
Result<T> known(std::optional<T> value, const char* what)
{
    if (!value)
        return {ErrorCode::StoreDamaged, QStringLiteral("unknown %1 in a row").arg(QLatin1StringView(what))};
    return *std::move(value);
}

} // namespace thunhan
