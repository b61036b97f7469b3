// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/volumebench.h"

#include "app/console/console.h"
#include "core/secrets/secretstore.h"
#include "core/support/files.h"
#include "tests/app/console/driver.h"
#include "tests/bench/volumedata.h"
#include "tests/endtoend/sandboxprocess.h"
#include "ui/history/historypage.h"
#include "ui/history/rundetail.h"
#include "ui/staging/stagingpage.h"
#include "ui/widgets/sectionpage.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>

#include <malloc.h>

namespace itam::bench {
namespace {

constexpr std::chrono::seconds patience{60};
constexpr std::chrono::milliseconds look{5};
constexpr int scrolledPages = 100;

class VolumeBench
{
public:
    VolumeBench(PaintWatch& application, app::console::Console& console)
        : m_application(application)
        , m_window(console.window())
        , m_driver(console)
        , m_history(*m_window.findChild<ui::history::HistoryPage*>())
        , m_staging(*m_window.findChild<ui::staging::StagingPage*>())
    {
    }

    [[nodiscard]] bool connectTo(const tests::SandboxProcess& sandbox) const
    {
        return m_driver.openPage("integrations") && m_driver.click("newInstanceButton") &&
               m_driver.type("instanceNameEdit", QStringLiteral("Volume")) && m_driver.click("confirmNameButton") &&
               m_driver.type("instanceUrlEdit", sandbox.url()) && m_driver.type("userEdit", sandbox.info("user")) &&
               m_driver.type("tokenEdit", sandbox.info("refreshToken")) &&
               (m_driver.find("clientIdEdit") || m_driver.click("advancedSectionButton")) &&
               m_driver.type("clientIdEdit", sandbox.info("clientId")) &&
               m_driver.type("clientSecretEdit", sandbox.info("clientSecret")) && m_driver.click("saveButton") &&
               m_driver.waitForVisible("savedTokenLabel");
    }

    void rest()
    {
        Heartbeat beats(m_application);
        static_cast<void>(runUntil([] { return false; }, std::chrono::seconds(20)));
        m_idleMax = beats.late.max();
        malloc_trim(0);
        print({{QStringLiteral("line"), QStringLiteral("volume")},
               {QStringLiteral("step"), QStringLiteral("at rest")},
               {QStringLiteral("maxMs"), m_idleMax},
               {QStringLiteral("rssMb"), residentMegabytes()}});
    }

    [[nodiscard]] bool history(int transactions)
    {
        auto& runs = m_history.runs();
        auto& rows = m_history.detail().transactions();
        ui::widgets::TableView& table = *m_history.detail().transactionTable();
        const auto sorted = [&](ui::models::ImportTransactionModel::Column column, Qt::SortOrder order) {
            const QString before = rows.index(0, 0).data(ui::models::IdRole).toString();
            table.sortByColumn(static_cast<int>(column), order);
            return [&rows, before] { return rows.index(0, 0).data(ui::models::IdRole).toString() != before; };
        };
        using Column = ui::models::ImportTransactionModel::Column;
        return step("open the history", [&] { m_window.showPage(QStringLiteral("history")); },
                    [&] { return runs.rowCount() > 0; }) &&
               step("filter the runs by text",
                    [&] {
                        // As typed: what a program sets is no search of a person's.
                        auto* search = find<QLineEdit>("historySearchEdit");
                        search->setText(QString::fromLatin1(transactionsRun));
                        emit search->textEdited(search->text());
                    },
                    [&] { return runs.rowCount() == 1; }) &&
               step("open a run of many transactions",
                    [&] {
                        m_history.openRun(*runs.at(0), true);
                        m_history.detail().setTab(ui::history::RunDetail::Transactions);
                    },
                    [&] { return rows.total() == transactions; }) &&
               scroll("scroll transactions", rows, table) &&
               sort("sort transactions by time, oldest first",
                    [&] { return sorted(Column::Received, Qt::AscendingOrder); }) &&
               scroll("scroll transactions by time", rows, table) &&
               step("transactions with problems only",
                    [&] { find<QPushButton>("transactionProblemsButton")->setChecked(true); },
                    [&] { return rows.rowCount() == 0; });
    }

