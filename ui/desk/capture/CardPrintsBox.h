// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/finger/CardPrint.h"
#include "ui/widgets/Panel.h"

#include <array>
#include <optional>

namespace thunhan
{

class Label;
class PortraitView;
class ShapeMark;

// Both index fingers as the card will show them, and whether what is printed can still be read.
class CardPrintsBox final : public Panel
{
    Q_OBJECT
public:
    enum Side { Left, Right };

    explicit CardPrintsBox(const Theme& theme, QWidget* parent = nullptr);

    // Null: there is no such finger, or its picture is not there yet.
    void setPrint(Side side, const std::optional<CardPrint>& print);
    void clear();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Half {
        std::optional<CardPrint> print;
        PortraitView* picture = nullptr;
        Label* name = nullptr;
        ShapeMark* mark = nullptr;
        Label* words = nullptr;
    };
    void refresh();

    std::array<Half, 2> m_halves;
};

} // namespace thunhan
