// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/ReaderIssuers.h"

#include <QFile>

namespace thunhan
{

SbiIssuers loadReaderIssuers(const StationFolder& folder, const StationSettings& settings)
{
    QFile file(folder.readerIssuersPath());
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return SbiIssuers::nobody();
    using Unknown = SbiIssuers::Unknown;
    const auto issuers = SbiIssuers::parse(file.read(SbiIssuers::longestList + 1),
                                           settings.refuseUnknownReaders ? Unknown::Refuse : Unknown::Warn);
    return issuers ? *issuers : SbiIssuers::nobody();
}

} // namespace thunhan
