// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/KeyTeller.h"

#include <QCheckBox>
#include <QKeySequence>

namespace thunhan
{

// A check box of 18 pixels with its words and, at the right end of the row, the key that toggles it.
class CheckRow : public QCheckBox, public KeyTeller
{
    Q_OBJECT
public:
    CheckRow(const Theme& theme, const QKeySequence& key, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    QList<KeyHelp> keysTold() const override { return {KeyHelp{{m_cap}, text()}}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& position) const override;

private:
    const Theme& m_theme;
    QString m_cap;
};

} // namespace thunhan
