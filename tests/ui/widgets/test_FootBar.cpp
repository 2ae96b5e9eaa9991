// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/FootBar.h"

#include <QLayout>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

class TestFootBar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void buttonsShrinkWhenTheirWordsGrow();
    void aBarThatIsTooNarrowComesToRest();

private:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        m_layouts += event->type() == QEvent::LayoutRequest ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }
    int m_layouts = 0;
};

void TestFootBar::buttonsShrinkWhenTheirWordsGrow()
{
    const Theme theme;
    QWidget page; // without a layout: the bar has the width that it is given
    FootBar bar(theme, &page);
    QList<ActionButton*> buttons;
    for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_Space, Qt::Key_O}) {
        buttons.append(new ActionButton(theme, QKeySequence(key)));
        bar.addLeft(buttons.last());
    }
    const auto label = [&buttons](const QString& words) {
        for (ActionButton* button : buttons)
            button->setLabel(words);
    };
    page.show();
    bar.resize(2000, bar.height());
    label(u"Words of some length"_s);
    QCoreApplication::sendPostedEvents(); // the layouts hear of the labels
    const int needed = bar.layout()->minimumSize().width();
    const int large = buttons.first()->sizeHint().height();
    label(u"Short"_s);
    bar.resize(needed - 8, bar.height());
    QCOMPARE(buttons.first()->sizeHint().height(), large);
    label(u"Words of some length"_s);
    QTRY_VERIFY(buttons.first()->sizeHint().height() < large);
    for (const ActionButton* button : buttons)
        QTRY_COMPARE(button->width(), button->sizeHint().width());
}

void TestFootBar::aBarThatIsTooNarrowComesToRest()
{
    const Theme theme;
    QWidget page;
    FootBar bar(theme, &page);
    auto* button = new ActionButton(theme, QKeySequence(Qt::Key_Space));
    bar.addRight(button);
    bar.resize(80, bar.height());
    page.show();
    button->setLabel(u"Far too many words for so little room"_s);
    bar.installEventFilter(this);
    for (int turn = 0; turn < 50; ++turn)
        QCoreApplication::processEvents();
    QVERIFY2(m_layouts < 5, "the bar lays itself out again and again");
}

} // namespace thunhan

QTEST_MAIN(thunhan::TestFootBar)
#include "test_FootBar.moc"
