// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/RecordRepository.h"

#include "app/store/ApplicationRepository.h"
#include "app/store/Rows.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace thunhan
{
namespace
{

// Fields by name; null for one that the source has nothing in.
QString contentOf(const RecordReading& reading)
{
    QJsonObject content;
    for (const FieldKey field : reading.fields)
        content.insert(toName(field), fieldToJson(reading.values, field));
    return QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact));
}

Result<void> readContent(RecordReading& reading, const QString& text)
{
    const QJsonDocument content = QJsonDocument::fromJson(text.toUtf8());
    if (!content.isObject())
        return {ErrorCode::StoreDamaged, QStringLiteral("a reading cannot be read")};
    const QJsonObject values = content.object();
    for (const FieldKey field : allFields()) {
        const auto value = values.constFind(toName(field));
        if (value == values.constEnd())
            continue;
        reading.fields.append(field);
        if (!value->isNull() && !fieldFromJson(reading.values, field, *value))
            return {ErrorCode::StoreDamaged, QStringLiteral("a field of a reading cannot be read")};
    }
    if (reading.fields.size() != values.size())
        return {ErrorCode::StoreDamaged, QStringLiteral("unknown field in a reading")};
    return {};
}

Result<RecordReading> readReading(const Statement& row)
{
    RecordReading reading;
    THUNHAN_TRY_ASSIGN(reading.source, known(recordSourceFromName(row.text(0)), "source"));
    reading.readAt = row.time(1);
    reading.readBy = row.id<OperatorId>(2);
    reading.proven = row.boolean(3);
    reading.nameWithoutMarks = row.boolean(4);
    reading.nameMayBeCut = row.boolean(5);
    THUNHAN_TRY(readContent(reading, row.text(6)));
    return reading;
}

} // namespace

Result<QList<RecordReading>> RecordRepository::readings(ApplicationId id)
{
    THUNHAN_TRY_ASSIGN(QList<RecordReading> readings,
                       readRows(m_database.query("SELECT source, read_at, read_by, proven,"
                                                 " name_without_marks, name_may_be_cut, content"
                                                 " FROM record_reading WHERE application = ?1",
                                                 id),
                                readReading));
    std::ranges::sort(readings, {}, &RecordReading::source);
    return readings;
}

Result<void> RecordRepository::saveReading(ApplicationId id, const RecordReading& reading)
{
    THUNHAN_TRY(ApplicationRepository(m_database).touch(id, reading.readAt));
    return m_database.run("INSERT OR REPLACE INTO record_reading (application, source, read_at, read_by,"
                          " proven, name_without_marks, name_may_be_cut, content)"
                          " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                          id, toName(reading.source), reading.readAt, reading.readBy, reading.proven,
                          reading.nameWithoutMarks, reading.nameMayBeCut, contentOf(reading));
}

} // namespace thunhan
