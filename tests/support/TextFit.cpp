// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TextFit.h"

#include "ui/widgets/ElidingLabel.h"
#include "ui/widgets/StateTag.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QFontMetrics>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

QString report(const QWidget& widget, const QString& text, const QSize& needed)
{
    return u"%1 \"%2\" has %3x%4, needs %5x%6"_s
        .arg(QString::fromLatin1(widget.metaObject()->className()), text)
        .arg(widget.width())
        .arg(widget.height())
        .arg(needed.width())
        .arg(needed.height());
}

QSize neededByLabel(const QLabel& label)
{
    const QFontMetrics metrics(label.font());
    const int flags = Qt::TextShowMnemonic | (label.wordWrap() ? int(Qt::TextWordWrap) : 0);
    const QRect place = label.contentsRect();
    const QRect needed = metrics.boundingRect(QRect(0, 0, label.wordWrap() ? place.width() : 10000, 10000),
                                              flags, label.text());
    return needed.size();
}

bool fits(const QSize& needed, const QSize& place)
{
    return needed.width() <= place.width() && needed.height() <= place.height();
}

// The part of `widget` that lies outside its parent is never seen, unless the parent scrolls.
bool standsOut(const QWidget& widget)
{
    const QWidget* parent = widget.parentWidget();
    if (!parent || widget.isWindow() || qobject_cast<const QAbstractScrollArea*>(parent->parentWidget()))
        return false;
    return !parent->rect().contains(widget.geometry());
}

QString problemOf(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        if (label->text().isEmpty() || qobject_cast<const ElidingLabel*>(label))
            return {};
        const QSize needed = neededByLabel(*label);
        const bool cut = !fits(needed, label->contentsRect().size()) || standsOut(*label);
        return cut ? report(widget, label->text(), needed) : QString();
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        const QSize needed = button->sizeHint();
        const bool cut = !button->text().isEmpty() && (!fits(needed, button->size()) || standsOut(*button));
        return cut ? report(widget, button->text(), needed) : QString();
    }
    if (const auto* tag = qobject_cast<const StateTag*>(&widget)) {
        const bool cut = !fits(tag->sizeHint(), tag->size()) || standsOut(*tag);
        return cut ? report(widget, tag->text(), tag->sizeHint()) : QString();
    }
    if (const auto* edit = qobject_cast<const QLineEdit*>(&widget)) {
        const int needed = QFontMetrics(edit->font()).horizontalAdvance(edit->placeholderText()) + 22 +
                           edit->textMargins().left() + edit->textMargins().right();
        const bool cut =
            !edit->placeholderText().isEmpty() && edit->text().isEmpty() && needed > edit->width();
        return cut ? report(widget, edit->placeholderText(), {needed, edit->height()}) : QString();
    }
    return {};
}

} // namespace

QStringList cutTexts(const QWidget& root)
{
    QStringList problems;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(&root))
            continue;
        const QString problem = problemOf(*widget);
        if (!problem.isEmpty())
            problems += problem;
    }
    return problems;
}

} // namespace thunhan
