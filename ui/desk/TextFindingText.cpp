// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/TextFindingText.h"

#include <QCoreApplication>

namespace thunhan
{

namespace
{

struct TextFindingText {
    Q_DECLARE_TR_FUNCTIONS(TextFindingText)
};

constexpr qsizetype longestExcerpt = 24;

QString excerptOf(const TextFinding& finding)
{
    return finding.excerpt.size() <= longestExcerpt ? finding.excerpt
                                                    : finding.excerpt.left(longestExcerpt) + u'…';
}

FactAndAction wordsOf(TextFindingKind kind)
{
    switch (kind) {
    case TextFindingKind::Tcvn3:
        return {TextFindingText::tr("“%1” comes from an old TCVN3 font."),
                TextFindingText::tr("Type it anew with a Vietnamese keyboard.")};
    case TextFindingKind::Vni:
        return {TextFindingText::tr("“%1” comes from an old VNI font."),
                TextFindingText::tr("Type it anew with a Vietnamese keyboard.")};
    case TextFindingKind::Mojibake:
        return {TextFindingText::tr("“%1” was garbled when it was copied."),
                TextFindingText::tr("Type it anew.")};
    case TextFindingKind::OtherScript:
        return {TextFindingText::tr("“%1” holds letters of another script that may look alike."),
                TextFindingText::tr("Type it anew with Latin letters.")};
    case TextFindingKind::StyledLetters:
        return {TextFindingText::tr("“%1” holds ornamental letters."),
                TextFindingText::tr("Type it anew with plain letters.")};
    case TextFindingKind::Symbols:
        return {TextFindingText::tr("“%1” holds a sign that cannot be printed."),
                TextFindingText::tr("Take it out.")};
    case TextFindingKind::MarkPile:
        return {TextFindingText::tr("“%1” has too many marks on one letter."),
                TextFindingText::tr("Type it anew.")};
    case TextFindingKind::ForeignLetters:
        return {TextFindingText::tr("“%1” holds letters that Vietnamese does not write."),
                TextFindingText::tr("Keep them if the papers show them; otherwise type it anew.")};
    }
    Q_UNREACHABLE();
}

} // namespace

FactAndAction textFindingText(const TextFinding& finding)
{
    FactAndAction words = wordsOf(finding.kind);
    words.fact = words.fact.arg(excerptOf(finding));
    return words;
}

} // namespace thunhan
