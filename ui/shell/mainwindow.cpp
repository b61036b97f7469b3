// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/shell/keyboardmap.h"
#include "ui/widgets/fieldhelp.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDataStream>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>

namespace itam::ui::shell {
namespace {

constexpr quint32 layoutVersion = 1;
constexpr QLatin1String exportPageId("export");

/// On a page without a row it has no current row. A view that gets the focus then makes its first row current by itself,
/// which would open that page, also while another one is being opened.
class NavigationList final : public QListView
{
public:
    using QListView::QListView;

protected:
    void focusInEvent(QFocusEvent* event) override
    {
        const bool hadCurrent = currentIndex().isValid();
        const QSignalBlocker blocker(selectionModel());
        QListView::focusInEvent(event);
        if (!hadCurrent)
            selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
    }
};

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent)
    , m_list(new NavigationList)
    , m_pages(new QStackedWidget)
    , m_header(new HeaderStrip)
    , m_messages(new widgets::MessageBar)
    , m_exportBar(new ExportBar)
    , m_last(widgets::makeLabel({}, widgets::TextRole::Muted))
    , m_next(widgets::makeLabel({}, widgets::TextRole::Muted))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("itam-console"));
    setWindowIcon(widgets::applicationIcon());
    m_last->setObjectName(QStringLiteral("footLastLabel"));
    m_next->setObjectName(QStringLiteral("footNextLabel"));

    auto* foot = new QFrame;
    foot->setObjectName(QStringLiteral("footStrip"));
    foot->setProperty("surface", QStringLiteral("foot"));
    auto* footRow = new QHBoxLayout(foot);
    footRow->setContentsMargins(widgets::spacing(5), widgets::spacing(1), widgets::spacing(5), widgets::spacing(1));
    footRow->addWidget(m_last, 1);
    footRow->addWidget(m_next);
    m_last->setWordWrap(false);
    m_next->setWordWrap(false);

    auto* bars = new QVBoxLayout;
    bars->setContentsMargins(widgets::spacing(5), 0, widgets::spacing(5), 0);
    bars->setSpacing(widgets::spacing(2));
    bars->addWidget(m_messages);
    bars->addWidget(m_exportBar);

    auto* area = new QWidget;
    area->setObjectName(QStringLiteral("pageArea"));
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::spacing(2));
    column->addWidget(m_header);
    column->addLayout(bars);
    column->addWidget(m_pages, 1);
    column->addWidget(foot);

    auto* central = new QWidget;
    auto* row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeNavigation());
    row->addWidget(area, 1);
    setCentralWidget(central);

    connect(m_exportBar, &ExportBar::showRequested, this, [this] { showPage(exportPageId); });
    connect(m_exportBar, &ExportBar::stopRequested, this, &MainWindow::stopRequested);
    m_exportBar->hide();
    resize(QSize(widgets::textWidth(210), widgets::spacing(230)).boundedTo(screen()->availableSize() * 9 / 10));
}

QWidget* MainWindow::makeNavigation()
{
    auto* frame = new QFrame;
    frame->setObjectName(QStringLiteral("navigationFrame"));
    auto* product = widgets::makeLabel(tr("itam-console"), widgets::TextRole::Heading, frame);
    product->setObjectName(QStringLiteral("productLabel"));
    auto* picture = new QLabel(frame);
    const int size = widgets::spacing(8);
    picture->setPixmap(widgets::applicationIcon().pixmap(QSize(size, size), devicePixelRatioF()));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(widgets::spacing(4), widgets::spacing(4), widgets::spacing(4), widgets::spacing(3));
    head->addWidget(picture);
    head->addWidget(product, 1);

    m_list->setObjectName(QStringLiteral("navigationList"));
    m_list->setAccessibleName(tr("Pages"));
    m_list->setModel(&m_navigation);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize(QSize(widgets::spacing(5), widgets::spacing(5)));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (!index.isValid() || m_navigation.idAt(index.row()) == currentPage())
            return;
        showPage(m_navigation.idAt(index.row()));
        // The list goes on with what it was doing and selects the row that was wanted, even if the page stays.
        QMetaObject::invokeMethod(this, &MainWindow::showNavigation, Qt::QueuedConnection);
    });
    // A style sheet cannot ask for the focus of the view when it paints an item.
    // The list alone: it lives a little longer than the window around it.
    connect(qApp, &QApplication::focusChanged, m_list, [list = m_list](const QWidget*, const QWidget* now) {
        widgets::setStyleProperty(list, "focused", now == list);
    });
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    return frame;
}

void MainWindow::addPage(const NavigationModel::Entry& entry, QWidget* page)
{
    page->setProperty("pageId", entry.id);
    m_pages->addWidget(page);
    m_navigation.append(entry);
    // As wide as the longest title with a number behind it.
    const int width = m_list->sizeHintForColumn(0) + widgets::textWidth(8);
    m_list->setMinimumWidth(std::max(width, widgets::textWidth(26)));
    m_list->setMaximumWidth(m_list->minimumWidth());
    showNavigation();
}

