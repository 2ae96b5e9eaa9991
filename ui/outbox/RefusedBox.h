// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/Outbox.h"
#include "ui/theme/Theme.h"

#include <QWidget>

namespace thunhan
{

class ActionButton;
class Label;
class Panel;

// Why the chosen application is not delivered: the registry's own words, what they mean, and the ways out; or
// when the station tries again where nobody has to act.
class RefusedBox : public QWidget
{
    Q_OBJECT
public:
    explicit RefusedBox(const Theme& theme, QWidget* parent = nullptr);

    // `goesOn`: how what needs no person goes on, as a sentence.
    void show(const OutboxItem& item, const QString& goesOn, bool maySupervise, bool mayEnroll);
    void setFailure(const QString& sentence); // of the last try to mend; empty: none
    void retranslate();

Q_SIGNALS:
    void resendRequested(thunhan::ApplicationId id);
    void returnRequested(thunhan::ApplicationId id);
    // The citizen was told.
    void calledBack(thunhan::ApplicationId id);

private:
    ApplicationId m_id;
    Panel* m_panel = nullptr;
    Label* m_saysTitle = nullptr;
    Label* m_says = nullptr;
    Label* m_meansTitle = nullptr;
    Label* m_means = nullptr;
    Label* m_waysTitle = nullptr;
    Label* m_ways = nullptr;
    Label* m_failure = nullptr;
    ActionButton* m_resend = nullptr;
    ActionButton* m_return = nullptr;
    ActionButton* m_called = nullptr;
};

} // namespace thunhan
