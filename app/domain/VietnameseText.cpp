// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/VietnameseText.h"

#include <QList>

namespace thunhan
{

QString cleanText(QStringView text)
{
    QString cleaned;
    cleaned.reserve(text.size());
    // Whole characters, not halves of pairs: there are invisible ones beyond the first plane.
    for (const char32_t c : text.toUcs4()) {
        const QChar::Category category = QChar::category(c);
        if (QChar::isSpace(c))
            cleaned += u' ';
        else if (category != QChar::Other_Control && category != QChar::Other_Format)
            cleaned += QChar::fromUcs4(c);
    }
    // Composed last: what was taken out may have stood between a letter and its mark.
    return cleaned.simplified().normalized(QString::NormalizationForm_C);
}

QString foldForMatching(QStringView text)
{
    QString folded;
    folded.reserve(text.size());
    for (const QChar c : cleanText(text).toLower().normalized(QString::NormalizationForm_D)) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        switch (c.unicode()) {
        case u'đ': folded += u'd'; break;
        case u'y': folded += u'i'; break;
        case u'‘': // what word processors, and the highlands' alphabets, have for an apostrophe
        case u'’':
        case u'ʼ': folded += u'\''; break;
        case u'‐': // and for a hyphen
        case u'‑':
        case u'–': folded += u'-'; break;
        default: folded += c;
        }
    }
    return folded.normalized(QString::NormalizationForm_C).simplified(); // a mark may have stood on a blank
}

} // namespace thunhan
