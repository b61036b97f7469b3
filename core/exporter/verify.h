// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Does an instance hold what the operations database says? One pass over both sides in the order of their keys; only
// the public Table API is read, and nothing is written. What the journal knows to be held back, a duplicate or pending
// is told apart from what nobody knew of. A plain class; lives on the thread of its session.
#pragma once

#include "core/exporter/duplicatetasks.h"
#include "core/exporter/options.h"
#include "core/journal/store/location.h"
#include "core/journal/types.h"
#include "core/mapping/transformmap.h"
#include "core/servicenow/instancesession.h"
#include "core/support/latest.h"

namespace itam::core::exporter {

struct FieldDifference
{
    QString field;                 ///< column of the target table
    QString expected;              ///< by the operations database
    QString actual;                ///< on the instance
    bool isOwnedElsewhere = false; ///< another source owns the column there: a repair does not write it

    friend bool operator==(const FieldDifference&, const FieldDifference&) = default;
};

/// How a record that is not simply equal stands.
enum class Standing
{
    Missing,        ///< in the source, not on the instance
    Different,      ///< there, with other values
    Extra,          ///< on the instance with a key of ours, not in the source (D-8: reported, never deleted)
    HeldBack,       ///< missing or different because a property wants it so
    Pending,        ///< missing or different, and known: it did not land and is sent again by every export
    Duplicate,      ///< D-11: another record of the source stands for its CI
    OwnedElsewhere, ///< different in nothing but columns that another source owns on the instance
};
inline constexpr std::size_t standingCount = static_cast<std::size_t>(Standing::OwnedElsewhere) + 1;
inline constexpr std::array<Standing, standingCount> allStandings{
    Standing::Missing, Standing::Different, Standing::Extra,         Standing::HeldBack,
    Standing::Pending, Standing::Duplicate, Standing::OwnedElsewhere};
/// "missing", "different", "extra", "held-back", "pending", "duplicate", "owned-elsewhere".
[[nodiscard]] QString nameOf(Standing standing);

struct VerifyFinding
{
    model::DataType type = model::DataType::Hardware;
    Standing standing = Standing::Missing;
    QByteArray key;
    QString reason; ///< why it did not land, as the journal has it; of a duplicate "DUPLICATE_OF <key>"
    std::vector<FieldDifference> differences;
};

struct VerifyCounts
{
    bool looked = false; ///< false: excluded, or not come to
    qint64 read = 0;     ///< records of the source
    qint64 equal = 0;
    qint64 unsendable = 0; ///< X-3: findings about the source, not compared
    std::array<qint64, standingCount> found{};

    [[nodiscard]] qint64 of(Standing standing) const { return found[static_cast<std::size_t>(standing)]; }
    /// What `--repair` sends.
    [[nodiscard]] qint64 toRepair() const { return of(Standing::Missing) + of(Standing::Different); }
};

struct VerifyReport
{
    QString instanceId;                                ///< empty: the instance does not say
    bool bySource = false;                             ///< VerifyInput::discoverySource
    std::optional<DuplicateTasks> duplicateTasks = {}; ///< of `bySource`, when computers were compared
    model::PerType<VerifyCounts> types;
};

struct VerifyProgress
{
    model::DataType type = model::DataType::Hardware;
    qint64 read = 0;
    qint64 total = 0;
    qint64 found = 0;

    friend bool operator==(const VerifyProgress&, const VerifyProgress&) = default;
};

struct VerifyInput
{
    source::SourceLocation source;
    journal::Location journal; ///< may not exist: then nothing is known
    QString senderName;
    servicenow::InstanceSession& instance;
    std::vector<mapping::TransformMap> maps;
    model::PerType<bool> included{{true, true, true}};
    int pageSize = 500;
    /// The instance knows our records by sys_object_source under this name (servicenow-ire.md 13.5) and has no column
    /// for their keys. Then computers and installations are found by it and compared by the columns that travel, with
    /// references to what the instance has under that name; contracts are found by their numbers and links by contract
    /// and CI; contracts that only the instance has are none of ours as far as anybody can tell. Empty: it has the
    /// columns of the integration application.
    QString discoverySource = {};
    bool updatesContracts = true; ///< over that channel: contracts that are there and differ are written
    bool makesReferences = false; ///< the same: companies and models that are not there are made
    settings::SoftwareRoute software = settings::SoftwareRoute::Sam; ///< the same: where installed applications are
};

/// `found` is called for everything that is not equal, hardware first, not always in the order of keys; it should be
/// quick. Errors: SourceUnreachable, SourceReadFailed, SourceIncomplete, JournalFailed, those of the instance (a table
/// that it does not have: NotFound), Cancelled within 100 ms of the stop.
[[nodiscard]] Result<VerifyReport> verify(const VerifyInput& input,
                                          const std::function<void(const VerifyFinding&)>& found,
                                          support::Latest<VerifyProgress>& progress, const std::stop_token& stop);

} // namespace itam::core::exporter
