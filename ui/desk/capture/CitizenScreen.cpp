// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/capture/CitizenScreen.h"

#include "ui/desk/capture/AdviceBox.h"
#include "ui/widgets/LiveImageView.h"

#include <QGuiApplication>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

namespace thunhan
{

namespace
{
constexpr int margin = 24;
constexpr double wordsShare = 1.0 / 26; // of the screen's height: capitals of a finger's breadth
} // namespace

CitizenScreen::CitizenScreen(const Theme& theme)
    : QWidget(nullptr, Qt::Window | Qt::FramelessWindowHint | Qt::WindowDoesNotAcceptFocus),
      m_theme(theme),
      m_live(new LiveImageView(theme)),
      m_advice(new AdviceBox(theme, TypeRole::Advice))
{
    setObjectName(QStringLiteral("citizenScreen"));
    setAttribute(Qt::WA_ShowWithoutActivating);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(margin);
    m_live->setMirrored(true);
    m_live->setCovering(true);
    m_live->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    column->addWidget(m_live, 3);
    column->addWidget(m_advice, 1);
}

QScreen* CitizenScreen::besides(const QWidget& desk)
{
    const QList<QScreen*> all = QGuiApplication::screens();
    for (QScreen* each : all) {
        if (each != desk.screen())
            return each;
    }
    return nullptr;
}

void CitizenScreen::showOn(QScreen& screen)
{
    if (isVisible() && geometry() == screen.geometry())
        return;
    setGeometry(screen.geometry());
    showFullScreen();
}

void CitizenScreen::setPicture(const QImage& picture)
{
    m_live->setImage(picture);
}

void CitizenScreen::setAdvice(Severity severity, std::optional<Icon> arrow, const QString& words)
{
    m_advice->setAdvice(severity, arrow, words);
    setWindowTitle(words);
}

void CitizenScreen::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_advice->setWordHeight(static_cast<int>(height() * wordsShare * 1.6));
}

void CitizenScreen::paintEvent(QPaintEvent* /*event*/)
{
    QPainter(this).fillRect(rect(), m_theme.palette().surface);
}

} // namespace thunhan
