// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One record field by field on an instance that has no column for our keys (servicenow-ire.md 13): where it is by
// sys_object_source, a contract by its number, and what an export over the identification API would make of each field.
// Lives on the thread of its session. Errors: those of TableClient and of the journal.
#pragma once

#include "core/exporter/knownnames.h"
#include "core/exporter/recordview.h"
#include "core/exporter/sourcekeyedcis.h"
#include "core/exporter/verifyplan.h"

namespace itam::core::exporter {

class SourceKeyedView
{
public:
    /// `record`: the only one of its batch. All of it outlives the view.
    struct Parts
    {
        const VerifyInput& input;
        const VerifyPlan& plan;
        const model::RecordBatch& record;
        servicenow::TableClient tables;
        SourceKeyedCis& cis;
    };
    explicit SourceKeyedView(const Parts& parts) : m_parts(parts), m_names(parts.tables) {}

    /// Table, fields and whether it is there.
    [[nodiscard]] Result<void> fill(RecordView& view, const std::stop_token& stop);

private:
    [[nodiscard]] Result<void> fillRow(RecordView& view, const std::stop_token& stop);
    [[nodiscard]] Result<void> fillContract(RecordView& view, const std::stop_token& stop);
    [[nodiscard]] Result<void> fillLink(RecordView& view, const QString& contract, const std::stop_token& stop);
    /// Over this channel equal installations of one computer are one row: that of another record.
    [[nodiscard]] Result<std::optional<servicenow::TableRow>> sharedRow(const QStringList& fields,
                                                                        const std::stop_token& stop);
    [[nodiscard]] Result<void> addFields(RecordView& view, const mapping::Expectation& expectation,
                                         const servicenow::TableRow& row, const std::stop_token& stop);
    [[nodiscard]] Stays whyItStays(const mapping::ExpectedField& field, const QString& expected) const;
    [[nodiscard]] QString text(const char* column) const;

    Parts m_parts;
    KnownNames m_names;
};

} // namespace itam::core::exporter
