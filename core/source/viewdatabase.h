// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An operations database as its export views make it, wherever it lies: what SQLite and the servers have in common.
// Errors of what a subclass adds: those of the calls that need it (operationsdatabase.h).
#pragma once

#include "core/source/operationsdatabase.h"
#include "core/source/rowsource.h"
#include "core/source/viewcolumns.h"

namespace itam::core::source {

class ViewDatabase : public OperationsDatabase
{
public:
    [[nodiscard]] Result<model::ColumnSet> describe(model::DataType type) final;
    [[nodiscard]] Result<bool> lastModifiedCovers(model::DataType type) final;
    [[nodiscard]] Result<bool> canPreFilter(model::DataType type) final;
    [[nodiscard]] Result<std::unique_ptr<RecordStream>> read(model::DataType type, NeedsValues needsValues) final;
    [[nodiscard]] Result<std::unique_ptr<RecordStream>> readOne(model::DataType type, const QByteArray& key) final;
    [[nodiscard]] Result<QList<FoundComputer>> findComputers(const QString& text, int limit,
                                                             std::stop_token stop) final;

protected:
    explicit ViewDatabase(ProfilePointer profile) : m_profile(std::move(profile)) {}
    [[nodiscard]] const ProfilePointer& profile() const { return m_profile; }

    [[nodiscard]] virtual Result<ViewColumns> columnsOf(model::DataType type) const = 0;
    /// Of itam_export_source; empty when it is not there, nullopt when it does not have the column.
    [[nodiscard]] virtual Result<std::optional<QByteArray>> declared(const char* column) const = 0;
    /// one record can be read by its key without reading the whole view.
    [[nodiscard]] virtual Result<bool> findsByKey(const ViewColumns& view) const = 0;
    [[nodiscard]] virtual Result<std::unique_ptr<RowSource>> openRows(const ViewColumns& view,
                                                                      RowSource::LookUp lookUp) const = 0;
    /// The row with this key only.
    [[nodiscard]] virtual Result<std::unique_ptr<RowSource>> openRow(const ViewColumns& view,
                                                                     const QByteArray& key) const = 0;
    /// Rows of hardware in the order that findComputers() has, each told to `onFound` until that gives false. `text` is
    /// without blanks around it.
    using OnFound = std::function<bool(FoundComputer)>;
    [[nodiscard]] virtual Result<void> search(const ViewColumns& view, const QString& text, std::stop_token stop,
                                              const OnFound& onFound) const = 0;

private:
    ProfilePointer m_profile;
};

} // namespace itam::core::source
