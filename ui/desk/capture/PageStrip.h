// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QImage>
#include <QListWidget>
#include <QStyledItemDelegate>

namespace thunhan
{

struct PageItem {
    QImage picture; // null: not read yet
    Shape shape = Shape::Ok;
    QString words;
};

// The pages of an application as thumbnails, one below the other. Up and Down move, wherever the focus is on
// the page; letters belong to the page and start no search.
class PageStrip final : public QListWidget
{
    Q_OBJECT
public:
    explicit PageStrip(const Theme& theme, QWidget* parent = nullptr);

    void setPages(const QList<PageItem>& pages, int current); // silent
    void move(int by);

Q_SIGNALS:
    void pageChosen(int index); // by the user

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    const Theme& m_theme;
};

} // namespace thunhan
