// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/FaultPlan.h"

#include "app/base/EnumNames.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutexLocker>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

constexpr qint64 maxPlanBytes = 1024 * 1024;

constexpr EnumNames<FaultKind, 12> kindNames{{
    {FaultKind::Status, "STATUS"_L1},
    {FaultKind::Html, "HTML"_L1},
    {FaultKind::Stall, "STALL"_L1},
    {FaultKind::LostAnswer, "LOST_ANSWER"_L1},
    {FaultKind::HalfAnswer, "HALF_ANSWER"_L1},
    {FaultKind::BrokenJson, "BROKEN_JSON"_L1},
    {FaultKind::ForeignJson, "FOREIGN_JSON"_L1},
    {FaultKind::WrongDigest, "WRONG_DIGEST"_L1},
    {FaultKind::WrongLength, "WRONG_LENGTH"_L1},
    {FaultKind::CardFailed, "CARD_FAILED"_L1},
    {FaultKind::ForgedReceipt, "FORGED_RECEIPT"_L1},
    {FaultKind::Twice, "TWICE"_L1},
}};

Error malformed(qsizetype rule, const QString& member)
{
    return {ErrorCode::MalformedInput, u"fault %1: %2"_s.arg(rule + 1).arg(member)};
}

// A whole number in [low, high]; `fallback` when it is left out; nullopt for anything else.
std::optional<int> number(const QJsonValue& value, int fallback, int low, int high)
{
    if (value.isUndefined())
        return fallback;
    const int whole = value.toInt(low - 1);
    if (!value.isDouble() || whole < low || whole > high)
        return std::nullopt;
    return whole;
}

Result<FaultRule> ruleFromJson(const QJsonObject& json, qsizetype index)
{
    static const QStringList members{u"kind"_s,  u"method"_s, u"path"_s,       u"first"_s,
                                     u"times"_s, u"status"_s, u"retryAfter"_s, u"reason"_s};
    for (const QString& member : json.keys()) {
        if (!members.contains(member))
            return malformed(index, u"unknown member"_s);
    }
    FaultRule rule;
    const auto kind = enumFromName(kindNames, json[u"kind"].toString());
    if (!kind)
        return malformed(index, u"kind"_s);
    rule.kind = *kind;
    rule.method = json[u"method"].toString().toUpper();
    rule.path.setPattern(json[u"path"].toString());
    if (!rule.path.isValid())
        return malformed(index, u"path is not a regular expression"_s);
    const auto first = number(json[u"first"], rule.first, 1, 1'000'000);
    const auto times = number(json[u"times"], rule.times, 0, 1'000'000);
    const auto status = number(json[u"status"], rule.status, 200, 599);
    const auto retryAfter = number(json[u"retryAfter"], -1, 0, 86'400);
    if (!first || !times || !status || !retryAfter)
        return malformed(index, u"first, times, status or retryAfter"_s);
    rule.first = *first;
    rule.times = *times;
    rule.status = *status;
    rule.reason = json[u"reason"].toString();
    if (*retryAfter >= 0)
        rule.retryAfterSeconds = *retryAfter;
    return rule;
}

} // namespace

Result<FaultPlan> FaultPlan::fromJson(const QByteArray& text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    if (!json[u"faults"].isArray())
        return {ErrorCode::MalformedInput, u"no array \"faults\""_s};
    FaultPlan plan;
    const QJsonArray faults = json[u"faults"].toArray();
    for (qsizetype i = 0; i < faults.size(); ++i) {
        THUNHAN_TRY_ASSIGN(FaultRule rule, ruleFromJson(faults[i].toObject(), i));
        plan.rules.append(std::move(rule));
    }
    return plan;
}

Result<FaultPlan> FaultPlan::fromFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {ErrorCode::FileUnreadable, path + u": "_s + file.errorString()};
    return fromJson(file.read(maxPlanBytes));
}

void FaultSwitch::set(FaultPlan plan)
{
    const QMutexLocker lock(&m_mutex);
    m_plan = std::move(plan);
    m_seen = QList<int>(m_plan.rules.size(), 0);
}

std::optional<FaultRule> FaultSwitch::next(const QByteArray& method, const QString& path)
{
    const QMutexLocker lock(&m_mutex);
    std::optional<FaultRule> chosen;
    for (qsizetype i = 0; i < m_plan.rules.size(); ++i) {
        const FaultRule& rule = m_plan.rules.at(i);
        if (!rule.method.isEmpty() && rule.method.toLatin1() != method)
            continue;
        if (!rule.path.pattern().isEmpty() && !rule.path.match(path).hasMatch())
            continue;
        const int seen = ++m_seen[i];
        const bool applies = seen >= rule.first && (rule.times == 0 || seen < rule.first + rule.times);
        if (applies && !chosen)
            chosen = rule;
    }
    return chosen;
}

} // namespace thunhan
