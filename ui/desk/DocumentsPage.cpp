// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/DocumentsPage.h"

#include "ui/desk/capture/DocumentText.h"
#include "ui/desk/capture/KindList.h"
#include "ui/desk/capture/PageStrip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

DocumentsPage::DocumentsPage(const Theme& theme, const DeskServices& services, const CaptureServices& capture,
                             QWidget* parent)
    : StepPage(EnrollmentStep::Documents, parent), m_theme(theme), m_services(services), m_capture(capture)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(16);
    row->addWidget(makeStrip());
    row->addWidget(makeMiddle(), 1);
    row->addWidget(makeRight());

    if (DocumentScanner* device = scanner()) {
        m_session = std::make_unique<DocumentCaptureSession>(*device, m_capture.qualityPool, m_capture.clock,
                                                             m_capture.random, m_capture.pages);
        connect(m_session.get(), &DocumentCaptureSession::progress, this, [this](int percent) {
            m_percent = percent;
            refreshScanner();
        });
        connect(m_session.get(), &DocumentCaptureSession::pageReady, this, &DocumentsPage::pageReady);
        connect(m_session.get(), &DocumentCaptureSession::finished, this, [this] { scanEnded({}); });
        connect(m_session.get(), &DocumentCaptureSession::failed, this,
                [this](const Error& error) { scanEnded(error); });
        connect(device, &Device::statusChanged, this, &DocumentsPage::refreshScanner);
    }
    connect(m_scan, &ActionButton::activated, this, &DocumentsPage::scan);
    connect(m_stop, &ActionButton::activated, this, [this] { m_session->cancel(); });
    connect(m_remove, &ActionButton::activated, this, &DocumentsPage::removePage);
    connect(m_kinds, &KindList::kindClicked, this, &DocumentsPage::setKind);
    connect(m_strip, &PageStrip::pageChosen, this, [this](int index) {
        if (index >= m_application.documents.size())
            return;
        m_shown = m_application.documents.at(index).id;
        m_kind = m_application.documents.at(index).type;
        refreshPreview();
    });
    retranslate();
}

DocumentsPage::~DocumentsPage()
{
    // The session ends with the page, and the scanner tells of it.
    if (DocumentScanner* device = scanner())
        device->disconnect(this);
}

DocumentScanner* DocumentsPage::scanner() const
{
    return qobject_cast<DocumentScanner*>(m_capture.devices.device(DeviceKind::DocumentScanner));
}

void DocumentsPage::showApplication(const Application& application)
{
    if (application.id != m_application.id) {
        m_qualities.clear();
        m_pictures.clear();
        m_failure.reset();
        m_awaited = {};
        m_shown = application.documents.isEmpty() ? DocumentId() : application.documents.first().id;
        m_kind =
            application.documents.isEmpty() ? DocumentType::ReceiptSheet : application.documents.first().type;
    }
    const int before = indexOf(m_shown);
    m_application = application;
    if (indexOf(m_awaited) >= 0) {
        m_shown = m_awaited;
        m_awaited = {};
    } else if (indexOf(m_shown) < 0 && !application.documents.isEmpty()) { // it was removed: its neighbour
        const qsizetype last = application.documents.size() - 1;
        m_shown = application.documents.at(std::clamp<qsizetype>(before, 0, last)).id;
    } else if (application.documents.isEmpty()) {
        m_shown = {};
    }
    refresh();
}

void DocumentsPage::enter()
{
    m_strip->setFocus();
    refresh();
}

void DocumentsPage::scan()
{
    const auto& person = m_services.session.person();
    if (!m_session || !person || m_session->running())
        return;
    m_failure.reset();
    m_percent = 0;
    m_scanApplication = m_application.id;
    m_session->scan(m_kind, pagesOf(m_kind) + 1, person->id, {});
    refreshScanner();
}

