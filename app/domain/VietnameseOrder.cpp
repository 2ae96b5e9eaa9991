// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/VietnameseOrder.h"

#include <QLocale>
#include <QStringList>

namespace thunhan
{

VietnameseOrder::VietnameseOrder() : m_collator(QLocale(QLocale::Vietnamese, QLocale::Vietnam)) {}

int VietnameseOrder::compare(const QString& a, const QString& b) const
{
    return m_collator.compare(a, b);
}

int VietnameseOrder::compareNames(const QString& a, const QString& b) const
{
    const QStringList one = a.simplified().split(u' ');
    const QStringList other = b.simplified().split(u' ');
    if (const int given = m_collator.compare(one.last(), other.last()); given != 0)
        return given;
    if (const int surname = m_collator.compare(one.first(), other.first()); surname != 0)
        return surname;
    const auto between = [](const QStringList& words) { return words.mid(1, words.size() - 2).join(u' '); };
    return m_collator.compare(between(one), between(other));
}

QString toCapitals(QStringView text)
{
    return text.toString().toUpper().normalized(QString::NormalizationForm_C);
}

} // namespace thunhan
