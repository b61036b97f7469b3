// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An export (design.md 2): one press of the button, up to three runs, in fixed order, each followed to its end before
// the next begins (P-20, P-23). A plain class; lives on the sender thread (see exportthread.h).
//
//   Preflight --failed--> PreflightFailed
//      \--ready--> hardware --done--> contracts --done--> applications --done--> Succeeded | SucceededWithProblems
//                     |                  |                     |                  | NothingToSend
//                     \------------------+------- failed ------+--> TransferFailed | ImportFailed | Cancelled
//                                                                   (the types behind it are skipped, P-24)
#pragma once

#include "core/exporter/typeexport.h"

namespace itam::core::exporter {

class Exporter
{
public:
    /// Board and control outlive it.
    Exporter(Ports ports, ExportOptions options, ProgressBoard& board, ExportControl& control);

    /// Ends in exactly one outcome, whatever happens.
    [[nodiscard]] ExportSummary run(std::stop_token stop);

private:
    [[nodiscard]] ExportSummary runGuarded(const std::stop_token& stop);
    [[nodiscard]] ExportSummary preflightFailed(const Error& error);
    [[nodiscard]] Result<model::PerType<QString>> evaluateTrust(journal::Journal& journal, const Readiness& readiness);
    void exportTypes(ExportContext context, model::PerType<QString> fullReasons, ExportSummary& summary,
                     const std::stop_token& stop);
    [[nodiscard]] TypeResult exportType(ExportContext& context, model::DataType type, const QString& fullReason,
                                        const std::stop_token& stop);
    void finish(ExportContext& context, journal::ExportRecord record, ExportSummary& summary);

    Ports m_ports;
    ExportOptions m_options;
    ProgressBoard& m_board;
    ExportControl& m_control;
};

} // namespace itam::core::exporter
