// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A computer that is known everywhere, for tests and pictures of Where is this computer. The time is FakeClock's.
#pragma once

#include "core/exporter/whereabouts.h"

namespace itam::tests {

inline core::exporter::WhereHit sampleHit()
{
    return {.computerId = QStringLiteral("C1"),
            .name = QStringLiteral("pc1"),
            .serial = QStringLiteral("S1AB"),
            .type = core::model::DataType::Hardware,
            .key = QStringLiteral("C1"),
            .ci = QStringLiteral("abc"),
            .inSource = true};
}

inline core::exporter::Whereabouts sampleWhereabouts()
{
    using core::source::Finding;
    const QDateTime sent(QDate(2025, 12, 31), QTime(22, 0), Qt::UTC);
    const core::servicenow::TargetRecord ci{QStringLiteral("cmdb_ci_computer"), QStringLiteral("abc"), {},
                                            QStringLiteral("pc1"), true};
    core::exporter::Whereabouts found;
    found.hit = sampleHit();
    found.tale.key = QStringLiteral("C1");
    found.tale.source = QStringLiteral("operations.db");
    found.tale.instance = QUrl(QStringLiteral("https://demo.example"));
    core::exporter::TypeTale& record = found.tale.types.emplace_back();
    record.source = core::exporter::TypeTale::Source{
        .sendable = true,
        .values = {{QStringLiteral("ComputerName"), QStringLiteral("pc1")},
                   {QStringLiteral("SerialNo"), QStringLiteral("S1AB")}},
        .findings = {}};
    record.standings.append({.owner = {}, .sentAt = sent, .pending = {}, .tombstone = false});
    core::journal::RecordStory::Carriage carriage;
    carriage.exportStarted = sent;
    carriage.outcome = core::journal::Outcome::Succeeded;
    carriage.runNumber = QStringLiteral("IRUN0001");
    carriage.segment.transactionNumber = QStringLiteral("ITXN0001");
    carriage.segment.state = core::journal::SegmentState::Accounted;
    carriage.segment.importState = QStringLiteral("Succeeded");
    carriage.segment.sentAt = sent;
    record.carriages.append(carriage);
    core::servicenow::StagingTrace row;
    row.transaction = QStringLiteral("ITXN0001");
    row.transactionState = QStringLiteral("Succeeded");
    row.created = sent;
    row.result = QStringLiteral("updated");
    record.trace.rows.append(row);
    record.trace.identity = ci;
    found.findings.value = QList<Finding>{{Finding::Kind::SharedSerial, core::model::DataType::Hardware,
                                           QStringLiteral("C1"), QStringLiteral("SerialNo"),
                                           QStringLiteral("\"S1AB\", as C7 has")}};
    found.ci.value = core::exporter::WhereCi{};
    found.ci.value->record = ci;
    found.ci.value->serial = QStringLiteral("S1AB");
    found.ci.value->model = QStringLiteral("Dell Inc. Latitude 7");
    found.ci.value->updatedBy = QStringLiteral("itam.integration");
    found.ci.value->updated = sent;
    found.installations.value = core::exporter::WhereLinks{
        {{{QStringLiteral("cmdb_sam_sw_install"), QStringLiteral("i1"), {}, QStringLiteral("Editor"), true},
          QStringLiteral("Vendor 1.2"),
          QStringLiteral("I1")}},
        340};
    found.contracts.value = core::exporter::WhereLinks{{}, 0};
    core::exporter::WhereLifecycle lifecycle;
    lifecycle.stateLabel = QStringLiteral("Operational");
    lifecycle.ci.sysId = QStringLiteral("abc");
    lifecycle.ci.name = QStringLiteral("pc1");
    lifecycle.ci.operationalState = 1;
    core::servicenow::ActiveAction action;
    action.action = QStringLiteral("Patching");
    action.holder = QStringLiteral("Petra Kern");
    action.lease.expires = sent.addDays(1);
    lifecycle.ci.actions.append(action);
    found.lifecycle.value = lifecycle;
    return found;
}

} // namespace itam::tests
