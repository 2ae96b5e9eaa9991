// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ApplicantCard.h"

#include "ui/widgets/ElidingLabel.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/Marks.h"
#include "ui/widgets/PortraitView.h"
#include "ui/widgets/StateTag.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

namespace thunhan
{

namespace
{
constexpr int labelWidth = 104;
constexpr int rowHeight = 27;
constexpr int warningGap = 7;
} // namespace

ApplicantCard::ApplicantCard(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    m_card = makeCard();
    m_strip = makeStrip();
    box->addWidget(m_card);
    box->addWidget(m_strip);
    setCompact(false);
    retranslate();
}

QWidget* ApplicantCard::makeCard()
{
    auto* card = new QWidget;
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(17, 16, 16, 14);
    column->setSpacing(0);

    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    m_portrait = new PortraitView(m_theme, QSize(72, 96));
    head->addWidget(m_portrait, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    m_name = new Label(m_theme, TypeRole::Subhead);
    m_name->setWordWrap(true);
    words->addWidget(m_name);
    m_portraitCaption = new Label(m_theme, TypeRole::Caption, Tone::Text2);
    m_portraitCaption->setWordWrap(true);
    words->addWidget(m_portraitCaption);
    m_portraitState = new QWidget;
    auto* state = new QHBoxLayout(m_portraitState);
    state->setContentsMargins(0, 0, 0, 0);
    state->setSpacing(4);
    m_portraitMark = new ShapeMark(m_theme, Shape::Ok, 14);
    m_portraitWords = new Label(m_theme, TypeRole::Caption, Tone::Ok);
    state->addWidget(m_portraitMark);
    state->addWidget(m_portraitWords, 1);
    words->addWidget(m_portraitState);
    words->addStretch(1);
    head->addLayout(words, 1);
    column->addLayout(head);
    column->addSpacing(12);
    column->addWidget(new Line(m_theme, Line::Kind::Panel));
    column->addSpacing(8);

    m_rows = new QVBoxLayout;
    column->addLayout(m_rows);
    column->addSpacing(8);
    column->addWidget(new Line(m_theme, Line::Kind::Panel));
    column->addSpacing(8);

    auto* title = new QHBoxLayout;
    m_warningsTitle = new Label(m_theme, TypeRole::SmallBold);
    m_warningsCount = new Label(m_theme, TypeRole::Small, Tone::Text2);
    title->addWidget(m_warningsTitle, 1);
    title->addWidget(m_warningsCount);
    column->addLayout(title);
    column->addSpacing(5);
    m_warnings = new QVBoxLayout;
    column->addLayout(m_warnings);
    column->addStretch(1);

    m_foot = new QWidget;
    auto* foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->setSpacing(8);
    foot->addWidget(new Line(m_theme, Line::Kind::Panel));
    auto* footRow = new QHBoxLayout;
    footRow->setSpacing(7);
    footRow->addWidget(new IconMark(m_theme, Icon::Clock, Tone::Text2, 16));
    m_footLine = new Label(m_theme, TypeRole::Caption, Tone::Text2);
    footRow->addWidget(m_footLine, 1);
    foot->addLayout(footRow);
    column->addWidget(m_foot);
    return card;
}

QWidget* ApplicantCard::makeStrip()
{
    auto* strip = new QWidget;
    auto* row = new QHBoxLayout(strip);
    row->setContentsMargins(16, 0, 16, 1);
    row->setSpacing(16);
    m_stripName = new ElidingLabel(m_theme, TypeRole::BaseBold);
    m_stripSummary = new Label(m_theme, TypeRole::Small, Tone::Text2);
    m_stripWarnings = new StateTag(m_theme, Severity::Warn, Shape::Warn);
    row->addWidget(m_stripName, 1);
    row->addWidget(m_stripSummary);
    row->addWidget(m_stripWarnings);
    return strip;
}

void ApplicantCard::setState(const ApplicantCardState& state)
{
    m_portrait->setImage(state.portrait);
    m_portrait->setAccessibleName(state.portraitCaption);
    m_name->setText(state.name);
    m_portraitCaption->setText(state.portraitCaption);
    m_portraitState->setVisible(state.portraitState.has_value());
    if (state.portraitState) {
        m_portraitMark->setShape(state.portraitState->shape);
        m_portraitWords->setText(state.portraitState->text);
        m_portraitWords->setTone(state.portraitState->shape == Shape::Ok    ? Tone::Ok
                                 : state.portraitState->shape == Shape::Bad ? Tone::Bad
                                                                            : Tone::Warn);
    }
    fillRows(state.rows);
    fillWarnings(state.warnings);
    setFootLine(state.footLine);
    m_stripName->setFullText(state.name);
    m_stripSummary->setText(state.summary);
    retranslate();
}

void ApplicantCard::setFootLine(const QString& text)
{
    m_footLine->setText(text);
    m_foot->setVisible(!text.isEmpty());
}

// With every key that is stored: a row that stays is only given its other value.

void ApplicantCard::fillRows(const std::vector<ApplicantCardState::Row>& rows)
{
    using Row = ApplicantCardState::Row;
    const bool isSame = std::ranges::equal(rows, m_shownRows, [](const Row& now, const Row& shown) {
        return now.label == shown.label && now.strong == shown.strong;
    });
    if (!isSame) {
        m_values.clear();
        auto* holder = new QWidget;
        QVBoxLayout* column = bareColumn(*holder);
        for (const Row& row : rows) {
            auto* line = new QHBoxLayout;
            line->setSpacing(0);
            auto* label = new Label(m_theme, TypeRole::Small, Tone::Text2, row.label);
            label->setFixedWidth(labelWidth);
            label->setWordWrap(true);
            label->setMinimumHeight(rowHeight);
            auto* value = new Label(m_theme, row.strong ? TypeRole::SmallBold : TypeRole::Small);
            value->setWordWrap(true);
            value->setMinimumHeight(rowHeight);
            line->addWidget(label);
            line->addWidget(value, 1);
            column->addLayout(line);
            m_values.push_back(value);
        }
        replaceContents(*m_rows, holder);
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        m_values[i]->setText(rows[i].value);
        m_values[i]->setAccessibleName(rows[i].label + u' ' + rows[i].value);
    }
    m_shownRows = rows;
}

void ApplicantCard::fillWarnings(const std::vector<ApplicantCardState::Mark>& warnings)
{
    if (warnings == m_shownWarnings)
        return;
    m_shownWarnings = warnings;
    auto* holder = new QWidget;
    QVBoxLayout* column = bareColumn(*holder, warningGap);
    for (const ApplicantCardState::Mark& warning : warnings) {
        auto* line = new QHBoxLayout;
        line->setSpacing(8);
        line->addWidget(new ShapeMark(m_theme, warning.shape, 16), 0, Qt::AlignTop);
        auto* words = new Label(m_theme, TypeRole::Small, Tone::Text, warning.text);
        words->setWordWrap(true);
        line->addWidget(words, 1);
        column->addLayout(line);
    }
    replaceContents(*m_warnings, holder);
}

void ApplicantCard::setCompact(bool compact)
{
    m_compact = compact;
    m_card->setVisible(!compact);
    m_strip->setVisible(compact);
    if (compact) {
        setMinimumWidth(0);
        setMaximumWidth(QWIDGETSIZE_MAX);
        setFixedHeight(Metrics::topBarHeight);
    } else {
        setFixedWidth(Metrics::applicantCardWidth);
        setMinimumHeight(0);
        setMaximumHeight(QWIDGETSIZE_MAX);
    }
    update();
}

void ApplicantCard::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ApplicantCard::retranslate()
{
    setAccessibleName(tr("Applicant"));
    m_warningsTitle->setText(tr("Warnings"));
    const auto count = int(m_shownWarnings.size());
    m_warningsCount->setText(QString::number(count));
    m_stripWarnings->setVisible(count > 0);
    m_stripWarnings->setText(tr("%n warning(s)", nullptr, count));
}

void ApplicantCard::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.palette().surface);
    if (m_compact)
        painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.palette().line);
    else
        painter.fillRect(QRect(0, 0, 1, height()), m_theme.palette().line);
}

} // namespace thunhan
