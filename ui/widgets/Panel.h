// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace thunhan
{

class Label;

// A surface with a title row and a body. Tags and hints go into head(), contents into body().
class Panel : public QWidget
{
    Q_OBJECT
public:
    enum class Head {
        None,   // no title row
        Open,   // title on the surface, no line below
        Ruled,  // title on the surface, a line below
        Sunken, // title on the colour of table heads, a line below
    };
    enum class Frame { Normal, Chosen, Blocked }; // Chosen: 2 px accent; Blocked: red

    explicit Panel(const Theme& theme, Head head = Head::None, QWidget* parent = nullptr);

    void setTitle(const QString& title); // also the accessible name
    void setTitleRole(TypeRole role);
    void setHint(const QString& text); // small words at the right of the title row
    void setFrame(Frame frame);

    // The title row after the title: [title] [tags ...] <stretch> [hint] [added later ...].
    void addToHead(QWidget* widget);             // beside the title
    void addToHeadEnd(QWidget* widget);          // at the right end
    QVBoxLayout* body() const { return m_body; } // margins 16; set your own for full-bleed tables

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Head m_head;
    Frame m_frame = Frame::Normal;
    QWidget* m_headRow = nullptr;
    QHBoxLayout* m_headLayout = nullptr;
    int m_stretchAt = 1;
    Label* m_title = nullptr;
    Label* m_hint = nullptr;
    QVBoxLayout* m_body = nullptr;
};

} // namespace thunhan
