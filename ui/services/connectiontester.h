// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The connection test behind the Test buttons: core's named checks in the background, each told as it ends. It works
// with what it is given, which is what stands in the form, saved or not. One for instances, one for databases, one
// for the journal. GUI thread.
#pragma once

#include "core/exporter/connectionchecks.h"
#include "core/journal/store/location.h"
#include "ui/services/credentialkeeper.h"

namespace itam::ui::services {

class ConnectionTester : public QObject
{
    Q_OBJECT
public:
    /// Runs on a background thread and ends soon after a stop is requested.
    using Checks = std::function<QList<core::exporter::ConnectionCheck>(const std::stop_token& stop,
                                                                        const core::exporter::OnCheck& onCheck)>;

    explicit ConnectionTester(QObject* parent = nullptr) : QObject(parent) {}

    /// A test that runs is cancelled; it reports no more.
    void start(Checks checks);
    /// Emits finished() at once if a test was running; what was not reached is not told.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_lane.isBusy(); }

signals:
    void started();
    /// In order, one after the other.
    void checked(const itam::core::exporter::ConnectionCheck& check);
    /// Exactly once for each started().
    void finished(bool cancelled, bool canExport);

private:
    quint64 m_generation = 0;
    core::support::BackgroundLane m_lane;
};

/// What an instance is tested with, beside the form.
struct InstanceTestPorts
{
    std::shared_ptr<const core::support::Clock> clock;
    QString senderName; ///< user@host
    /// On the background thread: the ID of the journal, or empty when there is none (D-10).
    std::function<QString()> journalId;
    /// On the background thread. P-10.
    std::function<Result<void>()> checkEntitlement;
    /// On the background thread: whether the journal knows the export (D-4). May be empty.
    std::function<bool(const QString&)> isOurs;
    /// On the background thread, as in core::exporter::InstanceChecks. May be empty.
    std::function<Result<std::shared_ptr<core::journal::Journal>>()> openJournal = {};
    QString extraAuthorities; ///< PEM file; empty for none
};

/// Tests `instance` with the typed secrets, and with the saved ones where nothing was typed.
[[nodiscard]] ConnectionTester::Checks instanceChecks(const InstanceTestPorts& ports, CredentialKeeper& keeper,
                                                      const core::settings::InstanceSettings& instance,
                                                      const TypedSecrets& typed, std::chrono::milliseconds timeout);
[[nodiscard]] ConnectionTester::Checks databaseChecks(std::shared_ptr<const core::support::Clock> clock,
                                                      core::source::SourceLocation source,
                                                      const core::model::PerType<bool>& included);
/// What is at the place of a journal, and who this account is there; nothing is made or changed.
[[nodiscard]] ConnectionTester::Checks journalChecks(std::shared_ptr<const core::support::Clock> clock,
                                                     core::journal::Location journal);

} // namespace itam::ui::services
