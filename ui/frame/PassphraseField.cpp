// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/PassphraseField.h"

#include "app/keys/UnlockCodeRule.h"
#include "ui/frame/RevealEdit.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Marks.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QRegularExpressionValidator>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

QString nameOf(PassphraseField::Asks asks)
{
    switch (asks) {
    case PassphraseField::Asks::Present: return u"passphrase"_s;
    case PassphraseField::Asks::New: return u"newPassphrase"_s;
    case PassphraseField::Asks::Again: return u"repeatedPassphrase"_s;
    case PassphraseField::Asks::Code: return u"unlockCode"_s;
    case PassphraseField::Asks::NewCode: return u"newUnlockCode"_s;
    case PassphraseField::Asks::CodeAgain: return u"repeatedUnlockCode"_s;
    }
    Q_UNREACHABLE();
}

bool isCode(PassphraseField::Asks asks)
{
    return asks >= PassphraseField::Asks::Code;
}

} // namespace

PassphraseField::PassphraseField(const Theme& theme, Asks asks, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_asks(asks),
      m_title(new Label(theme, TypeRole::SmallBold)),
      m_hint(new Label(theme, TypeRole::Small, Tone::Text2)),
      m_edit(new RevealEdit(theme)),
      m_mark(new ShapeMark(theme, Shape::Warn, 17)),
      m_line(new Label(theme, TypeRole::Small))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_hint);
    column->addLayout(head);
    column->addWidget(m_edit);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, 2, 0, 0);
    line->setSpacing(6);
    line->addWidget(m_mark, 0, Qt::AlignTop);
    m_line->setWordWrap(true);
    m_line->setMinimumHeight(typeSpec(TypeRole::Small).linePixels + 1); // so that a warning moves nothing
    line->addWidget(m_line, 1);
    column->addLayout(line);

    m_title->setBuddy(m_edit);
    m_edit->setObjectName(nameOf(asks));
    m_edit->installEventFilter(this);
    if (isCode(asks))
        m_edit->setValidator(new QRegularExpressionValidator(
            QRegularExpression(u"[0-9]{0,%1}"_s.arg(longestUnlockCode)), m_edit));
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        m_error.clear();
        showLine();
        Q_EMIT edited();
    });
    connect(m_edit, &RevealEdit::switchPressed, this, [this] { reveal(!m_edit->isRevealed()); });
    // Of the field with the focus: two may stand below each other.
    auto* show = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_H), m_edit);
    show->setContext(Qt::WidgetShortcut);
    connect(show, &QShortcut::activated, this, [this] { reveal(!m_edit->isRevealed()); });
    retranslate();
}

QLineEdit* PassphraseField::edit() const
{
    return m_edit;
}

bool PassphraseField::isEmpty() const
{
    return m_edit->text().isEmpty();
}

SecureBytes PassphraseField::take()
{
    QString words = m_edit->text();
    m_edit->setText({}); // with its undo history; `words` is now the only owner of the characters
    reveal(false);
    QByteArray bytes = words.toUtf8();
    words.fill(u'\0');
    SecureBytes secret = SecureBytes::copyOf(QByteArrayView(bytes));
    bytes.fill('\0');
    return secret;
}

void PassphraseField::setError(const QString& sentence)
{
    m_error = sentence;
    m_progress.clear();
    showLine();
}

void PassphraseField::setProgress(const QString& words)
{
    m_progress = words;
    showLine();
}

void PassphraseField::setAdvice(const QString& words, Advice kind)
{
    m_advice = words;
    m_adviceKind = kind;
    showLine();
}

void PassphraseField::reveal(bool shown)
{
    m_edit->setRevealed(shown);
    retranslate();
}

void PassphraseField::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool PassphraseField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress)
        watchCapsLock(*static_cast<QKeyEvent*>(event));
    if (watched == m_edit && event->type() == QEvent::FocusOut)
        reveal(false); // nobody reads it over a shoulder after the clerk turned away
    return QWidget::eventFilter(watched, event);
}

// Qt tells the state of no lock key: a letter's case against Shift does, and the key itself once that is
// known.
void PassphraseField::watchCapsLock(const QKeyEvent& event)
{
    if (event.key() == Qt::Key_CapsLock) {
        m_capsLock = !m_capsLock;
    } else if (event.text().size() == 1 && event.text().at(0).isLetter()) {
        const bool upper = event.text().at(0).isUpper();
        m_capsLock = upper != event.modifiers().testFlag(Qt::ShiftModifier);
    }
    showLine();
}

void PassphraseField::retranslate()
{
    switch (m_asks) {
    case Asks::Present:
        m_title->setText(tr("&Passphrase"));
        m_edit->setAccessibleName(tr("Passphrase"));
        break;
    case Asks::New:
        m_title->setText(tr("&New passphrase"));
        m_edit->setAccessibleName(tr("New passphrase"));
        break;
    case Asks::Again:
        m_title->setText(tr("&The same once more"));
        m_edit->setAccessibleName(tr("New passphrase once more"));
        break;
    case Asks::Code:
        m_title->setText(tr("Unlock &code"));
        m_edit->setAccessibleName(tr("Unlock code"));
        break;
    case Asks::NewCode:
        m_title->setText(tr("New unlock &code"));
        m_edit->setAccessibleName(tr("New unlock code"));
        break;
    case Asks::CodeAgain:
        m_title->setText(tr("The &same code once more"));
        m_edit->setAccessibleName(tr("New unlock code once more"));
        break;
    }
    m_hint->setText(isCode(m_asks) ? tr("Digits only") : tr("Vietnamese input is off in this field"));
    m_edit->setSwitchText(m_edit->isRevealed() ? tr("Hide") : tr("Show"));
    showLine();
}

void PassphraseField::showLine()
{
    if (!m_progress.isEmpty()) {
        m_mark->setShape(Shape::Wait);
        m_line->setTone(Tone::Text2);
        m_line->setText(m_progress);
    } else if (!m_error.isEmpty()) {
        m_mark->setShape(Shape::Bad);
        m_line->setTone(Tone::Bad);
        m_line->setText(m_error);
    } else if (m_capsLock) {
        m_mark->setShape(Shape::Warn);
        m_line->setTone(Tone::Warn);
        m_line->setText(tr("Caps Lock is on"));
    } else {
        showAdvice();
    }
    const bool isRule = m_line->text() == m_advice && m_adviceKind == Advice::Rule;
    m_mark->setVisible(!m_line->text().isEmpty() && !isRule);
    m_edit->setAccessibleDescription(m_line->text());
}

void PassphraseField::showAdvice()
{
    m_mark->setShape(m_adviceKind == Advice::Met ? Shape::Ok : Shape::Warn);
    m_line->setTone(m_adviceKind == Advice::Lacking ? Tone::Warn : Tone::Text2);
    m_line->setText(m_advice);
}

} // namespace thunhan