void MainWindow::addSidePage(const QString& id, const QString& title, const QKeySequence& key, QWidget* page)
{
    page->setProperty("pageId", id);
    m_pages->addWidget(page);
    m_sidePages.append({id, title, key});
}

int MainWindow::indexOf(const QString& id) const
{
    for (int i = 0; i < m_pages->count(); ++i) {
        if (m_pages->widget(i)->property("pageId").toString() == id)
            return i;
    }
    return -1;
}

QString MainWindow::titleOfPage(const QString& id) const
{
    for (const SidePage& page : m_sidePages) {
        if (page.id == id)
            return page.title;
    }
    return m_navigation.titleAt(m_navigation.rowOf(id));
}

void MainWindow::fillPage(const QString& id, QWidget* content)
{
    auto* column = new QVBoxLayout(m_pages->widget(indexOf(id)));
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(content);
    widgets::giveHelp(*content);
}

void MainWindow::buildMenus()
{
    buildExportMenu();
    buildViewMenu();
    buildHelpMenu();
}

void MainWindow::buildHelpMenu()
{
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help->setObjectName(QStringLiteral("helpMenu"));
    QAction* whatsThis = help->addAction(tr("&What is this?"));
    whatsThis->setObjectName(QStringLiteral("whatsThisAction"));
    whatsThis->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F1));
    connect(whatsThis, &QAction::triggered, this, [this] { widgets::showHelpOfFocus(*this); });
    QAction* keyboard = help->addAction(tr("&Keyboard"));
    keyboard->setObjectName(QStringLiteral("keyboardAction"));
    keyboard->setShortcuts({QKeySequence(Qt::Key_F1), QKeySequence(Qt::CTRL | Qt::Key_Question)});
    connect(keyboard, &QAction::triggered, this, [this] {
        if (!m_keyboard)
            m_keyboard = new KeyboardMap(this);
        m_keyboard->start(keysOf(*this, [this](const QString& id) { return titleOfPage(id); }));
    });
    help->addSeparator();
    QAction* bundle = help->addAction(tr("&Support bundle\u2026"));
    bundle->setObjectName(QStringLiteral("supportBundleAction"));
    connect(bundle, &QAction::triggered, this, &MainWindow::supportBundleRequested);
    connect(help->addAction(tr("&About itam-console")), &QAction::triggered, this, &MainWindow::aboutRequested);
}

void MainWindow::buildExportMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("E&xport"));
    menu->setObjectName(QStringLiteral("exportMenu"));
    m_export = menu->addAction(widgets::icon("play"), tr("E&xport now"));
    m_export->setObjectName(QStringLiteral("exportNowAction"));
    m_export->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    m_stop = menu->addAction(widgets::icon("pause"), tr("&Stop after this segment"));
    m_stop->setObjectName(QStringLiteral("stopExportAction"));
    m_stop->setEnabled(false);
    menu->addSeparator();
    QAction* quit = menu->addAction(tr("&Quit"));
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    connect(m_export, &QAction::triggered, this, &MainWindow::exportRequested);
    connect(m_stop, &QAction::triggered, this, &MainWindow::stopRequested);
    connect(quit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::buildViewMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&View"));
    menu->setObjectName(QStringLiteral("viewMenu"));
    for (int row = 0; row < m_navigation.rowCount(); ++row) {
        const QModelIndex index = m_navigation.index(row);
        const QString id = m_navigation.idAt(row);
        QAction* action = menu->addAction(index.data(Qt::DisplayRole).toString());
        action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + row)));
        connect(action, &QAction::triggered, this, [this, id] {
            showPage(id);
            if (currentPage() == id)
                focusPage();
        });
    }
    for (const SidePage& page : std::as_const(m_sidePages)) {
        QAction* action = menu->addAction(page.title);
        action->setObjectName(page.id + QLatin1String("Action"));
        action->setShortcut(page.key);
        connect(action, &QAction::triggered, this, [this, id = page.id] { showPage(id); });
    }
    menu->addSeparator();
    // Shown, but not set as its shortcut: a page may have F5 for itself, and two shortcuts of one key are none.
    QAction* refresh =
        menu->addAction(widgets::icon("refresh"), tr("&Refresh") + QLatin1Char('\t') +
                                                      QKeySequence(Qt::Key_F5).toString(QKeySequence::NativeText));
    refresh->setObjectName(QStringLiteral("refreshAction"));
    connect(refresh, &QAction::triggered, this, &MainWindow::refreshRequested);
    QAction* find = menu->addAction(widgets::icon("search"), tr("&Where is this computer?"));
    find->setObjectName(QStringLiteral("findComputerAction"));
    find->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_K));
    connect(find, &QAction::triggered, this, &MainWindow::findRequested);
    menu->addSeparator();
    buildChoices(menu);
    m_notifying = menu->addAction(tr("Notify when the window is not in &front"));
    m_notifying->setObjectName(QStringLiteral("notifyAction"));
    m_notifying->setCheckable(true);
    connect(m_notifying, &QAction::triggered, this, &MainWindow::notifyingChosen);
}

