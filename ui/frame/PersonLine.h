// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

namespace thunhan
{

class Avatar;
class ElidingLabel;

// Whose passphrase is asked for: initials, name, and rank and role below it.
class PersonLine : public QWidget
{
    Q_OBJECT
public:
    explicit PersonLine(const Theme& theme, QWidget* parent = nullptr);

    void setPerson(const QString& name, const QString& line);

private:
    Avatar* m_avatar = nullptr;
    ElidingLabel* m_name = nullptr;
    ElidingLabel* m_line = nullptr;
};

} // namespace thunhan