    [[nodiscard]] bool staging(int stagedRows)
    {
        auto& rows = m_staging.rows();
        ui::widgets::TableView& table = m_staging.list().table();
        constexpr int resultDidNotLand = 1;
        constexpr int reasonColumn = 2;
        constexpr int oneIn = 50;
        return step("open a run of many staged rows",
                    [&] {
                        m_window.showPage(QStringLiteral("records"));
                        m_window.findChild<ui::widgets::SectionPage*>(QStringLiteral("recordsPage"))
                            ->showSection(QStringLiteral("staging"));
                        auto* number = find<QLineEdit>("stagingNumberEdit");
                        number->setText(QString::fromLatin1(stagedRun));
                        emit number->returnPressed();
                    },
                    [&] { return rows.total() == stagedRows; }) &&
               scroll("scroll staged rows", rows, table) &&
               step("sort staged rows by reason",
                    [&] { table.sortByColumn(reasonColumn, Qt::DescendingOrder); },
                    [&] { return rows.index(0, 0).data().toString() != rows.index(1, 0).data().toString() ||
                                 rows.index(0, reasonColumn).data(ui::models::RawRole).toString() ==
                                     QLatin1String("AMBIGUOUS"); }) &&
               scroll("scroll staged rows by reason", rows, table) &&
               step("staged rows that did not land",
                    [&] { find<QComboBox>("stagingResultComboBox")->setCurrentIndex(resultDidNotLand); },
                    [&] { return rows.total() == stagedRows / oneIn; }) &&
               step("staged rows with a text",
                    [&] {
                        auto* search = find<QLineEdit>("stagingSearchEdit");
                        search->setText(QStringLiteral("V19995"));
                        emit search->textEdited(search->text());
                    },
                    [&] { return rows.rowCount() == 1; });
    }

private:
    template <typename Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return m_window.findChild<Widget*>(QString::fromLatin1(name));
    }

    [[nodiscard]] bool step(const char* name, const std::function<void()>& act, const std::function<bool()>& done)
    {
        Heartbeat beats(m_application);
        const Stopwatch watch;
        act();
        const bool came = runUntil(done, patience, look);
        const double ms = watch.milliseconds();
        // What the answer still has to be laid out and painted.
        static_cast<void>(runUntil([] { return false; }, std::chrono::milliseconds(300)));
        tell(name, ms, beats, came);
        return came;
    }
    [[nodiscard]] bool sort(const char* name, const std::function<std::function<bool()>()>& act)
    {
        std::function<bool()> done;
        return step(name, [&] { done = act(); }, [&] { return done(); });
    }
    [[nodiscard]] bool scroll(const char* name, const ui::models::PagedModel& rows, ui::widgets::TableView& table)
    {
        int pages = 0;
        int seen = rows.rowCount();
        return step(name, [] {},
                    [&] {
                        if (rows.rowCount() > seen) {
                            ++pages;
                            seen = rows.rowCount();
                        }
                        QScrollBar* bar = table.verticalScrollBar();
                        bar->setValue(bar->maximum());
                        return pages >= scrolledPages || rows.isComplete();
                    });
    }
    void tell(const char* name, double ms, const Heartbeat& beats, bool came) const
    {
        malloc_trim(0);
        print({{QStringLiteral("line"), QStringLiteral("volume")},
               {QStringLiteral("step"), QString::fromLatin1(name)},
               {QStringLiteral("came"), came},
               {QStringLiteral("ms"), ms},
               {QStringLiteral("p99Ms"), beats.late.at(0.99)},
               {QStringLiteral("maxMs"), beats.late.max()},
               {QStringLiteral("overIdleMaxMs"), beats.late.max() - m_idleMax},
               {QStringLiteral("limits"), QStringLiteral("p99 10 ms, max 16 ms over idle")},
               {QStringLiteral("rssMb"), residentMegabytes()}});
    }

    PaintWatch& m_application;
    ui::shell::MainWindow& m_window;
    tests::Driver m_driver;
    ui::history::HistoryPage& m_history;
    ui::staging::StagingPage& m_staging;
    double m_idleMax = 0;
};

} // namespace

int benchVolume(PaintWatch& application, int transactions, int stagedRows)
{
    const QTemporaryDir folder;
    tests::SandboxProcess sandbox(folder.path());
    // Once for the tables, then with the rows.
    if (!sandbox.start())
        return 1;
    sandbox.stop();
    const Stopwatch filling;
    if (!fillTransactions(sandbox.dataFile(), transactions) || !fillStagedRows(sandbox.dataFile(), stagedRows) ||
        !sandbox.start())
        return 1;
    print({{QStringLiteral("line"), QStringLiteral("volume")},
           {QStringLiteral("step"), QStringLiteral("rows inserted by SQL")},
           {QStringLiteral("transactions"), transactions},
           {QStringLiteral("stagedRows"), stagedRows},
           {QStringLiteral("ms"), filling.milliseconds()}});
    app::console::Options options;
    options.dataFolder = folder.filePath(QStringLiteral("data"));
    options.settings = folder.filePath(QStringLiteral("settings.ini"));
    if (!core::support::makePrivateFolder(options.dataFolder))
        return 1;
    app::console::Console console(options, application, core::secrets::makeMemoryStore());
    console.window().resize(1280, 860);
    console.show();
    if (!tests::Driver(console).waitForVisible("overviewPage"))
        return 1;
    VolumeBench bench(application, console);
    if (!bench.connectTo(sandbox)) {
        std::fprintf(stderr, "The console could not be set up.\n");
        return 1;
    }
    bench.rest();
    return bench.history(transactions) && bench.staging(stagedRows) ? 0 : 1;
}

} // namespace itam::bench
