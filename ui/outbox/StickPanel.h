// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/media/MediaCarrier.h"
#include "ui/theme/Theme.h"

#include <QWidget>
#include <functional>

namespace thunhan
{

class ActionButton;
class Label;
class LineEdit;
class Panel;
class ProgressBar;
class ShapeMark;

// Asks for a stick, has what waits or the whole station written onto it or what it brings read, and says in
// words what became of it. Hidden while nobody wants one.
class StickPanel : public QWidget
{
    Q_OBJECT
public:
    enum class Job { Export, Import, Backup };

    // How a time is told to whoever sits there.
    using MomentText = std::function<QString(const QDateTime& utc)>;

    // `carrier` outlives it.
    StickPanel(const Theme& theme, MediaCarrier& carrier, MomentText moment, QWidget* parent = nullptr);

    // Shows itself and asks for the folder; nothing while something is under way.
    void ask(Job job);
    void retranslate();

Q_SIGNALS:
    // It is hidden again.
    void closed();
    // Applications or receipts came in.
    void imported();

private:
    enum class State { Asking, Working, Ending, Done };

    void chooseFolder();
    void begin();
    void leave(); // or cancel what is under way
    void beginBackup(const QString& folder);
    void finish(const Error* error);
    void word();
    QString title() const;
    QString workingWords() const;
    QString hint() const;
    QString backupResult() const;
    QString resultText() const;

    MediaCarrier& m_carrier;
    MomentText m_moment;
    State m_state = State::Asking;
    Job m_job = Job::Export;
    QStringList m_sticks;
    qint64 m_done = 0;
    qint64 m_all = 0;
    bool m_isProving = false;
    std::optional<Error> m_error;
    ExportReport m_exported;
    ImportReport m_imported;
    BackupDone m_backedUp;
    std::optional<BackupDone> m_lastBackup;

    Panel* m_panel = nullptr;
    ShapeMark* m_mark = nullptr;
    Label* m_title = nullptr;
    Label* m_words = nullptr;
    LineEdit* m_folder = nullptr;
    ActionButton* m_choose = nullptr;
    ProgressBar* m_progress = nullptr;
    ActionButton* m_go = nullptr;
    ActionButton* m_leave = nullptr;
};

} // namespace thunhan
