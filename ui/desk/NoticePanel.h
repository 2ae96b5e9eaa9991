// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Application.h"
#include "ui/widgets/Panel.h"

namespace thunhan
{

class Label;
class LineEdit;

// To whom the personal number is told, and when. Stored when either is left; whoever is at the desk tells it.
class NoticePanel final : public Panel
{
    Q_OBJECT
public:
    explicit NoticePanel(const Theme& theme, QWidget* parent = nullptr);

    void showApplication(const Application& application, QDate today);
    void focusFirst();
    void retranslate();

Q_SIGNALS:
    void saved(const QString& toWhom, QDate on);

private:
    void save();

    Application m_application;
    QDate m_today;
    Label* m_toWhomLabel = nullptr;
    Label* m_onLabel = nullptr;
    LineEdit* m_toWhom = nullptr;
    LineEdit* m_on = nullptr;
};

} // namespace thunhan
