// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/GalleryPages.h"

#include "ui/widgets/ActionButton.h"
#include "ui/widgets/ApplicantCard.h"
#include "ui/widgets/CheckRow.h"
#include "ui/widgets/ComboBox.h"
#include "ui/widgets/FootBar.h"
#include "ui/widgets/HandsView.h"
#include "ui/widgets/KeyHint.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LineEdit.h"
#include "ui/widgets/LiveImageView.h"
#include "ui/widgets/Marks.h"
#include "ui/widgets/NoteBox.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/ProgressBar.h"
#include "ui/widgets/ReasonBar.h"
#include "ui/widgets/ScoreRing.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/SignaturePad.h"
#include "ui/widgets/StateTag.h"
#include "ui/widgets/StepRail.h"
#include "ui/widgets/TableList.h"
#include "ui/widgets/TableModel.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

const QDateTime sampleNow(QDate(2026, 9, 10), QTime(14, 38));

std::vector<DeviceBadge> sampleDevices()
{
    return {{DeviceSlot::Finger, Shape::Ok, u"Sẵn sàng"_s, {}},
            {DeviceSlot::Camera, Shape::Ok, u"Sẵn sàng"_s, {}},
            {DeviceSlot::Card, Shape::Ok, u"Sẵn sàng"_s, {}},
            {DeviceSlot::Scanner, Shape::Ok, u"Sẵn sàng"_s, {}},
            {DeviceSlot::Printer, Shape::Warn, u"Sắp hết giấy"_s, u"Lắp cuộn giấy mới."_s},
            {DeviceSlot::CitizenScreen, Shape::Miss, u"Chưa cắm"_s, u"Cắm màn hình rồi đợi vài giây."_s}};
}

QImage ridges()
{
    QImage image(400, 520, QImage::Format_Grayscale8);
    image.fill(245);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(70, 70, 70), 6));
    for (int radius = 10; radius < 240; radius += 13)
        painter.drawEllipse(QPointF(200, 250), radius * 0.75, radius);
    return image;
}

QLabel* words(const Theme& theme, TypeRole role, Tone tone, const QString& text)
{
    return new Label(theme, role, tone, text);
}

} // namespace

TopBarState sampleTopBar()
{
    TopBarState state;
    state.unit = u"Công an phường Hòa Cường"_s;
    state.unitLine = u"Công an TP Đà Nẵng · Trạm HC-03"_s;
    state.operatorName = u"Lê Thị Minh Châu"_s;
    state.operatorLine = u"Thượng úy · Cán bộ thu nhận"_s;
    state.today = 212;
    state.target = 400;
    state.waiting = 18;
    state.sending = 2;
    state.refused = 3;
    state.lastReceipt = QTime(14, 32);
    state.devices = sampleDevices();
    state.devices.back().shape = Shape::Ok;
    state.diskDays = 9;
    state.deadlineDays = 4;
    state.now = sampleNow;
    return state;
}

NavigationState sampleNavigation()
{
    return {{{PageId::Queue, 8, false, true},
             {PageId::Review, 0, false, true},
             {PageId::Sync, 3, true, true},
             {PageId::Settings, 0, false, false}}};
}

SignInState sampleSignIn()
{
    SignInState state;
    state.unit = u"Công an phường Hòa Cường"_s;
    state.superiorUnit = u"Công an thành phố Đà Nẵng"_s;
    state.facts = {{u"Mã trạm"_s, u" · quầy 2"_s, u"HC-03"_s},
                   {u"Khóa trạm"_s, u"7C1E 94A0 2B6D · trong TPM"_s, {}},
                   {u"Chứng thư số"_s, u"còn 112 ngày, đến 31/12/2026"_s, {}},
                   {u"Dữ liệu tham chiếu"_s, u"bản ngày 05/09/2026"_s, {}},
                   {u"Tập huấn"_s, u"mật khẩu: tap-huan-2026-an-toan"_s, {}}};
    state.devices = sampleDevices();
    const auto person = [](const QString& name, const QString& line, const QString& seen) {
        return SignInOperator{OperatorId(QUuid::createUuidV5(QUuid(), name)), name, line, seen};
    };
    state.operators = {person(u"Lê Thị Minh Châu"_s, u"Thượng úy · Cán bộ thu nhận"_s, u"Hôm nay 07:02"_s),
                       person(u"Đặng Quốc Duy"_s, u"Trung úy · Cán bộ thu nhận"_s, u"Hôm nay 07:05"_s),
                       person(u"Võ Thị Bích Ngân"_s, u"Đại úy · Cán bộ thu nhận"_s, u"Hôm qua 21:31"_s),
                       person(u"Phan Văn Lộc"_s, u"Trung tá · Cán bộ duyệt"_s, u"Hôm nay 08:10"_s),
                       person(u"Hồ Đức Thịnh"_s, u"Thiếu tá · Quản trị trạm"_s, u"05/09/2026"_s)};
    state.queueLine = u"18 hồ sơ chờ gửi · biên nhận gần nhất 14:32 hôm nay"_s;
    state.now = sampleNow;
    return state;
}

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
        types->addWidget(words(theme, role, Tone::Text, text));
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

