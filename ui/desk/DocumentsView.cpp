// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DocumentsPage that lays it out and says how the pages stand.
#include "app/base/Deliver.h"
#include "ui/ErrorText.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/DocumentsPage.h"
#include "ui/desk/StoredImage.h"
#include "ui/desk/capture/CheckList.h"
#include "ui/desk/capture/DocumentText.h"
#include "ui/desk/capture/KindList.h"
#include "ui/desk/capture/PageStrip.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LiveImageView.h"
#include "ui/widgets/Marks.h"
#include "ui/widgets/NoteBox.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/ProgressBar.h"
#include "ui/widgets/StateTag.h"

#include <QHBoxLayout>
#include <QLocale>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

constexpr int stripWidth = 144;
constexpr int rightWidth = 252;
constexpr QSize pictureSize(1100, 1400);
constexpr int markCount = 3;
constexpr double turnWorthTelling = 0.05; // degrees

} // namespace

QWidget* DocumentsPage::makeStrip()
{
    m_stripPanel = new Panel(m_theme, Panel::Head::Ruled);
    m_stripPanel->setFixedWidth(stripWidth);
    m_stripPanel->body()->setContentsMargins(0, 0, 0, 1);
    m_stripPanel->addToHeadEnd(new KeyCap(m_theme, u"↑"_s));
    m_stripPanel->addToHeadEnd(new KeyCap(m_theme, u"↓"_s));
    m_strip = new PageStrip(m_theme);
    m_strip->setObjectName(u"documentStrip"_s);
    m_stripPanel->body()->addWidget(m_strip, 1);
    return m_stripPanel;
}

QWidget* DocumentsPage::makeMiddle()
{
    auto* middle = new QWidget;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* head = new QHBoxLayout;
    m_title = new Label(m_theme, TypeRole::Heading);
    m_title->setObjectName(u"documentTitle"_s);
    m_pageOf = new Label(m_theme, TypeRole::Table, Tone::Text2);
    m_straightened = new StateTag(m_theme, Severity::Ok, Shape::Ok);
    head->addWidget(m_title);
    head->addWidget(m_pageOf);
    head->addStretch(1);
    head->addWidget(m_straightened);
    m_preview = new LiveImageView(m_theme);
    m_preview->setObjectName(u"documentPreview"_s);
    m_preview->setMinimumHeight(200);
    m_trouble = new NoteBox(m_theme, Severity::Bad, Shape::Bad);
    m_trouble->setObjectName(u"documentTrouble"_s);
    column->addLayout(head);
    column->addWidget(m_preview, 1);
    column->addSpacing(4);
    column->addWidget(makeButtons());
    column->addWidget(makeMarks());
    column->addWidget(m_trouble);
    return middle;
}

QWidget* DocumentsPage::makeButtons()
{
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto button = [this](Qt::Key key, const QString& name, ActionButton::Kind kind) {
        auto* made = new ActionButton(m_theme, QKeySequence(key), kind, ActionButton::Size::Medium);
        made->setObjectName(name);
        return made;
    };
    m_scan = button(Qt::Key_Space, u"documentScan"_s, ActionButton::Kind::Primary);
    m_stop = button(Qt::Key_S, u"documentStop"_s, ActionButton::Kind::Normal);
    m_remove = button(Qt::Key_Delete, u"documentRemove"_s, ActionButton::Kind::Danger);
    m_progress = new ProgressBar(m_theme, ProgressBar::Fill::Accent);
    m_progress->setObjectName(u"documentProgress"_s);
    row->addWidget(m_scan);
    row->addWidget(m_stop);
    row->addWidget(m_progress, 1);
    row->addStretch(1);
    row->addWidget(m_remove);
    return buttons;
}

