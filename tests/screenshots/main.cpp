// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Goes through the console with a real export on the embedded instance, takes a picture of every page, and looks for
// clipped, pale and nameless parts. Ends with 1 when it found any. See tests/screenshots.sh.
#include "tests/app/console/driver.h"
#include "tests/screenshots/channelwalk.h"
#include "tests/screenshots/checkswalk.h"
#include "tests/screenshots/findwalk.h"
#include "tests/screenshots/lifecyclewalk.h"
#include "tests/screenshots/operationwalk.h"
#include "tests/screenshots/recordswalk.h"
#include "tests/screenshots/retirementwalk.h"
#include "tests/ui/checks/clipping.h"
#include "tests/ui/checks/pseudotranslator.h"

#include "core/sampledata/sampledatabase.h"
#include "core/secrets/secretstore.h"
#include "core/support/files.h"
#include "core/support/logging.h"
#include "ui/staging/tablelistpage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/sectionpage.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDialog>
#include <QDir>
#include <QFontInfo>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabWidget>

#include <cstdio>

using namespace itam;
using itam::tests::Driver;

namespace {

class Photographer
{
public:
    Photographer(QString folder, QString suffix) : m_folder(std::move(folder)), m_suffix(std::move(suffix)) {}

    void take(QWidget& window, const char* name)
    {
        // Layouts settle in one turn of the event loop, their scroll areas in the next.
        for (int turn = 0; turn < 3; ++turn)
            QCoreApplication::processEvents();
        // What arrived in the last turn is laid out too.
        for (int turn = 0; turn < 2; ++turn)
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        const QString path = QStringLiteral("%1/%2-%3.png").arg(m_folder, QString::fromLatin1(name), m_suffix);
        if (!window.grab().save(path))
            problem(QStringLiteral("%1 cannot be written").arg(path));
        for (const QString& found : tests::clippedTexts(&window))
            problem(QStringLiteral("%1: clipped: %2").arg(QString::fromLatin1(name), found));
        for (const QString& found : tests::paleTexts(&window))
            problem(QStringLiteral("%1: pale: %2").arg(QString::fromLatin1(name), found));
        for (const QString& found : tests::namelessControls(&window))
            problem(QStringLiteral("%1: nameless: %2").arg(QString::fromLatin1(name), found));
    }
    void problem(const QString& text)
    {
        ++m_problems;
        std::printf("%s  %s\n", qPrintable(m_suffix), qPrintable(text));
    }
    [[nodiscard]] int problems() const { return m_problems; }

private:
    QString m_folder;
    QString m_suffix;
    int m_problems = 0;
};

/// One walk through the window. False: something that should be there did not come.
class Walk
{
public:
    Walk(app::console::Console& console, Photographer& photographer)
        : m_console(console)
        , m_driver(console)
        , m_photographer(photographer)
    {
    }

    [[nodiscard]] bool first(const QString& source)
    {
        // The pages are built behind the first paint, and laid out in the turns after it.
        if (!m_driver.waitForVisible("overviewPage") || m_driver.waitFor([] { return false; }, 300))
            return false;
        take("overview-first");
        if (!m_driver.openPage("integrations"))
            return false;
        take("integrations-first");
        if (!m_driver.openPage("export"))
            return false;
        take("export-blocked");
        return m_driver.openPage("overview") && m_driver.click("useEmbeddedButton") &&
               m_driver.type("sourceEdit", source) && m_driver.click("saveButton") &&
               m_driver.waitFor([this] { return isEnabled("exportNowButton"); });
    }

    [[nodiscard]] bool integrations()
    {
        if (!m_driver.openPage("integrations") || !m_driver.click("testConnectionButton") ||
            !m_driver.waitFor([this] { return isEnabled("copyConnectionButton"); }))
            return false;
        scroll("integrationsScrollArea", 0);
        take("integrations");
        scroll("integrationsScrollArea", 1);
        take("integrations-below");
        if (!m_driver.click("advancedSectionButton"))
            return false;
        scroll("integrationsScrollArea", 0.3);
        take("integrations-advanced");
        return m_driver.click("advancedSectionButton");
    }

