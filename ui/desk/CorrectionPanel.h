// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Application.h"
#include "app/reference/ReferenceData.h"
#include "ui/widgets/Panel.h"

namespace thunhan
{

class ActionButton;
class ChoiceBox;
class LineEdit;
class TableList;
class TableModel;

// What the population record has wrong: field by field what stands there, what is right, and the paper that
// proves it. Shows the corrections as stored; a chosen field brings along what another source said of it and
// what is declared.
class CorrectionPanel final : public Panel
{
    Q_OBJECT
public:
    CorrectionPanel(const Theme& theme, const ReferenceData& reference, QWidget* parent = nullptr);

    void showApplication(const Application& application);
    void focusField();
    void retranslate();

Q_SIGNALS:
    void saved(const thunhan::RecordCorrection& correction);
    void removed(thunhan::FieldKey field);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void bringAlong();
    void add();
    void refreshRows();
    std::optional<FieldKey> chosenField() const;

    const Theme& m_theme;
    const ReferenceData& m_reference;
    Application m_application;
    TableModel* m_model = nullptr;
    TableList* m_list = nullptr;
    ChoiceBox* m_field = nullptr;
    LineEdit* m_onRecord = nullptr;
    LineEdit* m_claimed = nullptr;
    ChoiceBox* m_evidence = nullptr;
    ActionButton* m_add = nullptr;
};

} // namespace thunhan
