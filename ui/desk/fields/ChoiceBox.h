// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/LineEdit.h"

#include <QList>
#include <QPointer>
#include <functional>

class QListWidget;

namespace thunhan
{

struct Choice {
    QString code;
    QString label;
    QString otherLabel; // in the other language; typing it finds the entry too

    friend bool operator==(const Choice&, const Choice&) = default;
};

// A choice out of a list, or out of what a source offers for the words typed, found by typing any part of it
// without diacritics. The list opens below while typing and takes no focus, so that F9 reaches the desk. Up
// and Down walk; leaving the field, by Enter, Tab or any other way, takes the row in front. Esc closes an
// open list.
class ChoiceBox final : public LineEdit
{
    Q_OBJECT
public:
    explicit ChoiceBox(const Theme& theme, int height = 28, QWidget* parent = nullptr);
    ~ChoiceBox() override;

    // Best first, for what is typed; for nothing typed what is to be offered without a word. Quick: it is
    // asked with every key.
    using Source = std::function<QList<Choice>(const QString& typed)>;
    using Label = std::function<QString(const QString& code)>;

    // Keeps the code that is chosen.
    void setChoices(const QList<Choice>& choices);
    // In place of a list; asked again by calling it again.
    void setSource(Source source, Label label);
    // Codes of the list that stand before the others where they fit as well.
    void setFavourites(const QStringList& codes) { m_favourites = codes; }
    void setCode(const QString& code); // silent; empty clears. A code the list lacks is shown as it is
    // Of the row that would be taken now; empty when nothing is typed.
    QString code() const;
    // Something is typed that matches no row.
    bool isUnmatched() const;

Q_SIGNALS:
    void codeChosen(); // by the operator

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QList<Choice> matches(const QString& typed) const; // best first
    QList<Choice> listed(const QString& typed) const;
    QString labelOf(const QString& code) const;
    bool isListOpen() const;
    void openList(const QList<Choice>& choices);
    void closeList();
    void take(const QString& code);
    void settle();

    const Theme& m_theme;
    QList<Choice> m_choices;
    QStringList m_favourites;
    Source m_source; // in place of m_choices
    Label m_label;
    QString m_code;        // of what was settled last
    bool m_typing = false; // the text is not the label of m_code
    bool m_walked = false; // Up and Down were used in the open list
    QPointer<QListWidget> m_list;
};

} // namespace thunhan
