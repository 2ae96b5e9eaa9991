// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QStringList>
#include <functional>

class QProcess;

namespace thunhan
{

enum class PrintOutcome {
    Taken,       // the print service has it; from here on it is the printer's business
    NoService,   // Debian's cups-client is not installed
    NoPrinter,   // none is set up, or this one is gone
    NotAnswered, // the service, or the network before it, keeps silent
    Refused,
};

// The printers that the machine's print service (CUPS) knows, whatever their make, through its own programs
// lpstat and lp: a service that hangs holds a program of its own then, never the window, and what is printed
// goes through a pipe, never into a file of ours. UI thread.
class PrintQueue final : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(PrintOutcome)>;

    // None: there are never any printers, for rehearsals that must not waste an office's paper.
    enum class Service { System, None };

    explicit PrintQueue(Service service, QObject* parent = nullptr);
    ~PrintQueue() override;

    // Asks the service anew; changed() tells when it answered.
    void refresh();
    const QStringList& printers() const { return m_printers; }
    // The service's default, and without one the only printer there is; empty: a person has to choose.
    QString preferred() const;

    // One job at a time in their order. `title` is seen by everybody who may look at the service: it holds
    // nothing of the person. `done` is not called when the queue is gone by then.
    void print(const QByteArray& pdf, const QString& printer, const QString& title, Done done);

Q_SIGNALS:
    void changed();

private:
    using Ended = std::function<void(PrintOutcome, const QByteArray& output)>;
    void run(const QString& program, const QStringList& arguments, const QByteArray& input, Ended ended);

    const Service m_service;
    QStringList m_printers;
    QString m_default;
    bool m_asking = false;
};

} // namespace thunhan
