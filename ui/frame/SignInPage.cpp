// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/SignInPage.h"

#include "ui/frame/DeviceWords.h"
#include "ui/frame/OperatorList.h"
#include "ui/frame/PassphraseChange.h"
#include "ui/frame/PassphraseField.h"
#include "ui/theme/LanguageSwitch.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/ElidingLabel.h"
#include "ui/widgets/KeyHint.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/Marks.h"
#include "ui/widgets/SegmentedControl.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{
constexpr int panelWidth = 1000;
constexpr int panelHeight = 592;
constexpr int stationWidth = 433;
} // namespace

SignInPage::SignInPage(const Theme& theme, LanguageSwitch& language, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_language(language), m_panel(new QWidget)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(0);
    column->addStretch(2);

    m_panel->setMaximumWidth(panelWidth);
    m_panel->setMinimumHeight(panelHeight);
    auto* sides = new QHBoxLayout(m_panel);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setSpacing(0);
    m_stationSide = makeStationSide();
    m_stationSide->setFixedWidth(stationWidth);
    sides->addWidget(m_stationSide);
    sides->addWidget(makePersonSide(), 1);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_panel, 1000);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addSpacing(16);

    auto* below = new QHBoxLayout;
    QWidget* languageRow = makeLanguageRow();
    languageRow->setMaximumWidth(panelWidth);
    below->addStretch(1);
    below->addWidget(languageRow, 1000);
    below->addStretch(1);
    column->addLayout(below);
    column->addSpacing(14);
    m_legal = new Label(theme, TypeRole::Caption, Tone::Text2);
    m_legal->setAlignment(Qt::AlignHCenter);
    m_legal->setWordWrap(true);
    column->addWidget(m_legal);
    column->addStretch(1);

    m_passphrase->edit()->installEventFilter(this);
    connect(m_operators, &OperatorList::confirmed, this, [this] { m_passphrase->edit()->setFocus(); });
    connect(m_signIn, &ActionButton::activated, this, &SignInPage::submit);
    connect(m_signIn, &ActionButton::blockedActivated, this, [this] { m_passphrase->edit()->setFocus(); });
    connect(m_passphrase, &PassphraseField::edited, this,
            [this] { m_signIn->setBlocked(m_rest != Rest::None || m_passphrase->isEmpty()); });
    m_signIn->setBlocked(true);
    connect(m_change, &PassphraseChange::chosen, this, &SignInPage::passphraseChosen);
    connect(m_change, &PassphraseChange::abandoned, this, [this] {
        Q_EMIT choiceAbandoned();
        enter();
    });
    retranslate();
}

void SignInPage::setState(const SignInState& state)
{
    m_state = state;
    m_operators->setOperators(state.operators);
    fillFacts();
    retranslate();
}

void SignInPage::setTime(const QDateTime& now)
{
    m_state.now = now;
    const QLocale locale;
    const QString day = locale.dayName(now.date().dayOfWeek());
    m_clock->setText(u"%1, %2 · %3"_s.arg(day, now.toString(u"dd/MM/yyyy"_s), now.toString(u"HH:mm"_s)));
}

void SignInPage::setBusy(bool busy)
{
    setRest(busy ? Rest::Checking : Rest::None);
}

void SignInPage::setPreparing()
{
    setRest(Rest::Preparing);
}

void SignInPage::setMigrating(int done, int needed)
{
    m_migrated = {done, needed};
    setRest(Rest::Migrating);
}

void SignInPage::setRest(Rest rest)
{
    m_rest = rest;
    m_operators->setEnabled(rest == Rest::None);
    m_passphrase->edit()->setReadOnly(rest != Rest::None);
    m_signIn->setBlocked(rest != Rest::None || m_passphrase->isEmpty());
    m_change->setBusy(rest != Rest::None);
    showRest();
}

void SignInPage::showRest()
{
    switch (m_rest) {
    case Rest::None: m_passphrase->setProgress({}); break;
    case Rest::Checking: m_passphrase->setProgress(tr("Checking the passphrase…")); break;
    case Rest::Migrating:
        m_passphrase->setProgress(tr("The data are brought to the new version: %1 of %2 done. This may take "
                                     "some minutes.")
                                      .arg(m_migrated.first)
                                      .arg(m_migrated.second));
        break;
    case Rest::Preparing: m_passphrase->setProgress(tr("Sign-in opens by itself when that is done.")); break;
    }
    m_operators->setEmptyText(
        m_rest == Rest::Preparing
            ? tr("The station is being set up: keys, certificate and officers are made. This takes less than "
                 "a "
                 "minute.")
            : tr("No officer may sign in at this station yet. The administrator adds officers."));
}

void SignInPage::setError(const QString& sentence)
{
    setBusy(false);
    if (!m_change->isHidden()) {
        m_change->setError(sentence);
        return;
    }
    m_passphrase->setError(sentence);
    m_passphrase->edit()->setFocus();
}

void SignInPage::askForNewPassphrase(OperatorId person)
{
    setBusy(false);
    const auto chosen = std::find_if(m_state.operators.begin(), m_state.operators.end(),
                                     [person](const SignInOperator& one) { return one.id == person; });
    if (chosen == m_state.operators.end())
        return; // left the station meanwhile
    showChoosing(true);
    m_change->enter(*chosen);
}

