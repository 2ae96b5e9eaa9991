// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/FrameState.h"
#include "ui/theme/Theme.h"

#include <QWidget>
#include <map>

class QVBoxLayout;

namespace thunhan
{

class NavigationButton;

Icon pageIcon(PageId page);
QString pageTitle(PageId page); // as the navigation calls it, in the language of the moment

// The pages at the left, lock and help below. Shows the pages that were added; the keys Alt+1 to Alt+7 belong
// to the page, not to its place.
class NavigationBar : public QWidget
{
    Q_OBJECT
public:
    explicit NavigationBar(const Theme& theme, QWidget* parent = nullptr);

    void addPage(PageId page);
    void setState(const NavigationState& state);
    void setCurrent(PageId page);
    void setCompact(bool compact);
    bool permits(PageId page) const;

Q_SIGNALS:
    void pageChosen(thunhan::PageId page);
    void lockChosen();
    void helpChosen();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    const Theme& m_theme;
    NavigationState m_state;
    QVBoxLayout* m_pagesLayout = nullptr;
    std::map<PageId, NavigationButton*> m_buttons;
    NavigationButton* m_lock = nullptr;
    NavigationButton* m_help = nullptr;
};

} // namespace thunhan
