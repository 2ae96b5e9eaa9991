// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QImage>
#include <QWidget>
#include <optional>
#include <vector>

class QVBoxLayout;

namespace thunhan
{

class ElidingLabel;
class Label;

// What the card shows; the page words it. Rows come in the order given.
struct ApplicantCardState {
    struct Row {
        QString label;
        QString value;
        bool strong = false;

        friend bool operator==(const Row&, const Row&) = default;
    };
    struct Mark {
        Shape shape = Shape::Ok;
        QString text;

        friend bool operator==(const Mark&, const Mark&) = default;
    };

    QString name;
    QImage portrait;         // null: a placeholder
    QString portraitCaption; // where it comes from
    std::optional<Mark> portraitState;
    std::vector<Row> rows;
    std::vector<Mark> warnings;
    QString footLine; // time spent
    QString summary;  // number and birth date in one line, for the strip of narrow windows
};

// The applicant beside every step: a card of 264 pixels, or a strip of 56 under the rail when compact.
class ApplicantCard : public QWidget
{
    Q_OBJECT
public:
    explicit ApplicantCard(const Theme& theme, QWidget* parent = nullptr);

    void setState(const ApplicantCardState& state);
    void setCompact(bool compact);
    // The time spent goes on without the rest.
    void setFootLine(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeCard();
    QWidget* makeStrip();
    void fillRows(const std::vector<ApplicantCardState::Row>& rows);
    void fillWarnings(const std::vector<ApplicantCardState::Mark>& warnings);
    void retranslate();

    const Theme& m_theme;
    bool m_compact = false;
    QWidget* m_card = nullptr;
    QWidget* m_strip = nullptr;
    class PortraitView* m_portrait = nullptr;
    Label* m_name = nullptr;
    Label* m_portraitCaption = nullptr;
    QWidget* m_portraitState = nullptr;
    class ShapeMark* m_portraitMark = nullptr;
    Label* m_portraitWords = nullptr;
    QVBoxLayout* m_rows = nullptr;
    Label* m_warningsTitle = nullptr;
    Label* m_warningsCount = nullptr;
    QVBoxLayout* m_warnings = nullptr;
    QWidget* m_foot = nullptr;
    Label* m_footLine = nullptr;
    ElidingLabel* m_stripName = nullptr;
    Label* m_stripSummary = nullptr;
    class StateTag* m_stripWarnings = nullptr;
    std::vector<ApplicantCardState::Row> m_shownRows;
    std::vector<Label*> m_values; // of the rows
    std::vector<ApplicantCardState::Mark> m_shownWarnings;
};

} // namespace thunhan
