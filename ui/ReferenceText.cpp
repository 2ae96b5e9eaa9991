// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ReferenceText.h"

#include <QCoreApplication>
#include <QLocale>

namespace thunhan
{

namespace
{

struct ReferenceText {
    Q_DECLARE_TR_FUNCTIONS(ReferenceText)
};

// One case per cause and no default: the compiler names a cause without its sentence.
QString causeSentence(RefusalCause cause)
{
    switch (cause) {
    case RefusalCause::NotJson: return ReferenceText::tr("The file is damaged or cut off here.");
    case RefusalCause::TooLarge: return ReferenceText::tr("The file is larger than 32 megabytes.");
    case RefusalCause::RepeatedMember: return ReferenceText::tr("A name stands here for the second time.");
    case RefusalCause::UnknownMember: return ReferenceText::tr("A name stands here that is not foreseen.");
    case RefusalCause::MemberMissing: return ReferenceText::tr("A value is missing here.");
    case RefusalCause::WrongType: return ReferenceText::tr("A value of another type belongs here.");
    case RefusalCause::TextEmpty: return ReferenceText::tr("A text is empty here.");
    case RefusalCause::TextUnclean:
        return ReferenceText::tr("A text here holds invisible characters or superfluous blanks.");
    case RefusalCause::NotADate: return ReferenceText::tr("A date of the form 2026-12-31 belongs here.");
    case RefusalCause::EndsBeforeBegin: return ReferenceText::tr("The last day lies before the first.");
    case RefusalCause::NotAllowed: return ReferenceText::tr("This value may not stand here.");
    case RefusalCause::OutOfRange: return ReferenceText::tr("The number is too small or too large.");
    case RefusalCause::OtherSchema:
        return ReferenceText::tr("The document is written for another version of this program.");
    case RefusalCause::OtherDocument: return ReferenceText::tr("This is another kind of document.");
    case RefusalCause::CodeTwice:
        return ReferenceText::tr("The code stands in the list already, for the same days.");
    case RefusalCause::ParentMissing: return ReferenceText::tr("The unit above is not in the document.");
    case RefusalCause::ParentLoop: return ReferenceText::tr("The unit stands below itself.");
    case RefusalCause::UnitMissing:
        return ReferenceText::tr("The change names a unit that did not exist on that day.");
    case RefusalCause::OlderEdition: return ReferenceText::tr("The edition is older than the one in use.");
    case RefusalCause::SameEdition:
        return ReferenceText::tr("The edition in use has the same date and other contents.");
    case RefusalCause::Expired: return ReferenceText::tr("The document has expired.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString referenceName(ReferenceKind kind)
{
    switch (kind) {
    case ReferenceKind::Codes: return ReferenceText::tr("Code lists");
    case ReferenceKind::Units: return ReferenceText::tr("Units");
    case ReferenceKind::Papers: return ReferenceText::tr("Printed forms");
    case ReferenceKind::Rules: return ReferenceText::tr("Rules of the kinds of application");
    case ReferenceKind::Thresholds: return ReferenceText::tr("Thresholds of the captures");
    }
    Q_UNREACHABLE();
}

QString refusalSentence(const ReferenceRefusal& refusal)
{
    const QString name =
        refusal.document ? referenceName(*refusal.document) : ReferenceText::tr("Reference data");
    const QString cause = causeSentence(refusal.cause);
    const QString stays = ReferenceText::tr("Nothing of it was taken over.");
    return refusal.line > 0
               ? ReferenceText::tr("%1, line %2: %3 %4").arg(name).arg(refusal.line).arg(cause, stays)
               : ReferenceText::tr("%1: %2 %3").arg(name, cause, stays);
}

QString troubleSentence(const ReferenceTrouble& trouble)
{
    const QString name = trouble.refusal.document ? referenceName(*trouble.refusal.document)
                                                  : ReferenceText::tr("Reference data");
    const QLocale locale;
    const auto day = [&locale](QDate date) { return locale.toString(date, QLocale::ShortFormat); };
    const QString cause = causeSentence(trouble.refusal.cause);
    if (trouble.edition == trouble.used)
        return ReferenceText::tr("%1, edition of %2: %3 Have the administrator import a newer one.")
            .arg(name, day(trouble.edition), cause);
    return ReferenceText::tr(
               "%1, edition of %2: %3 The edition of %4 is used. Have the administrator import a "
               "newer one.")
        .arg(name, day(trouble.edition), cause, day(trouble.used));
}

} // namespace thunhan
