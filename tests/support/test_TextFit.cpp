// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TextFit.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/ElidingLabel.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

class TestTextFit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsWhatIsCut();
    void letsNamesElide();
};

void TestTextFit::findsWhatIsCut()
{
    Theme theme;
    QWidget window;
    window.resize(400, 200);
    Label label(theme, TypeRole::Base, Tone::Text, u"Số định danh cá nhân"_s, &window);
    ActionButton button(theme, QKeySequence(Qt::Key_F9), ActionButton::Kind::Normal,
                        ActionButton::Size::Large, &window);
    button.setLabel(u"Tiếp: Vân tay"_s);
    label.resize(label.sizeHint());
    button.resize(button.sizeHint());
    window.show();
    QCOMPARE(cutTexts(window), QStringList());

    label.resize(label.width() - 20, label.height());
    QCOMPARE(cutTexts(window).size(), 1);
    label.resize(label.sizeHint());
    label.move(380, 0); // beyond the window
    QCOMPARE(cutTexts(window).size(), 1);
    label.move(0, 0);
    button.resize(button.width() - 10, button.height());
    QCOMPARE(cutTexts(window).size(), 1);
    button.hide();
    QCOMPARE(cutTexts(window), QStringList());

    label.setWordWrap(true);
    label.resize(70, 20); // needs several lines
    QCOMPARE(cutTexts(window).size(), 1);
}

void TestTextFit::letsNamesElide()
{
    Theme theme;
    QWidget window;
    window.resize(100, 40);
    const QString name = u"Công an phường Hòa Cường, thành phố Đà Nẵng"_s;
    ElidingLabel label(theme, TypeRole::Base, Tone::Text, name, &window);
    label.resize(90, 20);
    window.show();
    QCOMPARE(cutTexts(window), QStringList());
    QVERIFY(label.text().contains(u'…'));
    QCOMPARE(label.toolTip(), name);
    QCOMPARE(label.accessibleName(), name);
    label.resize(label.sizeHint());
    QCOMPARE(label.text(), name);
    QCOMPARE(label.toolTip(), QString());
}

} // namespace thunhan

QTEST_MAIN(thunhan::TestTextFit)
#include "test_TextFit.moc"
