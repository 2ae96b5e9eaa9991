// SPDX-License-Identifier: GPL-3.0-or-later
// Runs under LC_ALL=C.UTF-8 as every test, and once more under C: the order is the language's.
#include "app/domain/VietnameseOrder.h"

#include <QtTest>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

class TestVietnameseOrder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lettersStandInTheirOrder()
    {
        const QStringList sorted{u"a"_s, u"à"_s, u"ả"_s, u"ã"_s, u"á"_s, u"ạ"_s, u"ă"_s, u"ằ"_s, u"â"_s,
                                 u"ấ"_s, u"b"_s, u"c"_s, u"d"_s, u"đ"_s, u"e"_s, u"ê"_s, u"o"_s, u"ô"_s,
                                 u"ơ"_s, u"ợ"_s, u"p"_s, u"u"_s, u"ư"_s, u"v"_s, u"y"_s};
        QStringList mixed = sorted;
        std::reverse(mixed.begin(), mixed.end());
        const VietnameseOrder order;
        std::sort(mixed.begin(), mixed.end(),
                  [&](const QString& a, const QString& b) { return order.less(a, b); });
        QCOMPARE(mixed, sorted);
        // operator< has đ behind everything of ASCII.
        QVERIFY(order.less(u"Đà Nẵng"_s, u"Hà Nội"_s));
        QVERIFY(u"Đà Nẵng"_s > u"Hà Nội"_s);
    }

    void peopleStandByGivenName()
    {
        const QStringList sorted{u"Trần Văn An"_s,  u"Lê Thị Ánh"_s,     u"Bùi Thị Bình"_s,
                                 u"Nguyễn Bình"_s,  u"Nguyễn An Bình"_s, u"Nguyễn Văn Bình"_s,
                                 u"Đặng Thị Đào"_s, u"Y Hoa"_s,          u"KSOR"_s,
                                 u"H'Hen Niê"_s,    u"Phạm Thị Ớt"_s};
        QStringList mixed = sorted;
        std::sort(mixed.begin(), mixed.end()); // another order
        QVERIFY(mixed != sorted);
        const VietnameseOrder order;
        std::sort(mixed.begin(), mixed.end(),
                  [&](const QString& a, const QString& b) { return order.lessName(a, b); });
        QCOMPARE(mixed, sorted);
    }

    void namesWithoutWordsAreCompared()
    {
        const VietnameseOrder order;
        QVERIFY(order.lessName(QString(), u"An"_s));
        QVERIFY(!order.lessName(u"An"_s, QString()));
        QCOMPARE(order.compareNames(u" Lê  An "_s, u"Lê An"_s), 0);
    }

    void capitalsKeepEveryMark()
    {
        QCOMPARE(toCapitals(u"đặng thị ứng"), u"ĐẶNG THỊ ỨNG"_s);
        QCOMPARE(toCapitals(u"ơ ờ ở ỡ ớ ợ ư ừ ử ữ ứ ự"), u"Ơ Ờ Ở Ỡ Ớ Ợ Ư Ừ Ử Ữ Ứ Ự"_s);
        QCOMPARE(toCapitals(u"h'mlô êñuôl č ƀ"), u"H'MLÔ ÊÑUÔL Č Ƀ"_s);
        QCOMPARE(toCapitals(u"nguye\u0302\u0303n"), u"NGUYỄN"_s);
        const QString all =
            u"aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"_s;
        const QString capitals = toCapitals(all);
        QCOMPARE(capitals.size(), all.size());
        QCOMPARE(capitals.toLower(), all);
        QVERIFY(std::none_of(capitals.begin(), capitals.end(), [](QChar c) { return c.isLower(); }));
    }
};

QTEST_GUILESS_MAIN(TestVietnameseOrder)
#include "test_VietnameseOrder.moc"
