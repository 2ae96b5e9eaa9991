// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/KeyTeller.h"

#include <QWidget>

class QHBoxLayout;

namespace thunhan
{

class Label;

// "Open the selected row [Enter]": words and the keys they speak of, in the order given to the constructor.
class KeyHint : public QWidget, public KeyTeller
{
    Q_OBJECT
public:
    enum class Order { WordsFirst, KeysFirst };

    KeyHint(const Theme& theme, const QStringList& keys, Order order = Order::WordsFirst,
            QWidget* parent = nullptr);
    void setText(const QString& text);
    QList<KeyHelp> keysTold() const override;

private:
    const QStringList m_keys;
    Label* m_label = nullptr;
};

} // namespace thunhan
