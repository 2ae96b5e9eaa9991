// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ErrorText.h"
#include "ui/theme/LanguageSwitch.h"

#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

class TestErrorText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCodeHasItsSentence_data();
    void everyCodeHasItsSentence();
    void detailStaysInTheLog();
};

void TestErrorText::everyCodeHasItsSentence_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("vi") << Language::Vietnamese;
    QTest::newRow("en") << Language::English;
}

void TestErrorText::everyCodeHasItsSentence()
{
    QFETCH(Language, language);
    LanguageSwitch languages;
    languages.setLanguage(Language::English);
    QHash<ErrorCode, QString> english;
    for (const ErrorCode code : allErrorCodes)
        english.insert(code, errorSentence(code));
    languages.setLanguage(language);
    QSet<QString> seen;
    for (const ErrorCode code : allErrorCodes) {
        const QByteArray name(errorName(code).data(), qsizetype(errorName(code).size()));
        const QString sentence = errorSentence(code);
        // The fact and the action: two sentences, or one with both parts.
        QVERIFY2(sentence.endsWith(u'.'), name.constData());
        QVERIFY2(sentence.count(u". "_s) + sentence.count(u"; "_s) >= 1, name.constData());
        QVERIFY2(sentence.size() <= 150, name.constData());
        QVERIFY2(!seen.contains(sentence), name.constData());
        QVERIFY2((sentence == english.value(code)) == (language == Language::English), name.constData());
        seen.insert(sentence);
    }
}

void TestErrorText::detailStaysInTheLog()
{
    LanguageSwitch languages;
    languages.setLanguage(Language::English);
    const Error error{ErrorCode::DeviceFailed, u"usb 0x2a"_s};
    QCOMPARE(errorSentence(error), errorSentence(ErrorCode::DeviceFailed));
    QVERIFY(!errorSentence(error).contains(u"0x2a"_s));
}

} // namespace thunhan

QTEST_MAIN(thunhan::TestErrorText)
#include "test_ErrorText.moc"
