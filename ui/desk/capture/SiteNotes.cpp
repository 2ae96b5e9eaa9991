// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/capture/SiteNotes.h"

#include "ui/widgets/Label.h"
#include "ui/widgets/Layouts.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace thunhan
{

namespace
{

constexpr int siteWidth = 124;
constexpr int noteGap = 8;

class NoteRow final : public QWidget
{
public:
    NoteRow(const Theme& theme, const SiteNote& note) : m_theme(theme), m_severity(note.severity)
    {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(12, 8, 12, 8);
        row->setSpacing(8);
        auto* site = new Label(theme, TypeRole::SmallBold, wordTone(), note.site);
        site->setWordWrap(true);
        site->setFixedWidth(siteWidth);
        auto* words = new Label(theme, TypeRole::Small, wordTone(), note.words);
        words->setWordWrap(true);
        for (Label* label : {site, words})
            label->setMinimumHeight(1); // their width decides, not Qt's guess at one
        row->addWidget(site, 0, Qt::AlignTop);
        row->addWidget(words, 1, Qt::AlignTop);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        const DeskPalette& palette = m_theme.palette();
        const SurfaceColors colors = surfaceColors(palette, m_severity);
        paintBox(painter, rect(), Metrics::controlRadius,
                 m_severity == Severity::Neutral ? palette.sunken : colors.fill, colors.border);
    }

private:
    Tone wordTone() const { return m_severity == Severity::Warn ? Tone::AmberInk : Tone::Text; }

    const Theme& m_theme;
    Severity m_severity;
};

} // namespace

SiteNotes::SiteNotes(const Theme& theme, QWidget* parent)
    : QScrollArea(parent), m_theme(theme), m_place(new QVBoxLayout)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    auto* content = new QWidget;
    auto* whole = new QVBoxLayout(content);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addStretch(1);
    whole->addLayout(m_place);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    setFocusPolicy(Qt::NoFocus);
}

void SiteNotes::setNotes(const QList<SiteNote>& notes)
{
    if (notes == m_notes)
        return;
    m_notes = notes;
    auto* holder = new QWidget;
    QVBoxLayout* column = bareColumn(*holder, noteGap);
    for (const SiteNote& note : notes)
        column->addWidget(new NoteRow(m_theme, note));
    replaceContents(*m_place, holder);
}

} // namespace thunhan
