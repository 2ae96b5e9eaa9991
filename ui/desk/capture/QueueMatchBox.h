// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Panel.h"

#include <QImage>
#include <QList>

namespace thunhan
{

class Label;
class PortraitView;

// Somebody who waits here already and whose fingers are those of the citizen at the desk.
struct QueueMatch {
    QString name;
    QString facts; // file number, state, since when
    QImage portrait;
};

// Whether two applications are of one person is for the clerk's eyes: both portraits side by side. With
// several matches the arrow keys go through them.
class QueueMatchBox final : public Panel
{
    Q_OBJECT
public:
    explicit QueueMatchBox(const Theme& theme, QWidget* parent = nullptr);

    // Null: no portrait has been taken yet.
    void setOwn(const QString& name, const QImage& portrait);
    void setMatches(const QList<QueueMatch>& matches);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();

    QList<QueueMatch> m_matches;
    qsizetype m_shown = 0;
    Label* m_words = nullptr;
    Label* m_ownTitle = nullptr;
    PortraitView* m_ownPortrait = nullptr;
    Label* m_ownName = nullptr;
    Label* m_otherTitle = nullptr;
    PortraitView* m_otherPortrait = nullptr;
    Label* m_otherName = nullptr;
    Label* m_otherFacts = nullptr;
};

} // namespace thunhan
