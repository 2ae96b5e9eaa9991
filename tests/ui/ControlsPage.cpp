// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ControlsPage.h"

#include "ui/widgets/ActionButton.h"
#include "ui/widgets/CheckRow.h"
#include "ui/widgets/ComboBox.h"
#include "ui/widgets/KeyHint.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LineEdit.h"
#include "ui/widgets/Marks.h"
#include "ui/widgets/NoteBox.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/ProgressBar.h"
#include "ui/widgets/ReasonBar.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/SignaturePad.h"
#include "ui/widgets/StateTag.h"

#include <QBoxLayout>
#include <QGridLayout>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

ControlsPage::ControlsPage(const Theme& theme) : Page(theme)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(12);

    auto* icons = new QHBoxLayout;
    icons->setSpacing(6);
    for (const Icon icon : allIcons)
        icons->addWidget(new IconMark(theme, icon));
    icons->addStretch();
    column->addLayout(icons);
    auto* shapes = new QHBoxLayout;
    for (const Shape shape : allShapes) {
        shapes->addWidget(new ShapeMark(theme, shape, 20));
        shapes->addWidget(new ShapeMark(theme, shape, 14));
    }
    shapes->addWidget(new StateTag(theme, Severity::Ok, Shape::Eq, u"8 khớp"_s));
    shapes->addWidget(new StateTag(theme, Severity::Warn, Shape::Ne, u"2 khác"_s));
    shapes->addWidget(new StateTag(theme, Severity::Bad, Shape::Bad, u"3 bị từ chối"_s));
    shapes->addWidget(new StateTag(theme, Severity::Neutral, Shape::Miss, u"2 bổ sung"_s));
    auto* hint = new KeyHint(theme, {u"Ctrl+K"_s});
    hint->setText(u"Tìm theo tên, số, điện thoại, mã giấy hẹn"_s);
    shapes->addWidget(hint);
    shapes->addStretch();
    column->addLayout(shapes);

    auto* types = new QHBoxLayout;
    types->setSpacing(16);
    for (const auto& [role, text] : {std::pair{TypeRole::Number, u"212"_s},
                                     {TypeRole::Display, u"Thu Nhận"_s},
                                     {TypeRole::Heading, u"Hồ sơ mới"_s},
                                     {TypeRole::ReadBack, u"ẾỖỮ ĐÀ NẴNG"_s},
                                     {TypeRole::Subhead, u"NGUYỄN HOÀNG YẾN"_s},
                                     {TypeRole::Base, u"Cỡ chuẩn"_s},
                                     {TypeRole::Table, u"Ô bảng"_s},
                                     {TypeRole::Small, u"Nhãn"_s},
                                     {TypeRole::Caption, u"Chú thích"_s},
                                     {TypeRole::Shortcut, u"Alt+1"_s}})
        types->addWidget(new Label(theme, role, Tone::Text, text));
    types->addStretch();
    column->addLayout(types);

    const auto addButtons = [&](ActionButton::Size size) {
        auto* row = new QHBoxLayout;
        for (const auto kind :
             {ActionButton::Kind::Normal, ActionButton::Kind::Primary, ActionButton::Kind::Danger}) {
            auto* button = new ActionButton(theme, QKeySequence(Qt::Key_F9), kind, size);
            button->setLabel(kind == ActionButton::Kind::Danger ? u"Xóa trang 1"_s
                                                                : u"Tiếp: Đối chiếu & ký"_s);
            row->addWidget(button);
        }
        auto* blocked = new ActionButton(theme, QKeySequence(Qt::Key_O), ActionButton::Kind::Normal, size);
        blocked->setLabel(u"Xin duyệt ngoại lệ"_s);
        blocked->setBlocked(true);
        row->addWidget(blocked);
        auto* glyph =
            new ActionButton(theme, QKeySequence(Qt::CTRL | Qt::Key_P), ActionButton::Kind::Normal, size);
        glyph->setLabel(u"Xuất PDF"_s);
        glyph->setGlyph(Icon::Pdf);
        row->addWidget(glyph);
        row->addStretch();
        column->addLayout(row);
    };
    addButtons(ActionButton::Size::Large);
    addButtons(ActionButton::Size::Medium);

    auto* fields = new QGridLayout;
    fields->setHorizontalSpacing(12);
    int at = 0;
    for (const auto state : {LineEdit::State::Normal, LineEdit::State::Warn, LineEdit::State::Bad}) {
        auto* edit = new LineEdit(theme, 28);
        edit->setText(u"14/08/2001"_s);
        edit->setState(state);
        fields->addWidget(edit, 0, at++);
    }
    auto* locked = new LineEdit(theme, 28);
    locked->setText(u"NGUYỄN HOÀNG YẾN"_s);
    locked->setLocked(true);
    fields->addWidget(locked, 0, at++);
    auto* combo = new ComboBox(theme, 28);
    combo->addItems({u"Phường Hòa Cường, TP Đà Nẵng"_s, u"Nữ"_s});
    fields->addWidget(combo, 0, at++);
    auto* segments = new SegmentedControl(theme);
    segments->setOptions({u"Đơn vị"_s, u"Cán bộ"_s});
    fields->addWidget(segments, 0, at++);
    column->addLayout(fields);

    auto* note = new NoteBox(theme, Severity::Warn, Shape::Warn);
    note->setNote(u"Số định danh mang mã năm sinh 2002, ngày sinh khai và trên CSDL là 2001."_s,
                  u"Chọn lý do để đi tiếp."_s);
    auto* reasons = new ReasonBar(theme);
    reasons->setReasons({u"Số đã được xác lập lại"_s, u"Hộ tịch đã cải chính ngày sinh"_s, u"Lý do khác…"_s},
                        2);
    reasons->setPlaceholder(u"Ghi rõ, ví dụ số văn bản"_s);
    reasons->setReason(0);
    note->content()->addSpacing(8);
    note->content()->addWidget(reasons);
    column->addWidget(note);

    auto* notes = new QHBoxLayout;
    for (const auto& [severity, shape] :
         {std::pair{Severity::Ok, Shape::Ok}, {Severity::Bad, Shape::Bad}, {Severity::Neutral, Shape::Eq}}) {
        auto* box = new NoteBox(theme, severity, shape);
        box->setNote(u"Áp út trái 48, áp út phải 57."_s, u"Lấy đủ ba lần, giữ lần tốt nhất."_s);
        notes->addWidget(box);
    }
    column->addLayout(notes);

    auto* last = new QHBoxLayout;
    last->setSpacing(16);
    auto* checks = new Panel(theme, Panel::Head::Sunken);
    checks->setTitle(u"Cán bộ xác nhận bằng mắt"_s);
    checks->setHint(u"5 / 6 đạt"_s);
    auto* glasses = new CheckRow(theme, QKeySequence(Qt::Key_1));
    glasses->setText(u"Không đeo kính"_s);
    glasses->setChecked(true);
    auto* dress = new CheckRow(theme, QKeySequence(Qt::Key_2));
    dress->setText(u"Trang phục nghiêm túc"_s);
    checks->body()->addWidget(glasses);
    checks->body()->addWidget(dress);
    for (const auto fill : {ProgressBar::Fill::Accent, ProgressBar::Fill::Slate, ProgressBar::Fill::Amber}) {
        auto* bar = new ProgressBar(theme, fill);
        bar->setValue(0.53);
        bar->setMarker(0.56);
        checks->body()->addWidget(bar);
    }
    last->addWidget(checks, 1);
    auto* signature = new Panel(theme, Panel::Head::Open);
    signature->setTitleRole(TypeRole::Subhead);
    signature->setTitle(u"Công dân ký"_s);
    signature->setFrame(Panel::Frame::Chosen);
    auto* pad = new SignaturePad(theme);
    pad->setCaption(u"đã ký lúc 14:38"_s);
    signature->body()->addWidget(pad);
    last->addWidget(signature, 1);
    column->addLayout(last, 1);
}

} // namespace thunhan
