// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/configuration.h"

#include "core/exporter/journalplace.h"
#include "core/exporter/settingsoptions.h"
#include "core/exporter/sourcepassword.h"
#include "core/secrets/secretstore.h"
#include "core/support/logging.h"

#include <QDir>

namespace itam::app::exporter {
namespace {

using core::model::DataType;
using core::secrets::Secret;

Result<void> applyInstance(const Arguments& arguments, Configuration& configuration)
{
    core::settings::InstanceSettings& instance = configuration.instance;
    if (arguments.url) {
        const auto url = core::settings::instanceUrl(*arguments.url);
        if (!url)
            return failure(ErrorCode::Usage, url.error().detail, url.error().subject);
        instance.url = *url;
    }
    if (arguments.user)
        instance.user = *arguments.user;
    if (arguments.clientId)
        instance.clientId = *arguments.clientId;
    if (arguments.endpoint)
        instance.endpoint = arguments.endpoint->startsWith(u'/') ? arguments.endpoint->mid(1) : *arguments.endpoint;
    instance.channel = arguments.channel.value_or(instance.channel);
    if (arguments.discoverySource)
        instance.identification.discoverySource = *arguments.discoverySource;
    instance.identification.software = arguments.softwareRoute.value_or(instance.identification.software);
    instance.identification.makeReferences = arguments.makeReferences.value_or(instance.identification.makeReferences);
    return {};
}

core::exporter::ExportOptions optionsFrom(const core::settings::Settings& settings, const Arguments& arguments,
                                          const core::settings::InstanceSettings& instance)
{
    core::exporter::ExportOptions options = core::exporter::optionsFrom(settings);
    // The command line may name another route than the settings.
    for (const DataType type : core::model::allDataTypes)
        options.included[type] = arguments.included[type].value_or(settings.included[type]);
    options.included = core::settings::travelling(options.included, instance);
    options.full = arguments.full;
    options.dryRun = arguments.dryRun;
    options.segmentRecords = arguments.segmentRecords.value_or(options.segmentRecords);
    options.segmentBytes = arguments.segmentBytes.value_or(options.segmentBytes);
    options.retry.maxTries = arguments.maxTries.value_or(options.retry.maxTries);
    // S-01: a full export needs no date.
    if (!options.full && arguments.changesSince)
        options.changedSince = arguments.changesSince->startOfDay(Qt::UTC);
    if (!options.full && arguments.changesDays)
        options.changedSince = QDateTime::currentDateTimeUtc().addDays(-*arguments.changesDays);
    return options;
}

/// Standard input gives a secret once, and what it is for is opened several times.
core::exporter::ReadSecret keptSecret(const QString& file)
{
    return [kept = core::secrets::readSecretFile(file)](const core::secrets::SecretKey&) {
        return kept.map([](const Secret& secret) { return std::optional(secret); });
    };
}

QString pathOr(const std::optional<QString>& path, const QString& fileName)
{
    return path ? *path : QDir(core::support::dataFolder()).filePath(fileName);
}

// A saved secret: a service has it from systemd, a person from the keyring.
Result<std::optional<Secret>> savedSecret(const core::secrets::SecretKey& key)
{
    const auto credential = core::secrets::makeSystemdCredentialStore();
    return credential ? credential->read(key) : core::secrets::makeKeychainStore()->read(key);
}

Result<Secret> secretFrom(const std::optional<QString>& file, const Configuration& configuration, const QString& kind)
{
    if (file)
        return core::secrets::readSecretFile(*file);
    if (configuration.instance.url.isEmpty() || configuration.instance.user.isEmpty())
        return Secret();
    const auto saved = savedSecret({configuration.instance.url.toString(), configuration.instance.user, kind});
    if (!saved)
        return failure(saved.error());
    return saved->value_or(Secret());
}

core::source::SourceLocation sourceFrom(const QString& dsn, const std::optional<QString>& passwordFile)
{
    return core::exporter::locationOf(dsn, passwordFile ? keptSecret(*passwordFile) : savedSecret);
}

/// As the command line says, else the settings, else a file in the data folder.
Result<core::journal::Location> journalFrom(const Arguments& arguments, const QString& inSettings)
{
    const QString place = inSettings.isEmpty() || arguments.journal
                              ? pathOr(arguments.journal, QStringLiteral("journal.db"))
                              : inSettings;
    return core::exporter::journalAt(place, arguments.journalPasswordFile ? keptSecret(*arguments.journalPasswordFile)
                                                                          : savedSecret);
}

} // namespace

Result<Configuration> configure(const Arguments& arguments)
{
    const core::settings::SettingsFile file(arguments.settings.value_or(core::settings::defaultSettingsPath()));
    const auto settings = file.load();
    if (!settings)
        return failure(settings.error());
    Configuration configuration = placesOnly(arguments);
    if (const core::settings::InstanceSettings* active = settings->active())
        configuration.instance = *active;
    ITAM_TRY(applyInstance(arguments, configuration));
    auto journal = journalFrom(arguments, settings->journal);
    if (!journal)
        return failure(std::move(journal).error());
    configuration.journal = *std::move(journal);
    configuration.options = optionsFrom(*settings, arguments, configuration.instance);
    configuration.source = sourceFrom(arguments.source.value_or(settings->source), arguments.sourcePasswordFile);
    configuration.profileFolders =
        core::source::profileFolders(arguments.settings.value_or(core::settings::defaultSettingsPath()));
    auto profile =
        core::source::profileNamed(arguments.profile.value_or(settings->sourceProfile), configuration.profileFolders);
    if (!profile)
        return failure(std::move(profile).error());
    configuration.source.profile = *std::move(profile);
    configuration.retire = settings->retire;
    configuration.retire.passes = arguments.lifecycle.passes.value_or(configuration.retire.passes);
    configuration.retire.percent = arguments.lifecycle.percent.value_or(configuration.retire.percent);
    configuration.caFile = arguments.caFile.value_or(QString());
    return configuration;
}

Configuration placesOnly(const Arguments& arguments)
{
    Configuration configuration;
    configuration.journal = journalFrom(arguments, {}).value_or(core::journal::Location());
    configuration.logPath = pathOr(arguments.log, QStringLiteral("itam-export.log"));
    configuration.entitlementPath = pathOr(std::nullopt, QStringLiteral("entitlement"));
    return configuration;
}

core::model::Account accountOf(const Arguments& arguments)
{
    core::model::Account account = core::model::currentAccount();
    account.isSchedule = arguments.scheduled;
    return account;
}

core::administration::Gate gateOf(const Arguments& arguments, const Configuration& configuration)
{
    return core::administration::Gate(configuration.journal, accountOf(arguments));
}

Result<core::servicenow::Credentials> loadCredentials(const Arguments& arguments, const Configuration& configuration)
{
    core::servicenow::Credentials credentials;
    credentials.instance = configuration.instance.url;
    credentials.endpoint = configuration.instance.endpoint;
    credentials.user = configuration.instance.user;
    credentials.clientId = configuration.instance.clientId;
    credentials.tokenSavedAt = configuration.instance.tokenSavedAt;
    if (arguments.token) {
        credentials.refreshToken = *arguments.token;
    } else {
        auto token = secretFrom(arguments.tokenFile, configuration, QStringLiteral("refresh-token"));
        if (!token)
            return failure(token.error());
        credentials.refreshToken = std::move(*token);
    }
    auto secret = secretFrom(arguments.clientSecretFile, configuration, QStringLiteral("client-secret"));
    if (!secret)
        return failure(secret.error());
    credentials.clientSecret = std::move(*secret);
    ITAM_TRY(core::servicenow::complete(credentials));
    return credentials;
}

} // namespace itam::app::exporter
