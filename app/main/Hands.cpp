// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/Hands.h"

#include <QApplication>
#include <QCoroTimer>
#include <QTest>
#include <QTimer>
#include <cmath>

namespace thunhan
{
namespace
{

constexpr std::chrono::milliseconds glance{5};
constexpr std::chrono::milliseconds reach{5000}; // a widget that a person would look for longer is missing

} // namespace

QCoro::Task<> Hands::rest(std::chrono::milliseconds time)
{
    QTimer timer;
    timer.setSingleShot(true);
    timer.start(time);
    co_await timer;
}

QCoro::Task<bool> Hands::until(std::function<bool()> seen, std::chrono::milliseconds patience)
{
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (!seen()) {
        if (std::chrono::steady_clock::now() > deadline)
            co_return false;
        co_await rest(glance);
    }
    co_return true;
}

QCoro::Task<bool> Hands::untilVisible(QString name, std::chrono::milliseconds patience)
{
    co_return co_await until([this, name] { return find(name) != nullptr; }, patience);
}

QCoro::Task<bool> Hands::click(QString name)
{
    if (!co_await until(
            [this, name] {
                auto* w = find(name);
                return w && w->isEnabled();
            },
            reach))
        co_return false;
    QTest::mouseClick(find(name), Qt::LeftButton);
    co_await rest(glance);
    co_return true;
}

QCoro::Task<bool> Hands::type(QString name, QString text)
{
    if (!co_await untilVisible(name, reach))
        co_return false;
    QPointer<QWidget> field = find(name);
    field->setFocus(Qt::TabFocusReason);
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    co_await rest(glance);
    for (const QChar c : text) {
        if (!field)
            co_return false;
        QTest::sendKeyEvent(QTest::Click, field, Qt::Key_unknown, QString(c), Qt::NoModifier);
        co_await rest(std::chrono::milliseconds(1));
    }
    co_return true;
}

QCoro::Task<bool> Hands::sign(QString name)
{
    if (!co_await untilVisible(name, reach))
        co_return false;
    QPointer<QWidget> pad = find(name);
    const auto at = [&pad](double x, double y) {
        return QPoint(int(pad->width() * x), int(pad->height() * y));
    };
    constexpr int points = 40;
    QTest::mousePress(pad, Qt::LeftButton, {}, at(0.2, 0.6));
    for (int i = 1; i <= points && pad; ++i) {
        const double t = double(i) / points;
        QTest::mouseMove(pad, at(0.2 + 0.6 * t, 0.55 + 0.25 * std::sin(t * 22) * (1 - t)));
        co_await rest(std::chrono::milliseconds(2));
    }
    if (!pad)
        co_return false;
    QTest::mouseRelease(pad, Qt::LeftButton, {}, at(0.8, 0.55));
    co_await rest(glance);
    co_return true;
}

void Hands::press(int key, Qt::KeyboardModifiers modifiers)
{
    // A display without a window manager gives the focus back to nobody.
    if (QApplication::activeWindow() != &m_window)
        QApplication::setActiveWindow(&m_window);
    QWidget* target = QApplication::focusWidget();
    QTest::keyClick(target ? target : &m_window, Qt::Key(key), modifiers);
}

} // namespace thunhan
