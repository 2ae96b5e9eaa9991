// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/CameraSelection.h"

#include "capture/device/OnPool.h"
#include "capture/portrait/OpenCvCamera.h"

namespace thunhan
{

namespace
{
constexpr std::chrono::seconds lookAgain{2};

const CameraChoice* find(const QList<CameraChoice>& cameras, const QString& id)
{
    for (const CameraChoice& camera : cameras) {
        if (camera.id == id)
            return &camera;
    }
    return nullptr;
}

} // namespace

CameraSelection::CameraSelection(OpenCvCamera& camera, QString bookPath, QThreadPool& pool, Lister lister,
                                 QObject* parent)
    : QObject(parent),
      m_camera(camera),
      m_bookPath(std::move(bookPath)),
      m_pool(pool),
      m_lister(std::move(lister))
{
    m_again.setInterval(lookAgain);
    connect(&m_again, &QTimer::timeout, this, &CameraSelection::refresh);
    if (m_lister) {
        connect(&m_camera, &Device::statusChanged, this, [this](const DeviceStatus& status) {
            if (status.state == DeviceState::Absent && m_read)
                m_again.start();
            else if (status.state == DeviceState::Ready)
                m_again.stop();
        });
    }
}

void CameraSelection::start()
{
    refresh();
}

void CameraSelection::refresh()
{
    if (std::exchange(m_looking, true))
        return;
    runOnPool(
        m_pool, *this,
        [path = m_bookPath, lister = m_lister, read = m_read] {
            return Found{read ? Result<CameraBook>(CameraBook()) : CameraBook::load(path),
                         lister ? lister() : QList<CameraChoice>()};
        },
        [this](const Found& found) { take(found); });
}

void CameraSelection::take(const Found& found)
{
    m_looking = false;
    if (!std::exchange(m_read, true)) {
        if (found.book)
            m_book = *found.book;
        else
            Q_EMIT failed(found.book.error()); // it is written anew with the next choice
    }
    m_cameras = found.cameras;
    use();
    Q_EMIT changed();
}

QString CameraSelection::current() const
{
    if (!m_lister)
        return m_camera.status().info.id;
    if (find(m_cameras, m_book.chosen) || m_cameras.isEmpty())
        return m_book.chosen;
    return m_cameras.first().id; // the chosen one is away
}

void CameraSelection::use()
{
    const CameraChoice* wanted = find(m_cameras, current());
    if (!wanted) {
        if (m_lister)
            m_again.start();
        return;
    }
    const QSize wantedSize = size();
    if (wanted->id == m_used.id && wanted->path == m_used.path && wantedSize == m_usedSize)
        return;
    m_used = *wanted;
    m_usedSize = wantedSize;
    m_camera.setIdentity(wanted->id, wanted->name);
    VideoAddress address;
    address.address = wanted->path;
    address.size = wantedSize;
    m_camera.setAddress(address);
}

void CameraSelection::choose(const QString& id, QSize size)
{
    m_book.chosen = id;
    m_book.cameras[id].size = size;
    use();
    save();
    Q_EMIT changed();
}

void CameraSelection::keep(const CameraCalibration& calibration)
{
    m_book.cameras[current()].calibration = calibration;
    save();
    Q_EMIT changed();
}

void CameraSelection::save()
{
    runOnPool(
        m_pool, *this, [book = m_book, path = m_bookPath] { return book.save(path); },
        [this](const Result<void>& saved) {
            if (!saved)
                Q_EMIT failed(saved.error());
        });
}

} // namespace thunhan
