// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>
#include <QString>
#include <QStringView>

namespace thunhan
{

// Alphabetical order of Vietnamese (ICU's, whatever the locale of the process): a ă â b c d đ, then by tone
// (ngang huyền hỏi ngã sắc nặng), then by case. Making one costs milliseconds, comparing is cheap; keep one
// for a sort. One thread at a time.
class VietnameseOrder
{
public:
    VietnameseOrder();

    // Negative, zero or positive, as words stand in a dictionary.
    int compare(const QString& a, const QString& b) const;
    bool less(const QString& a, const QString& b) const { return compare(a, b) < 0; }

    // As lists of people stand: given name (the last word), then surname (the first), then what is between.
    int compareNames(const QString& a, const QString& b) const;
    bool lessName(const QString& a, const QString& b) const { return compareNames(a, b) < 0; }

private:
    QCollator m_collator;
};

// Capitals for print and for names in the record: "Đặng Thị Ứng" as "ĐẶNG THỊ ỨNG", the same letters in NFC.
QString toCapitals(QStringView text);

} // namespace thunhan
