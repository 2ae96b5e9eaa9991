// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/StickPanel.h"

#include "app/base/Deliver.h"
#include "ui/ErrorText.h"
#include "ui/outbox/OutboxText.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LineEdit.h"
#include "ui/widgets/Marks.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/ProgressBar.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace thunhan
{

using Qt::Literals::StringLiterals::operator""_s;

StickPanel::StickPanel(const Theme& theme, MediaCarrier& carrier, QWidget* parent)
    : QWidget(parent), m_carrier(carrier)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_panel = new Panel(theme);
    m_panel->setFrame(Panel::Frame::Chosen);
    m_panel->body()->setContentsMargins(16, 12, 16, 12);
    m_panel->body()->setSpacing(8);
    auto* title = new QHBoxLayout;
    title->setSpacing(8);
    m_mark = new ShapeMark(theme, Shape::Idle, 20);
    m_title = new Label(theme, TypeRole::BaseBold);
    title->addWidget(m_mark);
    title->addWidget(m_title, 1);
    m_words = new Label(theme, TypeRole::Table, Tone::Text2);
    m_words->setWordWrap(true);
    m_folder = new LineEdit(theme);
    m_folder->setObjectName(u"stickFolder"_s);
    m_folder->setInputMethodOff();
    m_choose = new ActionButton(theme, QKeySequence(Qt::Key_F2), ActionButton::Kind::Normal,
                                ActionButton::Size::Medium);
    m_choose->setObjectName(u"stickChoose"_s);
    m_progress = new ProgressBar(theme, ProgressBar::Fill::Slate, 10);
    m_go = new ActionButton(theme, QKeySequence(Qt::Key_Return), ActionButton::Kind::Primary,
                            ActionButton::Size::Medium);
    m_go->setObjectName(u"stickGo"_s);
    m_leave = new ActionButton(theme, QKeySequence(Qt::Key_Escape), ActionButton::Kind::Normal,
                               ActionButton::Size::Medium);
    m_leave->setObjectName(u"stickLeave"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_folder, 1);
    row->addWidget(m_progress, 1);
    row->addWidget(m_choose);
    row->addWidget(m_go);
    row->addWidget(m_leave);
    row->addStretch(0); // where the button stands alone
    m_panel->body()->addLayout(title);
    m_panel->body()->addWidget(m_words);
    m_panel->body()->addLayout(row);
    column->addWidget(m_panel);
    connect(m_go, &ActionButton::activated, this, &StickPanel::begin);
    connect(m_folder, &QLineEdit::textChanged, this, [this] { word(); });
    connect(m_leave, &ActionButton::activated, this, &StickPanel::leave);
    connect(m_choose, &ActionButton::activated, this, &StickPanel::chooseFolder);
    connect(&m_carrier, &MediaCarrier::progressed, this, [this](qint64 done, qint64 all) {
        m_done = done;
        m_all = all;
        word();
    });
    retranslate();
    hide();
}

void StickPanel::ask(Job job)
{
    if (m_state == State::Working || m_state == State::Ending)
        return show();
    m_job = job;
    m_state = State::Asking;
    m_error.reset();
    m_sticks.clear();
    word();
    show();
    m_folder->setFocus(Qt::ShortcutFocusReason);
    deliver(m_carrier.sticks(), *this, [this](const Result<QStringList>& sticks) {
        if (!sticks || m_state != State::Asking)
            return;
        m_sticks = *sticks;
        if (m_folder->text().isEmpty() && !m_sticks.isEmpty())
            m_folder->showText(m_sticks.first());
        word();
    });
}

void StickPanel::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("The stick's folder"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &LineEdit::showText);
    dialog->open();
}

void StickPanel::begin()
{
    const QString folder = m_folder->text().trimmed();
    if (m_state != State::Asking || folder.isEmpty())
        return;
    m_state = State::Working;
    m_done = m_all = 0;
    m_exported = {};
    m_imported = {};
    m_leave->setFocus(Qt::OtherFocusReason);
    word();
    if (m_job == Job::Export) {
        deliver(m_carrier.exportTo(folder), *this, [this](const Result<ExportReport>& report) {
            m_exported = report ? *report : ExportReport();
            finish(report ? nullptr : &report.error());
        });
        return;
    }
    deliver(m_carrier.importFrom(folder), *this, [this](const Result<ImportReport>& report) {
        m_imported = report ? *report : ImportReport();
        finish(report ? nullptr : &report.error());
        Q_EMIT imported(); // what came in before an error counts
    });
}

void StickPanel::finish(const Error* error)
{
    m_state = State::Done;
    m_error = error ? std::optional(*error) : std::nullopt;
    word();
    m_leave->setFocus(Qt::OtherFocusReason);
}

void StickPanel::leave()
{
    if (m_state == State::Ending)
        return;
    if (m_state == State::Working) {
        m_carrier.cancel();
        m_state = State::Ending;
        return word();
    }
    hide();
    Q_EMIT closed();
}

