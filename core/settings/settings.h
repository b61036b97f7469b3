// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the administrator configured: values without secrets, one readable file (design.md 6.6). Any thread.
#pragma once

#include "core/model/datatype.h"
#include "core/support/result.h"

#include <QUrl>

namespace itam::core::settings {

inline constexpr auto defaultEndpoint = "api/x_fls_flexera_fnms/integration/fnmstosn";

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

    friend bool operator==(const ExportLimits&, const ExportLimits&) = default;
};

/// One named ServiceNow instance.
struct InstanceSettings
{
    QString name;
    QUrl url; ///< https, or http to loopback; no path
    QString user;
    QString clientId;
    QString endpoint = QString::fromLatin1(defaultEndpoint);
    QDateTime tokenSavedAt; ///< F-04

    friend bool operator==(const InstanceSettings&, const InstanceSettings&) = default;
};

struct Settings
{
    QList<InstanceSettings> instances;
    QString activeInstance;
    QString source; ///< DSN of the operations database
    model::PerType<bool> included{{true, true, true}};
    ExportLimits limits;

    [[nodiscard]] const InstanceSettings* active() const;
    friend bool operator==(const Settings&, const Settings&) = default;
};

/// Trims, cuts a trailing slash, refuses http except to loopback and anything but scheme, host and port (section 3.1).
[[nodiscard]] Result<QUrl> instanceUrl(const QString& text);
/// The first value out of its bounds, by name. Errors: SettingsInvalid.
[[nodiscard]] Result<void> validate(const Settings& settings);

class SettingsFile
{
public:
    explicit SettingsFile(QString path) : m_path(std::move(path)) {}
    /// Defaults when there is no file. Errors: SettingsInvalid with the offending name; the file is left alone.
    [[nodiscard]] Result<Settings> load() const;
    [[nodiscard]] Result<void> save(const Settings& settings) const;

private:
    QString m_path;
};

/// <config folder>/itam-console.ini
[[nodiscard]] QString defaultSettingsPath();

} // namespace itam::core::settings
