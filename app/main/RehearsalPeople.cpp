// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/RehearsalPeople.h"

#include <array>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr auto families = std::to_array<QStringView>(
    {u"Nguyễn", u"Trần", u"Lê", u"Phạm", u"Huỳnh", u"Hoàng", u"Phan", u"Võ", u"Đặng", u"Bùi", u"Đỗ"});
constexpr auto womensNames =
    std::to_array<QStringView>({u"Thị Ngọc Diễm", u"Hoàng Yến", u"Thị Thanh Tâm", u"Lan Chi", u"Thị Kim Oanh",
                                u"Khánh Linh", u"Thùy Trang"});
constexpr auto mensNames = std::to_array<QStringView>(
    {u"Văn Khoa", u"Gia Bảo", u"Quang Huy", u"Minh Trí", u"Xuân Cường", u"Thanh Tùng", u"Nhật Minh"});
constexpr auto work = std::to_array<QStringView>(
    {u"Giáo viên mầm non", u"Nông dân", u"Thợ điện", u"Điều dưỡng", u"Sinh viên", u"Công nhân may"});
constexpr auto streets =
    std::to_array<QStringView>({u"Hoa Sen", u"Cây Đa", u"Bến Nước", u"Đồi Chè", u"Hoa Ban"});

// SplitMix64: enough to spread invented citizens over lists.
class Draw
{
public:
    explicit Draw(quint64 seed) : m_state(seed * 0x9e3779b97f4a7c15ULL + 0x632be59bd9b4e019ULL) {}

    quint64 below(quint64 bound)
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
        return (z ^ (z >> 31U)) % bound;
    }

    template <std::size_t N>
    QString oneOf(const std::array<QStringView, N>& choices)
    {
        return choices[below(N)].toString();
    }

private:
    quint64 m_state;
};

} // namespace

RehearsalCitizen rehearsalCitizen(quint64 seed)
{
    Draw draw(seed);
    RehearsalCitizen citizen;
    citizen.female = seed % 2 == 1;
    const QString family = families[seed % families.size()].toString();
    citizen.fullName = family + u' ' + (citizen.female ? draw.oneOf(womensNames) : draw.oneOf(mensNames));
    const int year = 1960 + int(draw.below(46));
    const int month = 1 + int(draw.below(12));
    const int day = 1 + int(draw.below(28));
    citizen.birthDate = u"%1%2%3"_s.arg(day, 2, 10, QChar(u'0')).arg(month, 2, 10, QChar(u'0')).arg(year);
    const int centurySex = (year / 100 - 19) * 2 + (citizen.female ? 1 : 0);
    citizen.personalNumber = u"048%1%2%3"_s.arg(centurySex)
                                 .arg(year % 100, 2, 10, QChar(u'0'))
                                 .arg(draw.below(1'000'000), 6, 10, QChar(u'0'));
    citizen.ethnicity = u"Kinh"_s;
    citizen.religion = u"Khong"_s;
    citizen.province = u"Da Nang"_s;
    citizen.birthPlace = u"Xã Điện Bàn Tây"_s;
    const quint64 house = 1 + draw.below(200);
    citizen.street = u"%1 đường %2, phường Hòa Cường"_s.arg(house).arg(draw.oneOf(streets));
    citizen.occupation = draw.oneOf(work);
    citizen.phone = u"0900%1"_s.arg(draw.below(1'000'000), 6, 10, QChar(u'0'));
    citizen.father = family + u' ' + draw.oneOf(mensNames);
    citizen.mother = draw.oneOf(families) + u' ' + draw.oneOf(womensNames);
    return citizen;
}

} // namespace thunhan
