// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/NoticePanel.h"

#include "app/domain/VietnameseText.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LineEdit.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{
namespace
{
constexpr int formHeight = 28;
constexpr int dateWidth = 110;
constexpr int longestName = 200;
const QString dayFormat = u"dd/MM/yyyy"_s;
} // namespace

NoticePanel::NoticePanel(const Theme& theme, QWidget* parent)
    : Panel(theme, Head::Ruled, parent),
      m_toWhomLabel(new Label(theme, TypeRole::Small, Tone::Text2)),
      m_onLabel(new Label(theme, TypeRole::Small, Tone::Text2)),
      m_toWhom(new LineEdit(theme, formHeight)),
      m_on(new LineEdit(theme, formHeight))
{
    m_toWhom->setObjectName(u"noticeToWhom"_s);
    m_toWhom->setMaxLength(longestName);
    m_on->setObjectName(u"noticeOn"_s);
    m_on->setFixedWidth(dateWidth);
    m_on->setInputMethodOff();
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_toWhomLabel);
    row->addWidget(m_toWhom, 1);
    row->addSpacing(8);
    row->addWidget(m_onLabel);
    row->addWidget(m_on);
    body()->addLayout(row);
    for (LineEdit* input : {m_toWhom, m_on})
        connect(input, &QLineEdit::editingFinished, this, &NoticePanel::save);
    retranslate();
}

void NoticePanel::showApplication(const Application& application, QDate today)
{
    const bool another = application.id != m_application.id;
    m_application = application;
    m_today = today;
    const NumberNotice notice = application.notice.value_or(NumberNotice{});
    if (another || !m_toWhom->hasFocus())
        m_toWhom->showText(notice.toWhom);
    if (another || !m_on->hasFocus())
        m_on->showText((notice.notifiedOn.isValid() ? notice.notifiedOn : today).toString(dayFormat));
}

void NoticePanel::save()
{
    const auto typed = PartialDate::parseTyped(m_on->text());
    const bool isDay = typed && typed->isFull();
    m_on->setState(isDay ? LineEdit::State::Normal : LineEdit::State::Bad);
    const QString toWhom = cleanText(m_toWhom->text());
    if (!isDay || toWhom.isEmpty())
        return;
    const std::optional<NumberNotice>& stored = m_application.notice;
    if (!stored || stored->toWhom != toWhom || stored->notifiedOn != typed->earliest())
        Q_EMIT saved(toWhom, typed->earliest());
}

void NoticePanel::focusFirst()
{
    m_toWhom->setFocus();
}

void NoticePanel::retranslate()
{
    setTitle(tr("The number is told"));
    m_toWhomLabel->setText(tr("To whom"));
    m_onLabel->setText(tr("On"));
    m_toWhom->setAccessibleName(tr("To whom"));
    m_toWhom->setPlaceholderText(tr("Name of the applicant or the representative"));
    m_on->setAccessibleName(tr("On"));
}

} // namespace thunhan
