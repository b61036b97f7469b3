// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One data type of an export, from its first row to the accounted end of its run (P-23, design.md 4). Lives on the
// sender thread; reader and builder are inside.
//
//   Reading ---no changes---------------------------------------------> Unchanged
//      |
//      +--segments--> Sending --last accepted--> Importing --final--> Accounted: Done | Failed
//                        |  \--code 16 on the first--> MovedAway (the caller rebuilds in full)
//                        |-stop after this segment--> Finishing: what was accepted --final--> Closing
//                        \--error, stop--> Closing (D-3) --final--> Accounted: Failed
//                                               \--no answer--> left open for the next settle (D-4)
#pragma once

#include "core/exporter/accounting.h"
#include "core/exporter/passplan.h"
#include "core/exporter/pipeline.h"
#include "core/exporter/preflight.h"
#include "core/exporter/segmentsender.h"
#include "core/exporter/summary.h"

namespace itam::core::exporter {

/// What all data types of an export share.
struct ExportContext
{
    const Ports& ports;
    const ExportOptions& options;
    journal::Journal& journal;
    ProgressBoard& board;
    ExportControl& control;
    Readiness& readiness;
    QString exportId;
};

struct TypeResult
{
    TypeSummary summary;
    std::optional<Error> error;
    journal::Outcome outcome = journal::Outcome::Succeeded; ///< TransferFailed, ImportFailed or Cancelled with `error`
    bool baseMoved = false;                                 ///< nothing was taken; do it again in full
};

class TypeExport
{
public:
    /// `fullReason`: why a differential export does this type in full; empty: it does not, unless options say so.
    TypeExport(ExportContext context, model::DataType type, QString fullReason);

    [[nodiscard]] TypeResult run(std::stop_token stop);

private:
    /// options.h, `only`.
    [[nodiscard]] bool isRepair() const { return m_context.options.only[m_type] != nullptr; }
    [[nodiscard]] bool isFull() const { return !isRepair() && (m_context.options.full || !m_fullReason.isEmpty()); }
    [[nodiscard]] Result<PipelineInput> pipelineInput();
    [[nodiscard]] PassConditions passConditions() const;
    [[nodiscard]] Result<RunHeader> runHeader();
    [[nodiscard]] Result<void> transfer(Pipeline& pipeline, SegmentSender& sender, const std::stop_token& stop);
    [[nodiscard]] Result<void> dryRun(Pipeline& pipeline, const std::stop_token& stop);
    /// The accepted segments have not all reached their end, and a person asked not to send more.
    [[nodiscard]] bool stopsAfterSegment(const SegmentSender& sender) const;
    [[nodiscard]] Result<void> beginRun();
    [[nodiscard]] Result<void> storePass(const PassResult& pass, const std::vector<journal::Landing>& refused);
    /// For when there is no run whose end would store it.
    [[nodiscard]] Result<void> endPassWithoutRun();
    void storeFindings(const source::FindingCounts& findings);
    void follow(SegmentSender& sender, TypeResult& result, const std::stop_token& stop);
    void giveUp(SegmentSender& sender, const Error& error, TypeResult& result, const std::stop_token& stop);
    void finishAccepted(const std::stop_token& stop);
    void closeRun(wire::CloseReason reason, TypeResult& result);
    void account(const FinalRun& run, TypeResult& result, const std::stop_token& stop);
    void fillPending(TypeSummary& summary);
    void showPhase(Phase phase);
    void showRun(const wire::RunReport& run);
    [[nodiscard]] RunWatch watch() const;

    ExportContext m_context;
    model::DataType m_type;
    QString m_fullReason;
    journal::Owner m_owner;
    wire::Sender m_sender;
    journal::TypeRecord m_record;
    TypeSummary m_summary;
    std::optional<qint64> m_watermarkMs;    ///< the pass relies on LastModified (D-6)
    std::optional<journal::PassEnd> m_pass; ///< once it was read to its end
    bool m_begun = false;
};

} // namespace itam::core::exporter
