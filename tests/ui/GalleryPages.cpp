// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/GalleryPages.h"

#include "ui/widgets/ActionButton.h"
#include "ui/widgets/ApplicantCard.h"
#include "ui/widgets/FootBar.h"
#include "ui/widgets/HandsView.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LiveImageView.h"
#include "ui/widgets/NoteBox.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/ScoreRing.h"
#include "ui/widgets/StepRail.h"
#include "ui/widgets/TableList.h"
#include "ui/widgets/TableModel.h"

#include <QBoxLayout>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

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

} // namespace

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
    side->addWidget(new Label(theme(), TypeRole::FingerAction, Tone::Text, u"Mép phải chưa\nchạm kính"_s));
    side->addWidget(new Label(theme(), TypeRole::Small, Tone::Text2, u"Vùng vân thấy rõ 81 %\ncần 88 %"_s));
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
    panel->addToHead(new Label(theme, TypeRole::Small, Tone::Text2, u"27 hồ sơ, rủi ro cao trước"_s));
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
