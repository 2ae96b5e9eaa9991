// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reference/PaperLayouts.h"

#include "app/base/EnumNames.h"

#include <QRegularExpression>
#include <algorithm>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;
using Qt::Literals::StringLiterals::operator""_s;

constexpr EnumNames<Paper, 4> paperNames{{
    {Paper::ReceiptSheet, "receipt_sheet"_L1},
    {Paper::AppointmentSlip, "appointment_slip"_L1},
    {Paper::EidForm, "eid_form"_L1},
    {Paper::NumberNotice, "number_notice"_L1},
}};

constexpr EnumNames<PaperItemKind, 9> kindNames{{
    {PaperItemKind::Text, "text"_L1},
    {PaperItemKind::Field, "field"_L1},
    {PaperItemKind::Boxes, "boxes"_L1},
    {PaperItemKind::Check, "check"_L1},
    {PaperItemKind::Rows, "rows"_L1},
    {PaperItemKind::Line, "line"_L1},
    {PaperItemKind::Frame, "frame"_L1},
    {PaperItemKind::Code128, "code128"_L1},
    {PaperItemKind::Qr, "qr"_L1},
}};

constexpr EnumNames<PaperAlign, 3> alignNames{{
    {PaperAlign::Left, "left"_L1},
    {PaperAlign::Centre, "centre"_L1},
    {PaperAlign::Right, "right"_L1},
}};

constexpr qsizetype mostPages = 6;
constexpr qsizetype mostItems = 300; // of a page
constexpr qsizetype longestText = 600;
constexpr double smallestType = 5; // points
constexpr double largestType = 40;

// Braces hold names that the data has, and come in pairs.
bool placesAreKnown(const QString& text)
{
    static const QRegularExpression place(u"\\{([^{}]*)\\}"_s);
    QString rest = text;
    for (auto match = place.globalMatch(text); match.hasNext();) {
        const QString name = match.next().captured(1);
        if (!paperPlaces().contains(name))
            return false;
    }
    rest.remove(place);
    return !rest.contains(u'{') && !rest.contains(u'}');
}

bool mayHave(PaperItemKind kind, QLatin1StringView member)
{
    const bool words =
        kind != PaperItemKind::Line && kind != PaperItemKind::Code128 && kind != PaperItemKind::Qr;
    if (member == "label"_L1)
        return kind == PaperItemKind::Field || kind == PaperItemKind::Boxes || kind == PaperItemKind::Check;
    if (member == "value"_L1)
        return kind != PaperItemKind::Line;
    if (member == "h"_L1)
        return kind != PaperItemKind::Qr && kind != PaperItemKind::Line;
    if (member == "count"_L1)
        return kind == PaperItemKind::Boxes;
    return words; // size, bold, align
}

Result<void> readWords(const ReferenceNode& node, PaperItem& item)
{
    THUNHAN_TRY_ASSIGN(item.label, node.optionalText("label"_L1));
    if (item.kind == PaperItemKind::Frame || item.kind == PaperItemKind::Line) {
        THUNHAN_TRY_ASSIGN(item.value, node.optionalText("value"_L1));
    } else {
        THUNHAN_TRY_ASSIGN(item.value, node.text("value"_L1));
    }
    for (const QString* text : {&item.label, &item.value}) {
        const QLatin1StringView member = text == &item.label ? "label"_L1 : "value"_L1;
        if (text->size() > longestText)
            return node.refuse(RefusalCause::OutOfRange, member);
        if (!placesAreKnown(*text))
            return node.refuse(RefusalCause::NotAllowed, member);
    }
    if (item.kind == PaperItemKind::Rows && !paperLists().contains(item.value))
        return node.refuse(RefusalCause::NotAllowed, "value"_L1);
    return {};
}

Result<void> readType(const ReferenceNode& node, PaperItem& item)
{
    if (node.has("size"_L1)) {
        THUNHAN_TRY_ASSIGN(item.points, node.number("size"_L1, smallestType, largestType));
    }
    THUNHAN_TRY_ASSIGN(item.bold, node.flag("bold"_L1, false));
    THUNHAN_TRY_ASSIGN(const QString align, node.optionalText("align"_L1));
    const auto known = enumFromName(alignNames, align);
    if (!align.isEmpty() && !known)
        return node.refuse(RefusalCause::NotAllowed, "align"_L1);
    item.align = known.value_or(PaperAlign::Left);
    return {};
}

