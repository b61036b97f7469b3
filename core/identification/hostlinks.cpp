// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/hostlinks.h"

#include "core/identification/answerchecks.h"
#include "core/identification/verdict.h"
#include "core/servicenow/eitherquery.h"
#include "core/servicenow/tablereading.h"

#include <QLoggingCategory>

namespace itam::core::identification {
namespace {

Q_LOGGING_CATEGORY(log, "itam.core.identification.hosts")

// cmdb_rel_type.name has one of the two spellings; the parent is what its first half describes.
const QString guestFirst = QStringLiteral("Virtualized by::Virtualizes");
const QString hostFirst = QStringLiteral("Virtualizes::Virtualized by");
const QString computers = QStringLiteral("cmdb_ci_computer");

} // namespace

void HostLinks::note(const mapping::Row& row)
{
    const auto text = [&](QStringView name) {
        return row.text(mapping::columnIndex(model::DataType::Hardware, name)).trimmed();
    };
    const auto isSent = [&](QStringView name) {
        return row.isSent(mapping::columnIndex(model::DataType::Hardware, name));
    };
    const bool isGuest = text(u"ComputerType").compare(QLatin1String("Virtual Machine"), Qt::CaseInsensitive) == 0;
    const Wanted wanted{text(u"HostComputerID"), text(u"HostName")};
    if (m_parts->options.relatesHosts && isGuest && (isSent(u"HostComputerID") || isSent(u"HostName")))
        m_wanted.insert_or_assign(row.key(), wanted);
}

bool HostLinks::wantsHost(const QString& key) const
{
    const auto noted = m_wanted.find(key);
    return noted != m_wanted.end() && !noted->second.isNone();
}

void HostLinks::landed(const QString& key)
{
    if (wantsHost(key))
        m_parts->runs.takeBack(key, QString::fromLatin1(wire::reason::lookupLate));
    else if (m_wanted.contains(key) && m_mayHaveFormer.contains(key))
        m_parts->runs.takeBack(key, QString::fromLatin1(reason::oldHostKept));
}

Result<void> HostLinks::relate(const std::stop_token& stop)
{
    if (m_wanted.empty())
        return {};
    const auto type = relationType(stop);
    if (!type)
        return failure(type.error());
    if (type->name.isEmpty()) {
        qCInfo(log, "%s has no relation type %s: virtual machines are not related to their hosts",
               qUtf8Printable(m_parts->api.origin()), qUtf8Printable(guestFirst));
        giveUp();
        return {};
    }
    KnownCis known(*m_parts);
    ITAM_TRY(learn(known));
    const auto all = pairs(known, stop);
    if (!all)
        return failure(all.error());
    for (std::size_t begin = 0; begin < all->size(); begin += pairsAtOnce)
        ITAM_TRY(send(std::span(*all).subspan(begin, std::min<std::size_t>(pairsAtOnce, all->size() - begin)),
                      type->name, stop));
    ITAM_TRY(leaveFormer(*type, known, stop));
    m_wanted.clear();
    m_mayHaveFormer.clear();
    m_related.clear();
    m_relations.clear();
    return {};
}

/// There is nothing to wait for.
void HostLinks::giveUp()
{
    for (const auto& [guest, wanted] : m_wanted)
        isSettled(guest);
    m_wanted.clear();
    m_mayHaveFormer.clear();
}

/// Only once the present relation is there; until then, and until the former is gone, the machine has not landed (D-1),
/// so whatever ends this run early has the next one do it. Of a CI that several records stand for the first one says
/// where it runs.
Result<void> HostLinks::leaveFormer(const Type& type, const KnownCis& known, const std::stop_token& stop)
{
    std::vector<FormerHosts::Machine> machines;
    for (const auto& [guest, wanted] : m_wanted) {
        const servicenow::RememberedRecord* ci = known.find(guest);
        if (ci && (wanted.isNone() || m_related.contains(guest)) && m_mayHaveFormer.contains(guest) &&
            known.claimant(guest).isEmpty() && !type.sysId.isEmpty())
            machines.push_back({guest, ci->sysId, ci->className});
    }
    const QString guestColumn = type.name == guestFirst ? QStringLiteral("parent") : QStringLiteral("child");
    const auto refused = FormerHosts(*m_parts, type.sysId, guestColumn).leave(machines, m_relations, stop);
    if (!refused)
        return failure(refused.error());
    for (const auto& [guest, wanted] : m_wanted) {
        if (!wanted.isNone() && !m_related.contains(guest))
            continue;
        isSettled(guest);
        if (refused->contains(guest))
            m_parts->runs.takeBack(guest, QString::fromLatin1(reason::oldHostKept));
    }
    return {};
}

Result<HostLinks::Type> HostLinks::relationType(const std::stop_token& stop)
{
    const auto rows =
        servicenow::orNone(servicenow::readAll(m_parts->tables,
                                               {.table = QStringLiteral("cmdb_rel_type"),
                                                .query = QStringLiteral("name=%1^ORname=%2").arg(guestFirst, hostFirst),
                                                .fields = {QStringLiteral("name"), QStringLiteral("sys_id")}},
                                               stop));
    if (!rows)
        return failure(rows.error());
    if (rows->isEmpty())
        return Type();
    return Type{rows->first().value(QStringLiteral("name")), rows->first().value(QStringLiteral("sys_id"))};
}

void HostLinks::isSettled(const QString& guest)
{
    m_parts->runs.giveBack(guest, QString::fromLatin1(wire::reason::lookupLate));
    m_parts->runs.giveBack(guest, QString::fromLatin1(reason::oldHostKept));
}

/// Class and native key, nothing else: a mention that nothing matches inserts nothing (IR-12).
Item HostLinks::mentionOf(const QString& key, const KnownCis& known) const
{
    const servicenow::RememberedRecord* remembered = known.find(key);
    Item mention;
    mention.className = remembered ? remembered->className : computers;
    mention.source = {m_parts->options.discoverySource, QStringLiteral("hardware"), known.nativeKey(key), {}};
    mention.mayUpgrade = false;
    return mention;
}

Result<void> HostLinks::learn(KnownCis& known) const
{
    QList<QByteArray> keys;
    for (const auto& [guest, wanted] : m_wanted) {
        keys.append(guest.toUtf8());
        if (!wanted.hostKey.isEmpty())
            keys.append(wanted.hostKey.toUtf8());
    }
    return known.learn(keys);
}

Result<std::vector<HostLinks::Pair>> HostLinks::pairs(const KnownCis& known, const std::stop_token& stop)
{
    const auto named = hostsByName(stop);
    if (!named)
        return failure(named.error());
    std::vector<Pair> pairs;
    for (const auto& [guest, wanted] : m_wanted) {
        // A machine that is not there itself has a reason of its own.
        if (!known.find(guest) || wanted.isNone())
            continue;
        Pair pair{guest, mentionOf(guest, known), {}};
        if (!wanted.hostKey.isEmpty()) {
            pair.hostMention = mentionOf(wanted.hostKey, known);
        } else {
            const QString sysId = named->value(wanted.hostName.toLower());
            if (sysId.isEmpty())
                continue;
            pair.hostMention.className = computers;
            pair.hostMention.mayUpgrade = false;
            pair.hostMention.values.emplace_back(QStringLiteral("sys_id"), sysId);
        }
        pairs.push_back(std::move(pair));
    }
    return pairs;
}

/// A name is looked up and never sent: as a value it would make a computer of that name.
Result<QHash<QString, QString>> HostLinks::hostsByName(const std::stop_token& stop)
{
    QStringList names;
    for (const auto& [guest, wanted] : m_wanted) {
        if (wanted.hostKey.isEmpty() && !wanted.isNone() && !names.contains(wanted.hostName))
            names.append(wanted.hostName);
    }
    QHash<QString, QString> found;
    const QString nameColumn = QStringLiteral("name");
    for (const auto& [query, asked] : servicenow::eitherParts(nameColumn, names)) {
        const auto rows = servicenow::readAll(
            m_parts->tables, {.table = computers, .query = query, .fields = {nameColumn, QStringLiteral("sys_id")}},
            stop);
        if (!rows)
            return failure(rows.error());
        for (const servicenow::TableRow& row : *rows) {
            const QString name = row.value(nameColumn).toLower();
            if (!found.contains(name))
                found.insert(name, row.value(QStringLiteral("sys_id")));
        }
    }
    return found;
}

Result<void> HostLinks::send(std::span<const Pair> pairs, const QString& type, const std::stop_token& stop)
{
    // Many machines run on one host: each CI is one item, whatever number of relations it has.
    Payload payload;
    QHash<QString, int> positions;
    const auto positionOf = [&](const Item& mention) {
        const QString name =
            mention.values.empty() ? mention.source.nativeKey : QLatin1Char(' ') + mention.values.front().second;
        if (const auto known = positions.constFind(name); known != positions.constEnd())
            return *known;
        const int position = static_cast<int>(payload.items.size());
        payload.items.push_back(mention);
        payload.items.back().internalId = QString::number(position);
        positions.insert(name, position);
        return position;
    };
    const SourceInfo source{m_parts->options.discoverySource, QStringLiteral("hardware"), {}, {}};
    for (const Pair& pair : pairs) {
        const int guest = positionOf(pair.guestMention);
        const int host = positionOf(pair.hostMention);
        payload.relations.push_back(type == guestFirst ? Relation{guest, host, type, source}
                                                       : Relation{host, guest, type, source});
    }
    const auto answer = m_parts->api.identify(toJson(payload), stop);
    if (!answer)
        return failure(answer.error());
    if (answer->isWhole && hasFailures(*answer) && pairs.size() > 1) { // nothing was written because of one of them
        const std::size_t middle = pairs.size() / 2;
        ITAM_TRY(send(pairs.first(middle), type, stop));
        return send(pairs.subspan(middle), type, stop);
    }
    for (int i = 0; i < static_cast<int>(pairs.size()); ++i) {
        const RowAnswer* row = answer->relation(i);
        if (isLocked(row))
            return failure(lockedError(*row, m_parts->api.origin()));
        const QString& guest = pairs[static_cast<std::size_t>(i)].guest;
        if (!row || !row->hasLanded()) {
            logVerdict(guest, row, verdictOn(row), answer->logContextId);
            continue;
        }
        m_related.insert(guest);
        m_relations.insert(row->sysId);
    }
    return {};
}

} // namespace itam::core::identification
