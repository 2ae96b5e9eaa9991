// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fields/ChoiceBox.h"

#include "app/domain/VietnameseText.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

constexpr int visibleRows = 8;
constexpr int rowHeight = 28;
constexpr int chevronSize = 14;
constexpr int noMatch = 4;

// 0 is the best.
int rankOf(const Choice& choice, const QString& typed, const QString& folded)
{
    if (choice.code.compare(typed, Qt::CaseInsensitive) == 0)
        return 0;
    int best = noMatch;
    for (const QString& label : {foldForMatching(choice.label), foldForMatching(choice.otherLabel)}) {
        if (label.isEmpty())
            continue;
        if (label.startsWith(folded))
            best = std::min(best, 1);
        else if (label.contains(u' ' + folded))
            best = std::min(best, 2);
        else if (label.contains(folded))
            best = std::min(best, 3);
    }
    return best;
}

} // namespace

ChoiceBox::ChoiceBox(const Theme& theme, int height, QWidget* parent)
    : LineEdit(theme, height, parent), m_theme(theme)
{
    connect(this, &QLineEdit::textEdited, this, [this](const QString& typed) {
        m_typing = true;
        m_walked = false;
        openList(matches(typed));
    });
}

ChoiceBox::~ChoiceBox()
{
    delete m_list; // a child of the window
}

void ChoiceBox::setChoices(const QList<Choice>& choices)
{
    m_choices = choices;
    if (!m_typing)
        setText(labelOf(m_code));
}

void ChoiceBox::setSource(Source source, Label label)
{
    m_source = std::move(source);
    m_label = std::move(label);
    if (!m_typing)
        setText(labelOf(m_code));
}

void ChoiceBox::setCode(const QString& code)
{
    m_code = code;
    m_typing = false;
    m_walked = false;
    setText(labelOf(code));
    closeList();
}

QString ChoiceBox::labelOf(const QString& code) const
{
    if (m_label)
        return code.isEmpty() ? QString() : m_label(code);
    const auto found = std::find_if(m_choices.begin(), m_choices.end(),
                                    [&code](const Choice& choice) { return choice.code == code; });
    return found == m_choices.end() ? code : found->label;
}

QString ChoiceBox::code() const
{
    if (m_walked && isListOpen())
        return m_list->currentItem()->data(Qt::UserRole).toString();
    if (!m_typing)
        return m_code;
    if (text().trimmed().isEmpty())
        return {};
    const QList<Choice> found = matches(text());
    return found.isEmpty() ? QString() : found.first().code;
}

bool ChoiceBox::isUnmatched() const
{
    return m_typing && !m_walked && !text().trimmed().isEmpty() && matches(text()).isEmpty();
}

QList<Choice> ChoiceBox::matches(const QString& typed) const
{
    return m_source ? m_source(typed) : listed(typed);
}

QList<Choice> ChoiceBox::listed(const QString& typed) const
{
    const QString folded = foldForMatching(typed);
    QList<std::tuple<int, qsizetype, qsizetype>>
        ranked; // rank, place among the favourites, place in the list
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        const int rank = folded.isEmpty() ? 0 : rankOf(m_choices.at(i), typed.trimmed(), folded);
        const qsizetype favourite = m_favourites.indexOf(m_choices.at(i).code);
        if (rank < noMatch)
            ranked.append({rank, favourite < 0 ? m_favourites.size() : favourite, i});
    }
    std::sort(ranked.begin(), ranked.end());
    QList<Choice> found;
    for (const auto& [rank, favourite, row] : std::as_const(ranked))
        found.append(m_choices.at(row));
    return found;
}

bool ChoiceBox::isListOpen() const
{
    return m_list && m_list->isVisible();
}

void ChoiceBox::openList(const QList<Choice>& choices)
{
    if (choices.isEmpty()) {
        closeList();
        return;
    }
    if (!m_list) {
        // A child of the window and no popup: a popup would keep the desk's keys to itself.
        m_list = new QListWidget(window());
        m_list->setFont(font());
        m_list->setFocusPolicy(Qt::NoFocus);
        m_list->setProperty("choices", true);
        m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_list->setUniformItemSizes(true);
        connect(m_list, &QListWidget::itemClicked, this,
                [this](QListWidgetItem* item) { take(item->data(Qt::UserRole).toString()); });
    }
    m_list->clear();
    for (const Choice& choice : choices) {
        auto* item = new QListWidgetItem(choice.label, m_list);
        item->setData(Qt::UserRole, choice.code);
        item->setSizeHint(QSize(0, rowHeight));
    }
    m_list->setCurrentRow(0);
    const int height = std::min<int>(static_cast<int>(choices.size()), visibleRows) * rowHeight + 10;
    const QPoint below = mapTo(window(), QPoint(0, this->height() + 2));
    const bool fits = below.y() + height <= window()->height();
    const QPoint corner = fits ? below : mapTo(window(), QPoint(0, -2 - height));
    m_list->setGeometry(QRect(corner, QSize(width(), height)));
    m_list->show();
    m_list->raise();
}

void ChoiceBox::closeList()
{
    if (m_list)
        m_list->hide();
}

void ChoiceBox::take(const QString& code)
{
    const bool news = code != m_code;
    setCode(code);
    selectAll();
    if (news)
        Q_EMIT codeChosen();
}

void ChoiceBox::settle()
{
    const bool news = m_walked || (m_typing && !isUnmatched());
    const QString chosen = code();
    closeList();
    if (news)
        take(chosen);
}

void ChoiceBox::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const bool down = key == Qt::Key_Down;
    if (key == Qt::Key_Escape && isListOpen()) {
        closeList();
        return;
    }
    if (down || key == Qt::Key_Up) {
        m_walked = true;
        if (!isListOpen()) {
            const QList<Choice> all = matches({});
            openList(all);
            if (!isListOpen()) // nothing to choose from
                return;
            const auto current = std::find_if(all.begin(), all.end(),
                                              [this](const Choice& choice) { return choice.code == m_code; });
            m_list->setCurrentRow(current == all.end() ? 0 : static_cast<int>(current - all.begin()));
        } else {
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + (down ? 1 : -1), 0, m_list->count() - 1));
        }
        return;
    }
    LineEdit::keyPressEvent(event);
}

bool ChoiceBox::event(QEvent* event)
{
    // Esc closes the list before it pauses the application.
    if (event->type() == QEvent::ShortcutOverride && isListOpen() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return LineEdit::event(event);
}

void ChoiceBox::mousePressEvent(QMouseEvent* event)
{
    LineEdit::mousePressEvent(event);
    if (isListOpen())
        closeList();
    else if (!isReadOnly())
        openList(matches({}));
}

void ChoiceBox::focusInEvent(QFocusEvent* event)
{
    LineEdit::focusInEvent(event);
    selectAll();
}

void ChoiceBox::focusOutEvent(QFocusEvent* event)
{
    settle();
    LineEdit::focusOutEvent(event);
}

void ChoiceBox::paintEvent(QPaintEvent* event)
{
    LineEdit::paintEvent(event);
    if (isReadOnly() || state() != State::Normal) // the state's shape stands there
        return;
    QPainter painter(this);
    m_theme.icons().paint(
        painter, QRectF(width() - 10 - chevronSize, (height() - chevronSize) / 2.0, chevronSize, chevronSize),
        Icon::ChevronDown, isEnabled() ? m_theme.palette().text2 : m_theme.palette().text3);
}

} // namespace thunhan
