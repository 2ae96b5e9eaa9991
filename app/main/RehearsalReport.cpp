// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/RehearsalReport.h"

#include "app/base/Sha256.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

} // namespace

QByteArray RehearsalReport::toJson() const
{
    QJsonArray list;
    for (const RehearsedApplication& application : applications) {
        QJsonObject steps;
        for (const auto& [step, milliseconds] : application.stepMilliseconds)
            steps.insert(step, milliseconds);
        list.append(QJsonObject{{u"enrollmentId"_s, application.enrollmentId},
                                {u"state"_s, application.finalState},
                                {u"milliseconds"_s, steps}});
    }
    const QJsonObject report{{u"applications"_s, list},
                             {u"longest_ui_stall_ms"_s, double(longestStall.count()) / 1000.0},
                             {u"peak_rss_kb"_s, peakResidentKb},
                             {u"rss_before_model_kb"_s, residentBeforeModelKb},
                             {u"start_to_window_ms"_s, qint64(startToWindow.count())},
                             {u"failure"_s, failure}};
    return QJsonDocument(report).toJson();
}

QString findDifference(const QString& receivedFolder, const QList<QByteArray>& expectedDigests)
{
    QList<QByteArray> received;
    bool record = false;
    for (const QFileInfo& info : QDir(receivedFolder).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            return u"a received file cannot be read"_s;
        if (info.fileName() == u"application.json"_s)
            record = true;
        else
            received.append(sha256(file.readAll()));
    }
    if (!record)
        return u"the record is missing"_s;
    QList<QByteArray> expected = expectedDigests;
    std::sort(expected.begin(), expected.end());
    std::sort(received.begin(), received.end());
    if (expected == received)
        return {};
    return u"%1 images were captured, %2 arrived, or their bytes differ"_s.arg(expected.size())
        .arg(received.size());
}

} // namespace thunhan