    [[nodiscard]] bool exporting()
    {
        if (!m_driver.openPage("export"))
            return false;
        take("export-before");
        if (!m_driver.click("exportNowButton") ||
            !m_driver.waitFor([this] { return m_driver.rows("segmentsTable") >= 3; }))
            return false;
        take("export-during");
        if (!m_driver.openPage("overview"))
            return false;
        take("overview-during");
        if (!m_driver.openPage("export") || !m_driver.waitForVisible("summaryCard", 300'000))
            return false;
        if (!m_driver.waitForVisible("showProblemButton"))
            return false;
        take("export-after");
        if (!m_driver.click("showPendingButton"))
            return false;
        auto* dialog = m_console.window().findChild<QDialog*>(QStringLiteral("pendingDialog"));
        if (!dialog || !m_driver.waitFor([this] { return m_driver.rows("pendingTable") > 0; }))
            return false;
        m_photographer.take(*dialog, "pending");
        dialog->close();
        if (!m_driver.openPage("overview"))
            return false;
        scroll("overviewScrollArea", 0);
        take("overview");
        scroll("overviewScrollArea", 1);
        take("overview-below");
        if (!m_driver.trigger(QKeySequence(Qt::Key_F1)))
            return false;
        auto* keyboard = m_console.window().findChild<QDialog*>(QStringLiteral("keyboardMap"));
        if (!keyboard)
            return false;
        m_photographer.take(*keyboard, "keyboard");
        keyboard->close();
        m_console.window().activateWindow();
        m_console.window().showPage(QStringLiteral("activity"));
        if (!m_driver.waitFor([this] { return m_driver.rows("activityTable") > 3; }))
            return false;
        take("activity");
        return true;
    }

    [[nodiscard]] bool history()
    {
        if (!m_driver.openPage("history") || !m_driver.waitFor([this] { return m_driver.rows("runsTable") > 0; }))
            return false;
        take("history");
        if (!m_driver.openRow("runsTable", 0) || !m_driver.waitForVisible("runDetailTabs"))
            return false;
        take("history-run");
        auto* tabs = m_driver.find<QTabWidget>("runDetailTabs");
        tabs->setCurrentIndex(1);
        if (!m_driver.waitFor([this] { return m_driver.rows("transactionsTable") > 0; }) ||
            !m_driver.openRow("transactionsTable", 0))
            return false;
        tabs->setCurrentIndex(1);
        take("history-transactions");
        tabs->setCurrentIndex(2);
        if (!m_driver.waitFor([this] { return m_driver.rows("problemRowsTable") > 0; }))
            return false;
        take("history-problems");
        tabs->setCurrentIndex(3);
        const auto shown = [this] { return m_driver.find("payloadTextEdit") || isEnabled("showPayloadButton"); };
        if (!m_driver.waitFor(shown))
            return false;
        if (!m_driver.find("payloadTextEdit") && !m_driver.click("showPayloadButton"))
            return false;
        if (!m_driver.waitForVisible("payloadTextEdit"))
            return false;
        take("history-payload");
        return true;
    }

    [[nodiscard]] bool records()
    {
        const auto filled = [this](const char* table) {
            return m_driver.waitFor([this, table] { return m_driver.rows(table) > 0; });
        };
        // By the link from the history, where the walk stands.
        auto* tabs = m_driver.find<QTabWidget>("runDetailTabs");
        tabs->setCurrentIndex(2);
        if (!m_driver.waitFor([this] { return m_driver.rows("problemRowsTable") > 0; }) ||
            !m_driver.click("problemRowButton") || !filled("stagingTable") || !filled("stagedFieldsTable"))
            return false;
        take("records-staging");
        m_driver.find<QTabWidget>("stagedTabWidget")->setCurrentIndex(1);
        take("records-staging-maps");
        auto* page = m_console.window().findChild<ui::widgets::SectionPage*>(QStringLiteral("recordsPage"));
        const auto show = [&](const char* section, const char* table, const char* detail, const char* name) {
            page->showSection(QString::fromLatin1(section));
            if (!filled(table) || !m_driver.waitFor([&] { return isAnswered(detail); }))
                return false;
            take(name);
            return true;
        };
        // Nothing is in it while nothing goes wrong on the instance.
        const auto showLog = [&] {
            page->showSection(QStringLiteral("applicationLog"));
            if (!m_driver.waitFor([&] { return isAnswered("applicationLogTable"); }))
                return false;
            take("records-application-log");
            return true;
        };
        return show("pending", "pendingRecordsTable", "pendingRecordsTable", "records-pending") &&
               show("contracts", "contractsTable", "usedByTable", "records-contracts") &&
               show("scheduledImports", "scheduledImportsTable", "scheduledImportsFacts", "records-scheduled-imports") &&
               show("dataSources", "dataSourcesTable", "dataSourcesFacts", "records-data-sources") &&
               show("transformMaps", "transformMapsTable", "fieldMapsTable", "records-transform-maps") &&
               show("duplicates", "duplicatesTable", "duplicatesFacts", "records-duplicates") &&
               showLog() &&
               show("properties", "propertiesTable", "propertiesTable", "records-properties");
    }

    [[nodiscard]] bool checks(const QString& source)
    {
        return tests::walkThroughChecks(
            m_driver, source, [this](QWidget& window, const char* name) { m_photographer.take(window, name); });
    }

private:
    /// What belongs to the row that is chosen comes a little later than the row: it is there, or it is said that there
    /// is nothing.
    [[nodiscard]] bool isAnswered(const char* detail) const
    {
        const QWidget* view = m_driver.find(detail);
        if (!view || m_driver.rows(detail) != 0)
            return view != nullptr;
        const auto* empty = view->findChild<ui::widgets::EmptyState*>();
        return empty && empty->isVisible() && empty->title() != ui::staging::TableListPage::tr("Asking ServiceNow\u2026");
    }
    void take(const char* name) { m_photographer.take(m_console.window(), name); }
    [[nodiscard]] bool isEnabled(const char* name) const
    {
        const QWidget* widget = m_driver.find(name);
        return widget && widget->isEnabled();
    }
    void scroll(const char* area, double part) const
    {
        QCoreApplication::processEvents();
        if (const auto* scroll = m_driver.find<QScrollArea>(area)) {
            QScrollBar* bar = scroll->verticalScrollBar();
            bar->setValue(static_cast<int>(bar->maximum() * part));
        }
    }

    app::console::Console& m_console;
    Driver m_driver;
    Photographer& m_photographer;
};

bool waitUntilClosed(app::console::Console& console)
{
    bool finished = false;
    QObject::connect(&console, &app::console::Console::finished, &console, [&] { finished = true; });
    console.window().close();
    return QTest::qWaitFor([&] { return finished; }, 20'000);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("itam-console"));
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("out"), {}, QStringLiteral("FOLDER")},
                       {QStringLiteral("language"), {}, QStringLiteral("CODE"), QStringLiteral("en")},
                       {QStringLiteral("scheme"), {}, QStringLiteral("NAME"), QStringLiteral("light")},
                       {QStringLiteral("computers"), {}, QStringLiteral("N"), QStringLiteral("150")},
                       {QStringLiteral("mirrored"), QStringLiteral("from right to left")},
                       {QStringLiteral("lifecycle-only"), QStringLiteral("CI lifecycle and nothing else")}});
    parser.process(application);
    if (QFontInfo(QApplication::font()).family().isEmpty()) {
        std::printf("There is no font on this computer: every character would be a box.\n");
        return 2;
    }
    const bool mirrored = parser.isSet(QStringLiteral("mirrored"));
    const QString language = parser.value(QStringLiteral("language"));
    const QString scheme = parser.value(QStringLiteral("scheme"));
    const QString out = parser.value(QStringLiteral("out"));
    QDir().mkpath(out);
    QTemporaryDir home;
    const QString source = home.filePath(QStringLiteral("operations.db"));
    const int computers = parser.value(QStringLiteral("computers")).toInt();
    const bool pseudo = language == QLatin1String("pseudo");
    const QString settings = home.filePath(QStringLiteral("settings.ini"));
    if (!core::sampledata::makeSampleDatabase(source, {.computers = computers, .seed = 3}) ||
        !core::support::writePrivateFile(settings, QStringLiteral("[console]\nlanguage=%1\ncolorScheme=%2\n")
                                                       .arg(pseudo ? QStringLiteral("en") : language, scheme)
                                                       .toUtf8()))
        return 2;
    tests::PseudoTranslator translator;
    if (pseudo)
        QCoreApplication::installTranslator(&translator);
    if (mirrored)
        QApplication::setLayoutDirection(Qt::RightToLeft);

