// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The command line of servicenow-sandbox (design.md 6.5). A pure function of the words; any thread.
#pragma once

#include "core/support/result.h"

#include <QList>
#include <QStringList>

#include <chrono>

namespace itam::app::sandbox {

enum class Command
{
    Run,
    Help,
    Version
};

struct Options
{
    Command command = Command::Run;
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 0;
    bool allowRemote = false;
    QStringList hostNames;       ///< it answers to, beside addresses and localhost
    QString data;                ///< empty: the default place
    QString readyFile;           ///< empty: beside the data
    bool ownCertificate = false; ///< makes and keeps one for this computer
    QString certificate;
    QString key;
    std::optional<bool> samPlugin;
    QList<std::pair<QString, QString>> properties;
    QString faults;
    std::chrono::milliseconds processingDelay{0};
    int requestsPerHour = 0; ///< 0: no limit
    std::optional<qint64> maxBodyBytes;
    QString log;
};

/// Error: Usage with a sentence as detail.
[[nodiscard]] Result<Options> parseOptions(const QStringList& words);
[[nodiscard]] QString helpText();

} // namespace itam::app::sandbox
