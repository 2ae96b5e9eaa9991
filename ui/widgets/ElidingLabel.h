// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Label.h"

namespace thunhan
{

// For names of units and people only: elides in the middle when the place is too narrow, and then gives the
// full text as tooltip; the accessible name is always the full text.
class ElidingLabel : public Label
{
    Q_OBJECT
public:
    ElidingLabel(const Theme& theme, TypeRole role, Tone tone = Tone::Text, const QString& text = {},
                 QWidget* parent = nullptr);

    // Replaces QLabel::setText, which would not know the full text.
    void setFullText(const QString& text);
    const QString& fullText() const { return m_fullText; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void elide();

    QString m_fullText;
};

} // namespace thunhan