QWidget* DocumentsPage::makeMarks()
{
    m_marks = new QWidget;
    m_marks->setObjectName(u"documentQuality"_s);
    m_marks->setFixedHeight(24);
    auto* row = new QHBoxLayout(m_marks);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (int i = 0; i < markCount; ++i) {
        m_markShapes.append(new ShapeMark(m_theme, Shape::Ok, 14));
        m_markWords.append(new Label(m_theme, TypeRole::Small));
        row->addWidget(m_markShapes.last());
        row->addWidget(m_markWords.last());
        row->addSpacing(10);
    }
    m_figures = new Label(m_theme, TypeRole::Small, Tone::Text2);
    row->addStretch(1);
    row->addWidget(m_figures);
    return m_marks;
}

QWidget* DocumentsPage::makeRight()
{
    auto* right = new QWidget;
    right->setFixedWidth(rightWidth);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_kindPanel = new Panel(m_theme, Panel::Head::Ruled);
    m_kindPanel->body()->setContentsMargins(1, 0, 1, 1);
    m_kinds = new KindList(m_theme);
    m_kindPanel->body()->addWidget(m_kinds);
    m_needPanel = new Panel(m_theme, Panel::Head::Open);
    m_needPanel->body()->setContentsMargins(2, 2, 2, 8);
    m_needs = new CheckList(m_theme);
    m_needs->setObjectName(u"documentNeeds"_s);
    m_needPanel->body()->addWidget(m_needs);
    m_needPanel->body()->addStretch(1);
    column->addWidget(m_kindPanel, 388);
    column->addWidget(m_needPanel, 168);
    return right;
}

void DocumentsPage::refresh()
{
    if (m_application.id.isNull())
        return;
    refreshStrip();
    refreshPreview();
    refreshNeeds();
    refreshScanner();
}

void DocumentsPage::refreshStrip()
{
    m_stripPanel->setTitle(tr("%n page(s)", nullptr, static_cast<int>(m_application.documents.size())));
    QList<PageItem> items;
    for (const DocumentScan& page : std::as_const(m_application.documents)) {
        loadPicture(page.id);
        const auto quality = m_qualities.constFind(page.id);
        const bool doubt = quality != m_qualities.constEnd() && !quality->isGood();
        const QString words = pagesOf(page.type) > 1
                                  ? tr("%1, %2").arg(documentShort(page.type)).arg(page.page)
                                  : documentShort(page.type);
        items.append({m_pictures.value(page.id), doubt ? Shape::Warn : Shape::Ok, words});
    }
    m_strip->setPages(items, indexOf(m_shown));
}

void DocumentsPage::refreshPreview()
{
    const DocumentScan* page = shown();
    QHash<DocumentType, int> counts;
    for (const DocumentScan& each : std::as_const(m_application.documents))
        ++counts[each.type];
    m_kinds->setCounts(counts);
    m_kinds->setChosen(page ? page->type : m_kind);
    m_title->setText(documentName(page ? page->type : m_kind));
    m_pageOf->setText(page ? tr("page %1 / %2").arg(page->page).arg(pagesOf(page->type)) : QString());
    m_preview->setBackdrop(page ? m_theme.palette().stage : m_theme.palette().sunken);
    m_preview->setImage(page ? m_pictures.value(page->id) : QImage());
    m_remove->setVisible(page != nullptr);
    m_remove->setLabel(tr("Remove page %1").arg(indexOf(m_shown) + 1));
    refreshMarks();
}

void DocumentsPage::refreshMarks()
{
    const DocumentScan* page = shown();
    const auto quality = page ? m_qualities.constFind(page->id) : m_qualities.constEnd();
    const bool known = quality != m_qualities.constEnd();
    m_straightened->setVisible(known && quality->edges);
    for (int i = 0; i < markCount; ++i) {
        m_markShapes.at(i)->setVisible(known);
        m_markWords.at(i)->setVisible(known);
    }
    m_figures->setText(!page   ? QString()
                       : known ? tr("%1 ppi · %2 kB").arg(page->ppi).arg((quality->bytes + 512) / 1024)
                               : tr("%1 ppi").arg(page->ppi));
    if (!known)
        return;
    const bool turned = std::abs(quality->angle) >= turnWorthTelling;
    m_straightened->setText(
        turned ? tr("Straightened %1°").arg(QLocale().toString(std::abs(quality->angle), 'f', 1))
               : tr("Cut to the page"));
    const auto mark = [this](int index, bool holds, const QString& good, const QString& bad) {
        m_markShapes.at(index)->setShape(holds ? Shape::Ok : Shape::Warn);
        m_markWords.at(index)->setText(holds ? good : bad);
        m_markWords.at(index)->setTone(holds ? Tone::Text : Tone::Warn);
    };
    mark(0, quality->sharp, tr("Sharp"), tr("Not sharp"));
    mark(1, !quality->glare, tr("No glare"), tr("Glare"));
    mark(2, quality->edges, tr("Four edges"), tr("Edges not found"));
}

