// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/StoreKey.h"
#include "app/store/Store.h"

#include <QFile>
#include <QTemporaryDir>

namespace thunhan
{

// A data folder of its own with a store key; the store is opened and closed by the test.
struct StoreFolder {
    QTemporaryDir folder;
    SecureBytes key = SecureBytes::random(storeKeySize);

    QString path() const { return folder.path(); }
    QString file(const QString& name) const { return folder.filePath(name); }

    Result<std::unique_ptr<Store>> create(DatabaseProbe probe = {}) const
    {
        return Store::create(path(), key, std::move(probe));
    }
    Result<std::unique_ptr<Store>> open(DatabaseProbe probe = {}) const
    {
        return Store::open(path(), key, std::move(probe));
    }
};

// Waits: tests have no user to keep waiting.
template <class T>
T await(QFuture<T> future)
{
    future.waitForFinished();
    return future.takeResult();
}

inline QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool overwrite(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(content) == content.size();
}

} // namespace thunhan