void DocumentsPage::pageReady(const DocumentScan& page, const QByteArray& encoded,
                              const ProcessedPage& processed)
{
    const ApplicationId id = m_scanApplication;
    if (id == m_application.id) {
        m_qualities.insert(page.id, {processed.sharp, processed.glare, processed.edgesFound, processed.angle,
                                     encoded.size()});
        m_awaited = page.id;
    }
    apply([this, id, page, encoded] { return m_services.enrollment.addPage(id, page, encoded); });
}

void DocumentsPage::scanEnded(const std::optional<Error>& error)
{
    if (error && error->code != ErrorCode::Cancelled)
        m_failure = error;
    refreshScanner();
}

void DocumentsPage::setKind(DocumentType type)
{
    m_kind = type;
    const DocumentScan* page = shown();
    if (page && page->type != type) {
        const ApplicationId id = m_application.id;
        const DocumentId which = page->id;
        apply([this, id, which, type] { return m_services.enrollment.setPageType(id, which, type); });
    }
    refreshPreview();
}

void DocumentsPage::removePage()
{
    if (m_shown.isNull())
        return;
    const ApplicationId id = m_application.id;
    const DocumentId which = m_shown;
    apply([this, id, which] { return m_services.enrollment.removePage(id, which); });
}

const DocumentScan* DocumentsPage::shown() const
{
    const int index = indexOf(m_shown);
    return index < 0 ? nullptr : &m_application.documents.at(index);
}

int DocumentsPage::indexOf(DocumentId id) const
{
    const auto found = std::find_if(m_application.documents.begin(), m_application.documents.end(),
                                    [id](const DocumentScan& page) { return page.id == id; });
    return found == m_application.documents.end() || id.isNull()
               ? -1
               : static_cast<int>(found - m_application.documents.begin());
}

int DocumentsPage::pagesOf(DocumentType type) const
{
    return static_cast<int>(std::count_if(m_application.documents.begin(), m_application.documents.end(),
                                          [type](const DocumentScan& page) { return page.type == type; }));
}

int DocumentsPage::doubtful() const
{
    return static_cast<int>(std::count_if(m_application.documents.begin(), m_application.documents.end(),
                                          [this](const DocumentScan& page) {
                                              const auto quality = m_qualities.constFind(page.id);
                                              return quality != m_qualities.constEnd() && !quality->isGood();
                                          }));
}

QList<Gap> DocumentsPage::documentGaps() const
{
    QList<Gap> gaps = m_services.enrollment.gapsOf(m_application);
    gaps.removeIf([this](const Gap& gap) { return gap.step != step(); });
    return gaps;
}

QString DocumentsPage::neededText() const
{
    const auto missing = documentGaps().size();
    return missing == 0   ? QString()
           : missing == 1 ? tr("1 document needed")
                          : tr("%1 documents needed").arg(missing);
}

StepStatus DocumentsPage::stepStatus() const
{
    const auto pages = static_cast<int>(m_application.documents.size());
    if (!documentGaps().isEmpty())
        return {Shape::Idle, neededText()};
    if (pages == 0)
        return {Shape::Idle, tr("No document needed")};
    if (doubtful() > 0)
        return {Shape::Warn, tr("%1 pages, %2 to look at").arg(pages).arg(doubtful())};
    return {Shape::Ok, tr("%n page(s)", nullptr, pages)};
}

QString DocumentsPage::blockedReason() const
{
    return neededText();
}

void DocumentsPage::goToMissing()
{
    m_scan->setFocus();
}

bool DocumentsPage::letterPressed(QChar letter)
{
    const auto type = documentOf(letter);
    if (type)
        setKind(*type);
    return type.has_value();
}

QList<KeyHelp> DocumentsPage::keysTold() const
{
    return {KeyHelp{{u"↑"_s, u"↓"_s}, tr("Choose a page")}};
}

void DocumentsPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Up)
        m_strip->move(-1);
    else if (event->key() == Qt::Key_Down)
        m_strip->move(1);
    else
        StepPage::keyPressEvent(event);
}

void DocumentsPage::changeEvent(QEvent* event)
{
    StepPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace thunhan
