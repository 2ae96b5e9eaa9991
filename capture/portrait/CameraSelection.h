// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/portrait/CameraBook.h"
#include "capture/portrait/v4l2/CameraList.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace thunhan
{

class OpenCvCamera;

// Which camera this machine uses, at what size, and what is known of it; remembered in a file. A camera that
// comes back under another device path is found again by its id.
//
// Lives on the UI thread; drivers and file are asked on the pool. Borrows camera and pool, which outlive it.
class CameraSelection : public QObject
{
    Q_OBJECT
public:
    using Lister = std::function<QList<CameraChoice>()>;

    // Without `lister` there is one camera and nothing to choose: a pipeline, or a twin.
    CameraSelection(OpenCvCamera& camera, QString bookPath, QThreadPool& pool, Lister lister = {},
                    QObject* parent = nullptr);

    // Reads the book, looks for cameras and has the chosen one opened.
    void start();
    void refresh();

    const QList<CameraChoice>& cameras() const { return m_cameras; }
    // Id of the camera in use; of the only one, where there is nothing to choose.
    QString current() const;
    QSize size() const { return m_book.cameras.value(current()).size; }
    std::optional<CameraCalibration> calibration() const
    {
        return m_book.cameras.value(current()).calibration;
    }

    // From now on, and after every start.
    void choose(const QString& id, QSize size);
    void keep(const CameraCalibration& calibration);

Q_SIGNALS:
    void changed();
    void failed(const thunhan::Error& error);

private:
    struct Found {
        Result<CameraBook> book;
        QList<CameraChoice> cameras;
    };
    void take(const Found& found);
    void use();
    void save();

    OpenCvCamera& m_camera;
    const QString m_bookPath;
    QThreadPool& m_pool;
    const Lister m_lister;
    CameraBook m_book;
    bool m_read = false;
    bool m_looking = false;
    QList<CameraChoice> m_cameras;
    CameraChoice m_used; // as it was opened
    QSize m_usedSize;
    QTimer m_again; // while the camera is away
};

} // namespace thunhan
