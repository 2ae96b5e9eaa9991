// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/DocumentScan.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/KeyTeller.h"

#include <QAbstractButton>

namespace thunhan
{

// A row of KindList: key cap, name, number of pages.
class KindButton final : public QAbstractButton, public KeyTeller
{
    Q_OBJECT
public:
    KindButton(const Theme& theme, DocumentType type, QWidget* parent = nullptr);

    DocumentType type() const { return m_type; }
    void setCount(int pages);
    void retranslate();

    QSize sizeHint() const override { return {248, 30}; }
    QSize minimumSizeHint() const override { return {200, 26}; }
    QList<KeyHelp> keysTold() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    const DocumentType m_type;
    int m_count = 0;
};

} // namespace thunhan
