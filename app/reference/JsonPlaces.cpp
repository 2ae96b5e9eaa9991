// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reference/JsonPlaces.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QStringList>
#include <algorithm>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

// Goes through a valid text once. Every step keeps inside the text all the same: a walker that trusts is one
// parser's change away from reading behind the end.
class Walker
{
public:
    Walker(const QByteArray& json, QStringList wanted) : m_json(json), m_wanted(std::move(wanted)) {}

    void walk()
    {
        if (m_json.startsWith("\xEF\xBB\xBF"))
            m_at = 3;
        value(0, 0, true);
    }

    qsizetype nearest() const { return m_nearest; }
    std::optional<qsizetype> repeated() const { return m_repeated; }

private:
    char here() const { return m_at < m_json.size() ? m_json.at(m_at) : '\0'; }

    void skipBlanks()
    {
        while (m_at < m_json.size() && QByteArrayView(" \t\r\n").contains(m_json.at(m_at)))
            ++m_at;
    }

    QByteArray rawString()
    {
        const qsizetype start = m_at++;
        while (m_at < m_json.size() && m_json.at(m_at) != '"')
            m_at += m_json.at(m_at) == '\\' ? 2 : 1;
        m_at = std::min(m_at + 1, m_json.size());
        return m_json.mid(start, m_at - start);
    }

    QString name()
    {
        const QByteArray raw = rawString();
        if (!raw.contains('\\'))
            return QString::fromUtf8(raw.mid(1, raw.size() - 2));
        return QJsonDocument::fromJson('[' + raw + ']').array().first().toString();
    }

    // `depth` names of the wanted pointer lead here when `onTheWay`. `begin` is where a reader looks for it.
    void value(qsizetype depth, qsizetype begin, bool onTheWay)
    {
        skipBlanks();
        if (onTheWay && depth >= m_reached) {
            m_reached = depth;
            m_nearest = depth == 0 ? m_at : begin;
        }
        if (here() == '{' || here() == '[')
            container(here() == '{', depth, onTheWay);
        else if (here() == '"')
            rawString();
        else
            while (m_at < m_json.size() && !QByteArrayView(",]} \t\r\n").contains(m_json.at(m_at)))
                ++m_at;
    }

    void container(bool object, qsizetype depth, bool onTheWay)
    {
        QSet<QString> names;
        const char end = object ? '}' : ']';
        ++m_at;
        for (qsizetype row = 0; m_at < m_json.size(); ++row) {
            skipBlanks();
            if (here() == end || m_at >= m_json.size())
                break;
            const qsizetype begin = m_at;
            QString key = object ? name() : QString::number(row);
            if (object) {
                skipBlanks();
                ++m_at; // the colon
                if (names.contains(key) && !m_repeated)
                    m_repeated = begin;
                names.insert(key);
            }
            const bool wanted = onTheWay && depth < m_wanted.size() && m_wanted.at(depth) == key;
            value(depth + 1, begin, wanted);
            skipBlanks();
            if (here() == ',')
                ++m_at;
            else if (here() != end)
                break;
        }
        ++m_at;
    }

    const QByteArray& m_json;
    QStringList m_wanted;
    qsizetype m_at = 0;
    qsizetype m_reached = 0;
    qsizetype m_nearest = 0;
    std::optional<qsizetype> m_repeated;
};

} // namespace

int lineOfOffset(const QByteArray& json, qsizetype offset)
{
    const auto end = json.begin() + std::clamp<qsizetype>(offset, 0, json.size());
    return 1 + static_cast<int>(std::count(json.begin(), end, '\n'));
}

int lineOfPointer(const QByteArray& json, const QString& pointer)
{
    QStringList names = pointer.split(u'/').mid(1);
    for (QString& name : names)
        name.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
    Walker walker(json, names);
    walker.walk();
    return lineOfOffset(json, walker.nearest());
}

std::optional<qsizetype> repeatedMember(const QByteArray& json)
{
    Walker walker(json, {});
    walker.walk();
    return walker.repeated();
}

QString pointerTo(const QString& parent, const QString& member)
{
    QString name = member;
    name.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
    return parent + u'/' + name;
}

QString pointerTo(const QString& parent, qsizetype entry)
{
    return parent + u'/' + QString::number(entry);
}

} // namespace thunhan
