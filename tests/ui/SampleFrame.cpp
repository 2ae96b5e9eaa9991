// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/SampleFrame.h"

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
    state.budget = OfflineBudget{{.free = qint64(52) << 30,
                                  .perApplication = qint64(14) << 20,
                                  .isMeasured = true,
                                  .applicationsLeft = 3790,
                                  .daysLeft = 9},
                                 {.daysLeft = 4, .daysSinceReceipt = 0},
                                 CertificateBudget{CertificateBudget::Whose::Station, 112}};
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

} // namespace thunhan