    app::console::Options options;
    options.dataFolder = home.filePath(QStringLiteral("data"));
    options.settings = settings;
    Photographer photographer(
        out, QStringLiteral("%1-%2-%3%4")
                 .arg(language, scheme)
                 .arg(qRound(application.devicePixelRatio() * 100))
                 .arg(mirrored ? QStringLiteral("-mirrored") : QString()));
    if (!core::support::makePrivateFolder(options.dataFolder))
        return 2;
    const auto log = core::support::LogFile::open(options.dataFolder + QStringLiteral("/itam-console.log"));
    if (!log)
        return 2;
    // Nothing of this is in the keyring of whoever runs it.
    app::console::Console console(options, application, core::secrets::makeMemoryStore());
    console.window().resize(1280, 860);
    console.show();
    const std::function<void(QWidget&, const char*)> take = [&](QWidget& window, const char* name) {
        photographer.take(window, name);
    };
    if (!tests::walkThroughLifecycle(take))
        photographer.problem(QStringLiteral("the walk through CI lifecycle did not come to its end"));
    if (!tests::walkThroughRecords(take))
        photographer.problem(QStringLiteral("the walk through requestors, tasks and audit did not come to its end"));
    if (!tests::walkThroughSchedule(take))
        photographer.problem(QStringLiteral("the walk through the schedule did not come to its end"));
    if (!tests::walkThroughOperators(take))
        photographer.problem(QStringLiteral("the walk through the operators did not come to its end"));
    if (!tests::walkThroughRetirement(take))
        photographer.problem(QStringLiteral("the walk through what vanished did not come to its end"));
    Walk walk(console, photographer);
    const bool complete = parser.isSet(QStringLiteral("lifecycle-only")) ||
                          (walk.first(QStringLiteral("sqlite:") + source) && walk.integrations() && walk.exporting() &&
                           walk.history() && walk.records() && walk.checks(source) &&
                           tests::walkThroughFinding(console, take) && tests::walkThroughIdentification(console, take));
    if (!complete) {
        photographer.take(console.window(), "stuck");
        photographer.problem(QStringLiteral("the walk through the window did not come to its end"));
    }
    if (!waitUntilClosed(console))
        photographer.problem(QStringLiteral("the window did not close"));
    return photographer.problems() == 0 ? 0 : 1;
}
