// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/reference/ReferenceRefusal.h"

#include <QByteArray>
#include <QDate>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>
#include <initializer_list>
#include <utility>

namespace thunhan
{

// What every document says of itself.
struct ReferenceHeader {
    ReferenceKind kind = ReferenceKind::Codes;
    QDate edition;
    QDate validFrom; // both may be open
    QDate validTo;
    bool verified = false; // all of it was found in published sources
    int composed = 0;      // texts that were not in NFC and were composed on reading
    QByteArray sha256;     // of the file

    friend bool operator==(const ReferenceHeader&, const ReferenceHeader&) = default;
};

class ReferenceReader;

// A value of the document and its place. Reading what is not there, of another type or out of form gives the
// refusal with its line; texts come in NFC. Keep none longer than its reader.
class ReferenceNode
{
public:
    // Refuses names of members other than these and, for the document itself, those of its header.
    Result<void> onlyMembers(std::initializer_list<QLatin1StringView> names) const;
    // Present, and not null.
    bool has(QLatin1StringView member) const;

    Result<ReferenceNode> object(QLatin1StringView member) const;
    // Of an object whose names are the document's own: lower-case letters, digits and underscores.
    Result<QList<std::pair<QString, ReferenceNode>>> members() const;
    // The entries of an array; with `optional` none for a member that is not there.
    Result<QList<ReferenceNode>> entries(QLatin1StringView member, bool optional = false) const;

    Result<QString> text(QLatin1StringView member) const;
    Result<QString> optionalText(QLatin1StringView member) const; // empty when it is not there
    Result<QStringList> texts(QLatin1StringView member, bool optional = false) const;
    Result<QDate> date(QLatin1StringView member) const;
    Result<QDate> optionalDate(QLatin1StringView member) const; // invalid when it is not there
    Result<qint64> integer(QLatin1StringView member, qint64 least, qint64 most) const;
    Result<double> number(QLatin1StringView member, double least, double most) const;
    Result<bool> flag(QLatin1StringView member, bool otherwise) const;
    // Of a node that is itself a text or a number, as entries() gives them.
    Result<QString> asText() const;
    Result<qint64> asInteger(qint64 least, qint64 most) const;

    // `valid_from` and `valid_to`, in this order.
    Result<std::pair<QDate, QDate>> validity() const;

    // For rules of a document's own. `member`: where exactly, if it is there.
    Error refuse(RefusalCause cause, QLatin1StringView member = {}) const;

private:
    friend class ReferenceReader;
    ReferenceNode(ReferenceReader& reader, QJsonValue value, QString pointer);
    ReferenceNode at(QLatin1StringView member) const;
    Result<ReferenceNode> required(QLatin1StringView member) const;
    Result<QDate> asDate() const;
    Result<double> asNumber(double least, double most) const;

    ReferenceReader* m_reader;
    QJsonValue m_value;
    QString m_pointer;
};

// Reads one document, written by others: checks syntax, size and header, and hands out nodes. The first
// refusal is kept, because an Error has room for one sentence only. One thread at a time.
class ReferenceReader
{
public:
    static constexpr int schemaVersion = 1;
    static constexpr qsizetype largestFile = 32 * 1024 * 1024;

    explicit ReferenceReader(QByteArray json) : m_json(std::move(json)) {}
    ReferenceReader(const ReferenceReader&) = delete;
    ReferenceReader& operator=(const ReferenceReader&) = delete;

    // The whole document. MalformedInput.
    Result<ReferenceNode> open();
    // After open(); `composed` counts what was read so far.
    const ReferenceHeader& header() const { return m_header; }
    const std::optional<ReferenceRefusal>& refusal() const { return m_refusal; }

private:
    friend class ReferenceNode;
    Error refuse(RefusalCause cause, int line, const QString& pointer);
    Result<void> readHeader(const ReferenceNode& root);

    QByteArray m_json;
    ReferenceHeader m_header;
    bool m_kindKnown = false;
    std::optional<ReferenceRefusal> m_refusal;
};

} // namespace thunhan
