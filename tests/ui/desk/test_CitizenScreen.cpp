// SPDX-License-Identifier: GPL-3.0-or-later
// On a machine of two screens, which the offscreen platform pretends to be.
#include "ui/desk/capture/AdviceBox.h"
#include "ui/desk/capture/CitizenScreen.h"
#include "ui/theme/LanguageSwitch.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

class TestCitizenScreen : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_theme.applyTo(*qApp);
        QCOMPARE(QGuiApplication::screens().size(), 2);
    }

    void standsWhereTheDeskDoesNot()
    {
        QWidget desk;
        for (QScreen* screen : QGuiApplication::screens()) {
            desk.setGeometry(screen->geometry().adjusted(10, 10, -10, -10));
            desk.show();
            QTRY_COMPARE(desk.screen(), screen);
            QScreen* other = CitizenScreen::besides(desk);
            QVERIFY(other && other != screen);
            CitizenScreen citizen(m_theme);
            citizen.showOn(*other);
            QTRY_COMPARE(citizen.geometry(), other->geometry());
            QVERIFY(citizen.windowFlags() & Qt::WindowDoesNotAcceptFocus);
        }
    }

    void wordsAreReadFromAfar()
    {
        CitizenScreen citizen(m_theme);
        citizen.resize(1920, 1080);
        citizen.setAdvice(Severity::Warn, Icon::Left, u"Turn the head a little to the left"_s);
        QImage picture(640, 480, QImage::Format_RGB888);
        picture.fill(Qt::darkGreen);
        citizen.setPicture(picture);
        citizen.show();
        const auto* box = citizen.findChild<AdviceBox*>();
        QCOMPARE(box->words(), u"Turn the head a little to the left"_s);
        const auto* label = box->findChild<QLabel*>();
        QVERIFY(label->font().pixelSize() >= 60);
        QVERIFY(QRect(QPoint(), citizen.size()).contains(box->geometry()));
        QCOMPARE(citizen.windowTitle(), box->words());
        // The picture fills the larger part.
        QCOMPARE(citizen.grab().toImage().pixelColor(960, 400), QColor(Qt::darkGreen));
    }

private:
    Theme m_theme;
};

} // namespace thunhan

int main(int argc, char** argv)
{
    const QTemporaryDir folder;
    QFile screens(folder.filePath(u"screens.json"_s));
    if (!screens.open(QIODevice::WriteOnly))
        return 1;
    screens.write(R"({"screens": [
        {"name": "desk", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
        {"name": "citizen", "x": 1366, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
    screens.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + QFile::encodeName(screens.fileName()));
    const QApplication application(argc, argv);
    thunhan::TestCitizenScreen test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_CitizenScreen.moc"
