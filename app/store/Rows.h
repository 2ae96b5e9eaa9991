// SPDX-License-Identifier: GPL-3.0-or-later
// Rows into values. `read` is Result<T>(const Statement&) or T(const Statement&).
#pragma once

#include "app/store/Statement.h"

#include <QList>
#include <type_traits>

namespace thunhan
{

template <class Read>
using ReadOutcome = std::invoke_result_t<Read&, const Statement&>;
template <class T>
struct ReadValueOf {
    using Type = T;
};
template <class T>
struct ReadValueOf<Result<T>> {
    using Type = T;
};
template <class Read>
using ReadValue = typename ReadValueOf<ReadOutcome<Read>>::Type;

// All rows.
template <class Read>
Result<QList<ReadValue<Read>>> readRows(Result<Statement> rows, Read read)
{
    if (!rows)
        return rows.error();
    QList<ReadValue<Read>> values;
    while (true) {
        THUNHAN_TRY_ASSIGN(const bool found, rows->step());
        if (!found)
            return values;
        Result<ReadValue<Read>> value = read(*rows);
        if (!value)
            return value.error();
        values.append(*std::move(value));
    }
}

// The first row, or nullopt.
template <class Read>
Result<std::optional<ReadValue<Read>>> readFirst(Result<Statement> rows, Read read)
{
    if (!rows)
        return rows.error();
    THUNHAN_TRY_ASSIGN(const bool found, rows->step());
    if (!found)
        return std::optional<ReadValue<Read>>();
    Result<ReadValue<Read>> value = read(*rows);
    if (!value)
        return value.error();
    return std::optional<ReadValue<Read>>(*std::move(value));
}

// The first row; NotFound with `what` when there is none.
template <class Read>
Result<ReadValue<Read>> readOne(Result<Statement> rows, const char* what, Read read)
{
    THUNHAN_TRY_ASSIGN(auto value, readFirst(std::move(rows), std::move(read)));
    if (!value)
        return {ErrorCode::NotFound, QStringLiteral("no %1").arg(QLatin1StringView(what))};
    return *std::move(value);
}

} // namespace thunhan
