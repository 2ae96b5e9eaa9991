// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/BiometricException.h"
#include "ui/widgets/Panel.h"

namespace thunhan
{

class Label;
class LineEdit;
class ReasonColumn;

// Why a finger cannot be taken. Stands on the page in the place of the capture; what was chosen counts only
// when the page asks for it.
class ExceptionBox final : public Panel
{
    Q_OBJECT
public:
    explicit ExceptionBox(const Theme& theme, QWidget* parent = nullptr);

    // `recorded`: what the store has, to be corrected; null for a new one. `today`: no exception ends before
    // it.
    void begin(const QString& site, const BiometricException* recorded, QDate today);
    bool isComplete() const;
    ExceptionCondition condition() const;
    QString note() const;
    QDate until() const; // the last day it holds; invalid: it lasts
    void focusMissing();

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    bool mayEnd() const;
    // Null for what is no day from today on.
    std::optional<QDate> typedEnd() const;
    void refreshEnd();

    QString m_site;
    QDate m_today;
    Label* m_question = nullptr;
    Label* m_hint = nullptr;
    ReasonColumn* m_reasons = nullptr;
    Label* m_untilLabel = nullptr;
    LineEdit* m_until = nullptr;
    Label* m_untilTrouble = nullptr;
};

// "Amputated": one word, as it stands above the finger.
QString conditionWord(ExceptionCondition condition);
QString conditionMark(ExceptionCondition condition); // as short as it has to be above a drawn finger
// "Bandaged until 24/12/2026. Note: burnt": all that was said of it.
QString exceptionText(const BiometricException& exception);

} // namespace thunhan