QString StickPanel::hint() const
{
    const QString what = m_job == Job::Export
                             ? tr("What waits to be sent is written sealed and signed. No key is on it. "
                                  "Nothing counts as sent until the receipt is back.")
                             : tr("Takes other stations' applications in, to be sent from here, and receipts "
                                  "for this station's own.");
    if (m_sticks.isEmpty())
        return what + u' ' + tr("No stick was found: plug one in, or type its folder.");
    return what + u' ' + tr("Plugged in: %1.").arg(m_sticks.join(u", "_s));
}

QString StickPanel::resultText() const
{
    if (m_error && m_error->code == ErrorCode::Cancelled)
        return m_job == Job::Export
                   ? tr("Ended before all was written. The next export goes on with what is missing.")
                   : tr("Ended before all was read. What was taken in stays; read the stick again.");
    if (m_error)
        return errorSentence(*m_error);
    QStringList facts;
    if (m_job == Job::Export) {
        if (m_exported.batches > 0)
            facts << tr("%n application(s) written", nullptr, m_exported.packets) + u", "_s +
                         bytesText(m_exported.bytes);
        if (m_exported.there > 0)
            facts << tr("%n batch(es) lay there already", nullptr, m_exported.there);
        if (facts.isEmpty())
            return tr("Nothing waits to be sent, nothing was written.");
        return facts.join(u" · "_s) + u". "_s +
               tr("Bring the stick to a station with a line, import it there, and bring it back for the "
                  "receipts.");
    }
    const ImportReport& report = m_imported;
    if (report.taken > 0)
        facts << tr("%n application(s) of other stations taken in, sent from here", nullptr, report.taken);
    if (report.known > 0)
        facts << tr("%n application(s) had been taken in before", nullptr, report.known);
    if (report.receiptsTaken > 0)
        facts << tr("%n application(s) of this station have their receipt", nullptr, report.receiptsTaken);
    if (report.receiptsKnown > 0)
        facts << tr("%n receipt(s) were here already", nullptr, report.receiptsKnown);
    if (report.receiptsWritten > 0)
        facts << tr("%n receipt(s) written for other stations", nullptr, report.receiptsWritten);
    if (!report.refused.isEmpty())
        facts << tr("%n item(s) refused: not what their station signed. Tell the administrator", nullptr,
                    int(report.refused.size()));
    if (report.receiptsRefused > 0)
        facts << tr("%n receipt(s) refused: not the registry's, or a supervisor must decide", nullptr,
                    report.receiptsRefused);
    return facts.isEmpty() ? tr("The stick holds nothing for this station.") : facts.join(u" · "_s) + u'.';
}

void StickPanel::retranslate()
{
    m_folder->setAccessibleName(tr("Folder of the stick"));
    m_folder->setPlaceholderText(tr("Folder of the stick"));
    m_choose->setLabel(tr("Choose a folder…"));
    word();
}

void StickPanel::word()
{
    const bool isExport = m_job == Job::Export;
    const bool isAsking = m_state == State::Asking;
    const bool isEnding = m_state == State::Ending;
    const bool isWorking = m_state == State::Working || isEnding;
    m_folder->setVisible(isAsking);
    m_choose->setVisible(isAsking);
    m_go->setVisible(isAsking);
    m_go->setEnabled(!m_folder->text().trimmed().isEmpty());
    m_progress->setVisible(isWorking);
    m_progress->setValue(m_all > 0 ? double(m_done) / double(m_all) : 0);
    m_go->setLabel(isExport ? tr("Write to the stick") : tr("Read the stick"));
    m_leave->setLabel(isEnding ? tr("Cancelling…") : isWorking ? tr("Cancel") : tr("Close"));
    if (isAsking) {
        m_mark->setShape(Shape::Idle);
        m_title->setText(isExport ? tr("Export to a stick") : tr("Import from a stick"));
        m_words->setText(hint());
        return;
    }
    if (isWorking) {
        m_mark->setShape(Shape::Send);
        m_title->setText(isExport ? tr("Writing to the stick") : tr("Reading the stick"));
        m_words->setText(
            isEnding     ? tr("Ends with the file that is under way. Leave the stick plugged in.")
            : m_all == 0 ? tr("Leave the stick plugged in.")
            : isExport ? tr("%1 of %2. Leave the stick plugged in.").arg(bytesText(m_done), bytesText(m_all))
                       : tr("%1 of %2 batches. Leave the stick plugged in.").arg(m_done).arg(m_all));
        return;
    }
    const bool isCancelled = m_error && m_error->code == ErrorCode::Cancelled;
    const bool isDoubtful = isCancelled || !m_imported.refused.isEmpty() || m_imported.receiptsRefused > 0;
    m_mark->setShape(m_error && !isCancelled   ? Shape::Bad
                     : !isExport && isDoubtful ? Shape::Warn
                     : isCancelled             ? Shape::Warn
                                               : Shape::Idle);
    m_title->setText(
        isCancelled ? tr("Cancelled")
        : m_error   ? (isExport ? tr("The stick could not be written") : tr("The stick could not be read"))
        : isExport  ? tr("The stick may be taken out")
                    : tr("The stick was read"));
    m_words->setText(resultText());
}

} // namespace thunhan
