// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Typography.h"

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

TypeSpec typeSpec(TypeRole role)
{
    switch (role) {
    case TypeRole::Number: return {34, 48, true};
    case TypeRole::Display: return {22, 36, true};
    case TypeRole::Advice: return {20, 34, true};
    case TypeRole::Heading: return {16, 28, true};
    case TypeRole::ReadBack: return {15.5, 26, true};
    case TypeRole::FingerAction: return {15, 26, true};
    case TypeRole::Subhead: return {13, 24, true};
    case TypeRole::Base: return {11, 20, false};
    case TypeRole::BaseBold: return {11, 20, true};
    case TypeRole::Table: return {10.5, 18, false};
    case TypeRole::TableBold: return {10.5, 18, true};
    case TypeRole::Small: return {10, 18, false};
    case TypeRole::SmallBold: return {10, 18, true};
    case TypeRole::Tag: return {9.5, 18, false};
    case TypeRole::TagBold: return {9.5, 18, true};
    case TypeRole::Caption: return {9, 16, false};
    case TypeRole::CaptionBold: return {9, 16, true};
    case TypeRole::Shortcut: return {8.5, 16, false};
    case TypeRole::ShortcutBold: return {8.5, 16, true};
    }
    Q_UNREACHABLE();
}

QFont deskFont(TypeRole role)
{
    const TypeSpec spec = typeSpec(role);
    QFont font(u"Noto Sans"_s);
    font.setPointSizeF(spec.points);
    font.setBold(spec.bold);
    return font;
}

} // namespace thunhan
