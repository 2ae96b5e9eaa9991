// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/lists/OfficeBench.h"
#include "ui/frame/Page.h"
#include "ui/theme/LanguageSwitch.h"
#include "ui/widgets/TableModel.h"

#include <initializer_list>
#include <memory>

namespace thunhan
{

class TableList;

// One page that lists applications, in a window of its own, over an office; in English unless a test says
// otherwise.
class PageBench
{
public:
    PageBench();

    int rows() const;
    TableCell cell(int row, int column) const;
    QString id(int row) const;
    // Whether a label that can be seen says exactly this.
    bool shows(const QString& text) const;
    // To whatever has the focus.
    static void key(Qt::Key which, Qt::KeyboardModifiers with = {});

    LanguageSwitch language;
    OfficeBench bench;
    TableList* table = nullptr;

protected:
    // Shows the page and enters it, as the window does when somebody goes there.
    void enter(Page& page, const QString& tableName);

private:
    const Page* m_page = nullptr;
};

// The page goes before the services that it asks.
template <class Shown>
class PageBenchOf : public PageBench
{
public:
    std::unique_ptr<Shown> page;

protected:
    template <class... Arguments>
    void show(const QString& tableName, const Theme& theme, Arguments&&... arguments)
    {
        page = std::make_unique<Shown>(theme, std::forward<Arguments>(arguments)...);
        theme.dress(*page);
        enter(*page, tableName);
    }
};

// Rows of "language" and "width" for tests that look for cut texts.
void addLanguagesAndWidths(std::initializer_list<int> widths);

} // namespace thunhan
