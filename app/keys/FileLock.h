// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <utility>

namespace thunhan
{

// An exclusive lock between processes, by flock(2) on a file that stays. The kernel gives it back when the
// holder ends in whatever way, so a killed station never locks itself out (a file with a process id could).
class FileLock
{
public:
    enum class Wait { No, UntilFree };

    // StoreInUse when another holder has it and `wait` is No. Blocking otherwise.
    static Result<FileLock> acquire(const QString& path, Wait wait);

    FileLock(FileLock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    FileLock& operator=(FileLock&& other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
    ~FileLock();

private:
    explicit FileLock(int descriptor) : m_descriptor(descriptor) {}

    int m_descriptor;
};

} // namespace thunhan
