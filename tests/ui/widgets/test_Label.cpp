// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Label.h"
#include "ui/widgets/Panel.h"

#include <QApplication>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

class TestLabel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsItsRoleWhenAParentMoves();
    void markUpStaysWords();
};

void TestLabel::keepsItsRoleWhenAParentMoves()
{
    Theme theme;
    theme.applyTo(*qApp);
    auto* panel = new Panel(theme, Panel::Head::Ruled);
    auto* label = new Label(theme, TypeRole::Small, Tone::Text, u"Queue"_s, panel);
    label->ensurePolished(); // the style sheet notes the font of this moment
    label->setRole(TypeRole::Heading);
    QWidget page;
    auto* column = new QVBoxLayout(&page);
    column->addWidget(panel);
    theme.dress(page);
    page.show();
    QCOMPARE(label->font().pointSizeF(), typeSpec(TypeRole::Heading).points);
    QVERIFY(label->font().bold());
    theme.setContrast(Contrast::High); // a new style sheet polishes everything again
    QCOMPARE(label->font().pointSizeF(), typeSpec(TypeRole::Heading).points);
    QVERIFY(label->font().bold());
}

void TestLabel::markUpStaysWords()
{
    Theme theme;
    const Label label(theme, TypeRole::Base, Tone::Text, u"<b>x</b>"_s);
    QCOMPARE(label.textFormat(), Qt::PlainText);
}

} // namespace thunhan

QTEST_MAIN(thunhan::TestLabel)
#include "test_Label.moc"
