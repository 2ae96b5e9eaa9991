// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reference/ReferenceData.h"
#include "app/workflow/DeskQueries.h"
#include "app/workflow/OperatorSession.h"
#include "ui/widgets/Panel.h"

namespace thunhan
{

class ComboBox;
class Label;
class PassphraseField;
class ReasonColumn;

// A supervisor lets a sample pass that stays below its threshold: gives the reason and signs with the own
// passphrase, at this desk, without taking it over. What the thresholds leave to the clerk asks for the
// reason alone. Stands on the page in the place of the capture.
//
// UI thread; checking the passphrase takes half a second on a pool thread, and its answer is dropped when the
// box was begun anew or closed meanwhile.
class SecondPersonBox final : public Panel
{
    Q_OBJECT
public:
    SecondPersonBox(const Theme& theme, OperatorSession& session, const DeskQueries& queries,
                    const ReferenceData& reference, QWidget* parent = nullptr);

    enum class Signer { Supervisor, Clerk };

    // `what` is to be let pass, in words: "Left index finger, score 52". `matter` chooses the reasons.
    void begin(const QString& what, const QualityOverride& matter, Signer signer = Signer::Supervisor);
    // Forgets the passphrase and everything else that was typed.
    void close();
    // Asks for the proof of what was typed, or moves the focus to what is missing.
    void sign();
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    // `reason`: the code out of the list of the matter, followed by ": " and the note where there is one.
    void granted(const thunhan::OperatorProfile& supervisor, const QString& reason);
    // The same, where the clerk lets it pass.
    void reasonGiven(const QString& reason);
    void busyChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void offerReasons(const CodeList& list);
    void showSupervisors(const QList<OperatorProfile>& operators);
    void answered(const Result<OperatorProfile>& answer);
    QString reasonText() const;
    void setBusy(bool busy);
    void retranslate();

    OperatorSession& m_session;
    const DeskQueries& m_queries;
    const ReferenceData& m_reference;
    CodeList m_reasonList;
    QString m_what;
    int m_round = 0; // of begin() and close()
    bool m_busy = false;
    Signer m_signer = Signer::Supervisor;

    Label* m_title = nullptr;
    Label* m_explanation = nullptr;
    ReasonColumn* m_reasons = nullptr;
    Label* m_whoLabel = nullptr;
    ComboBox* m_who = nullptr;
    PassphraseField* m_passphrase = nullptr;
};

// The reasons a supervisor chooses from. Those of a print below its threshold where an office's own codes
// have none for the matter.
const CodeList& overrideReasons(const QualityOverride& matter, const ReferenceData& reference);
// The reason of an override as it was recorded, in the language of the moment.
QString overrideReasonText(const QualityOverride& granted, const ReferenceData& reference);

} // namespace thunhan
