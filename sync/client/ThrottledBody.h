// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <QTimer>

namespace thunhan
{

// The body of a request, given out at no more than so many bytes a second: a quarter of a second's worth at
// once, four times a second.
class ThrottledBody final : public QIODevice
{
    Q_OBJECT
public:
    ThrottledBody(QByteArray body, qint64 bytesPerSecond, QObject* parent = nullptr);

    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_given == m_body.size(); }
    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char* data, qint64 size) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    void refill();

    QByteArray m_body;
    qint64 m_portion;
    qint64 m_given = 0;
    qint64 m_allowed = 0; // of what is left
    QTimer m_tick;
};

} // namespace thunhan
