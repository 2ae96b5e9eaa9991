// SPDX-License-Identifier: GPL-3.0-or-later
// What the page is made of; what it does stands in its own file.
#include "ui/frame/SignInPage.h"

#include "ui/frame/LogoTile.h"
#include "ui/frame/OperatorList.h"
#include "ui/frame/PassphraseChange.h"
#include "ui/frame/PassphraseField.h"
#include "ui/theme/LanguageSwitch.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/ElidingLabel.h"
#include "ui/widgets/KeyHint.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/Marks.h"
#include "ui/widgets/SegmentedControl.h"

#include <QBoxLayout>
#include <QGridLayout>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

QWidget* SignInPage::makeStationSide()
{
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(33, 30, 32, 30);
    column->setSpacing(0);

    auto* brand = new QHBoxLayout;
    brand->setSpacing(12);
    brand->addWidget(new LogoTile(m_theme, 44, LogoTile::Ground::None), 0, Qt::AlignVCenter);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    auto* product = new Label(m_theme, TypeRole::Display, Tone::Text, u"Thu Nhận"_s);
    product->setFixedHeight(40); // the marks of its capitals and the tail below
    names->addWidget(product);
    m_productLine = new Label(m_theme, TypeRole::Small, Tone::Text2);
    names->addWidget(m_productLine);
    brand->addLayout(names, 1);
    column->addLayout(brand);
    column->addSpacing(14);

    m_unit = new ElidingLabel(m_theme, TypeRole::Subhead);
    m_superior = new ElidingLabel(m_theme, TypeRole::Small, Tone::Text2);
    column->addWidget(m_unit);
    column->addWidget(m_superior);
    column->addSpacing(16);
    column->addWidget(new Line(m_theme, Line::Kind::Panel));
    column->addSpacing(14);
    m_facts = new QGridLayout;
    m_facts->setVerticalSpacing(0);
    m_facts->setHorizontalSpacing(0);
    m_facts->setColumnMinimumWidth(0, 144);
    m_facts->setColumnStretch(1, 1);
    column->addLayout(m_facts);
    column->addSpacing(12);
    column->addWidget(new Line(m_theme, Line::Kind::Panel));
    column->addSpacing(14);

    auto* title = new QHBoxLayout;
    m_devicesTitle = new Label(m_theme, TypeRole::SmallBold);
    m_devicesSum = new Label(m_theme, TypeRole::Small, Tone::Text2);
    title->addWidget(m_devicesTitle, 1);
    title->addWidget(m_devicesSum);
    column->addLayout(title);
    column->addSpacing(3);
    m_devices = new QVBoxLayout;
    m_devices->setSpacing(0);
    column->addLayout(m_devices);
    column->addStretch(1);
    m_queue = new QWidget;
    auto* foot = new QVBoxLayout(m_queue);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->setSpacing(12);
    foot->addWidget(new Line(m_theme, Line::Kind::Panel));
    auto* queue = new QHBoxLayout;
    queue->setSpacing(8);
    queue->addWidget(new IconMark(m_theme, Icon::Clock, Tone::Text2, 16));
    m_queueLine = new Label(m_theme, TypeRole::Small, Tone::Text2);
    m_queueLine->setWordWrap(true);
    queue->addWidget(m_queueLine, 1);
    foot->addLayout(queue);
    column->addWidget(m_queue);
    return side;
}

QWidget* SignInPage::makePersonSide()
{
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(40, 30, 41, 32);
    column->setSpacing(0);

    auto* head = new QHBoxLayout;
    m_title = new Label(m_theme, TypeRole::Heading);
    m_clock = new Label(m_theme, TypeRole::Small, Tone::Text2);
    head->addWidget(m_title, 1);
    head->addWidget(m_clock);
    column->addLayout(head);
    column->addSpacing(16);
    m_asking = makeAsking();
    column->addWidget(m_asking);
    m_change = new PassphraseChange(m_theme);
    m_change->hide();
    column->addWidget(m_change);
    column->addStretch(1);
    return side;
}

QWidget* SignInPage::makeAsking()
{
    auto* asking = new QWidget;
    auto* column = new QVBoxLayout(asking);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* listHead = new QHBoxLayout;
    m_operatorTitle = new Label(m_theme, TypeRole::SmallBold);
    m_operatorHint = new KeyHint(m_theme, {u"↑"_s, u"↓"_s}, KeyHint::Order::KeysFirst);
    listHead->addWidget(m_operatorTitle, 1);
    listHead->addWidget(m_operatorHint);
    column->addLayout(listHead);
    column->addSpacing(6);
    m_operators = new OperatorList(m_theme);
    m_operators->setObjectName(u"operators"_s);
    m_operatorTitle->setBuddy(m_operators);
    column->addWidget(m_operators);
    column->addSpacing(18);
    m_passphrase = new PassphraseField(m_theme);
    column->addWidget(m_passphrase);
    column->addSpacing(16);

    auto* foot = new QHBoxLayout;
    m_signIn = new ActionButton(m_theme, QKeySequence(Qt::Key_Return), ActionButton::Kind::Primary,
                                ActionButton::Size::Large);
    m_signIn->setObjectName(u"signIn"_s);
    foot->addWidget(m_signIn);
    foot->addSpacing(16);
    m_rule = new Label(m_theme, TypeRole::Caption, Tone::Text2);
    m_rule->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_rule->setWordWrap(true);
    foot->addWidget(m_rule, 1);
    column->addLayout(foot);
    return asking;
}

QWidget* SignInPage::makeLanguageRow()
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    m_languages = new SegmentedControl(m_theme);
    // Each language by its own name: who reads none of the other must find it.
    m_languages->setOptions({u"Tiếng Việt"_s, u"English"_s});
    m_languages->setGlyph(0, Icon::Globe);
    connect(m_languages, &SegmentedControl::chosen, this, [this](int index) {
        m_language.setLanguage(index == 0 ? Language::Vietnamese : Language::English);
    });
    layout->addWidget(m_languages);
    layout->addWidget(new KeyHint(m_theme, {u"Ctrl+Shift+L"_s}));
    layout->addStretch(1);
    m_contrastHint = new KeyHint(m_theme, {u"F7"_s});
    m_helpHint = new KeyHint(m_theme, {u"F1"_s});
    for (KeyHint* hint : {m_contrastHint, m_helpHint})
        layout->addWidget(hint);
    return row;
}

} // namespace thunhan
