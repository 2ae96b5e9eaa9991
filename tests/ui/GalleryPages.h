// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of invented content, as the station arranges it, for the gallery and the tests of the frame.
#pragma once

#include "ui/frame/Page.h"

class QBoxLayout;

namespace thunhan
{

// Rail, hands, ring, live picture, card and foot bar as the fingerprint step arranges them.
class DeskSamplePage : public Page
{
    Q_OBJECT
public:
    explicit DeskSamplePage(const Theme& theme);

protected:
    void retranslate() override {}
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHands();
    QWidget* makeCapture();

    class ApplicantCard* m_card = nullptr;
    QBoxLayout* m_middle = nullptr;
};

// A table as review shows it.
class ListSamplePage : public Page
{
    Q_OBJECT
public:
    explicit ListSamplePage(const Theme& theme);

protected:
    void retranslate() override {}
};

} // namespace thunhan
