// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QString>

namespace thunhan
{

// The store's files in its folder. Used by the store alone.
class StoreFiles
{
public:
    explicit StoreFiles(const QString& folder) : m_folder(folder) {}

    QString database() const { return m_folder.filePath(QStringLiteral("store.db")); }
    QString keyCheck() const { return m_folder.filePath(QStringLiteral("store.keycheck")); }
    QString lock() const { return m_folder.filePath(QStringLiteral("store.lock")); }
    // While the key is rotated: the copy under the new key, and the check that makes it count.
    QString nextDatabase() const { return m_folder.filePath(QStringLiteral("store.next.db")); }
    QString nextKeyCheck() const { return m_folder.filePath(QStringLiteral("store.next.keycheck")); }

private:
    QDir m_folder;
};

} // namespace thunhan
