// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TextFit.h"
#include "tests/ui/SampleFrame.h"
#include "ui/frame/LockPage.h"
#include "ui/frame/MainWindow.h"
#include "ui/theme/LanguageSwitch.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

class TestLockPage : public QObject
{
    Q_OBJECT

    Theme m_theme;
    LanguageSwitch m_language;
    std::unique_ptr<MainWindow> m_window;
    QByteArrayList m_said; // what the page asked for

    LockPage& page() { return m_window->lockPage(); }
    QLineEdit* edit(const char* name) { return page().findChild<QLineEdit*>(QString::fromLatin1(name)); }
    void lock(LockPage::Codes codes)
    {
        page().setCodes(codes);
        m_window->showLock();
    }
    void type(const char* name, const QString& words)
    {
        QTRY_VERIFY_WITH_TIMEOUT(edit(name)->hasFocus(), 30'000);
        QTest::keyClicks(edit(name), words);
    }
    static QByteArray text(const SecureBytes& bytes)
    {
        return {reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())};
    }

private Q_SLOTS:
    void initTestCase() { m_theme.applyTo(*qApp); }
    void init()
    {
        m_said.clear();
        m_window = std::make_unique<MainWindow>(m_theme, m_language);
        m_window->resize(1366, 768);
        page().setOperator(u"Lê Thị Minh Châu"_s, u"Thượng úy · Cán bộ thu nhận"_s);
        connect(&page(), &LockPage::unlockRequested, this,
                [this](const SecureBytes& words) { m_said.append("passphrase " + text(words)); });
        connect(&page(), &LockPage::codeEntered, this,
                [this](const SecureBytes& code) { m_said.append("code " + text(code)); });
        connect(&page(), &LockPage::codeChosen, this,
                [this](const SecureBytes& words, const SecureBytes& code) {
                    m_said.append("chosen " + text(words) + " " + text(code));
                });
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void aLongSentenceHasItsRoom()
    {
        lock(LockPage::Codes::None);
        page().setError(
            u"Vai trò của đồng chí đã thay đổi. Đồng chí mở khóa trạm để làm tiếp với vai trò mới. "
            "Nếu không phải vậy, đồng chí báo quản trị trạm trước khi làm tiếp."_s);
        const QList<QLabel*> labels = edit("passphrase")->parentWidget()->findChildren<QLabel*>();
        const auto line = std::ranges::find_if(labels, &QLabel::wordWrap);
        QVERIFY(line != labels.end());
        const int one = (*line)->fontMetrics().height();
        QTRY_VERIFY_WITH_TIMEOUT((*line)->height() >= 2 * one &&
                                     (*line)->height() >= (*line)->heightForWidth((*line)->width()),
                                 30'000);
    }
    void cleanup() { m_window.reset(); }

    void asksForThePassphraseWhereThereIsNoCode()
    {
        lock(LockPage::Codes::None);
        type("passphrase", u"duong lang quanh co"_s);
        QVERIFY(!edit("unlockCode")->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_U, Qt::ControlModifier); // nothing to be chosen
        QVERIFY(!edit("newUnlockCode")->isVisible());
        QTest::keyClick(edit("passphrase"), Qt::Key_Return);
        QCOMPARE(m_said, QByteArrayList{"passphrase duong lang quanh co"});
        QVERIFY(edit("passphrase")->text().isEmpty());
    }

    void asksForTheCodeWhereThereIsOne()
    {
        lock(LockPage::Codes::Offered);
        type("unlockCode", u"27a 41 80"_s);
        QCOMPARE(edit("unlockCode")->text(), u"274180"_s); // digits only
        QTest::keyClick(edit("unlockCode"), Qt::Key_Return);
        QCOMPARE(m_said, QByteArrayList{"code 274180"});
        QVERIFY(edit("unlockCode")->isReadOnly());
        page().setError(u"wrong"_s);
        QVERIFY(!edit("unlockCode")->isReadOnly());
        QCOMPARE(edit("unlockCode")->accessibleDescription(), u"wrong"_s);
    }

    void goesToThePassphraseWhenTheCodeServesNoMore()
    {
        lock(LockPage::Codes::Offered);
        type("unlockCode", u"274180"_s);
        page().setCodes(LockPage::Codes::MayChoose);
        page().setError(u"spent"_s);
        QVERIFY(!edit("unlockCode")->isVisible());
        QVERIFY(edit("unlockCode")->text().isEmpty());
        QCOMPARE(edit("passphrase")->accessibleDescription(), u"spent"_s);
        type("passphrase", u"x"_s);
    }

    void aCodeIsChosenTwiceBesideThePassphrase()
    {
        lock(LockPage::Codes::Offered);
        type("unlockCode", u"2"_s);
        QTest::keyClick(m_window.get(), Qt::Key_U, Qt::ControlModifier);
        QVERIFY(edit("unlockCode")->text().isEmpty());
        type("passphrase", u"forgotten"_s);
        QTest::keyClick(m_window.get(), Qt::Key_U, Qt::ControlModifier);
        QVERIFY(edit("passphrase")->text().isEmpty());
        type("passphrase", u"song dai ca loi"_s);
        QTest::keyClick(edit("passphrase"), Qt::Key_Return); // to what is missing
        type("newUnlockCode", u"12345"_s);
        QVERIFY(edit("newUnlockCode")->accessibleDescription().startsWith(u"1 more digit"_s));
        QTest::keyClicks(edit("newUnlockCode"), u"6"_s);
        QVERIFY(edit("newUnlockCode")->accessibleDescription().startsWith(u"Too easy"_s));
        QTest::keyClick(edit("newUnlockCode"), Qt::Key_Return);
        type("repeatedUnlockCode", u"123456"_s);
        QTest::keyClick(edit("repeatedUnlockCode"), Qt::Key_Return); // back to the easy one
        QTRY_VERIFY_WITH_TIMEOUT(edit("newUnlockCode")->hasFocus(), 30'000);
        QVERIFY(m_said.isEmpty());
        edit("newUnlockCode")->clear();
        edit("repeatedUnlockCode")->clear();
        type("newUnlockCode", u"274180"_s);
        QTest::keyClick(edit("newUnlockCode"), Qt::Key_Return);
        type("repeatedUnlockCode", u"274181"_s);
        QTest::keyClick(edit("repeatedUnlockCode"), Qt::Key_Return);
        QVERIFY(m_said.isEmpty());
        QTest::keyClick(edit("repeatedUnlockCode"), Qt::Key_Backspace);
        QTest::keyClicks(edit("repeatedUnlockCode"), u"0"_s);
        QTest::keyClick(edit("repeatedUnlockCode"), Qt::Key_Return);
        QCOMPARE(m_said, QByteArrayList{"chosen song dai ca loi 274180"});
        for (const char* name : {"passphrase", "newUnlockCode", "repeatedUnlockCode"})
            QVERIFY(edit(name)->text().isEmpty());
    }

    void theNextLockBeginsAnew()
    {
        lock(LockPage::Codes::MayChoose);
        type("passphrase", u"half of"_s);
        QTest::keyClick(m_window.get(), Qt::Key_U, Qt::ControlModifier);
        type("passphrase", u"half of"_s);
        lock(LockPage::Codes::Offered);
        QVERIFY(edit("passphrase")->text().isEmpty());
        QVERIFY(!edit("passphrase")->isVisible());
        type("unlockCode", u"2"_s);
    }

    void nothingIsCut_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("vi") << Language::Vietnamese;
        QTest::newRow("en") << Language::English;
    }
    void nothingIsCut()
    {
        QFETCH(const Language, language);
        m_language.setLanguage(language);
        for (const int width : {960, 1366}) {
            m_window->resize(width, 540);
            lock(LockPage::Codes::Offered);
            for (int mode = 0; mode < 3; ++mode) {
                QTRY_COMPARE(cutTexts(page()).join(u'\n'), QString());
                QTest::keyClick(m_window.get(), Qt::Key_U, Qt::ControlModifier);
            }
        }
    }
};

} // namespace thunhan

QTEST_MAIN(thunhan::TestLockPage)
#include "test_LockPage.moc"
