// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/OperatorList.h"

#include "app/domain/VietnameseText.h"
#include "ui/widgets/Avatar.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

constexpr int rowHeight = 52;
constexpr int visibleRows = 5;
constexpr int avatarSize = 32;

enum Role { IdRole = Qt::UserRole + 1, LineRole, SeenRole };

class OperatorDelegate : public QStyledItemDelegate
{
public:
    OperatorDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    QSize sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const override
    {
        return {200, rowHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        const DeskPalette& palette = m_theme.palette();
        const QRect row = option.rect;
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->fillRect(row, selected ? palette.accentTint : palette.surface);
        if (index.row() + 1 < index.model()->rowCount())
            painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), palette.lineSoft);
        if (selected)
            painter->fillRect(QRect(row.left(), row.top(), 3, row.height()), palette.accent);
        const QString name = index.data(Qt::DisplayRole).toString();
        const QRectF avatar(row.left() + 12, row.top() + (rowHeight - avatarSize) / 2.0, avatarSize,
                            avatarSize);
        paintAvatar(*painter, avatar, initialsOf(name), selected, palette);

        const QString seen = index.data(SeenRole).toString();
        const QFont small = deskFont(TypeRole::Caption);
        const int seenWidth = QFontMetrics(small).horizontalAdvance(seen);
        painter->setFont(small);
        painter->setPen(palette.text2);
        painter->drawText(row.adjusted(0, 0, -12, 0), Qt::AlignVCenter | Qt::AlignRight, seen);

        const QRect words(int(avatar.right()) + 12, row.top(),
                          row.right() - int(avatar.right()) - 36 - seenWidth, rowHeight);
        const QFont nameFont = deskFont(selected ? TypeRole::BaseBold : TypeRole::Base);
        painter->setFont(nameFont);
        painter->setPen(palette.text);
        painter->drawText(QRect(words.left(), row.top() + 8, words.width(), 20),
                          Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(nameFont).elidedText(name, Qt::ElideMiddle, words.width()));
        painter->setFont(small);
        painter->setPen(palette.text2);
        painter->drawText(
            QRect(words.left(), row.top() + 28, words.width(), 16), Qt::AlignVCenter | Qt::AlignLeft,
            QFontMetrics(small).elidedText(index.data(LineRole).toString(), Qt::ElideMiddle, words.width()));
        const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
        if (selected && view && view->hasFocus())
            paintBox(*painter, row, Metrics::smallRadius, QColor(), palette.accent, 2);
        painter->restore();
    }

private:
    const Theme& m_theme;
};

} // namespace

OperatorList::OperatorList(const Theme& theme, QWidget* parent) : QListView(parent), m_theme(theme)
{
    setModel(&m_model);
    setItemDelegate(new OperatorDelegate(theme, this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] { m_typed.clear(); });
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &OperatorList::chosenChanged);
    connect(this, &QAbstractItemView::doubleClicked, this, &OperatorList::confirmed);
}

void OperatorList::setOperators(const std::vector<SignInOperator>& operators)
{
    const OperatorId before = chosen();
    m_model.clear();
    int row = 0;
    for (const SignInOperator& person : operators) {
        auto* item = new QStandardItem(person.name);
        item->setData(person.id.uuid(), IdRole);
        item->setData(person.line, LineRole);
        item->setData(person.lastSeen, SeenRole);
        QStringList said{person.name, person.line, person.lastSeen};
        said.removeAll(QString());
        item->setData(said.join(u", "_s), Qt::AccessibleTextRole);
        item->setToolTip(person.name);
        m_model.appendRow(item);
        if (person.id == before)
            row = m_model.rowCount() - 1;
    }
    setCurrentIndex(m_model.index(row, 0));
    updateGeometry();
}

void OperatorList::setEmptyText(const QString& text)
{
    m_emptyText = text;
    viewport()->update();
}

OperatorId OperatorList::chosen() const
{
    return OperatorId(currentIndex().data(IdRole).toUuid());
}

void OperatorList::move(int by)
{
    if (m_model.rowCount() == 0)
        return;
    const int row = std::clamp(currentIndex().row() + by, 0, m_model.rowCount() - 1);
    setCurrentIndex(m_model.index(row, 0));
}

QSize OperatorList::sizeHint() const
{
    // An empty list keeps the room of two rows for the words that say why.
    return {320, std::clamp(m_model.rowCount(), 2, visibleRows) * rowHeight};
}

void OperatorList::keyboardSearch(const QString& text)
{
    m_pause.start(QApplication::keyboardInputInterval());
    m_typed += text == u' ' ? text : foldForMatching(text); // folding trims
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row, 0);
        // "le thi", "minh chau" and "chau" all find Lê Thị Minh Châu.
        const QString name = u' ' + foldForMatching(index.data(Qt::DisplayRole).toString());
        if (name.contains(u' ' + m_typed)) {
            setCurrentIndex(index);
            return;
        }
    }
}

void OperatorList::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT confirmed();
        return;
    }
    QListView::keyPressEvent(event);
}

void OperatorList::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

void OperatorList::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    QPainter painter(viewport());
    if (m_model.rowCount() == 0) {
        painter.setFont(deskFont(TypeRole::Small));
        painter.setPen(m_theme.palette().text2);
        painter.drawText(viewport()->rect().adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap,
                         m_emptyText);
    }
    paintBox(painter, viewport()->rect(), Metrics::controlRadius, QColor(), m_theme.palette().edge);
}

} // namespace thunhan
