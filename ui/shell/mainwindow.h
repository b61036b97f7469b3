// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window: navigation, header strip, message bar, pages, the bar of a running export, the foot. It knows no page's
// insides (exemplars 2.2) and decides nothing: leaving a page and closing are asked of others. GUI thread.
#pragma once

#include "ui/shell/exportbar.h"
#include "ui/shell/headerstrip.h"
#include "ui/shell/navigationmodel.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/theme.h"

#include <QKeySequence>
#include <QMainWindow>

class QActionGroup;
class QListView;
class QMenu;
class QStackedWidget;

namespace itam::ui::shell {

class KeyboardMap;

class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);

    /// In the order of the navigation; Ctrl+1 and so on. The window owns the page.
    void addPage(const NavigationModel::Entry& entry, QWidget* page);
    /// A page without a row in the navigation: by menu and key only. Before buildMenus().
    void addSidePage(const QString& id, const QString& title, const QKeySequence& key, QWidget* page);
    /// What is in a page that was added empty.
    void fillPage(const QString& id, QWidget* content);
    /// After the last page: the menus list them.
    void buildMenus();
    /// Asks the guard first.
    void showPage(const QString& id);
    /// Empty: there is no such page.
    [[nodiscard]] QString titleOfPage(const QString& id) const;
    [[nodiscard]] QString currentPage() const;
    /// Whoever asked for the page by a key goes on in it: the focus leaves the navigation.
    void focusPage();
    void setProblems(const QString& id, int problems) { m_navigation.setProblems(id, problems); }

    /// Called before another page is shown; it calls `proceed` at once, later or never.
    using LeaveGuard = std::function<void(const QString& from, std::function<void()> proceed)>;
    void setLeaveGuard(LeaveGuard guard) { m_leaveGuard = std::move(guard); }

    [[nodiscard]] HeaderStrip& header() { return *m_header; }
    [[nodiscard]] widgets::MessageBar& messages() { return *m_messages; }
    [[nodiscard]] ExportBar& exportBar() { return *m_exportBar; }
    /// The bar is hidden on the page that shows the same at length.
    void setExportRunning(bool running);
    /// A stop was asked for: bar and menu say so and offer none.
    void setExportStopping(bool stopping);
    void setExportPossible(bool possible);
    void setFoot(const QString& last, const QString& lastExact, const QString& next);
    void setChoices(widgets::SchemeChoice scheme, const QString& language);
    void setNotifying(bool notifying);

    /// closeRequested() comes instead of closing until this is set.
    void setMayClose(bool mayClose) { m_mayClose = mayClose; }

    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& layout);

signals:
    /// It is about to be shown: whoever has not made its content yet makes it now.
    void pageWanted(const QString& id);
    void pageShown(const QString& id);
    void closeRequested();
    void exportRequested();
    void stopRequested();
    void refreshRequested();
    /// Where is a computer (Ctrl+K).
    void findRequested();
    void schemeChosen(itam::ui::widgets::SchemeChoice scheme);
    /// "", "en", "de", "fr"
    void languageChosen(const QString& language);
    void notifyingChosen(bool notifying);
    void supportBundleRequested();
    void aboutRequested();

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QWidget* makeNavigation();
    void switchTo(const QString& id);
    void showNavigation();
    void buildExportMenu();
    void buildViewMenu();
    void buildChoices(QMenu* menu);
    void buildHelpMenu();
    [[nodiscard]] int indexOf(const QString& id) const;
    void updateExportBar();

    NavigationModel m_navigation;
    QListView* m_list;
    QStackedWidget* m_pages;
    HeaderStrip* m_header;
    widgets::MessageBar* m_messages;
    ExportBar* m_exportBar;
    QLabel* m_last;
    QLabel* m_next;
    QAction* m_export = nullptr;
    QAction* m_stop = nullptr;
    QActionGroup* m_schemes = nullptr;
    QActionGroup* m_languages = nullptr;
    QAction* m_notifying = nullptr;
    struct SidePage
    {
        QString id;
        QString title;
        QKeySequence key;
    };
    QList<SidePage> m_sidePages;
    KeyboardMap* m_keyboard = nullptr; ///< made when it is wanted
    LeaveGuard m_leaveGuard;
    bool m_running = false;
    bool m_mayClose = false;
};

} // namespace itam::ui::shell
