// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/rehearsalresults.h"

#include "core/exporter/targetreader.h"
#include "core/servicenow/rowview.h"
#include "core/wire/codes.h"

namespace itam::core::exporter {
namespace {

using model::DataType;
using servicenow::RowView;

const char* nameColumnOf(DataType type)
{
    switch (type) {
    case DataType::Hardware:
        return "u_computername";
    case DataType::Contracts:
        return "u_contractname";
    case DataType::Applications:
        return "u_fullname";
    }
    return "";
}

bool needsReason(RehearsalOutcome outcome)
{
    return outcome == RehearsalOutcome::Ignored || outcome == RehearsalOutcome::Refused;
}

} // namespace

QString nameOf(RehearsalOutcome outcome)
{
    switch (outcome) {
    case RehearsalOutcome::Inserted:
        return QStringLiteral("inserted");
    case RehearsalOutcome::Updated:
        return QStringLiteral("updated");
    case RehearsalOutcome::Ignored:
        return QStringLiteral("ignored");
    case RehearsalOutcome::Ambiguous:
        return QStringLiteral("ambiguous");
    case RehearsalOutcome::Refused:
        return QStringLiteral("refused");
    case RehearsalOutcome::Unchanged:
        return QStringLiteral("unchanged");
    }
    return {};
}

RehearsalOutcome outcomeOf(const QString& result, const QString& reason)
{
    const QString word = reason.section(QLatin1Char(' '), 0, 0);
    if (result == QLatin1String("inserted"))
        return RehearsalOutcome::Inserted;
    if (result == QLatin1String("updated"))
        return RehearsalOutcome::Updated;
    if (word == QLatin1String(wire::reason::ambiguous))
        return RehearsalOutcome::Ambiguous;
    // Of what is ignored, a reason that is nobody's wish is a record that waits (LOOKUP_LATE).
    if (result != QLatin1String("ignored") || (!word.isEmpty() && servicenow::isProblem(word)))
        return RehearsalOutcome::Refused;
    return word.isEmpty() || word == QLatin1String(wire::reason::unchanged) ? RehearsalOutcome::Unchanged
                                                                            : RehearsalOutcome::Ignored;
}

Result<void> readRehearsalResults(servicenow::TableClient tables, DataType type, int pageSize, RehearsalCounts& counts,
                                  const std::function<void(const RehearsalRecord&)>& found,
                                  support::Latest<RehearsalProgress>& progress, const std::stop_token& stop)
{
    progress.update([&](RehearsalProgress& now) {
        now = {.phase = RehearsalProgress::Phase::Reading, .table = {}, .done = 0, .total = counts.sent, .type = type};
    });
    const char* nameColumn = nameColumnOf(type);
    KeyedRows rows(tables, servicenow::HistoryNames().staging(type), QStringLiteral("u_key"),
                   servicenow::columnsFrom("sys_import_state u_reason sys_import_state_comment sys_target_table "
                                           "sys_target_sys_id") +
                       QStringList{QString::fromLatin1(nameColumn)},
                   pageSize);
    QHash<QString, qint64> reasons;
    qint64 read = 0;
    while (true) {
        const auto next = rows.next(stop);
        if (!next)
            return failure(next.error());
        if (!*next)
            break;
        const RowView row((**next).values);
        RehearsalRecord record{.type = type,
                               .outcome = outcomeOf(row.text("sys_import_state"), row.text("u_reason")),
                               .key = row.text("u_key"),
                               .name = row.text(nameColumn),
                               .reason = row.text("u_reason"),
                               .comment = row.text("sys_import_state_comment"),
                               .targetTable = row.text("sys_target_table"),
                               .target = row.text("sys_target_sys_id")};
        ++counts.records[static_cast<std::size_t>(record.outcome)];
        if (needsReason(record.outcome))
            ++reasons[record.reason.section(QLatin1Char(' '), 0, 0)];
        if (found)
            found(record);
        ++read;
        progress.update([read](RehearsalProgress& now) { now.done = read; });
    }
    counts.failed = std::max<qint64>(0, counts.sent - read);
    for (auto reason = reasons.cbegin(); reason != reasons.cend(); ++reason)
        counts.reasons.append({reason.key(), reason.value()});
    std::ranges::sort(counts.reasons, [](const auto& a, const auto& b) {
        return a.count != b.count ? a.count > b.count : a.reason < b.reason;
    });
    return {};
}

} // namespace itam::core::exporter
