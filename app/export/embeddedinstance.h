// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The embedded default: a servicenow-sandbox as a child process with durable data (design.md 3). Main thread.
#pragma once

#include "core/support/result.h"

#include <QJsonObject>
#include <QProcess>

namespace itam::app::exporter {

class EmbeddedInstance
{
public:
    /// `folder`: data, ready file and log of the instance. The program is looked for beside this one, then in PATH.
    explicit EmbeddedInstance(QString folder);
    /// Stops it; what it has answered is on its disk.
    ~EmbeddedInstance();

    /// Waits until requests are accepted. Errors: NotFound (no program), ServerFailed with what it printed.
    [[nodiscard]] Result<void> start();

    [[nodiscard]] QString url() const { return text("url"); }
    [[nodiscard]] QString user() const { return text("user"); }
    [[nodiscard]] QString clientId() const { return text("clientId"); }
    /// Files of mode 0600 that hold the refresh token and the client secret.
    [[nodiscard]] QString tokenFile() const { return m_folder + QStringLiteral("/token"); }
    [[nodiscard]] QString clientSecretFile() const { return m_folder + QStringLiteral("/client-secret"); }

private:
    [[nodiscard]] QString text(const char* name) const { return m_info.value(QLatin1String(name)).toString(); }
    [[nodiscard]] Result<void> readReadyFile(const QString& path);

    QString m_folder;
    QProcess m_process;
    QJsonObject m_info;
};

} // namespace itam::app::exporter
