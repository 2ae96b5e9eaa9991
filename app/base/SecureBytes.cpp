// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/SecureBytes.h"

#include <cstring>
#include <sodium.h>
#include <utility>

namespace thunhan
{

SecureBytes::SecureBytes(std::size_t size)
{
    // sodium_init() may be called any number of times, from any thread.
    if (size == 0 || sodium_init() < 0)
        return;
    m_data = static_cast<unsigned char*>(sodium_malloc(size));
    if (!m_data)
        return;
    m_size = size;
    sodium_memzero(m_data, m_size);
}

SecureBytes::SecureBytes(SecureBytes&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0))
{
}

SecureBytes& SecureBytes::operator=(SecureBytes&& other) noexcept
{
    if (this != &other) {
        sodium_free(m_data);
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

SecureBytes::~SecureBytes()
{
    sodium_free(m_data);
}

SecureBytes SecureBytes::copyOf(std::span<const unsigned char> bytes)
{
    SecureBytes copy(bytes.size());
    if (!copy.isEmpty())
        std::memcpy(copy.m_data, bytes.data(), bytes.size());
    return copy;
}

SecureBytes SecureBytes::copyOf(QByteArrayView bytes)
{
    return copyOf(std::span(reinterpret_cast<const unsigned char*>(bytes.data()),
                            static_cast<std::size_t>(bytes.size())));
}

SecureBytes SecureBytes::random(std::size_t size)
{
    SecureBytes bytes(size);
    if (!bytes.isEmpty())
        randombytes_buf(bytes.m_data, bytes.m_size);
    return bytes;
}

SecureBytes SecureBytes::clone() const
{
    return copyOf(span());
}

bool operator==(const SecureBytes& a, const SecureBytes& b)
{
    return a.m_size == b.m_size && (a.m_size == 0 || sodium_memcmp(a.m_data, b.m_data, a.m_size) == 0);
}

} // namespace thunhan
