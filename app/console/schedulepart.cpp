// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/schedulepart.h"

#include "core/administration/guarded.h"
#include "core/settings/settings.h"
#include "core/source/location.h"
#include "core/support/files.h"
#include "core/support/logging.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace itam::app::console {
namespace {

using namespace core::schedule;
using ui::schedule::PlanView;
using ui::schedule::ScheduleChoice;

// Somebody may install or remove it on the command line.
constexpr std::chrono::minutes lookInterval{5};

// Beside this program, as it is installed.
QString exportProgram()
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("itam-export"));
}

struct Paths
{
    QString settings;
    QString dataFolder;
    QString source;
    core::journal::Location journal;
    bool isUsual; ///< settings and data are where itam-export looks by itself
};

UnitInput inputOf(const ScheduleChoice& choice, const Paths& paths)
{
    UnitInput input{.task = choice.task,
                    .scope = choice.scope,
                    .program = exportProgram(),
                    .settings = {},
                    .journal = {},
                    .log = {},
                    .source = {},
                    .caFile = {},
                    .tokenFile = choice.tokenFile,
                    .clientSecretFile = choice.clientSecretFile};
    if (!paths.isUsual && choice.scope == Scope::User) {
        input.settings = QFileInfo(paths.settings).absoluteFilePath();
        if (!paths.journal.isOnServer())
            input.journal = QFileInfo(paths.journal.place).absoluteFilePath();
    }
    if (paths.journal.isOnServer())
        input.journalAddress = paths.journal.place;
    return input;
}

Result<PlanView> planFor(const ScheduleChoice& choice, const Paths& paths, const QDateTime& now)
{
    const UnitInput input = inputOf(choice, paths);
    const QByteArray settings = QFileInfo::exists(paths.settings)
                                    ? core::support::readFile(paths.settings).value_or(QByteArray())
                                    : QByteArray();
    auto plan = planInstall(input, usualPlaces(), settings);
    if (!plan)
        return failure(plan.error());
    const Upcoming upcoming = nextDueTimes(choice.task, now, QTimeZone::systemTimeZone());
    return PlanView{std::move(*plan),
                    adviceFor(input,
                              {.source = paths.source,
                               .isSourceOnServer = core::source::isOnServer(paths.source),
                               .isJournalOnServer = paths.journal.isOnServer()},
                              upcoming),
                    upcoming};
}

QString commandLine(const ScheduleChoice& choice)
{
    QStringList words{QStringLiteral("sudo"), execWord(exportProgram()), QStringLiteral("schedule install --system")};
    words << QStringLiteral("--days") << daysText(choice.task.days);
    words << QStringLiteral("--at") << choice.task.at.toString(QStringLiteral("HH:mm"));
    if (!choice.tokenFile.isEmpty())
        words << QStringLiteral("--token-file") << execWord(choice.tokenFile);
    if (!choice.clientSecretFile.isEmpty())
        words << QStringLiteral("--client-secret-file") << execWord(choice.clientSecretFile);
    return words.join(u' ');
}

QString obstacleTo(const ScheduleChoice& choice)
{
    if (choice.scope == Scope::User || QFileInfo(usualPlaces().systemUnits).isWritable())
        return {};
    return SchedulePart::tr("Only an administrator may change the schedule of the system. Run in a terminal: %1")
        .arg(commandLine(choice));
}

} // namespace

SchedulePart::SchedulePart(const Surroundings& surroundings)
    : m_around(surroundings)
    , m_page(new ui::schedule::SchedulePage(*m_around.clock, &m_around.window))
    , m_controller(std::make_unique<ui::schedule::ScheduleController>(*m_page, m_around.prompter))
    , m_bundler(std::make_unique<ui::schedule::SupportBundler>(m_around.window.messages(), m_around.prompter,
                                                               [this] { return bundleSources(); }))
{
    m_around.window.fillPage(QStringLiteral("schedule"), m_page);
    m_controller->setPorts(ports());
    connect(&m_around.settings, &ui::services::SettingsKeeper::settingsChanged, this,
            [this] { m_controller->setPorts(ports()); });
    connect(m_controller.get(), &ui::schedule::ScheduleController::statusRead, this, &SchedulePart::lookForNext);
    connect(&m_around.window, &ui::shell::MainWindow::supportBundleRequested, m_bundler.get(),
            &ui::schedule::SupportBundler::start);
    m_again.setInterval(lookInterval);
    connect(&m_again, &QTimer::timeout, this, &SchedulePart::lookForNext);
    m_again.start();
    lookForNext();
}

ui::schedule::SchedulePorts SchedulePart::ports() const
{
    const Paths paths{m_around.options.settings, m_around.options.dataFolder, m_around.settings.settings().source,
                      m_around.journalPath,
                      m_around.options.dataFolder == core::support::dataFolder() &&
                          m_around.options.settings == core::settings::defaultSettingsPath()};
    const core::administration::Gate gate(m_around.journalPath);
    return {.read =
                [paths, clock = m_around.clock](Scope scope) {
                    return readStatus(scope, usualPlaces(), paths.dataFolder, *makeSystemCommands(), clock->nowUtc(),
                                      QTimeZone::systemTimeZone());
                },
            .plan = [paths, clock = m_around.clock](
                        const ScheduleChoice& choice) { return planFor(choice, paths, clock->nowUtc()); },
            .install =
                [gate, clock = m_around.clock](const Plan& plan) {
                    return core::administration::installSchedule(gate, plan, usualPlaces(), *makeSystemCommands(),
                                                                 clock->nowUtc());
                },
            .remove =
                [gate, clock = m_around.clock](Scope scope) {
                    return core::administration::removeSchedule(gate, scope, usualPlaces(), *makeSystemCommands(),
                                                                clock->nowUtc());
                },
            .obstacle = obstacleTo};
}

void SchedulePart::lookForNext()
{
    m_next.start(
        [clock = m_around.clock, folder = m_around.options.dataFolder](std::stop_token) {
            const auto look = [&](Scope scope) {
                return readStatus(scope, usualPlaces(), folder, *makeSystemCommands(), clock->nowUtc(),
                                  QTimeZone::systemTimeZone(), 1);
            };
            const Status own = look(Scope::User);
            return own.state == State::NotInstalled ? look(Scope::System) : own;
        },
        [this](const Status& status) { m_around.shell.setSchedule(status); });
}

core::administration::BundleSources SchedulePart::bundleSources() const
{
    const QDir data(m_around.options.dataFolder);
    return {.settingsPath = m_around.options.settings,
            .dataFolder = data.path(),
            .journalPath = m_around.journalPath,
            .logs = {data.filePath(QStringLiteral("itam-console.log")),
                     data.filePath(QStringLiteral("itam-export.log")),
                     data.filePath(QStringLiteral("instance/sandbox.log"))},
            .schedule = usualPlaces(),
            .program = QStringLiteral("itam-console"),
            .now = m_around.clock->nowUtc()};
}

} // namespace itam::app::console
