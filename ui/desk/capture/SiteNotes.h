// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QList>
#include <QScrollArea>

class QVBoxLayout;

namespace thunhan
{

struct SiteNote {
    Severity severity = Severity::Neutral; // Neutral: a fact; Warn: somebody let it pass
    QString site;
    QString words;

    friend bool operator==(const SiteNote&, const SiteNote&) = default;
};

// What is recorded about single sites: exceptions and overrides, a box each; scrolls when there are many.
class SiteNotes final : public QScrollArea
{
    Q_OBJECT
public:
    explicit SiteNotes(const Theme& theme, QWidget* parent = nullptr);

    void setNotes(const QList<SiteNote>& notes);

private:
    const Theme& m_theme;
    QList<SiteNote> m_notes;
    QVBoxLayout* m_place = nullptr;
};

} // namespace thunhan
