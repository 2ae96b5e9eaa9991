// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/VietnameseText.h"

namespace thunhan
{

QString cleanText(QStringView text)
{
    QString cleaned;
    cleaned.reserve(text.size());
    for (const QChar c : text.toString().normalized(QString::NormalizationForm_C)) {
        if (c.isSpace())
            cleaned += u' ';
        else if (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format)
            cleaned += c;
    }
    return cleaned.simplified();
}

QString foldForMatching(QStringView text)
{
    QString folded;
    folded.reserve(text.size());
    for (const QChar c : cleanText(text).toLower().normalized(QString::NormalizationForm_D)) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        if (c == u'đ')
            folded += u'd';
        else if (c == u'y')
            folded += u'i';
        else
            folded += c;
    }
    return folded.normalized(QString::NormalizationForm_C);
}

} // namespace thunhan
