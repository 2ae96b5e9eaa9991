// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/FaultInjector.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

constexpr char page[] = "<!DOCTYPE html><html><head><title>Sign in</title></head>"
                        "<body>Sign in to use this network.</body></html>";

QString turned(QString digest)
{
    if (!digest.isEmpty())
        digest[0] = digest[0] == u'0' ? u'1' : u'0';
    return digest;
}

QJsonValue withWrongHashes(const QJsonValue& value)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue& item : value.toArray())
            array.append(withWrongHashes(item));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QJsonValue old(member.value());
        member.value() = member.key() == "hash"_L1 && old.isString() ? QJsonValue(turned(old.toString()))
                                                                     : withWrongHashes(old);
    }
    return object;
}

TrainingAnswer withFailedCard(TrainingAnswer answer, const QString& reason)
{
    auto object = jsonObject(answer.body);
    if (!object || !object->contains("requestData"_L1) || !object->contains("status"_L1))
        return answer;
    QJsonObject data = object->value("requestData"_L1).toObject();
    data.insert("others"_L1, QJsonObject{{u"statusReason"_s, reason}});
    object->insert("requestData"_L1, data);
    object->insert("status"_L1, u"FAILED"_s);
    object->remove("credentialIds"_L1);
    answer.body = QJsonDocument(*object).toJson(QJsonDocument::Compact);
    return answer;
}

TrainingAnswer withWrongDigests(TrainingAnswer answer)
{
    for (auto& [name, value] : answer.headers) {
        if (name == "Digest")
            value = "SHA-256=" + QByteArray(32, '\0').toBase64();
    }
    if (const auto object = jsonObject(answer.body))
        answer.body = QJsonDocument(withWrongHashes(*object).toObject()).toJson(QJsonDocument::Compact);
    return answer;
}

TrainingAnswer withForgedReceipt(TrainingAnswer answer)
{
    for (auto& [name, value] : answer.headers) {
        if (name == "Delivery-Receipt")
            value.replace(value.size() - 8, 4, "AAAA");
    }
    return answer;
}

} // namespace

bool actsFirst(FaultKind kind)
{
    switch (kind) {
    case FaultKind::Status:
    case FaultKind::Html:
    case FaultKind::Stall: return false;
    case FaultKind::LostAnswer:
    case FaultKind::HalfAnswer:
    case FaultKind::BrokenJson:
    case FaultKind::ForeignJson:
    case FaultKind::WrongDigest:
    case FaultKind::WrongLength:
    case FaultKind::CardFailed:
    case FaultKind::ForgedReceipt:
    case FaultKind::Twice: return true;
    }
    Q_UNREACHABLE();
}

LineAnswer lineAnswer(const TrainingAnswer& answer)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(answer.status) + " \r\n";
    for (const auto& [name, value] : answer.headers)
        bytes += name + ": " + value + "\r\n";
    // RFC 9110: a 204 has neither body nor length.
    if (answer.status != 204)
        bytes += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    bytes += "\r\n" + answer.body;
    return {bytes, LineAnswer::Then::KeepOpen};
}

LineAnswer faultyLineAnswer(const FaultRule& fault, TrainingAnswer answer)
{
    switch (fault.kind) {
    case FaultKind::Status: {
        TrainingAnswer refusal = TrainingAnswer::refusal(fault.status, u"The registry was told to fail."_s);
        if (fault.retryAfterSeconds)
            refusal.headers.emplace_back("Retry-After", QByteArray::number(*fault.retryAfterSeconds));
        return lineAnswer(refusal);
    }
    case FaultKind::Html: return lineAnswer({200, {{"Content-Type", "text/html"}}, page});
    case FaultKind::Stall: return {};
    case FaultKind::LostAnswer: return {{}, LineAnswer::Then::Abort};
    case FaultKind::HalfAnswer: {
        const QByteArray whole = lineAnswer(answer).bytes;
        return {whole.first(whole.size() - qMax(answer.body.size() / 2, qsizetype(2))),
                LineAnswer::Then::Close};
    }
    case FaultKind::BrokenJson:
        return lineAnswer({200, {{"Content-Type", "application/json"}}, R"({"bufferId": "0)"});
    case FaultKind::ForeignJson:
        return lineAnswer(TrainingAnswer::json(200, {{u"unexpected"_s, QJsonArray{1, 2, 3}}}));
    case FaultKind::WrongDigest: return lineAnswer(withWrongDigests(std::move(answer)));
    case FaultKind::WrongLength: {
        // Not 204, which has no body whatever its header says.
        const QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status == 204 ? 200 : answer.status) +
                                " \r\nContent-Length: " + QByteArray::number(answer.body.size() + 100);
        return {head + "\r\n\r\n" + answer.body, LineAnswer::Then::Close};
    }
    case FaultKind::CardFailed: return lineAnswer(withFailedCard(std::move(answer), fault.reason));
    case FaultKind::ForgedReceipt: return lineAnswer(withForgedReceipt(std::move(answer)));
    case FaultKind::Twice: return lineAnswer(answer);
    }
    Q_UNREACHABLE();
}

} // namespace thunhan
