// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Application.h"
#include "ui/print/PaperChoice.h"
#include "ui/print/PrintQueue.h"
#include "ui/widgets/Panel.h"

#include <QImage>

class QBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace thunhan
{

class ActionButton;
class ChoiceBox;
class NoteBox;
class PaperDesk;
class SegmentedControl;

// The papers of one application as they will come out of the printer, to be looked at and printed. Stands on
// a page in the place of something else.
class PaperPanel final : public Panel
{
    Q_OBJECT
public:
    PaperPanel(const Theme& theme, PaperDesk& papers, QWidget* parent = nullptr);

    // Also anew after each change of it; the paper and the place that are looked at stay.
    void showApplication(const Application& application);
    void begin(); // comes to the front: asks which printers there are
    void retranslate();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    Paper paper() const;
    void arrange();
    void draw();
    void showPages(const QList<QImage>& pages);
    void showPrinters();
    void print();
    void tell(PrintOutcome outcome, Paper paper);

    PaperDesk& m_papers;
    Application m_application;
    QList<Paper> m_choices;
    int m_round = 0; // of draw(): older pictures are dropped

    QBoxLayout* m_head = nullptr;
    SegmentedControl* m_which = nullptr;
    ChoiceBox* m_printer = nullptr;
    ActionButton* m_print = nullptr;
    NoteBox* m_note = nullptr;
    QScrollArea* m_area = nullptr;
    QVBoxLayout* m_pages = nullptr;
};

} // namespace thunhan
