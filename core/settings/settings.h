// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the administrator configured: values without secrets, one readable file (design.md 6.6). Any thread.
#pragma once

#include "core/model/datatype.h"
#include "core/support/result.h"

#include <QDateTime>
#include <QUrl>

namespace itam::core::settings {

inline constexpr auto defaultEndpoint = "api/x_fls_flexera_fnms/integration/fnmstosn";

/// Whether segments travel packed (gzip), where the instance offers it.
enum class Compression
{
    Auto, ///< unless the instance is on this computer, where it only costs time
    On,
    Off
};

/// Limits of an export, with their bounds checked by validate().
struct ExportLimits
{
    int segmentRecords = 500;              ///< P-36, 1 to 10,000
    qint64 segmentBytes = 4 * 1024 * 1024; ///< P-36, 16 KiB to 25 MiB
    int maxTries = 5;                      ///< P-42, 1 to 10
    int requestTimeoutSeconds = 90;        ///< itam-export.md 2.7
    int stallSeconds = 7200;               ///< give up when no counter moved for so long
    double retryScale = 1.0;               ///< of the waits of P-42
    int pollMs = 5000;                     ///< first poll interval
    Compression compression = Compression::Auto;

    friend bool operator==(const ExportLimits&, const ExportLimits&) = default;
};

/// What an instance is for, so that the right data does not go to the wrong one (ux.md 1).
enum class Environment
{
    None, ///< not said
    Development,
    Test,
    Production
};
inline constexpr std::array allEnvironments{Environment::None, Environment::Development, Environment::Test,
                                            Environment::Production};

/// How records reach an instance.
enum class Channel
{
    Application,   ///< the integration application, which is installed there
    Identification ///< any instance: ServiceNow's own identification API (servicenow-ire.md)
};
inline constexpr std::array allChannels{Channel::Application, Channel::Identification};
[[nodiscard]] QString nameOf(Channel channel);

/// Where installed applications go over Channel::Identification (servicenow-ire.md 8, 13.4).
enum class SoftwareRoute
{
    Sam,  ///< installations of Software Asset Management (cmdb_sam_sw_install)
    Cmdb, ///< software packages and their instances in the CMDB (cmdb_ci_spkg, cmdb_software_instance)
    Off   ///< nowhere: this instance gets none
};
inline constexpr std::array allSoftwareRoutes{SoftwareRoute::Sam, SoftwareRoute::Cmdb, SoftwareRoute::Off};
/// As the settings file and the command line say it.
[[nodiscard]] QString nameOf(SoftwareRoute route);

/// Of Channel::Identification.
struct IdentificationSettings
{
    QString discoverySource = QStringLiteral("ITAM"); ///< a choice of cmdb_ci.discovery_source, spelled exactly
    bool updateContracts = false;                     ///< contracts that are there and differ are written
    bool followClass = false;                         ///< a CI changes its class with the source
    bool relateHosts = true;                          ///< virtual machines to the computers they run on
    bool makeReferences = false; ///< companies and product models that records name and the instance does not have
    SoftwareRoute software = SoftwareRoute::Sam;

    friend bool operator==(const IdentificationSettings&, const IdentificationSettings&) = default;
};

/// One named ServiceNow instance.
struct InstanceSettings
{
    QString name;
    QUrl url; ///< https, or http to loopback; no path
    QString user;
    QString clientId;
    QString endpoint = QString::fromLatin1(defaultEndpoint);
    QDateTime tokenSavedAt;        ///< F-04
    QDateTime clientSecretSavedAt; ///< null: never, or before this was noted
    Environment environment = Environment::None;
    Channel channel = Channel::Application;
    IdentificationSettings identification;
    bool embedded = false; ///< it lives and dies with the console; its address changes with each start
    /// Under which name the settings file holds it; empty: not yet. Carries what the file says beside our values over a
    /// change of the name, and is no part of the value.
    QString nameInFile;

