// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which computers a text may mean.
#include "core/exporter/sourcekeyedcis.h"
#include "core/exporter/whereabouts.h"

#include "core/servicenow/rowview.h"
#include "core/servicenow/tablereading.h"

namespace itam::core::exporter {
namespace {

using model::DataType;
using servicenow::columnsFrom;
using servicenow::RowView;

constexpr QLatin1String computerColumn{"ComputerID"};

bool isSame(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// Contract rows and installations are named by their whole key.
Result<void> addRecordOfKey(source::OperationsDatabase& database, DataType type, WhereHits& hits,
                            const std::stop_token& stop)
{
    const auto found = readSourceRecord(database, type, hits.text.toUtf8(), stop);
    if (!found)
        return failure(found.error());
    if (!*found)
        return {};
    WhereHit hit{.computerId = (*found)->value(computerColumn),
                 .name = {},
                 .serial = {},
                 .type = type,
                 .key = hits.text,
                 .ci = {},
                 .inSource = true,
                 .isExact = true};
    const auto computer = readSourceRecord(database, DataType::Hardware, hit.computerId.toUtf8(), stop);
    if (!computer)
        return failure(computer.error());
    if (*computer) {
        hit.name = (*computer)->value(QLatin1String("ComputerName"));
        hit.serial = (*computer)->value(QLatin1String("SerialNo"));
    }
    hits.hits.append(hit);
    return {};
}

Result<void> askSource(const WhereSources& sources, WhereHits& hits, const std::stop_token& stop)
{
    const auto database = source::OperationsDatabase::open(sources.tale.source, stop);
    if (!database)
        return failure(database.error());
    const auto computers = (*database)->findComputers(hits.text, sources.tale.limit + 1, stop);
    if (!computers && computers.error().code != ErrorCode::SourceIncomplete)
        return failure(computers.error());
    for (const source::FoundComputer& computer : computers.value_or(QList<source::FoundComputer>()))
        hits.hits.append({.computerId = computer.key,
                          .name = computer.name,
                          .serial = computer.serial,
                          .type = DataType::Hardware,
                          .key = computer.key,
                          .ci = {},
                          .inSource = true,
                          .isExact = computer.isExact});
    for (const DataType type : {DataType::Contracts, DataType::Applications})
        ITAM_TRY(addRecordOfKey(**database, type, hits, stop));
    return {};
}

/// Of a key that the operations database does not have (any more).
Result<void> askJournal(const WhereSources& sources, WhereHits& hits, const std::stop_token& stop)
{
    const bool isKnown = std::ranges::any_of(hits.hits, [&hits](const WhereHit& hit) { return hit.key == hits.text; });
    if (isKnown)
        return {};
    const auto story = journal::readRecordStory(sources.tale.journal, hits.text.toUtf8(), stop);
    if (!story)
        return failure(story.error());
    for (const DataType type : model::allDataTypes) {
        const bool isThere =
            std::ranges::any_of(story->standings, [type](const auto& row) { return row.owner.type == type; }) ||
            std::ranges::any_of(story->carriages, [type](const auto& row) { return row.segment.type == type; });
        if (!isThere)
            continue;
        hits.hits.append({.computerId = type == DataType::Hardware ? hits.text : QString(),
                          .name = {},
                          .serial = {},
                          .type = type,
                          .key = hits.text,
                          .ci = {},
                          .inJournal = true,
                          .isExact = true});
    }
    return {};
}

void addFromInstance(WhereHits& hits, WhereHit hit)
{
    const auto known = std::ranges::find_if(hits.hits, [&hit](const WhereHit& other) {
        const bool isHardware = other.type == DataType::Hardware;
        return isHardware && (hit.computerId.isEmpty() ? other.ci == hit.ci : other.computerId == hit.computerId);
    });
    if (known == hits.hits.end()) {
        hits.hits.append(std::move(hit));
        return;
    }
    known->ci = hit.ci;
    if (known->name.isEmpty())
        known->name = hit.name;
    if (known->serial.isEmpty())
        known->serial = hit.serial;
}

Result<void> askIdentities(servicenow::TableClient& tables, WhereHits& hits, const std::stop_token& stop)
{
    servicenow::TableQuery query;
    query.table = servicenow::HistoryNames().identities();
    query.query = QStringLiteral("computer_id=%1").arg(servicenow::queryValue(hits.text));
    query.fields = columnsFrom("computer_id ci ci.name ci.serial_number");
    query.limit = 1;
    query.count = false;
    const auto page = tables.query(query, stop);
    if (!page && page.error().code == ErrorCode::NotFound)
        return {}; // not an instance with our application
    if (!page)
        return failure(page.error());
    for (const servicenow::TableRow& values : page->rows) {
        const RowView row(values);
        if (isSame(row.text("computer_id"), hits.text))
            addFromInstance(hits, {.computerId = row.text("computer_id"),
                                   .name = row.text("ci.name"),
                                   .serial = row.text("ci.serial_number"),
                                   .type = DataType::Hardware,
                                   .key = row.text("computer_id"),
                                   .ci = row.text("ci"),
                                   .isExact = true});
    }
    return {};
}

/// Of the computers that were found, and of one that only the instance still knows by that key.
Result<void> askSourceKeys(SourceKeyedCis& cis, WhereHits& hits, const std::stop_token& stop)
{
    QStringList computerIds{hits.text};
    for (const WhereHit& hit : qAsConst(hits.hits))
        computerIds.append(hit.computerId);
    const auto known = servicenow::orNone(cis.find(computerIds, stop));
    if (!known)
        return failure(known.error());
    for (auto each = known->begin(); each != known->end(); ++each)
        addFromInstance(hits, {.computerId = each.key(),
                               .name = {},
                               .serial = {},
                               .type = DataType::Hardware,
                               .key = each.key(),
                               .ci = *each,
                               .isExact = each.key() == hits.text});
    return {};
}

/// ComputerIDs by sys_id, where the CIs do not say them themselves.
Result<QHash<QString, QString>> ownersOf(SourceKeyedCis& cis, const QList<servicenow::TableRow>& rows,
                                         const std::stop_token& stop)
{
    QStringList sysIds;
    for (const servicenow::TableRow& values : rows)
        sysIds.append(RowView(values).text("sys_id"));
    return servicenow::orNone(cis.ownersOf(sysIds, stop));
}

Result<void> askInstance(const WhereSources& sources, WhereHits& hits, const std::stop_token& stop)
{
    auto tables = sources.tale.connect();
    if (!tables)
        return failure(tables.error());
    const bool isKeyedBySource = !sources.tale.discoverySource.isEmpty();
    SourceKeyedCis cis(*tables, sources.tale.discoverySource, nullptr, {});
    ITAM_TRY(isKeyedBySource ? askSourceKeys(cis, hits, stop) : askIdentities(*tables, hits, stop));
    const QString text = servicenow::queryText(hits.text);
    if (text.isEmpty())
        return {};
    servicenow::TableQuery query;
    query.table = QStringLiteral("cmdb_ci_computer");
    query.query = QStringLiteral("nameLIKE%1^ORserial_numberLIKE%1^ORDERBYname").arg(text);
    query.fields = columnsFrom("sys_id name serial_number itam_unique_id");
    query.limit = sources.tale.limit + 1;
    query.count = false;
    const auto page = tables->query(query, stop);
    if (!page)
        return failure(page.error());
    const auto owners = isKeyedBySource ? ownersOf(cis, page->rows, stop) : QHash<QString, QString>();
    if (!owners)
        return failure(owners.error());
    for (const servicenow::TableRow& values : page->rows) {
        const RowView row(values);
        const QString name = row.text("name");
        const QString serial = row.text("serial_number");
        const QString computerId = isKeyedBySource ? owners->value(row.text("sys_id")) : row.text("itam_unique_id");
        addFromInstance(hits, {.computerId = computerId,
                               .name = name,
                               .serial = serial,
                               .type = DataType::Hardware,
                               .key = computerId,
                               .ci = row.text("sys_id"),
                               .isExact = isSame(name, hits.text) || isSame(serial, hits.text)});
    }
    return {};
}

std::optional<Error> errorOf(const Result<void>& asked)
{
    return asked ? std::nullopt : std::optional(asked.error());
}

} // namespace

std::optional<WhereHit> WhereHits::meant() const
{
    const auto exact = std::ranges::count_if(hits, &WhereHit::isExact);
    return hits.size() == 1 || exact == 1 ? std::optional(hits.first()) : std::nullopt;
}

bool WhereHits::isBlind(const WhereSources& sources) const
{
    return sourceError && journalError && (instanceError || sources.tale.instance.isEmpty());
}

bool WhereHits::isCancelled() const
{
    const auto cancelled = [](const std::optional<Error>& error) {
        return error && error->code == ErrorCode::Cancelled;
    };
    return cancelled(sourceError) || cancelled(journalError) || cancelled(instanceError);
}

WhereHits findWhereabouts(const WhereSources& sources, const QString& text, const std::stop_token& stop)
{
    WhereHits hits;
    hits.text = text.trimmed();
    if (hits.text.isEmpty())
        return hits;
    hits.sourceError = errorOf(askSource(sources, hits, stop));
    hits.journalError = errorOf(askJournal(sources, hits, stop));
    if (!sources.tale.instance.isEmpty())
        hits.instanceError = errorOf(askInstance(sources, hits, stop));
    std::ranges::stable_sort(hits.hits, [](const WhereHit& a, const WhereHit& b) { return a.isExact > b.isExact; });
    hits.more = hits.hits.size() > sources.tale.limit;
    hits.hits = hits.hits.mid(0, sources.tale.limit);
    return hits;
}

} // namespace itam::core::exporter
