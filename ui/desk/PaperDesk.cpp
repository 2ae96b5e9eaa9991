// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/PaperDesk.h"

#include "capture/device/OnPool.h"
#include "ui/print/PaperPrinter.h"

#include <QCoreApplication>

namespace thunhan
{
namespace
{

struct PaperText {
    Q_DECLARE_TR_FUNCTIONS(thunhan::PaperDesk)
};

} // namespace

PaperDesk::PaperDesk(const DeskServices& services, PrintQueue& queue, PaperOffice office, QObject* parent)
    : QObject(parent), m_services(services), m_queue(queue), m_office(std::move(office))
{
}

QString PaperDesk::printer() const
{
    return m_queue.printers().contains(m_chosen) ? m_chosen : m_queue.preferred();
}

void PaperDesk::choosePrinter(const QString& name)
{
    m_chosen = name;
}

PaperData PaperDesk::dataOf(const Application& application) const
{
    PaperOffice office = m_office;
    if (const auto& person = m_services.session.person())
        office.officer = person->rank.isEmpty() ? person->name : person->rank + u' ' + person->name;
    return paperData(application, office, m_services.enrollment.ruleContext(), m_services.reference);
}

void PaperDesk::draw(const Application& application, Paper paper, double dotsPerInch, QObject& owner,
                     std::function<void(const QList<QImage>& pages)> use) const
{
    const PaperLayout layout = m_services.reference.papers().papers.value(paper);
    runOnPool(
        m_services.pool, owner,
        [layout, data = dataOf(application), dotsPerInch] {
            QList<QImage> pages;
            for (int page = 0; page < layout.pages.size(); ++page)
                pages.append(paperImage(layout, page, data, dotsPerInch));
            return pages;
        },
        std::move(use));
}

void PaperDesk::print(const Application& application, Paper paper, PrintQueue::Done done)
{
    const PaperLayout layout = m_services.reference.papers().papers.value(paper);
    runOnPool(
        m_services.pool, *this, [layout, data = dataOf(application)] { return paperPdf(layout, data); },
        [this, title = layout.form, done = std::move(done)](const Result<QByteArray>& pdf) {
            if (pdf)
                m_queue.print(*pdf, printer(), title, done);
            else
                done(PrintOutcome::Refused);
        });
}

QString paperName(Paper paper)
{
    switch (paper) {
    case Paper::ReceiptSheet: return PaperText::tr("Sheet CC01");
    case Paper::AppointmentSlip: return PaperText::tr("Slip CC02");
    case Paper::EidForm: return PaperText::tr("Form TK01");
    case Paper::NumberNotice: return PaperText::tr("Number notice");
    }
    Q_UNREACHABLE();
}

std::pair<QString, QString> printText(PrintOutcome outcome, Paper paper)
{
    const QString name = paperName(paper);
    switch (outcome) {
    case PrintOutcome::Taken:
        return {PaperText::tr("%1 is with the printer.").arg(name), PaperText::tr("Hand it to the citizen.")};
    case PrintOutcome::NoService:
        return {PaperText::tr("%1 was not printed: this machine has no print service.").arg(name),
                PaperText::tr("Ask the administrator to install cups-client.")};
    case PrintOutcome::NoPrinter:
        return {PaperText::tr("%1 was not printed: no printer is chosen.").arg(name),
                PaperText::tr(
                    "Connect one or choose one at the read-back, then print again from the queue (Alt+2).")};
    case PrintOutcome::NotAnswered:
        return {PaperText::tr("%1 was not printed: the printer does not answer.").arg(name),
                PaperText::tr("Look at its power and cable, then print again.")};
    case PrintOutcome::Refused:
        return {PaperText::tr("%1 was not printed: the print service refused it.").arg(name),
                PaperText::tr("Choose another printer, or print again.")};
    }
    Q_UNREACHABLE();
}

} // namespace thunhan
