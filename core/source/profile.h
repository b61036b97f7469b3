// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Source profiles: where the rows of the export views come from (export-views.md). The profile "views" reads the views
// themselves; any other one is a folder with a README.md and queries that give the same columns, so that a database
// can be read whose owner cannot or will not add views. Any thread; a profile never changes.
//
//     README.md          its first heading is the title
//     hardware.sql, contracts.sql, applications.sql
//                        one SELECT each, which stands in for the view; what is missing is not offered
//     source.sql         optional: one row of SourceID and LastModifiedCovers, as of itam_export_source
#pragma once

#include "core/model/recordschema.h"
#include "core/support/result.h"

#include <array>
#include <memory>

namespace itam::core::source {

struct SourceProfile
{
    QString name;
    QString title;
    QString folder;
    std::array<QByteArray, model::allDataTypes.size()> queries; ///< by data type; empty: not offered
    QByteArray identity;                                        ///< empty: not offered

    [[nodiscard]] const QByteArray& queryOf(model::DataType type) const
    {
        return queries[static_cast<std::size_t>(type)];
    }
    /// It has no queries: the contract itself.
    [[nodiscard]] bool readsViews() const;
};
using ProfilePointer = std::shared_ptr<const SourceProfile>;

inline constexpr auto viewsProfile = "views";

/// Where profiles are looked for: an administrator's own ones first (the folder "sources" beside the settings file),
/// then those that came with the program. A name that is in several folders is that of the first one.
[[nodiscard]] QStringList profileFolders(const QString& settingsPath);

/// All of them by name; one that cannot be read is left out.
[[nodiscard]] QList<SourceProfile> profilesIn(const QStringList& folders);

/// `name`: as one is called, or the path of a folder; empty: the views. Error: Usage, naming those that there are, or
/// why the folder is none.
[[nodiscard]] Result<ProfilePointer> profileNamed(const QString& name, const QStringList& folders);

/// What to select from.
struct Relation
{
    QByteArray sql;       ///< a name, or a query in parentheses that has the name
    bool isQuery = false; ///< of a profile
};

/// `profile`: null for the views. Error: SourceIncomplete for what a profile does not offer.
[[nodiscard]] Result<Relation> relationOf(const ProfilePointer& profile, model::DataType type);
/// What makes its data others than those of the views in the same place.
[[nodiscard]] QByteArray placeOf(const ProfilePointer& profile);
/// Of itam_export_source; nullopt: a profile that says nothing about its data.
[[nodiscard]] std::optional<Relation> identityOf(const ProfilePointer& profile);

} // namespace itam::core::source
