// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/commands.h"
#include "app/export/console.h"
#include "app/export/session.h"

#include "core/journal/journal.h"
#include "core/support/errortext.h"

#include <QFileInfo>
#include <QJsonArray>

namespace itam::app::exporter {
namespace {

struct NamedCheck
{
    QString name;
    bool ok = false;
    QString message;
};

QString messageOf(const Error& error)
{
    const core::support::ErrorText text = core::support::errorText(error);
    return QStringLiteral("%1 %2").arg(text.what, text.advice);
}

template <typename T>
NamedCheck checkOf(const QString& name, const Result<T>& result)
{
    return {name, result.has_value(), result ? QString() : messageOf(result.error())};
}

// With our own journal's name a reservation of ours is no obstacle (D-10).
QString journalIdOf(const Configuration& configuration)
{
    if (!QFileInfo::exists(configuration.journalPath))
        return QStringLiteral("none");
    const auto journal = core::journal::Journal::openForReading(configuration.journalPath);
    return journal ? journal->journalId() : QStringLiteral("none");
}

// Same order as preflight, but every check is made, so that all problems show at once.
QList<NamedCheck> allChecks(Session& session, const Configuration& configuration)
{
    QList<NamedCheck> checks;
    const core::exporter::Ports ports = session.ports();
    checks.append(checkOf(QStringLiteral("licence"), ports.checkEntitlement()));
    const auto channel = session.connect();
    checks.append(checkOf(QStringLiteral("credentials complete"), channel));
    if (channel) {
        const auto report = (*channel)->connectionTest({journalIdOf(configuration), ports.senderName, {}}, {});
        checks.append(checkOf(QStringLiteral("login and endpoint"), report));
        if (report) {
            for (const core::wire::Check& check : report->checks)
                checks.append({QStringLiteral("ServiceNow: %1").arg(check.name), check.ok, check.message});
        }
    }
    const auto database = core::source::OperationsDatabase::open({configuration.source});
    checks.append(checkOf(QStringLiteral("operations database"), database));
    if (database) {
        for (const core::model::DataType type : core::model::allDataTypes) {
            if (configuration.options.included[type])
                checks.append(
                    checkOf(QStringLiteral("view %1").arg(core::model::viewNameOf(type)), (*database)->describe(type)));
        }
    }
    return checks;
}

} // namespace

int runTest(const Arguments& arguments, const Configuration& configuration, const core::support::Clock& clock)
{
    Session session(arguments, configuration, clock);
    const QList<NamedCheck> checks = allChecks(session, configuration);
    bool ok = true;
    QJsonArray list;
    QString lines;
    for (const NamedCheck& check : checks) {
        ok = ok && check.ok;
        list.append(QJsonObject{{QStringLiteral("name"), check.name},
                                {QStringLiteral("ok"), check.ok},
                                {QStringLiteral("message"), check.message}});
        lines += QStringLiteral("%1  %2%3\n")
                     .arg(check.ok ? QStringLiteral("ok    ") : QStringLiteral("FAILED"), check.name,
                          check.message.isEmpty() ? QString() : QStringLiteral(": %1").arg(check.message));
    }
    if (arguments.output == Output::Json)
        printJson({{QStringLiteral("ok"), ok}, {QStringLiteral("checks"), list}});
    else
        printOut(lines + (ok ? QStringLiteral("An export can start.") : QStringLiteral("An export cannot start.")));
    return ok ? 0 : exitUnreachable;
}

} // namespace itam::app::exporter
