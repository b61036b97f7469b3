// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/integration/readiness.h"

#include "core/sandbox/store/integrationsettings.h"

namespace itam::sandbox::integration {
namespace {

using store::ImportRecord;

constexpr qint64 longestWaitSeconds = 10 * 60;

QString obstacleOf(ImportRecord record, const char* label, const char* name)
{
    const QString what = QStringLiteral("The %1 \"%2\" is ").arg(QString::fromLatin1(label), QString::fromLatin1(name));
    switch (record) {
    case ImportRecord::Active:
        return {};
    case ImportRecord::Inactive:
        return what + QStringLiteral("inactive: imports wait until it is active again. Activate it.");
    case ImportRecord::WrongAccount:
        return what + QStringLiteral("to run as an account that is missing, inactive or locked out: imports wait until "
                                     "it has one that works. Choose another under Run as.");
    case ImportRecord::Missing:
        return what + QStringLiteral("missing: imports wait until it is there. Create it again under that name.");
    }
    return {};
}

} // namespace

Result<Readiness> readiness(store::Session& session)
{
    const auto schedule = store::scheduledImport(session);
    const auto source = store::dataSource(session);
    if (!schedule || !source)
        return failure(!schedule ? schedule.error() : source.error());
    return Readiness{obstacleOf(*schedule, "Scheduled Data Import", store::scheduledImportName),
                     obstacleOf(*source, "Data Source", store::dataSourceName)};
}

bool waitsTooLong(const QDateTime& since, const QDateTime& now)
{
    return since.secsTo(now) > longestWaitSeconds;
}

} // namespace itam::sandbox::integration
