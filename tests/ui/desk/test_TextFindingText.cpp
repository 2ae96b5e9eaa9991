// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/TextFindingText.h"
#include "ui/theme/LanguageSwitch.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

class TestTextFindingText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindHasFactAndActionInBothLanguages()
    {
        LanguageSwitch languages;
        for (int kind = 0; kind < textFindingKindCount; ++kind) {
            const TextFinding finding{static_cast<TextFindingKind>(kind), u"Xyz"_s};
            languages.setLanguage(Language::English);
            const FactAndAction english = textFindingText(finding);
            languages.setLanguage(Language::Vietnamese);
            const FactAndAction vietnamese = textFindingText(finding);
            for (const FactAndAction& text : {english, vietnamese}) {
                QVERIFY2(text.fact.contains(u"Xyz"_s) && text.fact.endsWith(u'.'), qPrintable(text.fact));
                QVERIFY2(text.action.endsWith(u'.'), qPrintable(text.action));
            }
            QVERIFY(english.fact != vietnamese.fact && english.action != vietnamese.action);
        }
    }

    void longWordsAreCut()
    {
        const FactAndAction text = textFindingText({TextFindingKind::Symbols, QString(200, u'x')});
        QVERIFY(text.fact.contains(QString(24, u'x') + u'…'));
        QVERIFY(!text.fact.contains(QString(25, u'x')));
    }
};

} // namespace thunhan

QTEST_MAIN(thunhan::TestTextFindingText)
#include "test_TextFindingText.moc"
