// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/administration/journalcheck.h"

#include "core/journal/inspection.h"

namespace itam::core::administration {
namespace {

using exporter::CheckState;
using exporter::ConnectionCheck;
using journal::Inspection;

ConnectionCheck check(const char* id, CheckState state, const QString& detail = {})
{
    return {.id = QString::fromLatin1(id), .state = state, .detail = detail};
}

ConnectionCheck contentsOf(const Inspection& found)
{
    if (!found.isThere)
        return check("journal.new", CheckState::Passed);
    const QString schema = QString::number(found.schema);
    return found.schema < found.newestSchema ? check("journal.older", CheckState::Warning, schema)
                                             : check("journal.current", CheckState::Passed, schema);
}

ConnectionCheck roleOf(const Inspection& found)
{
    return *found.role == model::Role::Administrator ? check("journal.administrator", CheckState::Passed, found.account)
                                                     : check("journal.viewer", CheckState::Warning, found.account);
}

} // namespace

QList<ConnectionCheck> runJournalChecks(const JournalChecks& input, const std::stop_token& stop,
                                        const exporter::OnCheck& onCheck)
{
    QList<ConnectionCheck> checks;
    const auto add = [&](const ConnectionCheck& one) {
        checks.append(one);
        if (onCheck)
            onCheck(one);
    };
    const auto begun = input.clock.now();
    const auto found = journal::inspect(input.journal, input.account, stop);
    ConnectionCheck place =
        check("journal", found ? CheckState::Passed : CheckState::Failed, input.journal.displayName());
    place.took = std::chrono::duration_cast<std::chrono::milliseconds>(input.clock.now() - begun);
    if (!found)
        place.error = found.error();
    add(place);
    if (!found)
        return checks;
    add(contentsOf(*found));
    if (!found->isThere)
        return checks;
    add(found->holder.isEmpty() ? check("journal.free", CheckState::Passed)
                                : check("journal.busy", CheckState::Passed, found->holder));
    if (found->role)
        add(roleOf(*found));
    return checks;
}

} // namespace itam::core::administration
