// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/document/DocumentCaptureSession.h"
#include "ui/desk/CaptureServices.h"
#include "ui/desk/DeskServices.h"
#include "ui/desk/StepPage.h"
#include "ui/widgets/KeyTeller.h"

#include <QHash>
#include <QImage>
#include <memory>

namespace thunhan
{

class CheckList;
class KindList;
class Label;
class LiveImageView;
class NoteBox;
class PageStrip;
class Panel;
class ProgressBar;
class ShapeMark;
class StateTag;

// Step 5. Space scans a page, a letter says what kind of document it is, Del removes it. Every page is stored
// as it comes.
class DocumentsPage final : public StepPage, public KeyTeller
{
    Q_OBJECT
public:
    DocumentsPage(const Theme& theme, const DeskServices& services, const CaptureServices& capture,
                  QWidget* parent = nullptr);
    ~DocumentsPage() override;

    void showApplication(const Application& application) override;
    void enter() override;
    StepStatus stepStatus() const override;
    QString blockedReason() const override;
    void goToMissing() override;
    bool letterPressed(QChar letter) override;
    QList<KeyHelp> keysTold() const override;

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    // How a page came out of the processing; known for pages of this visit.
    struct Quality {
        bool sharp = true;
        bool glare = false;
        bool edges = false;
        double angle = 0;
        qsizetype bytes = 0;

        bool isGood() const { return sharp && !glare; }
    };

    QWidget* makeStrip();
    QWidget* makeMiddle();
    QWidget* makeRight();
    QWidget* makeButtons();
    QWidget* makeMarks();

    DocumentScanner* scanner() const;
    void scan();
    void pageReady(const DocumentScan& page, const QByteArray& encoded, const ProcessedPage& processed);
    void scanEnded(const std::optional<Error>& error);
    void setKind(DocumentType type);
    void removePage();

    const DocumentScan* shown() const;
    int indexOf(DocumentId id) const;
    int pagesOf(DocumentType type) const;
    int doubtful() const; // pages that are not sharp or not free of glare

    void refresh();
    void refreshStrip();
    void refreshPreview();
    void refreshMarks();
    QList<Gap> documentGaps() const;
    QString neededText() const; // empty: nothing is missing
    void refreshNeeds();
    void refreshScanner();
    void loadPicture(DocumentId id);
    void retranslate();

    const Theme& m_theme;
    const DeskServices m_services;
    const CaptureServices m_capture;
    Application m_application;
    std::unique_ptr<DocumentCaptureSession> m_session;
    ApplicationId m_scanApplication;                  // whom the running scan belongs to
    DocumentType m_kind = DocumentType::ReceiptSheet; // of the next page
    DocumentId m_shown;
    DocumentId m_awaited; // scanned, not stored yet: comes to the front when it is
    int m_percent = 0;
    std::optional<Error> m_failure;
    QHash<DocumentId, Quality> m_qualities;
    QHash<DocumentId, QImage> m_pictures;

    Panel* m_stripPanel = nullptr;
    PageStrip* m_strip = nullptr;
    Label* m_title = nullptr;
    Label* m_pageOf = nullptr;
    StateTag* m_straightened = nullptr;
    LiveImageView* m_preview = nullptr;
    ActionButton* m_scan = nullptr;
    ActionButton* m_stop = nullptr;
    ActionButton* m_remove = nullptr;
    ProgressBar* m_progress = nullptr;
    QWidget* m_marks = nullptr;
    QList<ShapeMark*> m_markShapes;
    QList<Label*> m_markWords;
    Label* m_figures = nullptr;
    NoteBox* m_trouble = nullptr;
    Panel* m_kindPanel = nullptr;
    KindList* m_kinds = nullptr;
    Panel* m_needPanel = nullptr;
    CheckList* m_needs = nullptr;
};

} // namespace thunhan
