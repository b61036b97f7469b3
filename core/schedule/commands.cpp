// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/commands.h"

#include <QProcess>
#include <QProcessEnvironment>

namespace itam::core::schedule {
namespace {

constexpr std::chrono::milliseconds longest = std::chrono::minutes(1);

class SystemCommands final : public Commands
{
public:
    Result<CommandEnd> run(const QString& program, const QStringList& arguments) override
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        environment.insert(QStringLiteral("TZ"), QStringLiteral("UTC"));
        environment.insert(QStringLiteral("SYSTEMD_PAGER"), QString());
        environment.insert(QStringLiteral("SYSTEMD_COLORS"), QStringLiteral("0"));
        process.setProcessEnvironment(environment);
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(program, arguments);
        if (!process.waitForFinished(static_cast<int>(longest.count()))) {
            const QString why = process.errorString();
            process.kill();
            process.waitForFinished();
            return failure(ErrorCode::ScheduleUnavailable, why, program);
        }
        if (process.exitStatus() != QProcess::NormalExit)
            return failure(ErrorCode::ScheduleUnavailable, process.errorString(), program);
        return CommandEnd{process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
};

} // namespace

std::unique_ptr<Commands> makeSystemCommands()
{
    return std::make_unique<SystemCommands>();
}

} // namespace itam::core::schedule
