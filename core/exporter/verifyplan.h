// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the records of a data type are on an instance and what is compared there (design.md 6.3): by the transform map
// of the record itself, and for a contract link by that of its contract too. Pure; any thread.
#pragma once

#include "core/mapping/expectation.h"
#include "core/settings/settings.h"

namespace itam::core::exporter {

/// One table of an instance and the record that stands in it.
struct TargetPlan
{
    QString table;
    QString keyColumn; ///< of the table
    int key = 0;       ///< position in the source's columns of what stands there
    std::vector<mapping::Expectation> expectations;
    QString ciColumn;    ///< refers to the CI that the computer of the record stands for; empty: none
    QString ownerColumn; ///< the ComputerID that came with the record
    int computer = -1;   ///< position of the ComputerID in the source's columns
    /// By which reads of the first expectation a stock instance tells installations of one computer apart
    /// (servicenow-ire.md 13.4), and which column has their name.
    QStringList criteria = {};
    QString nameColumn = {};

    /// All columns that are read; sys_id comes with them.
    [[nodiscard]] QStringList reads() const;
};

struct VerifyPlan
{
    model::DataType type = model::DataType::Hardware;
    std::shared_ptr<const model::ColumnSet> columns;
    TargetPlan main;
    /// Records that the primary map does not apply to, and where they are instead: a contract without a computer.
    std::optional<TargetPlan> otherwise;
    mapping::TransformMap primary; ///< which records are in `main`

    [[nodiscard]] const TargetPlan& targetOf(const model::RecordBatch& batch, std::size_t record) const;
};

/// What a contract is compared by where links have no record of their own: its columns and its parent.
[[nodiscard]] mapping::Expectation contractWithParent(const VerifyPlan& plan);

/// `properties`: Integration Properties of the instance, empty where it has none. Errors: SettingsInvalid (no primary
/// map), SamMissing.
[[nodiscard]] Result<VerifyPlan> planVerification(const std::vector<mapping::TransformMap>& maps, model::DataType type,
                                                  std::shared_ptr<const model::ColumnSet> columns,
                                                  const QHash<QString, QString>& properties);
/// Over the identification API, whose own settings say where installed applications are. Errors: SettingsInvalid.
[[nodiscard]] Result<VerifyPlan> planBySource(const std::vector<mapping::TransformMap>& maps, model::DataType type,
                                              std::shared_ptr<const model::ColumnSet> columns,
                                              settings::SoftwareRoute software);

} // namespace itam::core::exporter
