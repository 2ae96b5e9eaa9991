// SPDX-License-Identifier: GPL-3.0-or-later
// What the writers of files for a medium share: descriptors that close and errors that name their cause.
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QString>
#include <utility>

namespace thunhan
{

// Closes what it holds. Readable by its owner alone where a file is made.
class Descriptor
{
public:
    Descriptor(const QString& path, int flags); // O_CLOEXEC is added
    ~Descriptor();
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor& operator=(Descriptor&&) = delete;
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    bool isOpen() const { return m_number >= 0; }
    bool isPlainFile() const;
    operator int() const { return m_number; }

private:
    int m_number;
};

// Of errno: DiskFull, also for a file that the medium's format cannot hold; FileUnwritable.
Error writeError(QString operation);

Result<void> writeAll(int file, const QByteArray& bytes);
// On the medium when this returns.
Result<void> flushDescriptor(int file);

} // namespace thunhan
