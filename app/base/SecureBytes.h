// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <cstddef>
#include <span>

namespace thunhan
{

// Secret bytes in guarded, locked memory of libsodium (sodium_malloc): never swapped, left out of core dumps,
// wiped when freed. Move-only so that no second copy appears by accident. Empty after a move.
class SecureBytes
{
public:
    SecureBytes() = default;
    explicit SecureBytes(std::size_t size); // zeroed; empty when the system gives no locked memory
    SecureBytes(SecureBytes&& other) noexcept;
    SecureBytes& operator=(SecureBytes&& other) noexcept;
    SecureBytes(const SecureBytes&) = delete;
    SecureBytes& operator=(const SecureBytes&) = delete;
    ~SecureBytes();

    static SecureBytes copyOf(std::span<const unsigned char> bytes);
    static SecureBytes copyOf(QByteArrayView bytes);
    static SecureBytes random(std::size_t size);
    // An explicit second copy, where a second owner really is wanted.
    SecureBytes clone() const;

    unsigned char* data() { return m_data; }
    const unsigned char* data() const { return m_data; }
    std::size_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    std::span<const unsigned char> span() const { return {m_data, m_size}; }

    // Constant time for equal sizes.
    friend bool operator==(const SecureBytes& a, const SecureBytes& b);

private:
    unsigned char* m_data = nullptr;
    std::size_t m_size = 0;
};

} // namespace thunhan