Result<void> readPlace(const ReferenceNode& node, PaperItem& item)
{
    THUNHAN_TRY_ASSIGN(const double x, node.number("x"_L1, 0, paperWidth));
    THUNHAN_TRY_ASSIGN(const double y, node.number("y"_L1, 0, paperHeight));
    THUNHAN_TRY_ASSIGN(const double width, node.number("w"_L1, 1, paperWidth - x));
    double height = item.kind == PaperItemKind::Line ? 0 : width;
    if (mayHave(item.kind, "h"_L1)) {
        THUNHAN_TRY_ASSIGN(height, node.number("h"_L1, 1, paperHeight - y));
    }
    if (y + height > paperHeight)
        return node.refuse(RefusalCause::OutOfRange, "w"_L1);
    item.place = QRectF(x, y, width, height);
    return {};
}

Result<PaperItem> readItem(const ReferenceNode& node)
{
    THUNHAN_TRY(node.onlyMembers({"kind"_L1, "x"_L1, "y"_L1, "w"_L1, "h"_L1, "label"_L1, "value"_L1,
                                  "size"_L1, "bold"_L1, "align"_L1, "count"_L1, "note"_L1}));
    THUNHAN_TRY_ASSIGN(const QString kindName, node.text("kind"_L1));
    const auto kind = enumFromName(kindNames, kindName);
    if (!kind)
        return node.refuse(RefusalCause::NotAllowed, "kind"_L1);
    for (const auto member : {"label"_L1, "value"_L1, "h"_L1, "count"_L1, "size"_L1, "bold"_L1, "align"_L1}) {
        if (node.has(member) && !mayHave(*kind, member))
            return node.refuse(RefusalCause::NotAllowed, member);
    }
    PaperItem item;
    item.kind = *kind;
    THUNHAN_TRY(readPlace(node, item));
    THUNHAN_TRY(readWords(node, item));
    THUNHAN_TRY(readType(node, item));
    if (item.kind == PaperItemKind::Boxes) {
        THUNHAN_TRY_ASSIGN(const qint64 count, node.integer("count"_L1, 1, 40));
        item.count = int(count);
    }
    return item;
}

Result<PaperLayout> readLayout(const ReferenceNode& node)
{
    THUNHAN_TRY(node.onlyMembers({"form"_L1, "verified"_L1, "pages"_L1, "note"_L1}));
    PaperLayout layout;
    THUNHAN_TRY_ASSIGN(layout.form, node.text("form"_L1));
    THUNHAN_TRY_ASSIGN(layout.verified, node.flag("verified"_L1, false));
    THUNHAN_TRY_ASSIGN(const QList<ReferenceNode> pages, node.entries("pages"_L1));
    if (pages.isEmpty() || pages.size() > mostPages)
        return node.refuse(RefusalCause::OutOfRange, "pages"_L1);
    for (const ReferenceNode& page : pages) {
        THUNHAN_TRY(page.onlyMembers({"items"_L1}));
        THUNHAN_TRY_ASSIGN(const QList<ReferenceNode> nodes, page.entries("items"_L1));
        if (nodes.isEmpty() || nodes.size() > mostItems)
            return page.refuse(RefusalCause::OutOfRange, "items"_L1);
        QList<PaperItem> items;
        for (const ReferenceNode& one : nodes) {
            THUNHAN_TRY_ASSIGN(const PaperItem item, readItem(one));
            items.append(item);
        }
        layout.pages.append(items);
    }
    return layout;
}

} // namespace

QString toName(Paper paper)
{
    return enumToName(paperNames, paper);
}

Result<PaperLayouts> readPaperLayouts(const ReferenceNode& document)
{
    THUNHAN_TRY(document.onlyMembers({"papers"_L1, "words"_L1}));
    PaperLayouts layouts;
    THUNHAN_TRY_ASSIGN(const ReferenceNode words, document.object("words"_L1));
    THUNHAN_TRY_ASSIGN(const auto pairs, words.members());
    for (const auto& [key, node] : pairs) {
        if (!paperWords().contains(key))
            return node.refuse(RefusalCause::UnknownMember);
        THUNHAN_TRY_ASSIGN(const QString text, node.asText());
        if (text.size() > longestText)
            return node.refuse(RefusalCause::OutOfRange);
        layouts.words.insert(key, text);
    }
    if (layouts.words.size() != paperWords().size())
        return words.refuse(RefusalCause::MemberMissing);
    THUNHAN_TRY_ASSIGN(const ReferenceNode papers, document.object("papers"_L1));
    THUNHAN_TRY(
        papers.onlyMembers({"receipt_sheet"_L1, "appointment_slip"_L1, "eid_form"_L1, "number_notice"_L1}));
    for (const auto& [paper, name] : paperNames) {
        THUNHAN_TRY_ASSIGN(const ReferenceNode node, papers.object(name));
        THUNHAN_TRY_ASSIGN(const PaperLayout layout, readLayout(node));
        layouts.papers.insert(paper, layout);
    }
    return layouts;
}

} // namespace thunhan
