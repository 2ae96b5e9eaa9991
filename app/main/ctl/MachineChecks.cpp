// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/SecureBytes.h"
#include "app/keys/StoreKey.h"
#include "app/main/ctl/StationChecks.h"
#include "capture/card/OcrBPath.h"
#include "capture/portrait/FaceModelPath.h"

#include <QFileInfo>
#include <QProcess>
#include <openssl/crypto.h>
#include <sodium.h>
#include <sqlite3.h>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr int oldestSqlite = 3046000; // SQLCipher 4.6: what the store was proven with
constexpr int fontPatience = 10000;   // ms; fontconfig may build its cache first

CheckLine checkFonts()
{
    const QString subject = u"fonts"_s;
    const QString remedy = u"apt-get install fonts-noto-core fontconfig"_s;
    QProcess list;
    list.start(u"fc-list"_s, {u":family=Noto Sans"_s, u"family"_s});
    if (!list.waitForFinished(fontPatience) || list.exitCode() != 0) {
        list.kill();
        list.waitForFinished();
        return {subject, CheckVerdict::Look, u"fontconfig did not answer"_s, remedy};
    }
    if (!list.readAllStandardOutput().contains("Noto Sans"))
        return {subject, CheckVerdict::Look, u"Noto Sans is missing: some letters may not show"_s, remedy};
    return {subject, CheckVerdict::Ok, u"Noto Sans"_s, {}};
}

CheckLine checkZoneFont()
{
    const QString subject = u"card reading"_s;
    const QFileInfo file(debianOcrBPath());
    if (!file.isFile() || !file.isReadable() || file.size() == 0)
        return {subject, CheckVerdict::Look, u"OCR-B is missing: the zone of old cards cannot be read"_s,
                u"apt-get install fonts-ocr-b"_s};
    return {subject, CheckVerdict::Ok, u"OCR-B"_s, {}};
}

CheckLine checkModel()
{
    const QString subject = u"face model"_s;
    const QFileInfo file(debianFaceModelPath());
    if (!file.isFile() || !file.isReadable() || file.size() == 0)
        return {subject, CheckVerdict::Blocked, u"is missing: portraits cannot be judged"_s,
                u"apt-get install libdlib-data"_s};
    return {subject, CheckVerdict::Ok, file.filePath(), {}};
}

CheckLine checkLockedMemory()
{
    const QString subject = u"locked memory"_s;
    if (SecureBytes::random(storeKeySize).isEmpty())
        return {subject, CheckVerdict::Blocked, u"the system gives none: keys have no safe place"_s,
                u"Raise the limit: ulimit -l"_s};
    return {subject, CheckVerdict::Ok, u"given"_s, {}};
}

CheckLine checkLibraries()
{
    const QString versions = u"Qt %1, SQLite %2 with SQLCipher, %3, libsodium %4"_s.arg(
        QLatin1StringView(qVersion()), QLatin1StringView(sqlite3_libversion()),
        QLatin1StringView(OpenSSL_version(OPENSSL_VERSION)), QLatin1StringView(sodium_version_string()));
    if (sqlite3_libversion_number() < oldestSqlite)
        return {u"libraries"_s, CheckVerdict::Blocked, versions,
                u"Install SQLCipher 4.6 or newer from Debian's backports."_s};
    return {u"libraries"_s, CheckVerdict::Ok, versions, {}};
}

} // namespace

QList<CheckLine> checkMachine()
{
    return {checkFonts(), checkZoneFont(), checkModel(), checkLockedMemory(), checkLibraries()};
}

} // namespace thunhan