DeskSamplePage::DeskSamplePage(const Theme& theme) : Page(theme)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* rail = new StepRail(theme);
    rail->setSteps({{u"1. Tìm"_s, u"Từ chip thẻ, 14:37"_s, Shape::Ok, true},
                    {u"2. Thông tin"_s, u"2 khác, 1 lý do đã ghi"_s, Shape::Ok, true},
                    {u"3. Vân tay"_s, u"Còn 2 ngón"_s, Shape::Cur, true},
                    {u"4. Ảnh"_s, u"Chưa chụp"_s, Shape::Idle, true},
                    {u"5. Giấy tờ"_s, u"Cần 1 giấy tờ"_s, Shape::Idle, true},
                    {u"6. Đối chiếu & ký"_s, u"Chưa đến"_s, Shape::Idle, false}},
                   2);
    column->addWidget(rail);
    m_middle = new QBoxLayout(QBoxLayout::LeftToRight);
    m_middle->setSpacing(0);
    auto* center = new QHBoxLayout;
    center->setContentsMargins(16, 56, 16, 12);
    center->setSpacing(16);
    center->addWidget(makeHands(), 512);
    center->addWidget(makeCapture(), 446);
    m_middle->addLayout(center, 1);
    m_card = new ApplicantCard(theme);
    ApplicantCardState card;
    card.name = u"NGUYỄN HOÀNG YẾN"_s;
    card.portraitCaption = u"Ảnh từ chip thẻ cũ"_s;
    card.portraitState = {Shape::Ok, u"Chữ ký số đúng"_s};
    card.rows = {{u"Số định danh"_s, u"048 302 006 127"_s, true},
                 {u"Ngày sinh"_s, u"14/08/2001"_s, true},
                 {u"Tuổi, giới tính"_s, u"25 tuổi · Nữ"_s, false},
                 {u"Loại hồ sơ"_s, u"Cấp đổi thẻ"_s, false},
                 {u"Lý do"_s, u"Đủ 25 tuổi"_s, false},
                 {u"Kèm theo"_s, u"ĐDĐT mức độ 2"_s, false},
                 {u"Hạn thẻ mới"_s, u"14/08/2041"_s, false},
                 {u"Mã hồ sơ"_s, u"HC03-0910-0213"_s, false}};
    card.warnings = {{Shape::Warn, u"Vân trỏ trái 52, dưới ngưỡng 60, đã có người chấp nhận"_s},
                     {Shape::Miss, u"Áp út trái: cụt"_s},
                     {Shape::Warn, u"Số định danh và năm sinh: đã ghi lý do"_s}};
    card.footLine = u"Đã làm 1:26 · trung bình 2:41"_s;
    card.summary = u"048 302 006 127 · 14/08/2001"_s;
    m_card->setState(card);
    m_middle->addWidget(m_card);
    column->addLayout(m_middle, 1);
    auto* foot = new FootBar(theme);
    const auto button = [&theme](const QKeySequence& key, const QString& label, bool blocked) {
        auto* made = new ActionButton(theme, key);
        made->setLabel(label);
        made->setBlocked(blocked);
        return made;
    };
    foot->addLeft(button(QKeySequence(Qt::Key_Escape), u"Tạm dừng"_s, false));
    foot->addLeft(button(QKeySequence(Qt::Key_Space), u"Lấy lại"_s, false));
    foot->addLeft(button(QKeySequence(Qt::Key_Return), u"Giữ lần tốt nhất"_s, true));
    foot->addRight(button(QKeySequence(Qt::Key_F8), u"Quay lại"_s, false));
    foot->addRight(button(QKeySequence(Qt::Key_F9), u"Tiếp: Ảnh"_s, true));
    foot->setStatus(Shape::Ok, u"Đã lưu 14:38:05"_s);
    foot->setReason(u"Cần ghi 1 lý do"_s);
    column->addWidget(foot);
}

QWidget* DeskSamplePage::makeHands()
{
    auto* panel = new Panel(theme());
    auto* hands = new HandsView(theme());
    using State = FingerMark::State;
    hands->setFinger(FingerPosition::LeftLittle, {State::Waiting, {}, {}});
    hands->setFinger(FingerPosition::LeftRing, {State::Missing, {}, u"Cụt"_s});
    hands->setFinger(FingerPosition::LeftMiddle, {State::Current, 58, {}});
    hands->setFinger(FingerPosition::LeftIndex, {State::Overridden, 52, {}});
    hands->setFinger(FingerPosition::LeftThumb, {State::Accepted, 79, {}});
    hands->setFinger(FingerPosition::RightThumb, {State::Accepted, 82, {}});
    hands->setFinger(FingerPosition::RightIndex, {State::Accepted, 76, {}});
    hands->setFinger(FingerPosition::RightMiddle, {State::Accepted, 88, {}});
    hands->setFinger(FingerPosition::RightRing, {State::Retake, 31, {}});
    hands->setFinger(FingerPosition::RightLittle, {State::Accepted, 64, {}});
    hands->setChosen(FingerPosition::LeftMiddle);
    panel->body()->addWidget(hands, 1);
    auto* note = new NoteBox(theme(), Severity::Warn, Shape::Warn);
    note->setNote(u"Trỏ trái 52"_s, u"Trung tá Phan Văn Lộc chấp nhận: vân mòn do nghề."_s);
    panel->body()->addWidget(note);
    return panel;
}

