// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/settingsoptions.h"

#include <QSysInfo>

namespace itam::core::exporter {

ExportOptions optionsFrom(const settings::Settings& settings)
{
    const settings::ExportLimits& limits = settings.limits;
    ExportOptions options;
    options.included = settings::travelling(settings);
    options.segmentRecords = limits.segmentRecords;
    options.segmentBytes = limits.segmentBytes;
    options.retry.maxTries = limits.maxTries;
    options.retry.scale = limits.retryScale;
    options.watch.poll = std::chrono::milliseconds(limits.pollMs);
    options.watch.firstPoll = std::min(options.watch.firstPoll, options.watch.poll);
    options.watch.stall = std::chrono::seconds(limits.stallSeconds);
    options.requestTimeout = std::chrono::seconds(limits.requestTimeoutSeconds);
    options.compression = limits.compression;
    return options;
}

QString senderName()
{
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME", QStringLiteral("service")));
    return QStringLiteral("%1@%2").arg(user, QSysInfo::machineHostName());
}

} // namespace itam::core::exporter
