// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/translations/samplepage.h"

#include "core/support/errortext.h"
#include "tests/fakes/fakelifecycle.h"
#include "tests/fakes/widgetrules.h"
#include "tests/ui/integrations/pagetools.h"
#include "tests/ui/translations/checksample.h"
#include "tests/ui/translations/findsample.h"
#include "tests/ui/translations/recordsample.h"
#include "tests/ui/translations/retirementsample.h"
#include "tests/ui/translations/rulesample.h"
#include "tests/ui/translations/operatorssample.h"
#include "tests/ui/translations/schedulesample.h"
#include "tests/ui/translations/stagingsample.h"
#include "ui/exporter/exportpage.h"
#include "ui/exporter/pendingdialog.h"
#include "ui/history/problemsview.h"
#include "ui/history/rundetail.h"
#include "ui/integrations/integrationspage.h"
#include "ui/lifecycle/lifecycledesk.h"
#include "ui/models/environment.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/overviewpage.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>

namespace itam::tests {
namespace {

using namespace ui;
using core::exporter::CheckState;
using core::exporter::ConnectionCheck;
using core::journal::Outcome;
using core::model::DataType;

exporter::ExportScope sampleScope(const QDateTime& now)
{
    exporter::ExportScope scope;
    scope.instanceName = QStringLiteral("Acme");
    scope.instanceUrl = QStringLiteral("https://acme.example");
    scope.environment = models::environmentState(core::settings::Environment::Production, false);
    scope.source = QStringLiteral("operations.db");
    auto& hardware = scope.types[DataType::Hardware];
    hardware.known = 212'000;
    hardware.pending = 17;
    hardware.lastSucceeded = now.addDays(-7);
    auto& contracts = scope.types[DataType::Contracts];
    contracts.known = 1'200;
    contracts.heldBack = 3;
    contracts.duplicates = 2;
    contracts.lastSucceeded = now.addSecs(-60);
    contracts.fullReason = core::exporter::checkTitle(QStringLiteral("connection")); // any words of ours
    scope.types[DataType::Applications].included = false;
    return scope;
}

QList<exporter::ProblemGroup> sampleProblems()
{
    return {{DataType::Hardware, QStringLiteral("AMBIGUOUS"), 12},
            {DataType::Contracts, QStringLiteral("LOOKUP_LATE"), 5},
            {DataType::Applications, QStringLiteral("ADD_OFF"), 5}};
}

core::exporter::ExportProgress sampleProgress(const QDateTime& now)
{
    using core::exporter::Phase;
    core::exporter::ExportProgress progress;
    progress.started = now.addSecs(-75);
    progress.exportId = QStringLiteral("e1");
    auto& hardware = progress.types[DataType::Hardware];
    hardware.phase = Phase::Importing;
    hardware.phaseSince = now;
    hardware.total = hardware.read = 5000;
    hardware.unchanged = 3000;
    hardware.built = hardware.sent = 2000;
    hardware.readToEnd = true;
    hardware.segments = 4;
    auto& contracts = progress.types[DataType::Contracts];
    contracts.phase = Phase::Exporting;
    contracts.phaseSince = now;
    contracts.full = true;
    contracts.total = 900;
    contracts.read = 300;
    contracts.unchanged = 100;
    contracts.built = 200;
    contracts.sent = 100;
    contracts.segments = 1;
    progress.types[DataType::Applications].phase = Phase::Excluded;
    return progress;
}

core::exporter::SegmentLog::Changes sampleSegments()
{
    using core::exporter::SegmentStage;
    core::exporter::SegmentLog::Changes changes;
    int position = 0;
    for (const SegmentStage stage : {SegmentStage::Succeeded, SegmentStage::Failed, SegmentStage::Sending}) {
        core::exporter::SegmentProgress segment;
        segment.index = ++position;
        segment.stage = stage;
        segment.rows.errors = 2;
        changes.changed.emplace_back(position - 1, segment);
    }
    return changes;
}

core::support::Error sampleError(core::support::ErrorCode code)
{
    core::support::Error error;
    error.code = code;
    error.subject = QStringLiteral("acme.example");
    return error;
}

} // namespace

struct SamplePage::History
{
    ComputedHistory instance;
    FakePrompter prompter;
    std::unique_ptr<services::HistoryReader> reader;
    history::HistoryPage* page = nullptr;
    std::unique_ptr<history::HistoryController> controller;
};

QStringList SamplePage::names()
{
    QStringList names;
    for (const char* name : {"overview: first steps",
                             "overview: problems",
                             "overview: blocked",
                             "integrations: fresh",
                             "integrations: saved",
                             "integrations: changed",
                             "integrations: no keyring",
                             "integrations: embedded",
                             "export: before",
                             "export: blocked",
                             "export: running",
                             "export: waiting",
                             "export: problems",
                             "export: failed",
                             "history: runs",
                             "history: filtered",
                             "history: empty",
                             "history: refused",
                             "history: summary",
                             "history: transactions",
                             "history: problems",
                             "history: payload",
                             "rules: states",
                             "rules: actions",
                             "rules: pairs",
                             "rules: not allowed actions",
                             "rules: not allowed transitions",
                             "rules: refused",
                             "rules: empty",
                             "rules: no application",
                             "records: requestors",
                             "records: no requestors",
                             "records: registered",
                             "records: unregister",
                             "records: tasks",
                             "records: job",
                             "records: job not active",
                             "records: no job",
                             "records: audit",
                             "records: no entries",
                             "records: story",
                             "records: log",
                             "checks: quality",
                             "checks: preview",
                             "checks: preview before",
                             "checks: verify",
                             "checks: verify before",
                             "checks: no database",
                             "retirement: policy",
                             "retirement: dry run",
                             "retirement: retired",
                             "retirement: withheld",
                             "retirement: running",
                             "activity: lines",
                             "activity: empty",
                             "lifecycle: cis",
                             "lifecycle: ci",
                             "lifecycle: empty",
                             "lifecycle: change",
                             "staging: parts",
                             "staging: rows",
                             "staging: rows of a run",
                             "staging: no rows",
                             "staging: pending",
                             "staging: duplicates",
                             "staging: no duplicates",
                             "staging: contracts",
                             "staging: no contracts",
                             "staging: schedules",
                             "staging: no schedules",
                             "staging: sources",
                             "staging: maps",
                             "staging: properties",
                             "staging: property of numbers",
                             "staging: application log",
                             "staging: no application log",
                             "staging: close",
                             "staging: nothing to close",
                             "pending: some",
                             "pending: none",
                             "find: where nothing",
                             "find: where found",
                             "find: where unknown",
                             "find: where several",
                             "find: where nobody",
                             "find: rehearsal never",
                             "find: rehearsal done",
                             "schedule: nothing",
                             "schedule: waiting",
                             "schedule: changed",
                             "schedule: switched off",
                             "schedule: silent",
                             "schedule: refused",
                             "operators: administrator",
                             "operators: viewer",
                             "operators: nobody",
                             "window: all"})
        names.append(QString::fromLatin1(name));
    return names;
}

struct SamplePage::Lifecycle
{
    FakeLifecycle instance;
    FakePrompter prompter;
    std::unique_ptr<ui::lifecycle::LifecycleDesk> desk;
    ui::lifecycle::LifecyclePage* page = nullptr;
};

SamplePage::SamplePage(const QString& name)
{
    const QString page = name.section(QStringLiteral(": "), 0, 0);
    const QString situation = name.section(QStringLiteral(": "), 1);
    widgets::applyTheme(*qApp, widgets::SchemeChoice::Light);
    QWidget* made = page == QLatin1String("overview")       ? makeOverview(situation)
                    : page == QLatin1String("integrations") ? makeIntegrations(situation)
                    : page == QLatin1String("export")       ? makeExport(situation)
                    : page == QLatin1String("history")      ? makeHistory(situation)
                    : page == QLatin1String("rules")        ? makeRulePage(situation).release()
                    : page == QLatin1String("records")      ? makeRecordPage(situation, m_clock).release()
                    : page == QLatin1String("staging")      ? makeStagingSample(situation, m_clock).release()
                    : page == QLatin1String("checks")       ? makeChecksPage(situation).release()
                    : page == QLatin1String("find")         ? makeFindPage(situation, m_clock).release()
                    : page == QLatin1String("retirement")   ? makeRetirementPage(situation, m_clock).release()
                    : page == QLatin1String("activity")     ? makeActivityPage(situation, m_clock).release()
                    : page == QLatin1String("schedule")     ? makeSchedulePage(situation, m_clock).release()
                    : page == QLatin1String("operators")    ? makeOperatorsPage(situation, m_clock).release()
                    : page == QLatin1String("lifecycle")    ? makeLifecycle(situation)
                    : page == QLatin1String("pending")      ? makePending(situation)
                    : page == QLatin1String("window")       ? makeWindow()
                                                            : nullptr;
    m_widget.reset(made);
    if (!m_widget)
        return;
    m_widget->resize(1000, 700);
    m_widget->show();
    if (m_history)
        fillHistory(situation);
    if (m_lifecycle)
        fillLifecycle(situation);
    if (page == QLatin1String("checks"))
        fillChecksPage(*m_widget, situation);
    for (int i = 0; i < 3; ++i) // layouts of layouts
        QCoreApplication::processEvents();
}

SamplePage::~SamplePage()
{
    if (m_history)
        m_history->controller.reset();
    if (m_lifecycle)
        m_lifecycle->desk.reset();
    m_widget.reset();
}

QWidget* SamplePage::makeOverview(const QString& situation)
{
    auto page = std::make_unique<shell::OverviewPage>();
    shell::OverviewState state;
    if (situation != QLatin1String("first steps")) {
        state.scope = sampleScope(m_clock.nowUtc());
    }
    if (situation == QLatin1String("problems")) {
        state.last.emplace();
        state.last->exportId = QStringLiteral("e1");
        state.last->started = m_clock.nowUtc().addSecs(-4000);
        state.last->outcome = Outcome::SucceededWithProblems;
        state.problems = sampleProblems();
        state.token = core::settings::tokenAge(m_clock.nowUtc().addDays(-95), m_clock.nowUtc());
        state.changes[DataType::Hardware] = shell::TypeChange{
            .full = false, .read = 1234, .readBefore = 1200, .sent = 51, .inserted = 41, .updated = 9, .vanished = 7};
        for (int i = 0; i < 5; ++i) {
            shell::ExportFigures figures;
            figures.exportId = QStringLiteral("e1");
            figures.started = m_clock.nowUtc().addDays(i - 5);
            figures.sent[DataType::Hardware] = 1000 + i;
            state.figures.append(figures);
        }
    } else if (situation == QLatin1String("blocked")) {
        state.scope.blocked = core::settings::obstacleText(core::settings::StartObstacle::NoToken);
        state.running = true;
    }
    page->show(state, m_clock.nowUtc());
    return page.release();
}

QWidget* SamplePage::makeIntegrations(const QString& situation)
{
    auto page = std::make_unique<integrations::IntegrationsPage>();
    integrations::IntegrationsState state = sampleState();
    if (situation == QLatin1String("fresh")) {
        state = integrations::IntegrationsState();
        state.nowUtc = testNow();
        state.entitlement =
            core::settings::Entitlement{.state = core::settings::EntitlementState::EvaluationEndsSoon,
                                        .daysLeft = 2,
                                        .ends = testNow().addDays(2)};
    } else if (situation == QLatin1String("no keyring")) {
        const Error error = sampleError(core::support::ErrorCode::SecretUnavailable);
        state.keyringProblem = state.secrets->token.error = state.secrets->clientSecret.error = error;
    } else if (situation == QLatin1String("embedded")) {
        state.settings.instances[0].embedded = true;
        state.embedded = integrations::EmbeddedState::Running;
        state.embeddedInfo = {.url = QStringLiteral("http://127.0.0.1:8080"), .folder = QStringLiteral("/data")};
    }
    state.lastCounts[DataType::Hardware] = {.records = 4711, .when = testNow()};
    page->showState(state);
    page->show();
    child<QToolButton>(*page, "advancedSectionButton")->click();
    if (situation == QLatin1String("changed")) {
        for (const char* button :
             {"newInstanceButton", "hardwareCheckBox", "replaceTokenButton", "unlockEndpointButton"})
            child<QAbstractButton>(*page, button)->click();
        page->startConnectionTest();
        page->addConnectionCheck({.id = QStringLiteral("licence"), .state = CheckState::Passed});
        page->addConnectionCheck({.id = QStringLiteral("login"),
                                  .state = CheckState::Failed,
                                  .error = sampleError(core::support::ErrorCode::TokenRejected)});
        page->addConnectionCheck({.id = QStringLiteral("servicenow.role"), .state = CheckState::NotReached});
        page->finishConnectionTest(false, false);
        page->startDatabaseTest();
        page->addDatabaseCheck({.id = QStringLiteral("view.hardware"), .state = CheckState::Passed, .rows = 4711});
        page->finishDatabaseTest(false, true);
    }
    return page.release();
}

QWidget* SamplePage::makeExport(const QString& situation)
{
    auto page = std::make_unique<exporter::ExportPage>(m_clock);
    exporter::ExportScope scope = sampleScope(m_clock.nowUtc());
    if (situation == QLatin1String("blocked"))
        scope.blocked = core::settings::obstacleText(core::settings::StartObstacle::NoToken);
    page->showScope(scope);
    if (situation == QLatin1String("before") || situation == QLatin1String("blocked"))
        return page.release();
    core::exporter::ExportProgress progress = sampleProgress(m_clock.nowUtc());
    page->showStarted(QStringLiteral("Acme"));
    if (situation == QLatin1String("waiting"))
        progress.waiting = {.until = m_clock.nowUtc().addSecs(23),
                            .reason = sampleError(core::support::ErrorCode::Throttled),
                            .nextTry = 3,
                            .maxTries = 8};
    page->showProgress(progress);
    page->showSegments(sampleSegments());
    if (situation == QLatin1String("problems") || situation == QLatin1String("failed")) {
        core::exporter::ExportSummary summary;
        const bool failed = situation == QLatin1String("failed");
        summary.outcome = failed ? Outcome::TransferFailed : Outcome::SucceededWithProblems;
        summary.exportId = QStringLiteral("e1");
        summary.seconds = 75;
        auto& hardware = summary.types[DataType::Hardware];
        hardware.state = core::exporter::TypeEnd::Done;
        hardware.sent = 2000;
        hardware.pending = 12;
        summary.types[DataType::Contracts].state = core::exporter::TypeEnd::Failed;
        summary.types[DataType::Contracts].sent = 100;
        if (failed)
            summary.error = sampleError(core::support::ErrorCode::ConnectionLost);
        page->showSummary(summary);
        page->showProblems(sampleProblems());
    }
    return page.release();
}

QWidget* SamplePage::makeHistory(const QString& situation)
{
    m_history = std::make_unique<History>();
    m_history->instance.runTotal = situation == QLatin1String("empty") ? 0 : 450;
    m_history->instance.transactionTotal = 230;
    if (situation == QLatin1String("refused"))
        m_history->instance.failWith = 403;
    m_history->reader = std::make_unique<services::HistoryReader>(portsTo(m_history->instance));
    m_history->page = new history::HistoryPage(m_clock); // owned by m_widget
    m_history->controller = std::make_unique<history::HistoryController>(*m_history->page, *m_history->reader,
                                                                         m_history->prompter, m_clock);
    return m_history->page;
}

void SamplePage::fillHistory(const QString& situation)
{
    history::HistoryPage& page = *m_history->page;
    const bool opensRun = QStringList{QStringLiteral("summary"), QStringLiteral("transactions"),
                                      QStringLiteral("problems"), QStringLiteral("payload")}
                              .contains(situation);
    const bool hasRows = opensRun || situation == QLatin1String("runs");
    if (situation == QLatin1String("filtered")) {
        models::HistoryChoice choice;
        choice.text = QStringLiteral("nothing");
        choice.problemsOnly = true;
        choice.state = models::HistoryChoice::State::Failed;
        page.setChoice(choice);
        emit page.choiceChanged(choice);
    }
    // While it asks, the empty table offers nothing.
    const auto* button = child<QPushButton>(*page.runTable(), "emptyStateButton");
    const bool answered =
        QTest::qWaitFor([&] { return hasRows ? page.runs().rowCount() > 0 : button->isVisibleTo(&page); });
    if (!answered)
        return m_widget.reset();
    if (opensRun && !openRun(situation))
        m_widget.reset();
}

bool SamplePage::openRun(const QString& tab)
{
    history::RunDetail& detail = m_history->page->detail();
    m_history->page->runTable()->setCurrentIndex(m_history->page->runs().index(0, 0));
    QTest::keyClick(m_history->page->runTable(), Qt::Key_Return);
    if (!m_history->page->isRunOpen() || tab == QLatin1String("summary"))
        return m_history->page->isRunOpen();
    if (tab == QLatin1String("problems")) {
        detail.setTab(history::RunDetail::Problems);
        return QTest::qWaitFor([&] { return detail.problems().groupTable()->model()->rowCount() > 0; });
    }
    detail.setTab(history::RunDetail::Transactions);
    if (!QTest::qWaitFor([&] { return detail.transactions().rowCount() > 0; }))
        return false;
    if (tab == QLatin1String("transactions"))
        return true;
    QTest::keyClick(detail.transactionTable(), Qt::Key_Return);
    const auto* text = child<QPlainTextEdit>(detail, "payloadTextEdit");
    return text && QTest::qWaitFor([&] { return !text->toPlainText().isEmpty(); });
}

QWidget* SamplePage::makePending(const QString& situation)
{
    auto dialog = std::make_unique<exporter::PendingDialog>();
    const bool some = situation == QLatin1String("some");
    dialog->start({{DataType::Hardware, some ? 2 : 0}}, {}, m_clock.nowUtc());
    core::journal::PendingPage page;
    if (some)
        page.rows = {{"C1", QStringLiteral("AMBIGUOUS"), m_clock.nowUtc().addDays(-2)},
                     {"C2", QStringLiteral("CI_NOT_FOUND"), m_clock.nowUtc().addDays(-1)}};
    dialog->append(page);
    return dialog.release();
}

QWidget* SamplePage::makeLifecycle(const QString& situation)
{
    m_lifecycle = std::make_unique<Lifecycle>();
    FakeLifecycle& instance = m_lifecycle->instance;
    if (situation != QLatin1String("empty")) {
        const QString requestor = instance.registerOperator(QStringLiteral("Acme"));
        instance.addCi(QStringLiteral("c1"), QStringLiteral("Acme"));
        instance.with([&](FakeLifecycle::Data& data) {
            data.world.now = m_clock.nowUtc().addDays(-1);
            data.world.set(requestor, {QStringLiteral("c1")}, QStringLiteral("Operational"));
            data.world.add(requestor, {QStringLiteral("c1")}, QStringLiteral("Patching"), QStringLiteral("02:00:00"));
            data.world.now = m_clock.nowUtc();
        });
    }
    m_lifecycle->page = new ui::lifecycle::LifecyclePage;
    m_lifecycle->desk = std::make_unique<ui::lifecycle::LifecycleDesk>(
        ui::lifecycle::LifecycleDesk::Parts{*m_lifecycle->page, m_lifecycle->prompter, m_clock});
    m_lifecycle->desk->setPorts({.access = instance.access(), .instance = QStringLiteral("Acme")});
    return m_lifecycle->page;
}

// Without what should be there the page is taken away, and the test says so.
void SamplePage::fillLifecycle(const QString& situation)
{
    const QWidget& page = *m_lifecycle->page;
    auto* table = child<widgets::TableView>(page, "cisTable");
    const bool isEmpty = situation == QLatin1String("empty");
    const auto isFilled = [&] {
        return child<QComboBox>(page, "ciStateComboBox")->count() > 1 &&
               (isEmpty ? child<QPushButton>(*table, "emptyStateButton")->isVisible() : table->model()->rowCount() > 0);
    };
    bool isShown = QTest::qWaitFor(isFilled);
    if (situation == QLatin1String("ci"))
        QTest::keyClick(table, Qt::Key_Return);
    if (situation == QLatin1String("change")) {
        QTest::mouseClick(child<QPushButton>(page, "applyActionButton"), Qt::LeftButton);
        child<QComboBox>(page, "requestorComboBox")->setCurrentIndex(0);
        child<QComboBox>(page, "changeValueComboBox")->setCurrentIndex(0);
        isShown = isShown && QTest::qWaitFor([&] {
                      return child<widgets::TableView>(page, "verdictsTable")->model()->rowCount() > 0;
                  });
    }
    if (!isShown) {
        m_lifecycle->desk.reset();
        m_widget.reset();
    }
}

QWidget* SamplePage::makeWindow()
{
    auto window = std::make_unique<shell::MainWindow>();
    const QString title = core::exporter::checkTitle(QStringLiteral("connection"));
    auto* overview = new shell::OverviewPage(window.get());
    shell::OverviewState state;
    state.scope = sampleScope(m_clock.nowUtc());
    overview->show(state, m_clock.nowUtc());
    window->addPage({QStringLiteral("overview"), title, QStringLiteral("overview")}, overview);
    window->buildMenus();
    window->setProblems(QStringLiteral("overview"), 17);
    window->header().setState({.instanceName = QStringLiteral("Acme"),
                               .instanceUrl = QStringLiteral("https://acme.example"),
                               .environment = models::environmentState(core::settings::Environment::Production, false),
                               .connection = {},
                               .checked = m_clock.nowUtc().addSecs(-120)},
                              m_clock.nowUtc());
    window->messages().showError(sampleError(core::support::ErrorCode::ConnectionLost));
    window->setExportRunning(true);
    window->exportBar().show(sampleProgress(m_clock.nowUtc()));
    return window.release();
}

} // namespace itam::tests
