// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/StyleSheet.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QLineEdit>
#include <QPainter>
#include <QTest>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) +
           0.0722 * channel(color.blueF());
}

// WCAG 2.1, contrast ratio.
double contrastOf(const QColor& a, const QColor& b)
{
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

int paintedPixels(const QImage& image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 0 ? 1 : 0;
    }
    return count;
}

QImage imageOf(Shape shape, const DeskPalette& palette)
{
    QImage image(20, 20, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintShape(painter, QRectF(0, 0, 20, 20), shape, palette);
    return image;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wordsAreReadable_data();
    void wordsAreReadable();
    void everyIconDrawsLines();
    void iconsAreSharpOnDenseScreens();
    void shapesDifferWithoutColour();
    void styleSheetKnowsEveryToken();
    void contrastSwitchesAtRunTime();
    void dressesWindowsAndNotTheApplication();
    void fieldsHintInTheColourOfHints();
    void fontIsInstalled();
};

void TestTheme::wordsAreReadable_data()
{
    QTest::addColumn<QColor>("words");
    QTest::addColumn<QColor>("ground");
    for (const DeskPalette* p : {&lightPalette, &highContrastPalette}) {
        const char* scheme = p == &lightPalette ? "light" : "high";
        const std::vector<std::tuple<const char*, QColor, QColor>> pairs{
            {"text on bg", p->text, p->bg},
            {"text on surface", p->text, p->surface},
            {"text on sunken", p->text, p->sunken},
            {"text on accentTint", p->text, p->accentTint},
            {"text on amberTint", p->text, p->amberTint},
            {"text on redTint", p->text, p->redTint},
            {"text2 on bg", p->text2, p->bg},
            {"text2 on surface", p->text2, p->surface},
            {"text2 on accentTint", p->text2, p->accentTint},
            {"text2 on amberRow", p->text2, p->amberRow},
            {"text2 on redRow", p->text2, p->redRow},
            {"text2 on idleTint", p->text2, p->idleTint},
            {"text3 on bg", p->text3, p->bg},
            {"text3 on surface", p->text3, p->surface},
            {"text3 on idleTint", p->text3, p->idleTint},
            {"text3 on ownRow", p->text3, p->ownRow},
            {"accent on surface", p->accent, p->surface},
            {"accent on accentTint", p->accent, p->accentTint},
            {"okText on accentTint", p->okText, p->accentTint},
            {"onAccent on accent", p->onAccent, p->accent},
            {"onAccent on accentHover", p->onAccent, p->accentHover},
            {"onAccent on accentPressed", p->onAccent, p->accentPressed},
            {"onAccent on cap", p->onAccent, p->capOnAccent},
            {"amberDark on surface", p->amberDark, p->surface},
            {"amberDark on amberTint", p->amberDark, p->amberTint},
            {"amberDark on amberRow", p->amberDark, p->amberRow},
            {"amberInk on amber", p->amberInk, p->amber},
            {"amberInk on amberTint", p->amberInk, p->amberTint},
            {"red on surface", p->red, p->surface},
            {"red on redRow", p->red, p->redRow},
            {"redInk on redTint", p->redInk, p->redTint},
            {"onAccent on red", p->onAccent, p->red},
            {"onAccent on stage", p->onAccent, p->stage},
        };
        for (const auto& [name, words, ground] : pairs)
            QTest::addRow("%s: %s", scheme, name) << words << ground;
    }
}

void TestTheme::wordsAreReadable()
{
    QFETCH(QColor, words);
    QFETCH(QColor, ground);
    const double ratio = contrastOf(words, ground);
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
}

void TestTheme::everyIconDrawsLines()
{
    const Icons icons;
    for (const Icon icon : allIcons) {
        const QImage image = icons.pixmap(icon, Qt::black, 20, 1).toImage();
        const int painted = paintedPixels(image);
        QVERIFY2(painted > 20, qPrintable(u"icon %1: %2"_s.arg(int(icon)).arg(painted)));
        QCOMPARE(image.pixelColor(0, 0).alpha(), 0);
    }
}

void TestTheme::iconsAreSharpOnDenseScreens()
{
    const Icons icons;
    const QPixmap dense = icons.pixmap(Icon::Camera, Qt::black, 20, 2);
    QCOMPARE(dense.size(), QSize(40, 40));
    QCOMPARE(dense.deviceIndependentSize(), QSizeF(20, 20));
    // The colour asked for, not the one asked for before.
    const QImage red = icons.pixmap(Icon::Camera, Qt::red, 20, 2).toImage();
    bool coloured = false;
    for (int x = 0; x < red.width(); ++x)
        coloured = coloured || red.pixelColor(x, 20) == QColor(Qt::red);
    QVERIFY(coloured);
}

void TestTheme::shapesDifferWithoutColour()
{
    for (const Shape a : allShapes) {
        for (const Shape b : allShapes) {
            if (a == b)
                continue;
            const QImage first = imageOf(a, lightPalette).convertToFormat(QImage::Format_Alpha8);
            const QImage second = imageOf(b, lightPalette).convertToFormat(QImage::Format_Alpha8);
            const QImage firstGrey = imageOf(a, lightPalette).convertToFormat(QImage::Format_Grayscale8);
            const QImage secondGrey = imageOf(b, lightPalette).convertToFormat(QImage::Format_Grayscale8);
            QVERIFY(first != second || firstGrey != secondGrey);
        }
    }
}

void TestTheme::styleSheetKnowsEveryToken()
{
    for (const DeskPalette* palette : {&lightPalette, &highContrastPalette}) {
        const QString sheet = styleSheet(*palette);
        QVERIFY(sheet.contains(u"QLineEdit"_s));
        QVERIFY2(!sheet.section(u"*/"_s, 1).contains(u'@'), "a name in desk.qss is no token");
        QVERIFY(sheet.contains(palette->accent.name()));
    }
}

void TestTheme::contrastSwitchesAtRunTime()
{
    Theme theme;
    theme.applyTo(*qApp);
    QCOMPARE(QApplication::palette().color(QPalette::Window), lightPalette.bg);
    theme.toggleContrast();
    QCOMPARE(QApplication::palette().color(QPalette::Window), highContrastPalette.bg);
    QCOMPARE(theme.color(Tone::Accent), highContrastPalette.accent);
    theme.toggleContrast();
    QCOMPARE(QApplication::palette().color(QPalette::Window), lightPalette.bg);
}

void TestTheme::dressesWindowsAndNotTheApplication()
{
    Theme theme;
    theme.applyTo(*qApp);
    QVERIFY(qApp->styleSheet().isEmpty());
    QWidget window;
    theme.dress(window);
    QCOMPARE(window.styleSheet(), styleSheet(lightPalette));
    theme.toggleContrast();
    QCOMPARE(window.styleSheet(), styleSheet(highContrastPalette));
    theme.toggleContrast();
    QCOMPARE(window.styleSheet(), styleSheet(lightPalette));
}

// Qt would draw them in half of the text's colour, which is too pale to read.
void TestTheme::fieldsHintInTheColourOfHints()
{
    for (const Contrast contrast : {Contrast::Normal, Contrast::High}) {
        Theme theme(contrast);
        theme.applyTo(*qApp);
        QLineEdit field;
        theme.dress(field);
        field.ensurePolished();
        QCOMPARE(field.palette().color(QPalette::PlaceholderText), theme.palette().text3);
        QCOMPARE(field.palette().color(QPalette::Text), theme.palette().text);
    }
}

void TestTheme::fontIsInstalled()
{
    QCOMPARE(QFontInfo(deskFont(TypeRole::Base)).family(), u"Noto Sans"_s);
    QVERIFY(!QFontInfo(deskFont(TypeRole::Base)).bold());
    QVERIFY(QFontInfo(deskFont(TypeRole::Heading)).bold());
    for (const auto role : {TypeRole::Number, TypeRole::Base, TypeRole::Table, TypeRole::Caption}) {
        const TypeSpec spec = typeSpec(role);
        const double pixels = spec.points * 96 / 72;
        QVERIFY(spec.linePixels >= pixels * 1.0);
        QCOMPARE(QFontInfo(deskFont(role)).pixelSize(), int(std::lround(pixels)));
    }
}

} // namespace thunhan

QTEST_MAIN(thunhan::TestTheme)
#include "test_Theme.moc"
