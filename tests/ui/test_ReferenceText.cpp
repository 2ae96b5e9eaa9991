// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ReferenceText.h"
#include "ui/theme/LanguageSwitch.h"

#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

QStringList everySentence()
{
    QStringList sentences;
    for (int cause = 0; cause < refusalCauseCount; ++cause) {
        const auto which = static_cast<RefusalCause>(cause);
        sentences << refusalSentence({which, ReferenceKind::Units, 214, u"/admin_units/7"_s})
                  << refusalSentence({which, std::nullopt, 0, {}});
    }
    for (const ReferenceKind kind : allReferenceKinds)
        sentences << referenceName(kind);
    return sentences;
}

} // namespace

class TestReferenceText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCauseHasItsSentenceInBothLanguages()
    {
        LanguageSwitch languages;
        languages.setLanguage(Language::English);
        const QStringList english = everySentence();
        languages.setLanguage(Language::Vietnamese);
        const QStringList vietnamese = everySentence();
        for (qsizetype i = 0; i < english.size(); ++i)
            QVERIFY2(english.at(i) != vietnamese.at(i), qPrintable(english.at(i)));
        for (const QStringList& sentences : {english, vietnamese})
            QCOMPARE(QSet<QString>(sentences.begin(), sentences.end()).size(), sentences.size());
    }

    void theLineIsTold()
    {
        LanguageSwitch languages;
        languages.setLanguage(Language::English);
        QCOMPARE(refusalSentence({RefusalCause::ParentMissing, ReferenceKind::Units, 214, {}}),
                 u"Units, line 214: The unit above is not in the document. Nothing of it was taken over."_s);
        QCOMPARE(refusalSentence({RefusalCause::Expired, ReferenceKind::Codes, 0, {}}),
                 u"Code lists: The document has expired. Nothing of it was taken over."_s);
    }
};

} // namespace thunhan

QTEST_MAIN(thunhan::TestReferenceText)
#include "test_ReferenceText.moc"