QWidget* DeskSamplePage::makeCapture()
{
    auto* panel = new Panel(theme(), Panel::Head::Open);
    panel->setTitleRole(TypeRole::Heading);
    panel->setTitle(u"Ngón giữa trái"_s);
    panel->setHint(u"lăn · 500 ppi"_s);
    auto* row = new QHBoxLayout;
    auto* live = new LiveImageView(theme());
    live->setImage(ridges());
    live->setVerdict(LiveImageView::Verdict::Failing);
    live->setMarks({{LiveImageView::Mark::Kind::Ticks, QRectF(0, 0, 1, 1), Tone::Accent},
                    {LiveImageView::Mark::Kind::Dashed, QRectF(0.75, 0.12, 0.2, 0.7), Tone::Warn}});
    live->setCaption(u"Khung thẻ 20 × 30 mm"_s);
    row->addWidget(live, 222);
    auto* side = new QVBoxLayout;
    auto* ring = new ScoreRing(theme());
    ring->setScore(58, 60);
    side->addWidget(ring);
    side->addWidget(words(theme(), TypeRole::FingerAction, Tone::Text, u"Mép phải chưa\nchạm kính"_s));
    side->addWidget(words(theme(), TypeRole::Small, Tone::Text2, u"Vùng vân thấy rõ 81 %\ncần 88 %"_s));
    side->addStretch();
    row->addLayout(side, 180);
    panel->body()->addLayout(row);
    return panel;
}

void DeskSamplePage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const bool compact = window()->width() < Metrics::narrowWindow;
    m_card->setCompact(compact);
    m_middle->setDirection(compact ? QBoxLayout::BottomToTop : QBoxLayout::LeftToRight);
}

ListSamplePage::ListSamplePage(const Theme& theme) : Page(theme)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    auto* panel = new Panel(theme, Panel::Head::Ruled);
    panel->setTitleRole(TypeRole::Heading);
    panel->setTitle(u"Xét duyệt"_s);
    panel->addToHead(words(theme, TypeRole::Small, Tone::Text2, u"27 hồ sơ, rủi ro cao trước"_s));
    panel->body()->setContentsMargins(0, 0, 0, 8);
    auto* model = new TableModel(this);
    model->setHeaders({u"Rủi ro"_s, u"Họ tên"_s, u"Loại"_s, u"Lý do · người thu nhận"_s, u"Chờ"_s});
    std::vector<TableRow> rows;
    const auto add = [&rows](Shape shape, int risk, const QString& name, const QString& reason,
                             Severity tint) {
        TableRow row;
        row.cells = {{QString::number(risk), {}, shape, Tone::Text, true, false},
                     {name, {}, {}, tint == Severity::Neutral ? Tone::Text2 : Tone::Text, true, false},
                     {u"Cấp đổi"_s, {}, {}, Tone::Text, false, false},
                     {reason, u"Đ. Q. Duy"_s, {}, Tone::Text, false, false},
                     {u"%1 ph"_s.arg(risk), {}, {}, Tone::Text2, false, true}};
        row.tint = tint;
        row.id = name;
        rows.push_back(row);
    };
    add(Shape::Bad, 86, u"PHÙNG GIA KHIÊM"_s, u"Thiếu văn bản cải chính"_s, Severity::Bad);
    add(Shape::Warn, 74, u"TRẦN NGỌC LAN CHI"_s, u"Số và giới tính không khớp"_s, Severity::Ok);
    add(Shape::Warn, 61, u"NGUYỄN HOÀNG YẾN"_s, u"1 ngoại lệ, 1 ngón cụt"_s, Severity::Warn);
    add(Shape::Own, 58, u"LƯU ĐÌNH PHÚC"_s, u"Do đồng chí thu nhận"_s, Severity::Neutral);
    add(Shape::Ok, 6, u"VÕ MINH TRÍ"_s, u"Không cảnh báo"_s, Severity::Ok);
    model->setRows(std::move(rows));
    auto* list = new TableList(theme, 48);
    list->setModel(model);
    list->setColumnWidths({76, 240, 120, 0, 80});
    list->enableLetterKeys();
    panel->body()->addWidget(list);
    list->selectRow(1);
    column->addWidget(panel);
}

} // namespace thunhan