void DocumentsPage::refreshNeeds()
{
    QList<CheckLine> lines;
    QHash<DocumentType, int> counts;
    for (const DocumentScan& page : std::as_const(m_application.documents))
        ++counts[page.type];
    for (const Gap& gap : documentGaps()) {
        const QString what = gap.documents.size() == 1 ? documentName(gap.documents.first())
                                                       : tr("A document that proves the data");
        lines.append({Shape::Idle, what, {}});
    }
    for (const DocumentType type : allDocumentTypes) {
        if (counts.value(type) > 0)
            lines.append({Shape::Ok, documentName(type), {}});
    }
    for (int i = 0; i < static_cast<int>(m_application.documents.size()); ++i) {
        const auto quality = m_qualities.constFind(m_application.documents.at(i).id);
        if (quality != m_qualities.constEnd() && !quality->isGood())
            lines.prepend({Shape::Warn,
                           quality->sharp ? tr("Page %1: glare, scan again").arg(i + 1)
                                          : tr("Page %1: not sharp, scan again").arg(i + 1),
                           {}});
    }
    m_needs->setLines(lines.mid(0, 4));
}

void DocumentsPage::refreshScanner()
{
    const bool running = m_session && m_session->running();
    const DeviceStatus status = scanner() ? scanner()->status() : DeviceStatus{};
    const bool away = status.state == DeviceState::Absent || status.state == DeviceState::Failed;
    m_scan->setVisible(!running);
    m_scan->setBlocked(away);
    m_scan->setLabel(m_application.documents.isEmpty() ? tr("Scan") : tr("Scan another"));
    m_stop->setVisible(running);
    m_progress->setVisible(running);
    m_progress->setValue(m_percent / 100.0);
    std::optional<Error> trouble = m_failure;
    if (away && !trouble)
        trouble = status.error.value_or(Error{ErrorCode::DeviceMissing, {}});
    m_trouble->setVisible(trouble.has_value() && !running);
    m_marks->setVisible(!m_trouble->isVisibleTo(this));
    if (trouble)
        m_trouble->setNote(errorSentence(*trouble), {});
    const QString scanning = m_percent > 0 ? tr("Scanning, %1 %").arg(m_percent) : tr("Scanning…");
    m_preview->setCaption(running ? scanning : QString());
}

void DocumentsPage::loadPicture(DocumentId id)
{
    if (m_pictures.contains(id))
        return;
    m_pictures.insert(id, {}); // asked for
    deliver(decoded(m_services.pool, m_services.queries.pageImage(id), pictureSize), *this,
            [this, id](const QImage& image) {
                if (!m_pictures.contains(id))
                    return;
                m_pictures.insert(id, image);
                refreshStrip();
                refreshPreview();
            });
}

void DocumentsPage::retranslate()
{
    m_kindPanel->setTitle(tr("Kind of document"));
    m_kindPanel->setHint(tr("press a letter"));
    m_needPanel->setTitle(tr("This application needs"));
    m_kinds->retranslate();
    m_strip->setAccessibleName(tr("Scanned pages"));
    m_preview->setAccessibleName(tr("The page as it is kept"));
    m_preview->setPlaceholder(Icon::Scan, tr("Put the document in and press Space"));
    m_stop->setLabel(tr("Stop"));
    refresh();
}

} // namespace thunhan
