// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace thunhan
{

struct Fact {
    std::optional<Icon> icon;
    QString label;
    QString value;
    bool strong = false;

    friend bool operator==(const Fact&, const Fact&) = default;
};

// Labels and their values in two columns.
class FactList final : public QWidget
{
    Q_OBJECT
public:
    FactList(const Theme& theme, int labelWidth, QWidget* parent = nullptr);

    void setFacts(const QList<Fact>& facts);

private:
    const Theme& m_theme;
    const int m_labelWidth;
    QList<Fact> m_facts;
    QVBoxLayout* m_place = nullptr;
};

} // namespace thunhan