    friend bool operator==(const InstanceSettings& a, const InstanceSettings& b)
    {
        return a.name == b.name && a.url == b.url && a.user == b.user && a.clientId == b.clientId &&
               a.endpoint == b.endpoint && a.tokenSavedAt == b.tokenSavedAt &&
               a.clientSecretSavedAt == b.clientSecretSavedAt && a.environment == b.environment &&
               a.channel == b.channel && a.identification == b.identification && a.embedded == b.embedded;
    }
};

/// What becomes of hardware on the instance that vanished from the operations database (core/exporter/retirement.h).
enum class RetirePolicy
{
    Off,
    Report, ///< say what would be retired, change nothing
    Retire
};
inline constexpr std::array allRetirePolicies{RetirePolicy::Off, RetirePolicy::Report, RetirePolicy::Retire};
[[nodiscard]] QString nameOf(RetirePolicy policy);

struct RetireSettings
{
    RetirePolicy policy = RetirePolicy::Off;
    int passes = 3;   ///< complete passes in a row without the record, 1 to 1,000
    int percent = 10; ///< more of a class at once, 0 to 100: nothing of it is retired before somebody says yes

    friend bool operator==(const RetireSettings&, const RetireSettings&) = default;
};

enum class ColorScheme
{
    System,
    Light,
    Dark
};
enum class Language
{
    System,
    English,
    German,
    French
};

/// How the console looks.
struct ConsoleSettings
{
    ColorScheme colorScheme = ColorScheme::System;
    Language language = Language::System;
    bool notifications = true; ///< of exports that ended while the window is not in front

    friend bool operator==(const ConsoleSettings&, const ConsoleSettings&) = default;
};

struct Settings
{
    QList<InstanceSettings> instances;
    QString activeInstance;
    QString source;        ///< DSN of the operations database
    QString sourceProfile; ///< name or folder of its source profile; empty: the export views
    QString journal;       ///< path, or postgres://... of one that several share; empty: a file in the data folder
    model::PerType<bool> included{{true, true, true}};
    ExportLimits limits;
    RetireSettings retire;
    ConsoleSettings console;

    [[nodiscard]] const InstanceSettings* active() const;
    /// Without regard to case; null: there is none.
    [[nodiscard]] const InstanceSettings* instance(const QString& name) const;
    friend bool operator==(const Settings&, const Settings&) = default;
};

/// Of `included` what travels to `instance`: with the software route off no applications do.
[[nodiscard]] model::PerType<bool> travelling(model::PerType<bool> included, const InstanceSettings& instance);
/// Of what the settings include what travels to the active instance.
[[nodiscard]] model::PerType<bool> travelling(const Settings& settings);

/// A new instance, which becomes the active one. Error: SettingsInvalid (its name is empty, taken, or no name).
[[nodiscard]] Result<void> addInstance(Settings& settings, const QString& name);
/// Errors: SettingsInvalid as above, NotFound.
[[nodiscard]] Result<void> renameInstance(Settings& settings, const QString& name, const QString& newName);
/// When it was the active one, its neighbour becomes active. Error: NotFound.
[[nodiscard]] Result<void> removeInstance(Settings& settings, const QString& name);

/// This computer itself, as far as a name or an address tells.
[[nodiscard]] bool isLoopback(const QString& host);

/// Trims, cuts a trailing slash, refuses http except to loopback and anything but scheme, host and port (section 3.1).
[[nodiscard]] Result<QUrl> instanceUrl(const QString& text);

/// What somebody pasted, made into an instance URL as far as its meaning is beyond doubt.
struct CorrectedUrl
{
    QUrl url;
    bool schemeAdded = false; ///< https:// was missing
    QString removed;          ///< path, query or fragment, trailing slashes; empty: nothing
};
/// Errors: as of instanceUrl(), for what remains wrong.
[[nodiscard]] Result<CorrectedUrl> correctedInstanceUrl(const QString& text);
/// The first value out of its bounds, by name. Errors: SettingsInvalid.
[[nodiscard]] Result<void> validate(const Settings& settings);

class SettingsFile
{
public:
    explicit SettingsFile(QString path) : m_path(std::move(path)) {}
    /// Defaults when there is no file. Errors: SettingsInvalid with the offending name; the file is left alone.
    [[nodiscard]] Result<Settings> load() const;
    /// Keeps comments and names that this program does not know, those of a renamed instance included.
    [[nodiscard]] Result<void> save(const Settings& settings) const;
    [[nodiscard]] const QString& path() const { return m_path; }

private:
    QString m_path;
};

/// <config folder>/itam-console.ini
[[nodiscard]] QString defaultSettingsPath();

} // namespace itam::core::settings
