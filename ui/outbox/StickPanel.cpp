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

StickPanel::StickPanel(const Theme& theme, MediaCarrier& carrier, MomentText moment, QWidget* parent)
    : QWidget(parent), m_carrier(carrier), m_moment(std::move(moment))
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
    connect(&m_carrier, &MediaCarrier::proving, this, [this] {
        m_isProving = true;
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
    if (job == Job::Backup)
        deliver(m_carrier.lastBackupMade(), *this, [this](const Result<std::optional<BackupDone>>& last) {
            m_lastBackup = last ? *last : std::nullopt;
            word();
        });
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
    m_isProving = false;
    m_exported = {};
    m_imported = {};
    m_leave->setFocus(Qt::OtherFocusReason);
    word();
    if (m_job == Job::Backup)
        return beginBackup(folder);
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

void StickPanel::beginBackup(const QString& folder)
{
    deliver(m_carrier.backUpTo(folder), *this, [this](const Result<BackupDone>& done) {
        m_backedUp = done ? *done : BackupDone();
        finish(done ? nullptr : &done.error());
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
    const auto what = [this]() -> QString {
        switch (m_job) {
        case Job::Export:
            return tr(
                "What waits to be sent is written sealed and signed. No key is on it. Nothing counts as "
                "sent until the receipt is back.");
        case Job::Import:
            return tr("Takes other stations' applications in, to be sent from here, and receipts for this "
                      "station's own.");
        case Job::Backup:
            return tr("Copies the whole station, encrypted as it is; work goes on meanwhile. Last backup: "
                      "%1.")
                .arg(m_lastBackup ? m_moment(m_lastBackup->at) + u", "_s + bytesText(m_lastBackup->bytes)
                                  : tr("none yet"));
        }
        Q_UNREACHABLE();
    }();
    if (m_sticks.isEmpty())
        return what + u' ' + tr("No stick was found: plug one in, or type its folder.");
    return what + u' ' + tr("Plugged in: %1.").arg(m_sticks.join(u", "_s));
}

QString StickPanel::backupResult() const
{
    if (m_error && m_error->code == ErrorCode::Cancelled)
        return tr("Ended before the copy was whole. The next one onto this stick goes on from here; a copy "
                  "that lay there before is kept.");
    if (m_error)
        return errorSentence(*m_error);
    return tr("%1 written, read back and compared. Keep the stick away from this machine, under lock and "
              "key.")
        .arg(bytesText(m_backedUp.bytes));
}

QString StickPanel::resultText() const
{
    if (m_job == Job::Backup)
        return backupResult();
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

QString StickPanel::title() const
{
    const bool isDone = m_state == State::Done;
    if (isDone && m_error && m_error->code == ErrorCode::Cancelled)
        return tr("Cancelled");
    switch (m_job) {
    case Job::Export:
        return m_state == State::Asking ? tr("Export to a stick")
               : !isDone                ? tr("Writing to the stick")
               : m_error                ? tr("The stick could not be written")
                                        : tr("The stick may be taken out");
    case Job::Import:
        return m_state == State::Asking ? tr("Import from a stick")
               : !isDone                ? tr("Reading the stick")
               : m_error                ? tr("The stick could not be read")
                                        : tr("The stick was read");
    case Job::Backup:
        return m_state == State::Asking ? tr("Back up to a stick")
               : !isDone                ? tr("Backing up to the stick")
               : m_error                ? tr("The backup could not be made")
                                        : tr("The backup is made, the stick may be taken out");
    }
    Q_UNREACHABLE();
}

QString StickPanel::workingWords() const
{
    if (m_state == State::Ending)
        return m_job == Job::Backup ? tr("Ends in a moment. Leave the stick plugged in.")
                                    : tr("Ends with the file that is under way. Leave the stick plugged in.");
    if (m_isProving)
        return tr("Written. Now it is read back and compared. Leave the stick plugged in.");
    if (m_all == 0)
        return tr("Leave the stick plugged in.");
    if (m_job == Job::Import)
        return tr("%1 of %2 batches. Leave the stick plugged in.").arg(m_done).arg(m_all);
    return tr("%1 of %2. Leave the stick plugged in.").arg(bytesText(m_done), bytesText(m_all));
}

void StickPanel::word()
{
    const bool isAsking = m_state == State::Asking;
    const bool isEnding = m_state == State::Ending;
    const bool isWorking = m_state == State::Working || isEnding;
    m_folder->setVisible(isAsking);
    m_choose->setVisible(isAsking);
    m_go->setVisible(isAsking);
    m_go->setEnabled(!m_folder->text().trimmed().isEmpty());
    m_progress->setVisible(isWorking);
    m_progress->setValue(m_all > 0 ? double(m_done) / double(m_all) : 0);
    m_go->setLabel(m_job == Job::Export   ? tr("Write to the stick")
                   : m_job == Job::Import ? tr("Read the stick")
                                          : tr("Back up"));
    m_leave->setLabel(isEnding ? tr("Cancelling…") : isWorking ? tr("Cancel") : tr("Close"));
    m_title->setText(title());
    m_words->setText(isAsking ? hint() : isWorking ? workingWords() : resultText());
    const bool isCancelled = m_error && m_error->code == ErrorCode::Cancelled;
    const bool isDoubtful =
        m_job == Job::Import && (!m_imported.refused.isEmpty() || m_imported.receiptsRefused > 0);
    m_mark->setShape(isAsking                    ? Shape::Idle
                     : isWorking                 ? Shape::Send
                     : m_error && !isCancelled   ? Shape::Bad
                     : isCancelled || isDoubtful ? Shape::Warn
                                                 : Shape::Idle);
}

} // namespace thunhan
