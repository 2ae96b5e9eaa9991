// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>
#include <optional>

namespace thunhan
{

class IconMark;
class Label;

// What the citizen should do now, in words large enough to be read over the desk, with the direction as an
// arrow.
class AdviceBox final : public QWidget
{
    Q_OBJECT
public:
    AdviceBox(const Theme& theme, TypeRole role, QWidget* parent = nullptr);

    // Ok: nothing to mend. The words are the accessible name too.
    void setAdvice(Severity severity, std::optional<Icon> arrow, const QString& words);
    QString words() const;
    // Larger than any role, for a screen that is read from afar: height of the letters in pixels.
    void setWordHeight(int pixels);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Severity m_severity = Severity::Neutral;
    IconMark* m_arrow = nullptr;
    Label* m_words = nullptr;
};

} // namespace thunhan
