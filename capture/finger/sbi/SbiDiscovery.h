// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/finger/sbi/SbiLink.h"
#include "capture/finger/sbi/SbiMessages.h"

#include <QObject>

namespace thunhan
{

// A reader, and where its service listens.
struct SbiFound {
    quint16 port = 0;
    SbiDevice device;
};

// Looks through the ports for device services, several at a time. What answers nothing, too much or nonsense
// is none. UI thread.
class SbiDiscovery : public QObject
{
    Q_OBJECT
public:
    // `link` outlives this.
    SbiDiscovery(SbiLink& link, quint16 firstPort, quint16 lastPort, std::chrono::milliseconds deadline);

    // A look that is under way counts no more.
    void look();
    void stop() { ++m_round; }

Q_SIGNALS:
    // Once for each look that was not stopped. No reader: none is there.
    void looked(const QList<thunhan::SbiFound>& found);

private:
    void probeNext();
    void probed(quint16 port, QNetworkReply& reply);

    SbiLink& m_link;
    const quint16 m_firstPort;
    const quint16 m_lastPort;
    const std::chrono::milliseconds m_deadline;
    QList<SbiFound> m_found;
    int m_nextPort = 0;
    int m_probes = 0;
    quint64 m_round = 0;
};

} // namespace thunhan