void MainWindow::setNotifying(bool notifying)
{
    m_notifying->setChecked(notifying);
}

void MainWindow::buildChoices(QMenu* menu)
{
    const auto addChoices = [this](QMenu* choices, const QList<std::pair<QString, QVariant>>& entries) {
        auto* group = new QActionGroup(this);
        for (const auto& [title, value] : entries) {
            QAction* action = choices->addAction(title);
            action->setCheckable(true);
            action->setData(value);
            group->addAction(action);
        }
        return group;
    };
    m_schemes = addChoices(menu->addMenu(tr("&Colours")),
                           {{tr("As the &desktop"), static_cast<int>(widgets::SchemeChoice::System)},
                            {tr("&Light"), static_cast<int>(widgets::SchemeChoice::Light)},
                            {tr("D&ark"), static_cast<int>(widgets::SchemeChoice::Dark)}});
    m_languages = addChoices(menu->addMenu(tr("La&nguage")), {{tr("As the &desktop"), QString()},
                                                              {QStringLiteral("English"), QStringLiteral("en")},
                                                              {QStringLiteral("Deutsch"), QStringLiteral("de")},
                                                              {QStringLiteral("Fran\u00e7ais"), QStringLiteral("fr")}});
    connect(m_schemes, &QActionGroup::triggered, this,
            [this](QAction* action) { emit schemeChosen(static_cast<widgets::SchemeChoice>(action->data().toInt())); });
    connect(m_languages, &QActionGroup::triggered, this,
            [this](QAction* action) { emit languageChosen(action->data().toString()); });
}

void MainWindow::setChoices(widgets::SchemeChoice scheme, const QString& language)
{
    for (QAction* action : m_schemes->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(scheme));
    for (QAction* action : m_languages->actions())
        action->setChecked(action->data().toString() == language);
}

void MainWindow::showPage(const QString& id)
{
    if (id == currentPage())
        return;
    showNavigation(); // until the guard agrees, the old page stays selected
    if (m_leaveGuard)
        m_leaveGuard(currentPage(), [this, id] { switchTo(id); });
    else
        switchTo(id);
}

void MainWindow::focusPage()
{
    QWidget* page = m_pages->currentWidget();
    if (!page || !m_list->hasFocus())
        return;
    if (QWidget* before = page->focusWidget(); before && before->isVisibleTo(page))
        return before->setFocus(Qt::ShortcutFocusReason);
    for (QWidget* at = page->nextInFocusChain(); at != page; at = at->nextInFocusChain()) {
        if (page->isAncestorOf(at) && at->isVisibleTo(page) && at->isEnabled() && (at->focusPolicy() & Qt::TabFocus))
            return at->setFocus(Qt::ShortcutFocusReason);
    }
}

QString MainWindow::currentPage() const
{
    const QWidget* page = m_pages->currentWidget();
    return page ? page->property("pageId").toString() : QString();
}

void MainWindow::switchTo(const QString& id)
{
    const int index = indexOf(id);
    if (index < 0)
        return;
    emit pageWanted(id);
    m_pages->setCurrentIndex(index);
    showNavigation();
    updateExportBar();
    emit pageShown(id);
}

void MainWindow::showNavigation()
{
    const int row = m_navigation.rowOf(currentPage());
    // None for a page without a row; then each row leads away from it.
    m_list->selectionModel()->setCurrentIndex(row < 0 ? QModelIndex() : m_navigation.index(row),
                                              QItemSelectionModel::ClearAndSelect);
}

void MainWindow::setExportRunning(bool running)
{
    m_running = running;
    if (running)
        m_exportBar->show(core::exporter::ExportProgress()); // nothing of the one before
    setExportStopping(false);
    updateExportBar();
}

void MainWindow::setExportStopping(bool stopping)
{
    m_exportBar->setStopping(stopping);
    m_stop->setEnabled(m_running && !stopping);
}

void MainWindow::setExportPossible(bool possible)
{
    m_export->setEnabled(possible);
}

void MainWindow::setFoot(const QString& last, const QString& lastExact, const QString& next)
{
    m_last->setText(last);
    m_last->setToolTip(lastExact);
    m_next->setText(next);
}

void MainWindow::updateExportBar()
{
    m_exportBar->setVisible(m_running && currentPage() != exportPageId);
}

QByteArray MainWindow::saveLayout() const
{
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    stream << layoutVersion << saveGeometry() << currentPage();
    return layout;
}

void MainWindow::restoreLayout(const QByteArray& layout)
{
    QDataStream stream(layout);
    quint32 version = 0;
    QByteArray geometry;
    QString page;
    stream >> version >> geometry >> page;
    if (stream.status() != QDataStream::Ok || version != layoutVersion)
        return;
    restoreGeometry(geometry);
    showPage(page);
}

// What no page wanted.
void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F5 && event->modifiers() == Qt::NoModifier)
        emit refreshRequested();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_mayClose) {
        event->accept();
        return;
    }
    event->ignore();
    emit closeRequested();
}

} // namespace itam::ui::shell
