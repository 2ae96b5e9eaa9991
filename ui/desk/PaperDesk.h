// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/DeskServices.h"
#include "ui/print/PaperData.h"
#include "ui/print/PrintQueue.h"

#include <QImage>
#include <QObject>

namespace thunhan
{

// Makes the papers of an application and hands them to the printer. UI thread; drawing runs on the services'
// pool, and nothing of a paper touches the disk here.
class PaperDesk final : public QObject
{
    Q_OBJECT
public:
    // `office` without its officer: whoever is signed in signs.
    PaperDesk(const DeskServices& services, PrintQueue& queue, PaperOffice office, QObject* parent = nullptr);

    PrintQueue& queue() const { return m_queue; }
    // The printer of this desk: the one chosen here, and until then the service's own choice.
    QString printer() const;
    void choosePrinter(const QString& name);

    // Each page as it will look, at so many dots per inch. `use` is not called when `owner` is gone by then.
    void draw(const Application& application, Paper paper, double dotsPerInch, QObject& owner,
              std::function<void(const QList<QImage>& pages)> use) const;
    void print(const Application& application, Paper paper, PrintQueue::Done done);

private:
    PaperData dataOf(const Application& application) const;

    const DeskServices m_services;
    PrintQueue& m_queue;
    const PaperOffice m_office;
    QString m_chosen;
};

// "Appointment slip CC02"; what became of it, as fact and next action.
QString paperName(Paper paper);
std::pair<QString, QString> printText(PrintOutcome outcome, Paper paper);

} // namespace thunhan
