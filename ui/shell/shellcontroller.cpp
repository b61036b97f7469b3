// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shellcontroller.h"

#include "core/changes/changedetector.h"
#include "ui/exporter/summarytext.h"
#include "ui/models/format.h"

#include <QLocale>
#include <QTimeZone>

namespace itam::ui::shell {
namespace {

constexpr int pendingPage = 500;
constexpr std::chrono::minutes ageInterval{1};

enum CloseChoice
{
    Stay,
    KeepRunning,
    StopAfterSegment
};

int openProblems(const OverviewState& state)
{
    qint64 count = 0;
    for (const exporter::ProblemGroup& problem : state.problems) {
        const bool isSeen = std::ranges::any_of(state.acknowledged, [&problem](const Acknowledgement& seen) {
            return seen.problem == problem;
        });
        if (!isSeen && !core::changes::isHeldBack(problem.reason) && !core::changes::isDuplicate(problem.reason))
            count += problem.count;
    }
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

} // namespace

ShellController::ShellController(Parts parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_pending(&parts.window)
    , m_acknowledgements(m_parts.acknowledgementsPath)
{
    connectExports();
    connectPending();
    connectProblems();
    connect(&m_parts.window, &MainWindow::closeRequested, this, &ShellController::askBeforeClosing);
    connect(&m_parts.window, &MainWindow::exportRequested, this, &ShellController::startExport);
    connect(&m_parts.window, &MainWindow::stopRequested, &m_parts.exports, &services::ExportService::stopAfterSegment);
    connect(&m_parts.overview, &OverviewPage::exportRequested, this, &ShellController::startExport);
    connect(&m_parts.overview, &OverviewPage::setUpRequested, this, &ShellController::settingsRequested);
    connect(&m_parts.overview, &OverviewPage::embeddedInstanceRequested, this,
            &ShellController::embeddedInstanceRequested);
    connect(&m_parts.overview, &OverviewPage::historyRequested, this, &ShellController::historyRequested);
    connect(&m_parts.overview, &OverviewPage::pendingRequested, this, &ShellController::showPending);
    connect(&m_parts.journal, &services::JournalReader::failed, this, [this](const core::support::Error& error) {
        m_parts.window.messages().showError(error);
        m_journalFailed = true;
    });
    // What was true a moment ago need not be read any more.
    connect(&m_parts.journal, &services::JournalReader::knowledgeRead, this, [this] {
        if (std::exchange(m_journalFailed, false))
            m_parts.window.messages().clear();
    });
    m_minute.setInterval(ageInterval);
    connect(&m_minute, &QTimer::timeout, this, &ShellController::showEverything);
    m_minute.start();
}

void ShellController::connectExports()
{
    services::ExportService& exports = m_parts.exports;
    connect(&exports, &services::ExportService::started, this, [this] {
        m_parts.window.setExportRunning(true);
        showEverything();
        emit exportRunningChanged();
    });
    connect(&exports, &services::ExportService::progressed, &m_parts.window.exportBar(), &ExportBar::show);
    connect(&exports, &services::ExportService::stoppingChanged, this,
            [this] { m_parts.window.setExportStopping(m_parts.exports.isStopping()); });
    connect(&exports, &services::ExportService::finished, this, [this] {
        m_parts.window.setExportRunning(false);
        showEverything();
        emit exportRunningChanged();
        // Not when the window was called back in the meantime.
        if (std::exchange(m_quitWhenFinished, false) && m_parts.window.isHidden())
            emit readyToQuit();
    });
}

void ShellController::connectPending()
{
    connect(&m_pending, &exporter::PendingDialog::pageWanted, this,
            [this](core::model::DataType type, const QByteArray& afterKey) {
                const auto owner =
                    exporter::ownerOf(m_parts.exportController.target(), m_parts.exportController.knowledge(), type);
                if (owner)
                    m_parts.journal.readPending(*owner, afterKey, pendingPage);
            });
    connect(&m_pending, &exporter::PendingDialog::recordsRequested, this, &ShellController::recordsRequested);
    connect(&m_pending, &exporter::PendingDialog::propertiesRequested, this, &ShellController::propertiesRequested);
    connect(&m_parts.journal, &services::JournalReader::pendingRead, &m_pending, &exporter::PendingDialog::append);
    connect(&m_parts.journal, &services::JournalReader::pendingFailed, &m_pending, &exporter::PendingDialog::showError);
}

void ShellController::connectProblems()
{
    const exporter::ExportController& exports = m_parts.exportController;
    connect(&exports, &exporter::ExportController::knowledgeChanged, this, [this, &exports] {
        // Without an export nothing is known, and while one runs not everything.
        if (lastExportOf(exports.target(), exports.knowledge()) && !m_parts.exports.isRunning())
            m_acknowledgements.compare(exports.target().instanceUrl,
                                       exporter::problemsOf(exports.target(), exports.knowledge()));
        showEverything();
    });
    connect(&m_parts.overview, &OverviewPage::acknowledgeRequested, this,
            [this, &exports](const exporter::ProblemGroup& problem) {
                m_acknowledgements.add({.target = exports.target().instanceUrl,
                                        .problem = problem,
                                        .who = m_parts.who,
                                        .when = m_parts.clock.nowUtc()});
                showEverything();
            });
    connect(&m_parts.overview, &OverviewPage::reopenRequested, this,
            [this, &exports](const exporter::ProblemGroup& problem) {
                m_acknowledgements.remove(exports.target().instanceUrl, problem);
                showEverything();
            });
}

void ShellController::setTarget(const exporter::ExportTarget& target)
{
    m_parts.exportController.setTarget(target);
    m_header.instanceName = target.instanceName;
    m_header.instanceUrl = target.instanceUrl;
    m_header.environment = target.environment;
    showEverything();
}

void ShellController::setConnection(const models::State& connection, const QDateTime& checked)
{
    m_header.connection = connection;
    m_header.checked = checked;
    showHeader();
}

void ShellController::startExport()
{
    m_parts.window.showPage(QStringLiteral("export"));
    m_parts.window.focusPage();
    m_parts.exportController.start(false);
}

void ShellController::showPending(const QString& reason, std::optional<core::model::DataType> type)
{
    const auto problems = exporter::problemsOf(m_parts.exportController.target(), m_parts.exportController.knowledge());
    m_pending.start(exporter::pendingChoices(problems, reason, type), reason, m_parts.clock.nowUtc());
}

void ShellController::askBeforeClosing()
{
    if (!m_parts.exports.isRunning()) {
        emit readyToQuit();
        return;
    }
    widgets::Question question;
    question.title = tr("An export is running");
    question.text = tr("The export to %1 is not finished.").arg(m_header.instanceName);
    question.explanation = tr("It can go on without the window, which comes back when you start the program again. "
                              "Stopping loses nothing: what did not land is sent by the next export.");
    question.choices = {tr("Stay here"), tr("Keep running, hide the window"), tr("Stop after this segment and close")};
    question.cancel = Stay;
    question.preferred = KeepRunning;
    m_parts.prompter.ask(question, [this](int answer) {
        if (answer == Stay)
            return;
        if (!m_parts.exports.isRunning()) {
            emit readyToQuit();
            return;
        }
        if (answer == StopAfterSegment)
            m_parts.exports.stopAfterSegment();
        m_quitWhenFinished = true;
        m_parts.window.hide();
    });
}

void ShellController::showEverything()
{
    const bool running = m_parts.exports.isRunning();
    m_parts.window.setExportPossible(!running && m_parts.exportController.target().blocked.isEmpty());
    const OverviewState state = overviewState();
    const QDateTime now = m_parts.clock.nowUtc();
    m_parts.overview.show(state, now);
    m_parts.window.setProblems(QStringLiteral("overview"), openProblems(state));
    const QString next = nextExport();
    if (state.last)
        m_parts.window.setFoot(
            tr("Last export %1: %2")
                .arg(models::relativeTime(state.last->started, now), exporter::stateOf(state.last->outcome).word),
            models::exactTime(state.last->started), next);
    else
        m_parts.window.setFoot(tr("No export yet"), {}, next);
    showHeader();
}

void ShellController::showHeader()
{
    m_parts.window.header().setState(m_header, m_parts.clock.nowUtc());
}

OverviewState ShellController::overviewState() const
{
    const exporter::ExportTarget& target = m_parts.exportController.target();
    const core::journal::Knowledge& knowledge = m_parts.exportController.knowledge();
    OverviewState state;
    state.scope = exporter::scopeOf(target, knowledge);
    state.last = lastExportOf(target, knowledge);
    state.problems = exporter::problemsOf(target, knowledge);
    state.acknowledged = m_acknowledgements.of(target.instanceUrl);
    state.running = m_parts.exports.isRunning();
    if (target.tokenSavedAt)
        state.token = core::settings::tokenAge(*target.tokenSavedAt, m_parts.clock.nowUtc());
    state.changes = changesOf(target, knowledge);
    state.figures = figuresOf(target, knowledge);
    state.next = nextExport();
    if (m_schedule.state == core::schedule::State::NotInstalled && !m_parts.exports.isRunning())
        state.next += QLatin1Char(' ') + tr("The page Schedule lets exports start by themselves.");
    return state;
}

void ShellController::setSchedule(const core::schedule::Status& status)
{
    m_schedule = status;
    showEverything();
}

QString ShellController::nextExport() const
{
    using core::schedule::State;
    if (m_parts.exports.isRunning())
        return tr("An export is running.");
    const QDateTime now = m_parts.clock.nowUtc();
    switch (m_schedule.state) {
    case State::NotInstalled:
        return tr("Next export: when you start it.");
    case State::Disabled:
        return tr("Next export: when you start it. The schedule is switched off.");
    case State::Running:
        return tr("A scheduled export is running.");
    case State::Waiting:
    case State::Unknown:
        break;
    }
    QDateTime next = m_schedule.nextOfSystemd;
    if (m_schedule.task) {
        const auto upcoming = core::schedule::nextDueTimes(*m_schedule.task, now, QTimeZone::systemTimeZone(), 1);
        next = upcoming.times.isEmpty() ? QDateTime() : upcoming.times.first().utc;
    }
    if (!next.isValid())
        return tr("Next export: by a schedule that does not say when.");
    const QString when = QLocale().toString(next.toLocalTime(), QLocale::ShortFormat);
    return m_schedule.state == State::Unknown ? tr("Next export: %1, if the schedule is switched on.").arg(when)
                                              : tr("Next export: %1, by itself.").arg(when);
}

} // namespace itam::ui::shell