void SignInPage::showChoosing(bool choosing)
{
    m_asking->setHidden(choosing);
    m_change->setHidden(!choosing);
    if (!choosing)
        m_change->clear();
    retranslate();
}

void SignInPage::enter()
{
    showChoosing(false);
    m_passphrase->edit()->setText({});
    setBusy(false);
    m_passphrase->setError({});
    m_passphrase->edit()->setFocus();
}

void SignInPage::submit()
{
    const OperatorId person = m_operators->chosen();
    if (person.isNull())
        return;
    const SecureBytes passphrase = m_passphrase->take();
    setBusy(true);
    Q_EMIT signInRequested(person, passphrase);
}

void SignInPage::fillFacts()
{
    clearLayout(*m_facts);
    int row = 0;
    for (const SignInState::Fact& fact : m_state.facts) {
        m_facts->addWidget(new Label(m_theme, TypeRole::Small, Tone::Text2, fact.label), row, 0);
        auto* value = new QHBoxLayout;
        value->setSpacing(0);
        if (!fact.strongPart.isEmpty())
            value->addWidget(new Label(m_theme, TypeRole::SmallBold, Tone::Text, fact.strongPart));
        value->addWidget(new Label(m_theme, TypeRole::Small, Tone::Text, fact.value), 1);
        m_facts->addLayout(value, row, 1);
        m_facts->setRowMinimumHeight(row, 26);
        ++row;
    }
}

void SignInPage::fillDevices()
{
    clearLayout(*m_devices);
    for (const DeviceBadge& device : m_state.devices) {
        auto* holder = new QWidget;
        holder->setFixedHeight(26);
        holder->setToolTip(deviceSentence(device));
        auto* row = new QHBoxLayout(holder);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(12);
        row->addWidget(new IconMark(m_theme, deviceIcon(device.slot), Tone::Text2, 18));
        row->addWidget(new Label(m_theme, TypeRole::Small, Tone::Text, deviceName(device.slot)), 1);
        const Tone tone = device.shape == Shape::Warn   ? Tone::Warn
                          : device.shape == Shape::Bad  ? Tone::Bad
                          : device.shape == Shape::Miss ? Tone::Text2
                                                        : Tone::Text;
        row->addWidget(new Label(m_theme, TypeRole::Small, tone, device.state));
        row->addWidget(new ShapeMark(m_theme, device.shape, 16));
        m_devices->addWidget(holder);
    }
}

void SignInPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool SignInPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && watched == m_passphrase->edit()) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            m_operators->move(key == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SignInPage::retranslate()
{
    m_productLine->setText(tr("Station for identity card enrollment"));
    m_unit->setFullText(m_state.unit);
    m_superior->setFullText(m_state.superiorUnit);
    m_devicesTitle->setText(tr("Devices"));
    const auto count = [this](Shape shape) {
        return int(std::count_if(m_state.devices.begin(), m_state.devices.end(),
                                 [shape](const DeviceBadge& device) { return device.shape == shape; }));
    };
    QStringList sum{tr("%n ready", nullptr, count(Shape::Ok))};
    if (const int look = count(Shape::Warn) + count(Shape::Bad); look > 0)
        sum += tr("%n need(s) a look", nullptr, look);
    if (const int absent = count(Shape::Miss); absent > 0)
        sum += tr("%n not connected", nullptr, absent);
    m_devicesSum->setText(sum.join(u" · "_s));
    fillDevices();
    m_queueLine->setText(m_state.queueLine);
    m_queue->setVisible(!m_state.queueLine.isEmpty());
    m_title->setText(m_change->isHidden() ? tr("Sign in for the shift") : tr("Choose your passphrase"));
    setTime(m_state.now);
    m_operatorTitle->setText(tr("&Officer"));
    m_operators->setAccessibleName(tr("Officer"));
    m_operatorHint->setText(tr("choose, or type a name without marks"));
    m_signIn->setLabel(tr("Sign in"));
    m_rule->setText(tr("%n wrong attempt(s) in a row lock the account", nullptr, m_state.attemptsAllowed) +
                    u' ' + tr("for %n minute(s) or more.", nullptr, m_state.lockMinutes) + u'\n' +
                    tr("Passphrase forgotten: see the station's administrator."));
    m_languages->setCurrent(m_language.language() == Language::Vietnamese ? 0 : 1);
    m_languages->setAccessibleName(tr("Language"));
    m_contrastHint->setText(tr("High contrast"));
    m_helpHint->setText(tr("Help"));
    m_legal->setText(tr("Only assigned officers may use this station. Every action is written to the log."));
    showRest();
}

void SignInPage::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const DeskPalette& palette = m_theme.palette();
    painter.fillRect(rect(), palette.bg);
    const QRect panel = m_panel->geometry();
    paintBox(painter, panel, Metrics::panelRadius, palette.surface, QColor());
    QPainterPath outline;
    outline.addRoundedRect(panel, Metrics::panelRadius, Metrics::panelRadius);
    painter.setClipPath(outline);
    painter.fillRect(QRect(panel.left(), panel.top(), stationWidth, panel.height()), palette.sunken);
    painter.fillRect(QRect(panel.left() + stationWidth - 1, panel.top(), 1, panel.height()), palette.line);
    painter.setClipping(false);
    paintBox(painter, panel, Metrics::panelRadius, QColor(), palette.line);
}

} // namespace thunhan
