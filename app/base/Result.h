// SPDX-License-Identifier: GPL-3.0-or-later
// A value or the Error that prevented it. No exception crosses a layer of this program: adapters catch what a
// library throws and return a Result. (std::expected is C++23; the compiler of Debian 12 does not have it.)
#pragma once

#include "app/base/Error.h"

#include <QtGlobal>
#include <type_traits>
#include <utility>
#include <variant>

namespace thunhan
{

template <class T>
class [[nodiscard]] Result
{
public:
    using Value = T;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}
    Result(ErrorCode code, QString detail = {})
        : m_state(std::in_place_index<1>, Error{code, std::move(detail)})
    {
    }

    bool ok() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return ok(); }

    // Reading the side that is not there is a programmer's mistake.
    T& value() & { return check(), *std::get_if<0>(&m_state); }
    const T& value() const& { return check(), *std::get_if<0>(&m_state); }
    T&& value() && { return check(), std::move(*std::get_if<0>(&m_state)); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }

    const Error& error() const
    {
        Q_ASSERT(!ok());
        return *std::get_if<1>(&m_state);
    }

private:
    void check() const { Q_ASSERT(ok()); }

    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    using Value = void;

    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_ok(false) {}
    Result(ErrorCode code, QString detail = {}) : m_error{code, std::move(detail)}, m_ok(false) {}

    bool ok() const noexcept { return m_ok; }
    explicit operator bool() const noexcept { return m_ok; }
    const Error& error() const
    {
        Q_ASSERT(!m_ok);
        return m_error;
    }

private:
    Error m_error;
    bool m_ok = true;
};

template <class T>
inline constexpr bool isResult = false;
template <class T>
inline constexpr bool isResult<Result<T>> = true;

// Leaves the enclosing function with the error of `expression`, or goes on.
#define THUNHAN_TRY(expression)                                                                              \
    do {                                                                                                     \
        if (auto thunhanResult = (expression); !thunhanResult)                                               \
            return thunhanResult.error();                                                                    \
    } while (false)

#define THUNHAN_JOIN2(a, b) a##b
#define THUNHAN_JOIN(a, b) THUNHAN_JOIN2(a, b)
// Declares `variable` with the value of `expression`, or leaves the enclosing function with its error.
#define THUNHAN_TRY_ASSIGN(variable, expression)                                                             \
    auto THUNHAN_JOIN(thunhanTry, __LINE__) = (expression);                                                  \
    if (!THUNHAN_JOIN(thunhanTry, __LINE__))                                                                 \
        return THUNHAN_JOIN(thunhanTry, __LINE__).error();                                                   \
    variable = std::move(THUNHAN_JOIN(thunhanTry, __LINE__)).value()

} // namespace thunhan
