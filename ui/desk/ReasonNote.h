// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Application.h"
#include "app/reference/ReferenceData.h"
#include "ui/widgets/NoteBox.h"

#include <functional>
#include <optional>

namespace thunhan
{

class ReasonBar;

// One warning and the reasons that answer it. Shows the first warning that still lacks its reason, or the one
// the operator went to.
class ReasonNote final : public NoteBox
{
    Q_OBJECT
public:
    ReasonNote(const Theme& theme, const ReferenceData& reference, QWidget* parent = nullptr);

    // Hidden when `findings` holds no warning.
    void showWarnings(const Application& application, const QList<Finding>& findings);
    // The operator is at this field: its warning, when it has one, comes to the front.
    void prefer(const std::function<bool(const Finding&)>& isMeant);
    void focusReasons();
    void retranslate();

Q_SIGNALS:
    void answered(const thunhan::Finding& warning, const QString& reasonCode, const QString& note);

private:
    void showWarning();

    const CodeList& reasons() const;
    void wordReasons();

    const ReferenceData& m_reference;
    ReasonBar* m_bar = nullptr;
    Application m_application;
    QList<Finding> m_warnings;
    std::optional<Finding> m_shown;
};

} // namespace thunhan
