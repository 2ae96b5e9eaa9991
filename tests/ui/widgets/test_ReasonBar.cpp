// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/LineEdit.h"
#include "ui/widgets/ReasonBar.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

class TestReasonBar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void digitsChooseInsideTheGroupOnly();
    void aFreeReasonNeedsWords();
    void arrowsMoveWithoutChoosing();

private:
    Theme m_theme;
    std::unique_ptr<QWidget> m_page;
    ReasonBar* m_bar = nullptr;
    LineEdit* m_elsewhere = nullptr;
};

void TestReasonBar::init()
{
    m_page = std::make_unique<QWidget>();
    auto* layout = new QVBoxLayout(m_page.get());
    m_bar = new ReasonBar(m_theme);
    m_elsewhere = new LineEdit(m_theme);
    layout->addWidget(m_elsewhere);
    layout->addWidget(m_bar);
    m_bar->setReasons({u"Reissued number"_s, u"Corrected birth date"_s, u"Other…"_s}, 2);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestReasonBar::digitsChooseInsideTheGroupOnly()
{
    QSignalSpy changed(m_bar, &ReasonBar::reasonChanged);
    m_elsewhere->setFocus();
    QTest::keyClick(m_elsewhere, Qt::Key_2);
    QCOMPARE(m_elsewhere->text(), u"2"_s);
    QVERIFY(!m_bar->reason());
    m_bar->focusFirst();
    QTest::keyClick(m_page->focusWidget(), Qt::Key_2);
    QCOMPARE(m_bar->reason(), std::optional(1));
    QVERIFY(m_bar->isComplete());
    QCOMPARE(changed.size(), 1);
    QTest::keyClick(m_page->focusWidget(), Qt::Key_9); // no such reason
    QCOMPARE(m_bar->reason(), std::optional(1));
}

void TestReasonBar::aFreeReasonNeedsWords()
{
    m_bar->focusFirst();
    QTest::keyClick(m_page->focusWidget(), Qt::Key_3);
    QCOMPARE(m_bar->reason(), std::optional(2));
    QVERIFY(!m_bar->isComplete());
    auto* text = m_bar->findChild<LineEdit*>();
    QVERIFY(text->hasFocus());
    QTest::keyClicks(text, u"12/2026"_s); // digits are words here
    QCOMPARE(m_bar->reason(), std::optional(2));
    QCOMPARE(m_bar->freeText(), u"12/2026"_s);
    QVERIFY(m_bar->isComplete());
}

void TestReasonBar::arrowsMoveWithoutChoosing()
{
    m_bar->focusFirst();
    auto* first = qobject_cast<QAbstractButton*>(m_page->focusWidget());
    QTest::keyClick(first, Qt::Key_Right);
    auto* second = qobject_cast<QAbstractButton*>(m_page->focusWidget());
    QVERIFY(second && second != first);
    QVERIFY(!m_bar->reason());
    QTest::keyClick(second, Qt::Key_Space);
    QCOMPARE(m_bar->reason(), std::optional(1));
}

} // namespace thunhan

QTEST_MAIN(thunhan::TestReasonBar)
#include "test_ReasonBar.moc"
