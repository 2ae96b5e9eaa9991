// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Statement.h"

#include "app/store/Database.h"

#include <sqlite3.h>
#include <utility>

namespace thunhan
{

Statement::Statement(const Database& database, sqlite3_stmt* handle, bool* lent)
    : m_database(&database), m_handle(handle), m_lent(lent)
{
    if (m_lent)
        *m_lent = true;
}

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database),
      m_handle(std::exchange(other.m_handle, nullptr)),
      m_lent(other.m_lent),
      m_bindError(other.m_bindError),
      m_held(std::move(other.m_held))
{
}

Statement::~Statement()
{
    if (!m_handle)
        return;
    if (m_lent) {
        sqlite3_reset(m_handle);
        sqlite3_clear_bindings(m_handle);
        *m_lent = false;
    } else {
        sqlite3_finalize(m_handle);
    }
}

void Statement::keep(int code)
{
    if (m_bindError == SQLITE_OK)
        m_bindError = code;
}

void Statement::bind(int index, qint64 value)
{
    keep(sqlite3_bind_int64(m_handle, index, value));
}

void Statement::bind(int index, double value)
{
    keep(sqlite3_bind_double(m_handle, index, value));
}

void Statement::bind(int index, const QString& value)
{
    const QByteArray& bytes = m_held.emplaceBack(value.toUtf8());
    keep(sqlite3_bind_text64(m_handle, index, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_STATIC,
                             SQLITE_UTF8));
}

void Statement::bind(int index, const QByteArray& value)
{
    const QByteArray& bytes = m_held.emplaceBack(value);
    keep(
        sqlite3_bind_blob64(m_handle, index, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_STATIC));
}

void Statement::bind(int index, const SecureBytes& value)
{
    keep(sqlite3_bind_blob64(m_handle, index, value.data(), value.size(), SQLITE_STATIC));
}

void Statement::bind(int index, const QDateTime& value)
{
    value.isValid() ? bind(index, value.toUTC().toString(Qt::ISODateWithMs)) : bind(index, std::nullopt);
}

void Statement::bind(int index, std::nullopt_t)
{
    keep(sqlite3_bind_null(m_handle, index));
}

Result<bool> Statement::step()
{
    THUNHAN_TRY(m_database->probe(DatabaseAccess::Step));
    const int code = m_bindError == SQLITE_OK ? sqlite3_step(m_handle) : m_bindError;
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    Error error = m_database->failure(code, "step");
    sqlite3_reset(m_handle);
    return error;
}

Result<void> Statement::finish()
{
    while (true) {
        THUNHAN_TRY_ASSIGN(const bool row, step());
        if (!row)
            return {};
    }
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_handle, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_handle, column);
}

QString Statement::text(int column) const
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_handle, column));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(m_handle, column));
}

QByteArray Statement::blob(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_handle, column));
    return {bytes, sqlite3_column_bytes(m_handle, column)};
}

SecureBytes Statement::secret(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_handle, column));
    return SecureBytes::copyOf(QByteArrayView(bytes, sqlite3_column_bytes(m_handle, column)));
}

QDateTime Statement::time(int column) const
{
    return isNull(column) ? QDateTime() : QDateTime::fromString(text(column), Qt::ISODateWithMs);
}

} // namespace thunhan
