// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace thunhan
{

// A value as it is read back to the applicant.
struct ReadBackLine {
    QString label;
    QString value;
    QString note; // why it is unusual; empty for an ordinary value
    Shape shape = Shape::Warn;

    friend bool operator==(const ReadBackLine&, const ReadBackLine&) = default;
};

// Values in large type. An unusual one is marked by a bar, a tint, a shape and words; the digit at the right
// is the key that corrects the line.
class ReadBackList final : public QWidget
{
    Q_OBJECT
public:
    explicit ReadBackList(const Theme& theme, QWidget* parent = nullptr);

    void setLines(const QList<ReadBackLine>& lines);

private:
    const Theme& m_theme;
    QList<ReadBackLine> m_lines;
    QVBoxLayout* m_column = nullptr;
};

} // namespace thunhan
