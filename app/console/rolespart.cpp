// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/rolespart.h"

#include "core/administration/settingchanges.h"
#include "core/exporter/journalplace.h"

#include <algorithm>

namespace itam::app::console {
namespace {

using core::administration::SecretChange;
using core::administration::Standing;
using ui::services::OperatorKeeper;
using ui::services::SecretKind;

/// A server that is there answers before.
constexpr std::chrono::seconds worthSaying{1};

SecretChange changeOf(bool wasSaved, bool isSaved)
{
    if (!isSaved)
        return SecretChange::Removed;
    return wasSaved ? SecretChange::Changed : SecretChange::Set;
}

/// Nobody can be asked who may while the journal cannot be opened; its place and password are mended then all the same.
/// What a journal holds is guarded where it is, and the settings file is the person's own.
Result<void> permitMending(OperatorKeeper& operators)
{
    auto permitted = operators.permit(core::model::Intent::ChangeSettings);
    const bool isRefused = !permitted && permitted.error().code == ErrorCode::NotPermitted;
    return isRefused ? permitted : Result<void>();
}

bool isOfTheJournalOnly(const QList<core::model::SettingChange>& changes)
{
    return std::ranges::all_of(
        changes, [](const core::model::SettingChange& change) { return change.setting == QLatin1String("journal"); });
}

} // namespace

void guardSettings(ui::services::SettingsKeeper& settings, OperatorKeeper& operators)
{
    settings.setGuard({.permit =
                           [&operators](const auto& before, const auto& after) {
                               const auto changes = core::administration::changesBetween(before, after);
                               if (changes.isEmpty())
                                   return Result<void>();
                               return isOfTheJournalOnly(changes)
                                          ? permitMending(operators)
                                          : operators.permit(core::model::Intent::ChangeSettings);
                           },
                       .saved =
                           [&operators](const auto& before, const auto& after) {
                               operators.record(core::administration::changesBetween(before, after));
                           }});
}

void guardSecrets(ui::services::CredentialKeeper& secrets, OperatorKeeper& operators)
{
    secrets.setGuard(
        {.permit =
             [&operators](const QString& kind) {
                 return kind == core::exporter::journalPasswordKind
                            ? permitMending(operators)
                            : operators.permit(core::model::Intent::ChangeSettings);
             },
         .changed =
             [&operators](const auto& instance, SecretKind kind, bool wasSaved, bool isSaved) {
                 if (!wasSaved && !isSaved)
                     return;
                 operators.record({core::administration::changeOfSecret(
                     instance.name, ui::services::secretKeyOf(instance, kind).kind, changeOf(wasSaved, isSaved))});
             },
         .passwordChanged =
             [&operators](const QString& kind, bool wasSaved, bool isSaved) {
                 if (wasSaved || isSaved)
                     operators.record({core::administration::changeOfPassword(kind, changeOf(wasSaved, isSaved))});
             }});
}

ui::widgets::RoleLock::Names lockedNames()
{
    ui::widgets::RoleLock::Names names;
    for (const char* name :
         {// exports
          "exportNowAction", "exportNowButton", "overviewExportButton", "pendingSendButton", "pendingFullExportButton",
          "pendingTryAgainButton", "resumeButton", "fullExportCheckBox", "verifyRepairButton", "retryNowButton",
          // runs and properties of the instance
          "closeUnfinishedButton", "closeUnfinishedConnectionButton", "closeUnfinishedDatabaseButton",
          "closeRunAsFailedButton", "closeAsFailedButton", "savePropertyButton", "defaultPropertyButton",
          "undoPropertyButton",
          // CI lifecycle
          "registerButton", "registerMeButton", "unregisterButton", "confirmUnregisterButton", "setStateAction",
          "setStateButton", "applyActionButton", "applyChangeButton", "addActionButton", "editActionButton",
          "removeActionButton", "removeActionAction", "removeThisActionButton", "extendLeaseButton",
          "extendThisLeaseButton", "addStateButton", "renameStateButton", "removeStateButton", "moveUpButton",
          "moveDownButton", "moveStateUpAction", "moveStateDownAction", "removeStateAction", "givePriorityButton",
          "takePriorityButton", "seenByMappingButton", "selectableForTaskButton", "undoButton", "redoButton",
          "undoRuleAction", "redoRuleAction", "restoreJobActiveButton", "runRestoreJobButton", "saveGraceDaysButton",
          "retireNowButton", "saveRetirementButton",
          // the program itself
          "installScheduleButton", "removeScheduleButton", "connectButton", "useEmbeddedButton", "overviewTokenButton",
          "makeAdministratorButton", "makeViewerButton", "forgetAccountButton", "addAdministratorButton",
          "newAccountEdit"})
        names.widgets.insert(QString::fromLatin1(name));
    names.pages = {QStringLiteral("integrationsPage")};
    names.open = {QStringLiteral("retryKeyringButton"), QStringLiteral("messageDetailsButton"),
                  QStringLiteral("messageCopyButton"), QStringLiteral("messageCloseButton")};
    names.openEndings = {QStringLiteral("SectionButton")};
    for (const char* name : {"Connection", "Database", "Journal", "Instance", "Source", "ServiceNow"}) {
        for (const char* verb : {"test", "cancel", "copy", "setupOf"})
            names.open.insert(QLatin1String(verb) + QLatin1String(name) + QStringLiteral("Button"));
    }
    return names;
}

RolesPart::RolesPart(ui::shell::MainWindow& window, OperatorKeeper& operators, ui::widgets::Prompter& prompter,
                     const core::support::Clock& clock)
    : m_window(window)
    , m_operators(operators)
    , m_page(new ui::administration::OperatorsPage(clock, &window))
    , m_controller(std::make_unique<ui::administration::OperatorsController>(*m_page, operators, prompter))
    , m_lock(lockedNames())
{
    m_window.fillPage(QStringLiteral("administration"), m_page);
    connect(&operators, &OperatorKeeper::standingRead, this, &RolesPart::show);
    connect(&operators, &OperatorKeeper::recordFailed, this,
            [this](const Error& error) { m_window.messages().showError(error); });
    connect(&operators, &OperatorKeeper::failed, this, &RolesPart::forgetAwaited);
    if (m_operators.isAwaited())
        showAwaited();
    m_operators.readStanding();
}

/// As for a Viewer, until the server says what this account is.
void RolesPart::showAwaited()
{
    m_awaited = {.severity = ui::models::Severity::Neutral,
                 .what = tr("The server of the journal has not said yet whether you are an Administrator or a Viewer."),
                 .meaning = tr("Until it answers, nothing can be started or changed."),
                 .advice =
                     tr("If that lasts, see on the page Integrations, section Journal, whether it can be reached.")};
    m_lock.lock(m_awaited.what + u' ' + m_awaited.meaning);
    m_slow.setSingleShot(true);
    connect(&m_slow, &QTimer::timeout, this, [this] { m_window.messages().showMessage(m_awaited); });
    m_slow.start(worthSaying);
}

/// It answered, or cannot be reached: then the journal's place can be mended, and core refuses the rest.
void RolesPart::forgetAwaited()
{
    m_slow.stop();
    if (m_window.messages().message() == m_awaited)
        m_window.messages().clear();
    if (!m_isViewer)
        m_lock.unlock();
}

void RolesPart::show(const Standing& standing)
{
    const bool isNews = !m_isViewer;
    m_isViewer = !standing.isAllowed(core::model::Intent::Export);
    forgetAwaited();
    if (!m_isViewer)
        return;
    const QString what =
        tr("You work as %1, a Viewer: you see everything, but start and change nothing.").arg(standing.account.name);
    const QString advice = tr("Ask an Administrator to do it, or for the role: %1.").arg(standing.administrators());
    m_lock.lock(what + u' ' + advice);
    if (isNews)
        m_window.messages().showMessage({.severity = ui::models::Severity::Neutral, .what = what, .advice = advice});
}

} // namespace itam::app::console
