// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/StoredImage.h"

#include <QBuffer>
#include <QImageReader>

namespace thunhan
{

QFuture<QImage> decoded(QThreadPool& pool, QFuture<Result<QByteArray>> encoded, QSize atMost)
{
    return encoded.then(&pool, [atMost](const Result<QByteArray>& bytes) {
        if (!bytes)
            return QImage();
        QBuffer buffer;
        buffer.setData(*bytes);
        buffer.open(QIODevice::ReadOnly);
        QImageReader reader(&buffer);
        if (reader.size().isValid() && reader.size().width() > atMost.width())
            reader.setScaledSize(reader.size().scaled(atMost, Qt::KeepAspectRatioByExpanding));
        return reader.read();
    });
}

} // namespace thunhan
