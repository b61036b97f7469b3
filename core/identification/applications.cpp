// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/applications.h"

#include "core/identification/answerchecks.h"
#include "core/identification/matchedcis.h"
#include "core/identification/turns.h"
#include "core/servicenow/prediction.h"

#include <algorithm>

namespace itam::core::identification {
namespace {

using wire::RowResult;

/// The vendor's advice for one payload (servicenow-ire.md 10); packages are items too.
constexpr qsizetype mostItemsWithPackages = 500;
constexpr qsizetype bytesOfPackage = 500;

/// By these the related rule of a stock instance tells installations of one computer apart.
constexpr std::array criterionColumns{"publisher", "display_name", "version"};

qsizetype bytesOf(const AttachedRow& row)
{
    qsizetype bytes = 160; // names of members, key, feed
    for (const auto& [column, value] : row.values)
        bytes += column.size() + value.size() + 6;
    return bytes;
}

bool isAbandoned(const RowAnswer* row)
{
    return row && !row->errors.empty() && row->errors.front().code == QLatin1String("ABANDONED");
}

/// ISO 8601 in UTC sorts as text.
void takeLater(Item& item, const QString& time)
{
    if (time.isEmpty())
        return;
    if (item.values.empty())
        item.values.emplace_back(QStringLiteral("last_discovered"), time);
    else
        item.values.front().second = std::max(item.values.front().second, time);
}

} // namespace

Result<ApplicationSender> ApplicationSender::make(Parts& parts)
{
    const bool isCmdb = parts.options.software == settings::SoftwareRoute::Cmdb;
    auto map = builtInMap(isCmdb ? u"Software Instance Transform" : u"Software Installation Transform");
    if (!map)
        return failure(map.error());
    if (!isCmdb)
        return ApplicationSender(parts, *std::move(map), std::nullopt);
    auto packages = Packages::make(parts);
    if (!packages)
        return failure(packages.error());
    return ApplicationSender(parts, *std::move(map), *std::move(packages));
}

Result<void> ApplicationSender::send(const QList<wire::ReceivedRecord>& records, const std::stop_token& stop,
                                     const std::function<void()>& meanwhile)
{
    if (m_packages)
        ITAM_TRY(m_packages->begin(records, stop));
    auto found = groups(records);
    if (!found)
        return failure(found.error());
    settleImagined(*found);
    ITAM_TRY(nameMatched(*found, stop));
    std::vector<Request> all = requests(*std::move(found));
    auto following = all.begin();
    const Turns<Load> turns{
        .next = [&]() -> std::optional<Load> {
            return following == all.end() ? std::nullopt : std::optional(loadOf(std::move((following++)->groups)));
        },
        .settle = [this](const Load& load, const Answer& answer) { return settleAnswer(load, answer); },
        .halve = [this](Load& load) { return halve(load); },
    };
    ITAM_TRY(TurnTaker<Load>(m_parts->api, turns, stop, meanwhile).run());
    return m_emptied.remark(stop);
}

/// A package stands in a request once, behind the computers, whose positions are those of their groups.
ApplicationSender::Load ApplicationSender::loadOf(std::vector<Group> groups) const
{
    Payload payload;
    for (const Group& group : groups)
        payload.items.push_back(group.item);
    QHash<QString, int> packages;
    for (const Group& group : groups) {
        for (std::size_t i = 0; i < group.packages.size(); ++i) {
            auto known = packages.constFind(group.packages[i]);
            if (known == packages.constEnd()) {
                known = packages.insert(group.packages[i], static_cast<int>(payload.items.size()));
                payload.items.push_back(m_packages->item(group.packages[i]));
                payload.items.back().internalId = QStringLiteral("package%1").arg(*known);
            }
            payload.references.push_back({QStringLiteral("software"), group.item.related[i].internalId,
                                          QStringLiteral("package%1").arg(*known)});
        }
    }
    return {std::move(groups), std::move(packages), toJson(payload)};
}

/// The rows from `begin` on, and what shares them.
ApplicationSender::Group ApplicationSender::part(const Group& group, std::size_t begin, std::size_t end)
{
    const auto piece = [&](const auto& all) {
        using Rows = std::remove_cvref_t<decltype(all)>;
        return Rows(all.begin() + static_cast<std::ptrdiff_t>(begin), all.begin() + static_cast<std::ptrdiff_t>(end));
    };
    Group part = group;
    part.keys = piece(group.keys);
    part.criteria = piece(group.criteria);
    part.packages = group.packages.empty() ? group.packages : piece(group.packages);
    part.empty = piece(group.empty);
    part.item.related = piece(group.item.related);
    part.sharing.clear();
    for (const auto& [key, row] : group.sharing) {
        if (row >= begin && row < end)
            part.sharing.emplace_back(key, row - begin);
    }
    return part;
}

/// What the instance would not take at once: half of the computers, or of the rows of one.
std::optional<std::pair<ApplicationSender::Load, ApplicationSender::Load>> ApplicationSender::halve(Load& load) const
{
    if (load.groups.size() == 1 && load.groups.front().keys.size() > 1) {
        const Group& group = load.groups.front();
        const std::size_t half = group.keys.size() / 2;
        return std::pair(loadOf({part(group, 0, half)}), loadOf({part(group, half, group.keys.size())}));
    }
    if (load.groups.size() < 2)
        return std::nullopt;
    const auto middle = load.groups.begin() + static_cast<std::ptrdiff_t>(load.groups.size() / 2);
    return std::pair(loadOf({load.groups.begin(), middle}), loadOf({middle, load.groups.end()}));
}

AttachedRow ApplicationSender::relatedRow(const mapping::Row& row, ColumnValues values) const
{
    AttachedRow related;
    related.className = table();
    related.internalId = row.key();
    related.values = std::move(values);
    related.source = {m_parts->options.discoverySource, QStringLiteral("applications"), row.key(),
                      tableTime(row.text(at(u"InventoryDate")).trimmed())};
    return related;
}

QString ApplicationSender::criterionOf(const AttachedRow& row)
{
    QStringList parts;
    for (const char* column : criterionColumns) {
        const auto found =
            std::ranges::find_if(row.values, [&](const auto& each) { return each.first == QLatin1String(column); });
        parts.append(found == row.values.end() ? QString() : found->second.toLower());
    }
    return parts.join(QChar(0x1f));
}

Result<std::vector<ApplicationSender::Group>> ApplicationSender::groups(const QList<wire::ReceivedRecord>& records)
{
    mapping::RowReader reader(model::DataType::Applications);
    KnownCis known(*m_parts);
    QList<QByteArray> computers;
    for (const wire::ReceivedRecord& record : records)
        computers.append(reader.read(record).text(at(u"ComputerID")).trimmed().toUtf8());
    ITAM_TRY(known.learn(computers));
    std::vector<Group> groups;
    QHash<QString, std::size_t> open;                                // by the native key of the CI
    QHash<QString, std::pair<std::size_t, std::size_t>> byCriterion; // group and row
    for (const wire::ReceivedRecord& record : records) {
        if (m_parts->runs.isRecorded(record.key))
            continue;
        const mapping::Row row = reader.read(record);
        const QString computer = row.text(at(u"ComputerID")).trimmed();
        const QString native = known.nativeKey(computer);
        MappedValues mapped = mappedValues(m_map, row);
        AttachedRow related = relatedRow(row, std::move(mapped.values));
        const QString package = m_packages ? m_packages->add(row) : QString();
        const QString criterion = native + QChar(0x1f) + (m_packages ? package : criterionOf(related));
        if (const auto same = byCriterion.constFind(criterion); same != byCriterion.constEnd()) {
            groups[same->first].sharing.emplace_back(record.key, same->second);
            continue;
        }
        if (m_landed.isTakenFrom(record.key, criterion)) {
            m_parts->runs.record({record.key, true, RowResult::Ignored, {}});
            continue;
        }
        auto at = open.find(native);
        if (at == open.end() || groups[*at].item.related.size() >= mostInstallationsOfOne) {
            const servicenow::RememberedRecord* ci = known.find(computer);
            Group group;
            group.computer = computer;
            group.isImagined = ci && isImagined(ci->sysId);
            group.sysId = ci ? ci->sysId : QString();
            group.item.className = ci ? ci->className : QStringLiteral("cmdb_ci_computer");
            group.item.internalId = QStringLiteral("ci%1").arg(groups.size());
            group.item.source = {m_parts->options.discoverySource, QStringLiteral("hardware"), native, {}};
            group.item.mayUpgrade = false;
            groups.push_back(std::move(group));
            at = open.insert(native, groups.size() - 1);
        }
        Group& group = groups[*at];
        takeLater(group.item, tableTime(row.text(this->at(u"InventoryDate")).trimmed()));
        byCriterion.insert(criterion, {*at, group.item.related.size()});
        group.keys.push_back(record.key);
        group.empty.push_back(std::move(mapped.cleared));
        group.criteria.push_back(criterion);
        if (m_packages)
            group.packages.push_back(package);
        group.item.related.push_back(std::move(related));
    }
    return groups;
}

/// A computer stands in a request once: two items of one CI would be merged, and their rows with them.
std::vector<ApplicationSender::Request> ApplicationSender::requests(std::vector<Group> groups)
{
    std::vector<Request> requests;
    QHash<QString, std::size_t> lastRequestOf;
    for (Group& group : groups) {
        qsizetype bytes = 0;
        for (const AttachedRow& row : group.item.related)
            bytes += bytesOf(row);
        bytes += bytesOfPackage * static_cast<qsizetype>(group.packages.size());
        const QSet<QString> packages(group.packages.begin(), group.packages.end());
        const QString native = group.item.source.nativeKey;
        std::size_t first = lastRequestOf.contains(native) ? lastRequestOf.value(native) + 1
                                                           : std::max<std::size_t>(requests.size(), 1) - 1;
        const auto fits = [&](const Request& request) {
            const qsizetype items =
                static_cast<qsizetype>(request.groups.size()) + 1 + (request.packages + packages).size();
            return request.groups.size() < mostMentions && items <= mostItemsWithPackages &&
                   request.rows + group.item.related.size() <= mostInstallations && request.bytes + bytes <= mostBytes;
        };
        while (first < requests.size() && !fits(requests[first]))
            ++first;
        if (first == requests.size())
            requests.emplace_back();
        lastRequestOf.insert(native, first);
        requests[first].rows += group.item.related.size();
        requests[first].bytes += bytes;
        requests[first].packages += packages;
        requests[first].groups.push_back(std::move(group));
    }
    return requests;
}

Result<void> ApplicationSender::settleAnswer(const Load& load, const Answer& answer)
{
    const std::size_t items = load.groups.size() + static_cast<std::size_t>(load.packages.size());
    ITAM_TRY(checkSource(answer, items, m_parts->options.discoverySource));
    std::optional<Error> stopped;
    for (int i = 0; i < static_cast<int>(load.groups.size()); ++i) {
        if (auto error = judge(load, i, answer))
            stopped = std::move(error);
    }
    return stopped ? Result<void>(failure(*std::move(stopped))) : Result<void>();
}

/// Each row judges itself, unless its computer or its package failed. Rows that were locked get no outcome: they are
/// sent again.
std::optional<Error> ApplicationSender::judge(const Load& load, int position, const Answer& answer)
{
    const Group& group = load.groups[static_cast<std::size_t>(position)];
    const RowAnswer* item = answer.item(position);
    if (isLocked(item))
        return lockedError(*item, m_parts->api.origin());
    const Verdict ofItem = verdictOn(item, true);
    std::optional<Error> stopped;
    std::vector<Outcome> outcomes;
    for (std::size_t i = 0; i < group.keys.size(); ++i) {
        const RowAnswer* row = answer.attachedRow(position, static_cast<int>(i));
        const RowAnswer* package =
            group.packages.empty() ? nullptr : answer.item(load.packages.value(group.packages[i]));
        for (const RowAnswer* each : {row, package}) {
            if (isLocked(each))
                return lockedError(*each, m_parts->api.origin());
        }
        // "Abandoned" says no more than that the other one failed.
        const bool followsItem = !ofItem.landed && (!row || row->hasFailed) && !(isAbandoned(item) && row);
        const bool followsPackage = !followsItem && isAbandoned(row) && package && !package->hasLanded();
        const Verdict verdict = followsItem ? ofItem : verdictOn(followsPackage ? package : row);
        logVerdict(group.keys[i], row, verdict, answer.logContextId);
        if (verdict.stops)
            stopped = stopError(verdict, followsPackage ? package->className : group.item.related[i].className);
        outcomes.push_back({group.keys[i], verdict.landed, verdict.result, verdict.reason});
        if (m_parts->simulation && verdict.landed)
            outcomes.back().notes = notesOf(*row);
        if (verdict.landed && verdict.result != RowResult::Inserted)
            m_emptied.add(group.item.related[i].className, {group.keys[i], row->sysId, verdict.result, group.empty[i]});
    }
    settle(group, outcomes);
    return stopped;
}

void ApplicationSender::settle(const Group& group, const std::vector<Outcome>& outcomes)
{
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        m_parts->runs.record(outcomes[i]);
        if (outcomes[i].landed)
            m_landed.add(group.criteria[i], group.keys[i]);
    }
    for (const auto& [key, row] : group.sharing) {
        const Outcome& shared = outcomes[row];
        // It landed with the row that it shares (13.4), and fails with it.
        m_parts->runs.record(shared.landed ? Outcome{key, true, RowResult::Ignored, {}}
                                           : Outcome{key, false, shared.result, shared.reason});
    }
}

Result<void> ApplicationSender::nameMatched(std::vector<Group>& groups, const std::stop_token& stop)
{
    std::vector<MatchedCi> matched;
    for (Group& group : groups) {
        if (m_parts->simulation && !group.sysId.isEmpty())
            matched.push_back({group.sysId, &group.item});
    }
    return matched.empty() ? Result<void>() : nameByValues(*m_parts, matched, stop);
}

void ApplicationSender::settleImagined(std::vector<Group>& groups)
{
    if (!m_parts->simulation)
        return;
    const QStringList notes{QString::fromLatin1(servicenow::predictionnote::withItsComputer)};
    for (const Group& group : groups) {
        if (!group.isImagined)
            continue;
        std::vector<Outcome> outcomes;
        for (const QString& key : group.keys)
            outcomes.push_back({key, true, RowResult::Inserted, {}, notes});
        settle(group, outcomes);
    }
    std::erase_if(groups, [](const Group& group) { return group.isImagined; });
}

} // namespace itam::core::identification
