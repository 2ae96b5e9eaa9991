// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/sbi/SbiPrints.h"

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

Error lied(const QString& what)
{
    return {ErrorCode::DeviceFailed, u"SBI: "_s + what};
}

Result<void> checkFit(const QList<FingerImage>& pictures, const FingerRequest& request)
{
    const QList<FingerPosition> wanted = request.fingers();
    QList<FingerPosition> seen;
    for (const FingerImage& picture : pictures) {
        if (picture.impression != request.impression)
            return lied(u"another impression than the one asked for"_s);
        if (picture.site == request.site) {
            if (pictures.size() != 1)
                return lied(u"more than one picture of what was asked for"_s);
            return {};
        }
        const auto* position = std::get_if<FingerPosition>(&picture.site);
        if (!position || !request.isSlap() || !wanted.contains(*position) || seen.contains(*position))
            return lied(u"fingers that nobody asked for"_s);
        seen.append(*position);
    }
    return seen.isEmpty() ? Result<void>(lied(u"no picture"_s)) : Result<void>();
}

} // namespace

Result<SbiPrints> readSbiPrints(const QByteArray& body, const QString& transaction,
                                const FingerRequest& request, const QByteArray& signer)
{
    THUNHAN_TRY_ASSIGN(const SbiCapture told, readSbiCapture(body, transaction));
    if (!told.again && !signer.isEmpty() && told.signer != signer)
        return {ErrorCode::SignatureInvalid, u"SBI: a capture by another signer than the reader's"_s};
    SbiPrints prints{told.again, told.advice, told.signer, told.chain, {}};
    for (const QByteArray& record : told.records) {
        THUNHAN_TRY_ASSIGN(const QList<FingerImage> pictures, readFingerImageRecord(record));
        prints.pictures += pictures;
    }
    if (!prints.again)
        THUNHAN_TRY(checkFit(prints.pictures, request));
    return prints;
}

} // namespace thunhan
