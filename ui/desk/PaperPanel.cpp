// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/PaperPanel.h"

#include "ui/desk/PaperDesk.h"
#include "ui/desk/fields/ChoiceBox.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/NoteBox.h"
#include "ui/widgets/SegmentedControl.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QScrollArea>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr double mmPerInch = 25.4;
constexpr int pageGap = 12;
constexpr int headGap = 8;
constexpr int printerWidth = 132;

} // namespace

PaperPanel::PaperPanel(const Theme& theme, PaperDesk& papers, QWidget* parent)
    : Panel(theme, Head::None, parent), m_papers(papers)
{
    m_which = new SegmentedControl(theme);
    m_which->setObjectName(u"paperChoice"_s);
    m_printer = new ChoiceBox(theme, 32);
    m_printer->setObjectName(u"paperPrinter"_s);
    m_printer->setFixedWidth(printerWidth);
    m_print = new ActionButton(theme, QKeySequence(Qt::CTRL | Qt::Key_P), ActionButton::Kind::Normal,
                               ActionButton::Size::Medium);
    m_print->setObjectName(u"printPaper"_s);
    m_print->setGlyph(Icon::Print);
    auto* printing = new QHBoxLayout;
    printing->setSpacing(headGap);
    printing->addStretch(1);
    printing->addWidget(m_printer);
    printing->addWidget(m_print);
    m_head = new QBoxLayout(QBoxLayout::LeftToRight);
    m_head->setSpacing(headGap);
    m_head->addWidget(m_which, 0, Qt::AlignLeft);
    m_head->addLayout(printing, 1);
    // It makes do with what there is: whatever it stands in place of must not become wider for it.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_note = new NoteBox(theme, Severity::Warn, Shape::Warn);
    m_note->setVisible(false);

    auto* sheet = new QWidget;
    m_pages = new QVBoxLayout(sheet);
    m_pages->setContentsMargins(0, 0, 0, 0);
    m_pages->setSpacing(pageGap);
    m_area = new QScrollArea;
    m_area->setObjectName(u"paperPages"_s);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the width of a page never jumps
    m_area->setWidgetResizable(true);
    m_area->setWidget(sheet);
    m_area->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    body()->addLayout(m_head);
    body()->addWidget(m_note);
    body()->addWidget(m_area, 1);

    connect(m_which, &SegmentedControl::chosen, this, [this] {
        m_note->setVisible(false);
        draw();
    });
    connect(m_printer, &ChoiceBox::codeChosen, this, [this] { m_papers.choosePrinter(m_printer->code()); });
    connect(m_print, &ActionButton::activated, this, &PaperPanel::print);
    connect(m_print, &ActionButton::blockedActivated, this,
            [this] { tell(PrintOutcome::NoPrinter, paper()); });
    connect(&papers.queue(), &PrintQueue::changed, this, &PaperPanel::showPrinters);
    retranslate();
}

Paper PaperPanel::paper() const
{
    return m_choices.value(m_which->current(), Paper::AppointmentSlip);
}

void PaperPanel::showApplication(const Application& application)
{
    const bool another = application.id != m_application.id;
    m_application = application;
    const QList<Paper> choices = papersOf(application);
    if (choices != m_choices) {
        m_choices = choices;
        retranslate();
    }
    if (another) {
        m_which->setCurrent(0);
        m_note->setVisible(false);
        clearLayout(*m_pages);
    }
    if (isVisible())
        draw();
}

void PaperPanel::begin()
{
    m_papers.queue().refresh();
    showPrinters();
    draw();
    m_area->setFocus();
}

void PaperPanel::draw()
{
    if (m_application.id.isNull() || m_choices.isEmpty())
        return;
    const int width = m_area->viewport()->width();
    const double perInch = width * devicePixelRatioF() / (paperWidth / mmPerInch);
    m_papers.draw(m_application, paper(), perInch, *this,
                  [this, round = ++m_round](const QList<QImage>& pages) {
                      if (round == m_round)
                          showPages(pages);
                  });
}

void PaperPanel::showPages(const QList<QImage>& pages)
{
    clearLayout(*m_pages);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        QPixmap picture = QPixmap::fromImage(pages.at(i));
        picture.setDevicePixelRatio(devicePixelRatioF());
        auto* page = new QLabel;
        page->setPixmap(picture);
        page->setAccessibleName(tr("%1, page %2").arg(paperName(paper())).arg(i + 1));
        m_pages->addWidget(page);
    }
    m_pages->addStretch(1);
}

void PaperPanel::showPrinters()
{
    QList<Choice> choices;
    for (const QString& name : m_papers.queue().printers())
        choices.append({name, name, {}});
    m_printer->setChoices(choices);
    m_printer->setCode(m_papers.printer());
    m_print->setBlocked(m_papers.printer().isEmpty());
}

void PaperPanel::print()
{
    m_print->setEnabled(false); // one press, one paper
    m_papers.print(m_application, paper(), [this, self = QPointer(this), which = paper()](PrintOutcome how) {
        if (!self)
            return;
        m_print->setEnabled(true);
        tell(how, which);
    });
}

void PaperPanel::tell(PrintOutcome outcome, Paper paper)
{
    const bool good = outcome == PrintOutcome::Taken;
    const auto [fact, action] = printText(outcome, paper);
    m_note->setSeverity(good ? Severity::Ok : Severity::Warn, good ? Shape::Ok : Shape::Warn);
    m_note->setNote(fact, action);
    m_note->setVisible(true);
}

void PaperPanel::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    arrange();
    if (isVisible())
        draw();
}

// The printer below the papers where both do not fit beside each other.
void PaperPanel::arrange()
{
    const int printing = m_printer->width() + headGap + m_print->sizeHint().width();
    const int room = contentsRect().width() - 2 * body()->contentsMargins().left();
    const bool fits = m_which->sizeHint().width() + headGap + printing <= room;
    m_head->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void PaperPanel::retranslate()
{
    QStringList names;
    for (const Paper paper : std::as_const(m_choices))
        names.append(paperName(paper));
    const int current = m_which->current();
    m_which->setOptions(names);
    m_which->setCurrent(std::min<int>(current, int(std::max<qsizetype>(names.size(), 1)) - 1));
    m_printer->setPlaceholderText(tr("Printer"));
    m_printer->setAccessibleName(tr("Printer"));
    m_print->setLabel(tr("Print"));
    m_area->setAccessibleName(tr("What will be printed"));
    arrange();
}

} // namespace thunhan
