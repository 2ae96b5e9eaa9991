// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QList>
#include <QWidget>

namespace thunhan
{

struct Stage {
    Shape shape = Shape::Idle;
    QString text;
    bool current = false;

    friend bool operator==(const Stage&, const Stage&) = default;
};

// The parts of one step in their order, as far as they have come: [ok Right hand, 5] > [cur Left hand, 2/5].
class StageChips final : public QWidget
{
    Q_OBJECT
public:
    explicit StageChips(const Theme& theme, QWidget* parent = nullptr);

    void setStages(const QList<Stage>& stages);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    static int widthOf(const Stage& stage);

    const Theme& m_theme;
    QList<Stage> m_stages;
};

} // namespace thunhan
