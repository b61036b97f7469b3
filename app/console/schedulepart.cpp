// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/schedulepart.h"

#include "app/console/scheduleplan.h"
#include "core/administration/guarded.h"
#include "core/settings/settings.h"
#include "core/support/files.h"
#include "core/support/logging.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace itam::app::console {
namespace {

using namespace core::schedule;
using ui::schedule::ScheduleChoice;

// Somebody may install or remove it on the command line.
constexpr std::chrono::minutes lookInterval{5};

QString obstacleTo(const ScheduleChoice& choice, const ScheduleSubject& subject)
{
    if (choice.scope == Scope::User || QFileInfo(usualPlaces().systemUnits).isWritable())
        return {};
    return SchedulePart::tr("Only an administrator may change the schedule of the system. Run in a terminal: %1")
        .arg(installCommand(choice, subject, usualPlaces()));
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
    const ScheduleSubject subject{.settings = m_around.options.settings,
                                  .source = m_around.settings.settings().source,
                                  .journal = m_around.journal,
                                                            .isJournalGiven = !m_around.options.journal.isEmpty(),
                                  .isUsual = m_around.options.dataFolder == core::support::dataFolder() &&
                                             m_around.options.settings == core::settings::defaultSettingsPath()};
    const core::administration::Gate gate(m_around.journal);
    return {.read =
                [folder = m_around.options.dataFolder, clock = m_around.clock](Scope scope) {
                    return readStatus(scope, usualPlaces(), folder, *makeSystemCommands(), clock->nowUtc(),
                                      QTimeZone::systemTimeZone());
                },
            .plan =
                [subject, clock = m_around.clock](const ScheduleChoice& choice) {
                    return schedulePlan(choice, subject, usualPlaces(), clock->nowUtc());
                },
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
            .obstacle = [subject](const ScheduleChoice& choice) { return obstacleTo(choice, subject); }};
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
            .journal = m_around.journal,
            .logs = {data.filePath(QStringLiteral("itam-console.log")),
                     data.filePath(QStringLiteral("itam-export.log")),
                     data.filePath(QStringLiteral("instance/sandbox.log"))},
            .schedule = usualPlaces(),
            .program = QStringLiteral("itam-console"),
            .now = m_around.clock->nowUtc()};
}

} // namespace itam::app::console
