// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/identity.h"

#include "core/sandbox/store/lookups.h"
#include "core/sandbox/store/records.h"

namespace itam::sandbox::store {
namespace {

const QString duplicateTable = QStringLiteral("x_fls_flexera_fnms_duplicate");

constexpr auto selectIdentity = "SELECT ci, source_id FROM x_fls_flexera_fnms_identity WHERE computer_id = ?1";
constexpr auto insertIdentity =
    "INSERT INTO x_fls_flexera_fnms_identity(sys_id, computer_id, ci, source_id, sys_created_on, sys_updated_on, "
    "sys_created_by, sys_updated_by, sys_mod_count) VALUES(?1, ?2, ?3, ?4, ?5, ?5, ?6, ?6, 0)";
constexpr auto updateIdentity = "UPDATE x_fls_flexera_fnms_identity SET ci = ?2, source_id = ?3, sys_updated_on = ?4, "
                                "sys_mod_count = sys_mod_count + 1 WHERE computer_id = ?1";
constexpr auto releaseCi =
    "UPDATE cmdb SET itam_unique_id = NULL, sys_updated_on = ?3, sys_mod_count = sys_mod_count + 1 "
    "WHERE sys_id = ?1 AND itam_unique_id = ?2";
// ?1 ComputerID, ?2 its CI now, ?3 time
constexpr std::array followers{
    "UPDATE contract_rel_ci SET ci_item = ?2, sys_updated_on = ?3, sys_mod_count = sys_mod_count + 1 "
    "WHERE itam_computer_id = ?1 AND ci_item IS NOT ?2",
    "UPDATE cmdb_rel_ci SET child = ?2, sys_updated_on = ?3, sys_mod_count = sys_mod_count + 1 "
    "WHERE itam_computer_id = ?1 AND child IS NOT ?2",
};
// ?4 its CI before: installations are found by the CI, which saves them an index of their own.
constexpr std::array followersByCi{
    "UPDATE cmdb_sam_sw_install SET installed_on = ?2, sys_updated_on = ?3, sys_mod_count = sys_mod_count + 1 "
    "WHERE installed_on = ?4 AND itam_computer_id = ?1",
    "UPDATE cmdb_software_instance SET installed_on = ?2, sys_updated_on = ?3, sys_mod_count = sys_mod_count + 1 "
    "WHERE installed_on = ?4 AND itam_computer_id = ?1",
};
constexpr auto selectDuplicates =
    "SELECT sys_id, kind, ci, detail FROM x_fls_flexera_fnms_duplicate WHERE computer_id = ?1";

Result<void> moveFollowers(Writer& writer, const QString& oldCi, const Identity& identity)
{
    for (const char* sql : followers) {
        auto query = writer.query(sql);
        if (!query)
            return failure(query.error());
        (*query)->bind(1, identity.computerId).bind(2, identity.ci).bind(3, writer.timeText());
        ITAM_TRY((*query)->run());
    }
    if (oldCi.isEmpty())
        return {};
    for (const char* sql : followersByCi) {
        auto query = writer.query(sql);
        if (!query)
            return failure(query.error());
        (*query)->bind(1, identity.computerId).bind(2, identity.ci).bind(3, writer.timeText()).bind(4, oldCi);
        ITAM_TRY((*query)->run());
    }
    return {};
}

} // namespace

Result<std::optional<Identity>> findIdentity(Session& session, const QString& computerId)
{
    auto query = session.query(selectIdentity);
    if (!query)
        return failure(query.error());
    (*query)->bind(1, computerId);
    const auto there = (*query)->step();
    if (!there)
        return failure(there.error());
    if (!*there)
        return std::optional<Identity>();
    return std::optional<Identity>({computerId, (*query)->text(0), (*query)->text(1)});
}

Result<void> pointIdentity(Writer& writer, const std::optional<Identity>& before, const Identity& identity)
{
    if (before && before->ci == identity.ci && before->sourceId == identity.sourceId)
        return {};
    if (!before) {
        auto query = writer.query(insertIdentity);
        if (!query)
            return failure(query.error());
        (*query)
            ->bind(1, newSysId())
            .bind(2, identity.computerId)
            .bind(3, identity.ci)
            .bind(4, identity.sourceId)
            .bind(5, writer.timeText())
            .bind(6, writer.actor());
        ITAM_TRY((*query)->run());
        return moveFollowers(writer, {}, identity);
    }
    auto query = writer.query(updateIdentity);
    if (!query)
        return failure(query.error());
    (*query)->bind(1, identity.computerId).bind(2, identity.ci).bind(3, identity.sourceId).bind(4, writer.timeText());
    ITAM_TRY((*query)->run());
    if (before->ci == identity.ci)
        return {};
    auto release = writer.query(releaseCi);
    if (!release)
        return failure(release.error());
    (*release)->bind(1, before->ci).bind(2, identity.computerId).bind(3, writer.timeText());
    ITAM_TRY((*release)->run());
    ITAM_TRY(moveFollowers(writer, before->ci, identity));
    ITAM_TRY(refreshActiveInstallations(writer, before->ci, {}));
    return refreshActiveInstallations(writer, identity.ci, {});
}

Result<void> reportDuplicates(Writer& writer, const QString& computerId, const std::vector<Duplicate>& lines,
                              const QStringList& kept)
{
    std::vector<Duplicate> missing = lines;
    QStringList stale;
    {
        auto query = writer.query(selectDuplicates);
        if (!query)
            return failure(query.error());
        (*query)->bind(1, computerId);
        while (true) {
            const auto there = (*query)->step();
            if (!there)
                return failure(there.error());
            if (!*there)
                break;
            const QString kind = (*query)->text(1);
            const auto same = std::find_if(missing.begin(), missing.end(), [&](const Duplicate& line) {
                return line.kind == kind && line.ci == (*query)->text(2) && line.detail == (*query)->text(3);
            });
            if (same != missing.end())
                missing.erase(same);
            else if (!kept.contains(kind))
                stale.append((*query)->text(0));
        }
    }
    for (const QString& sysId : qAsConst(stale))
        ITAM_TRY(deleteRecord(writer, duplicateTable, sysId));
    for (const Duplicate& line : missing) {
        ITAM_TRY(insertRecord(writer, duplicateTable,
                              {{QStringLiteral("kind"), line.kind},
                               {QStringLiteral("computer_id"), line.computerId},
                               {QStringLiteral("ci"), line.ci},
                               {QStringLiteral("detail"), line.detail},
                               {QStringLiteral("u_transaction"), line.transaction}}));
    }
    return {};
}

} // namespace itam::sandbox::store
