// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/BiometricException.h"
#include "ui/widgets/Panel.h"

namespace thunhan
{

class Label;
class ReasonColumn;

// Why a finger cannot be taken. Stands on the page in the place of the capture; what was chosen counts only
// when the page asks for it.
class ExceptionBox final : public Panel
{
    Q_OBJECT
public:
    explicit ExceptionBox(const Theme& theme, QWidget* parent = nullptr);

    // `recorded`: what the store has, to be corrected; null for a new one.
    void begin(const QString& site, const BiometricException* recorded);
    bool isComplete() const;
    ExceptionCondition condition() const;
    QString note() const;
    void focusMissing();

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QString m_site;
    Label* m_question = nullptr;
    Label* m_hint = nullptr;
    ReasonColumn* m_reasons = nullptr;
};

// "Amputated": one word, as it stands above the finger.
QString conditionWord(ExceptionCondition condition);

} // namespace thunhan
