// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/CleanDataReport.h"
#include "ui/theme/Theme.h"

#include <QTimeZone>
#include <QWidget>
#include <array>

namespace thunhan
{

class StateTag;

// The four checks of clean data in a row: correct, complete, clean, live. Pointing at one tells what it
// found.
class CleanDataTags final : public QWidget
{
    Q_OBJECT
public:
    explicit CleanDataTags(const Theme& theme, QWidget* parent = nullptr);

    void setReport(const CleanDataReport& report, const QTimeZone& zone);

private:
    std::array<StateTag*, 4> m_tags{};
};

// What the third check found: file numbers of the others, and whether the number or the person is the same.
QString duplicatesText(const QList<Duplicate>& duplicates);

} // namespace thunhan
