// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Applicant.h"
#include "ui/theme/Theme.h"

#include <QList>
#include <QScrollArea>

class QVBoxLayout;

namespace thunhan
{

// A value as it is read back to the applicant.
struct ReadBackLine {
    QString label;
    QString value;
    QString note;                        // why it is unusual; empty for an ordinary value
    FieldKey field = FieldKey::FullName; // where it is corrected
    Shape shape = Shape::Warn;

    friend bool operator==(const ReadBackLine&, const ReadBackLine&) = default;
};

// Values in large type. An unusual one is marked by a bar, a tint, a shape and words; the digit at the right
// is the key that corrects the line, of the first nine.
class ReadBackList final : public QScrollArea
{
    Q_OBJECT
public:
    explicit ReadBackList(const Theme& theme, QWidget* parent = nullptr);

    static constexpr qsizetype keyed = 9;

    const QList<ReadBackLine>& lines() const { return m_lines; }
    void setLines(const QList<ReadBackLine>& lines);
    // Down or up by as much as is in sight.
    void turnPage(bool down);

private:
    const Theme& m_theme;
    QList<ReadBackLine> m_lines;
    QVBoxLayout* m_place = nullptr;
};

} // namespace thunhan
