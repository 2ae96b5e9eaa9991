// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/DeskQueries.h"
#include "app/workflow/ReviewService.h"
#include "ui/desk/DeskServices.h"
#include "ui/theme/Theme.h"

#include <QHash>
#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace thunhan
{

class CleanDataTags;
class FingerStrip;
class Label;
class PortraitView;
class StateTag;

// Everything a reviewer looks at of one application: portrait, facts, ten fingers, what asks for a look,
// papers.
class ReviewDetail : public QWidget
{
    Q_OBJECT
public:
    ReviewDetail(const Theme& theme, const DeskServices& services, QWidget* parent = nullptr);

    // Reads the images by itself; what arrives after another application was set is dropped.
    void show(const WaitingApplication& waiting, const Application& application,
              const QList<Finding>& findings, const QHash<OperatorId, QString>& operatorNames);
    void clear();

private:
    void showFacts(const Application& application, const QHash<OperatorId, QString>& operatorNames);
    void showNotes(const Application& application, const QList<Finding>& findings,
                   const QHash<OperatorId, QString>& operatorNames);
    void showDocuments(const Application& application);
    void showChecks();
    void readImages(const Application& application);
    void addNote(Shape shape, const QString& fact, const QString& action);

    const Theme& m_theme;
    DeskServices m_services;
    ApplicationId m_shown;
    Label* m_name = nullptr;
    StateTag* m_risk = nullptr;
    CleanDataTags* m_checks = nullptr;
    PortraitView* m_portrait = nullptr;
    Label* m_portraitCaption = nullptr;
    QVBoxLayout* m_facts = nullptr;
    Label* m_fingersTitle = nullptr;
    FingerStrip* m_fingers = nullptr;
    Label* m_notesTitle = nullptr;
    QVBoxLayout* m_notes = nullptr;
    Label* m_documentsTitle = nullptr;
    QHBoxLayout* m_documents = nullptr;
    QHash<DocumentId, PortraitView*> m_pages;
};

} // namespace thunhan
