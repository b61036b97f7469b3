// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is installed already, as far as the rows of one segment ask: most of an export says of each row that it is new,
// and saying so needs no look at the table for each. Lives inside one transaction, on the writer thread. Errors are
// those of the store.
#pragma once

#include "core/sandbox/store/lookups.h"

#include <QHash>

#include <optional>

namespace itam::sandbox::transform {

class Installed
{
public:
    explicit Installed(store::Writer& writer) : m_writer(writer) {}

    /// False: no record has this InstallationID. Keys come in their order, so a new one is beyond all that are there.
    [[nodiscard]] Result<bool> mayBeThere(const QString& key);
    /// store::otherInstallations(). Rows of one computer stand together where an InstallationID begins with it: from
    /// the second row of a CI on all of its installations are remembered.
    [[nodiscard]] Result<store::OtherInstallations> others(const QString& ci, const QString& discoveryModel,
                                                           const QString& key);
    /// A row was inserted on `ci`.
    void add(const QString& ci, store::InstalledRow row);
    /// The row with that InstallationID was updated; it is on `ci` now.
    void change(const QString& ci, const QString& key);
    /// Something else happened to installations of `ci`.
    void forget(const QString& ci) { m_ofCi.remove(ci); }

private:
    using Rows = std::vector<store::InstalledRow>;

    void noteKey(const QString& key);

    store::Writer& m_writer;
    std::optional<QByteArray> m_greatest;
    QHash<QString, std::optional<Rows>> m_ofCi; ///< empty: asked once
};

} // namespace itam::sandbox::transform
