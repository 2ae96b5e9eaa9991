// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/ctl/SecretFile.h"

#include <QFile>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr qint64 largestPem = 256 * 1024;

Result<SecureBytes> readSecretFile(const QString& path)
{
    QFile file(path);
    SecureBytes room(largestPem);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {ErrorCode::FileUnreadable, u"the recovery key's file"_s};
    const qint64 size = file.read(reinterpret_cast<char*>(room.data()), qint64(room.size()));
    if (size <= 0 || size == largestPem)
        return {ErrorCode::MalformedInput, u"the recovery key's file"_s};
    return SecureBytes::copyOf(room.span().first(std::size_t(size)));
}

} // namespace

Result<PrivateKey> readPrivateKey(const QString& path)
{
    THUNHAN_TRY_ASSIGN(const SecureBytes pem, readSecretFile(path));
    return PrivateKey::parse(pem);
}

} // namespace thunhan
