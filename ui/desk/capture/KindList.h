// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/DocumentScan.h"
#include "ui/theme/Theme.h"

#include <QHash>
#include <QList>
#include <QWidget>

namespace thunhan
{

class KindButton;

// Kinds of documents with the letter that chooses each and the pages there are of it. One is chosen.
class KindList final : public QWidget
{
    Q_OBJECT
public:
    explicit KindList(const Theme& theme, QWidget* parent = nullptr);

    void setChosen(DocumentType type);
    void setCounts(const QHash<DocumentType, int>& counts);
    void retranslate();

Q_SIGNALS:
    void kindClicked(thunhan::DocumentType type);

private:
    QList<KindButton*> m_buttons; // in the order of allDocumentTypes
};

} // namespace thunhan
