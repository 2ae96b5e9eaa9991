// SPDX-License-Identifier: GPL-3.0-or-later
// What every editor of a field does with texts that are no Vietnamese.
#include "ui/desk/fields/PlaceEditor.h"
#include "ui/desk/fields/RelativeEditor.h"
#include "ui/desk/fields/TextEditors.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

class TestFieldEditor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textsOfOldFontsAreNoValue()
    {
        const Theme theme;
        const std::unique_ptr<TextEditor> name(
            textEditor(theme, FieldKey::FullName, &Applicant::fullName, TextEditor::Letters::Capitals));
        Applicant applicant;
        applicant.fullName = u"BEFORE"_s;
        QLineEdit* input = name->findChild<QLineEdit*>();
        input->setText(u"NguyÔn V¨n"_s); // in capitals nobody could tell any more
        QVERIFY(!name->writeValue(applicant));
        QCOMPARE(applicant.fullName, u"BEFORE"_s);
        QCOMPARE(name->refusedText(), std::optional(TextFinding{TextFindingKind::Tcvn3, u"NguyÔn"_s}));
        input->setText(u" nguyễn  văn ứng "_s);
        QVERIFY(name->writeValue(applicant));
        QCOMPARE(applicant.fullName, u"NGUYỄN VĂN ỨNG"_s);
        QVERIFY(!name->refusedText());
    }

    void wordsOfAPlaceAndARelativesNameToo()
    {
        const Theme theme;
        Applicant applicant;
        PlaceEditor place(theme, FieldKey::Origin, UnitDirectory(), QDate(2026, 1, 1), &Applicant::origin,
                          nullptr);
        RelativeEditor father(theme, RelativeRole::Father);
        for (FieldEditor* editor : {static_cast<FieldEditor*>(&place), static_cast<FieldEditor*>(&father)}) {
            editor->findChildren<QLineEdit*>().at(editor == &place ? 1 : 0)->setText(u"Traàn Phuù"_s);
            QVERIFY(!editor->writeValue(applicant));
            QCOMPARE(applicant, Applicant());
        }
    }
};

} // namespace thunhan

QTEST_MAIN(thunhan::TestFieldEditor)
#include "test_FieldEditor.moc"
