// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/StyleSheet.h"

#include <QFile>
#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

QString styleSheet(const DeskPalette& palette)
{
    QFile file(u":/thunhan/desk.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    // Longest first: @text-2 must not be taken for @text.
    std::vector<PaletteToken> tokens(paletteTokens.begin(), paletteTokens.end());
    std::sort(tokens.begin(), tokens.end(),
              [](const PaletteToken& a, const PaletteToken& b) { return a.first.size() > b.first.size(); });
    for (const auto& [name, member] : tokens)
        sheet.replace("@"_L1 + name, (palette.*member).name());
    return sheet;
}

} // namespace thunhan
