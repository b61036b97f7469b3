// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Everything an export touches, as files in one folder, and the exporter that works on them.
#pragma once

#include "core/exporter/exporter.h"
#include "tests/campaign/directtransport.h"
#include "tests/campaign/statementfault.h"
#include "tests/fakes/fakeclock.h"

namespace itam::tests::campaign {

class JournalServer;

struct Site
{
    QString folder;
    /// Another journal is another host.
    QString journalName = QStringLiteral("journal.db");
    QString operationsName = QStringLiteral("operations.db");
    core::settings::Channel channel = core::settings::Channel::Application;
    /// Where the journal is, in a schema that goes by the name of the folder; null: in a file.
    const JournalServer* server = nullptr;

    [[nodiscard]] QString operations() const { return folder + QLatin1Char('/') + operationsName; }
    [[nodiscard]] core::journal::Location journal() const;
    [[nodiscard]] QString instance() const { return folder + QLatin1String("/instance.db"); }
    /// Takes the place of the other with all its files.
    void copyTo(const Site& other) const;
};

/// One export; it waits for nothing, because the clock is a fake one. Two records make a segment.
[[nodiscard]] core::exporter::ExportSummary exportOnce(const Site& site, const Login& login, const FakeClock& clock,
                                                       core::servicenow::Transport& transport,
                                                       const std::stop_source& stop,
                                                       core::exporter::ExportControl& control);
/// The same without anything in its way.
[[nodiscard]] core::exporter::ExportSummary exportCleanly(const Site& site, const FakeClock& clock,
                                                          LocalInstance& instance);

/// What was sent and how it ended, without what is different each time.
[[nodiscard]] QString digestOf(const core::exporter::ExportSummary& summary);

} // namespace itam::tests::campaign
