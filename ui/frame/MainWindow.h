// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/FrameState.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/KeyTeller.h"

#include <QPointer>
#include <QWidget>
#include <map>
#include <optional>

class QStackedWidget;

namespace thunhan
{

class HelpSheet;
class LanguageSwitch;
class LockPage;
class NavigationBar;
class SignInPage;
class TopBar;

// The one window: signing in, locked, or at work with the frame around the pages. Holds no service: states
// come in, wishes go out as signals. Alt+1 to Alt+7 show pages, Ctrl+L locks, F1 tells the keys, F7 changes
// the scheme, Ctrl+Shift+L the language.
class MainWindow : public QWidget
{
    Q_OBJECT
public:
    MainWindow(Theme& theme, LanguageSwitch& language, QWidget* parent = nullptr);

    // Takes the widget over. Pages that were not added do not appear in the navigation. A Page is asked
    // before it is left (Page::leave) and told when it comes to the front (Page::enter).
    void addPage(PageId id, QWidget* page);
    // False: no such page, the role does not open it, or the page in front does not let go.
    bool showPage(PageId id);
    std::optional<PageId> currentPage() const { return m_current; }

    void setTopBar(const TopBarState& state);
    void setNavigation(const NavigationState& state);
    void setTime(const QDateTime& now);

    void showSignIn();
    void showLock();
    void showWork(); // the frame, with the page that was in front
    SignInPage& signInPage() { return *m_signIn; }
    LockPage& lockPage() { return *m_lock; }

Q_SIGNALS:
    void pageShown(thunhan::PageId id);
    void lockRequested();
    void closeRequested(); // the window's close button; the composition root stops services and quits

protected:
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildWork();
    void toggleHelp();
    void fillHelp();
    void closeHelp();
    QList<KeyHelp> keysEverywhere() const;
    QList<QKeySequence> ownKeys() const;
    void retranslate();

    Theme& m_theme;
    LanguageSwitch& m_language;
    QStackedWidget* m_faces = nullptr; // sign-in, lock, work
    SignInPage* m_signIn = nullptr;
    LockPage* m_lock = nullptr;
    QWidget* m_signInFace = nullptr;
    QWidget* m_work = nullptr;
    QWidget* m_logo = nullptr;
    TopBar* m_topBar = nullptr;
    NavigationBar* m_navigation = nullptr;
    QStackedWidget* m_pages = nullptr;
    std::map<PageId, QWidget*> m_byId;
    std::optional<PageId> m_current;
    QPointer<HelpSheet> m_help; // while it is open
};

} // namespace thunhan
