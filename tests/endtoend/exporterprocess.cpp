// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endtoend/exporterprocess.h"

#include "core/settings/settings.h"
#include "core/support/files.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

namespace itam::tests {
namespace {

constexpr int runTimeoutMs = 240'000;

} // namespace

QString ExportEnd::errorCode() const
{
    return json.value(QLatin1String("error")).toObject().value(QLatin1String("code")).toString();
}

QJsonObject ExportEnd::ofType(const char* type) const
{
    for (const QJsonValue& value : json.value(QLatin1String("types")).toArray()) {
        if (value.toObject().value(QLatin1String("type")).toString() == QLatin1String(type))
            return value.toObject();
    }
    return {};
}

qint64 ExportEnd::number(const char* type, const char* name) const
{
    return ofType(type).value(QLatin1String(name)).toInteger(-1);
}

QString ExportEnd::state(const char* type) const
{
    return ofType(type).value(QLatin1String("state")).toString();
}

bool ExportEnd::sumsAgree() const
{
    for (const char* type : {"hardware", "contracts", "applications"}) {
        const qint64 sum = number(type, "inserted") + number(type, "updated") + number(type, "ignored") +
                           number(type, "skipped") + number(type, "errors");
        if (sum != number(type, "sent"))
            return false;
    }
    return true;
}

ExporterHost::ExporterHost(const QString& folder, const SandboxProcess& sandbox, const QString& source)
    : m_folder(folder)
    , m_sandbox(sandbox)
    , m_source(source)
{
    for (const char* name : {"", "/user", "/runtime"}) {
        QDir().mkpath(folder + QLatin1String(name));
        QFile::setPermissions(folder + QLatin1String(name),
                              QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }
    core::settings::Settings settings;
    settings.limits.retryScale = 0.01;
    settings.limits.pollMs = 100;
    settings.limits.requestTimeoutSeconds = 60;
    (void)core::settings::SettingsFile(folder + QStringLiteral("/settings")).save(settings);
    refreshCredentials();
}

void ExporterHost::refreshCredentials()
{
    (void)core::support::writePrivateFile(tokenPath(), m_sandbox.info("refreshToken").toUtf8());
    (void)core::support::writePrivateFile(m_folder + QStringLiteral("/secret"),
                                          m_sandbox.info("clientSecret").toUtf8());
}

QStringList ExporterHost::arguments(const QString& command, const QStringList& extra) const
{
    return QStringList{command,
                       QStringLiteral("--settings"),
                       m_folder + QStringLiteral("/settings"),
                       QStringLiteral("-url"),
                       m_url.isEmpty() ? m_sandbox.url() : m_url,
                       QStringLiteral("-user"),
                       m_sandbox.info("user"),
                       QStringLiteral("--token-file"),
                       tokenPath(),
                       QStringLiteral("--client-id"),
                       m_sandbox.info("clientId"),
                       QStringLiteral("--client-secret-file"),
                       m_folder + QStringLiteral("/secret"),
                       QStringLiteral("--source"),
                       QStringLiteral("sqlite:%1").arg(m_source),
                       QStringLiteral("--log"),
                       logPath(),
                       QStringLiteral("--output"),
                       QStringLiteral("json"),
                       QStringLiteral("--journal")} +
           (m_journal.isEmpty() ? QStringList(journalPath()) : m_journal) + extra;
}

QString ExporterHost::entitlementPath() const
{
    return m_folder + QStringLiteral("/user/data/itam-console/entitlement");
}

std::unique_ptr<QProcess> ExporterHost::start(const QStringList& extra, const QString& command)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), m_folder + QStringLiteral("/user"));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder + QStringLiteral("/user/data"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder + QStringLiteral("/user/config"));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_folder + QStringLiteral("/runtime"));
    process->setProcessEnvironment(environment);
    if (m_largestFile > 0)
        process->setChildProcessModifier([bytes = static_cast<rlim_t>(m_largestFile)] {
            const rlimit limit{bytes, bytes};
            ::setrlimit(RLIMIT_FSIZE, &limit);
            (void)std::signal(SIGXFSZ, SIG_IGN);
        });
    process->start(QString::fromLocal8Bit(qgetenv("ITAM_BIN") + "/itam-export"), arguments(command, extra));
    process->waitForStarted();
    return process;
}

ExportEnd ExporterHost::finish(QProcess& process)
{
    // With an event loop: a test may be the network between the two (HeldRequests).
    (void)QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, runTimeoutMs);
    ExportEnd end;
    end.exitStatus = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    end.out = process.readAllStandardOutput();
    end.err = process.readAllStandardError();
    end.json = QJsonDocument::fromJson(end.out).object();
    return end;
}

ExportEnd ExporterHost::run(const QStringList& extra)
{
    const auto process = start(extra);
    return finish(*process);
}

ExportEnd ExporterHost::command(const QString& name, const QStringList& extra)
{
    const auto process = start(extra, name);
    return finish(*process);
}

} // namespace itam::tests
