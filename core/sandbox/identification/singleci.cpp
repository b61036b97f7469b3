// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/identification/singleci.h"

#include "core/sandbox/identification/engine.h"

#include <algorithm>

namespace itam::sandbox::identification {
namespace {

const QString sysIdColumn = QStringLiteral("sys_id");

/// The payload of a CI, as far as its relations lead somewhere.
class PayloadOfCi
{
public:
    PayloadOfCi(store::Session& session, SingleCi ci);

    /// False: see wrong().
    [[nodiscard]] Result<bool> addRelation(const CiRelation& relation);
    [[nodiscard]] const QString& wrong() const { return m_wrong; }
    [[nodiscard]] Payload take() { return std::move(m_payload); }

private:
    /// Index of the item; -1: no such CI.
    [[nodiscard]] Result<int> indexOf(const QString& sysId);

    store::Session& m_session;
    Payload m_payload;
    QHash<QString, int> m_indexes;
    QString m_wrong;
};

PayloadOfCi::PayloadOfCi(store::Session& session, SingleCi ci) : m_session(session)
{
    ItemInput item;
    item.className = std::move(ci.className);
    item.values = std::move(ci.values);
    if (!ci.sysId.isEmpty()) {
        m_indexes.insert(ci.sysId, 0);
        item.values.insert(sysIdColumn, ci.sysId);
    }
    m_payload.items.push_back(std::move(item));
}

Result<int> PayloadOfCi::indexOf(const QString& sysId)
{
    if (const auto known = m_indexes.constFind(sysId); known != m_indexes.constEnd())
        return *known;
    const auto className = classOfCi(m_session, *m_session.schema().find(u"cmdb"), sysId);
    if (!className)
        return failure(className.error());
    if (className->isEmpty())
        return -1;
    ItemInput item;
    item.className = *className;
    item.values.insert(sysIdColumn, sysId);
    item.staysAsItIs = true;
    const int index = static_cast<int>(m_payload.items.size());
    m_payload.items.push_back(std::move(item));
    m_indexes.insert(sysId, index);
    return index;
}

Result<bool> PayloadOfCi::addRelation(const CiRelation& relation)
{
    const auto type = findRecord(m_session, QStringLiteral("cmdb_rel_type"), sysIdColumn, relation.type);
    const auto target = indexOf(relation.target);
    if (!type || !target)
        return failure(!type ? type.error() : target.error());
    if (!*type)
        m_wrong = QStringLiteral("type is no sys_id of a record of cmdb_rel_type: %1").arg(relation.type);
    else if (*target < 0)
        m_wrong = QStringLiteral("target is no sys_id of a CI: %1").arg(relation.target);
    if (!m_wrong.isEmpty())
        return false;
    RelationInput input;
    input.parent = relation.isOutbound ? 0 : *target;
    input.child = relation.isOutbound ? *target : 0;
    input.type = (*type)->value(QStringLiteral("name"));
    m_payload.relations.push_back(std::move(input));
    return true;
}

bool hasFailed(const Answer& answer)
{
    const auto failed = [](const RowOutcome& row) { return row.hasFailed(); };
    return std::any_of(answer.items.begin(), answer.items.end(), failed) ||
           std::any_of(answer.relations.begin(), answer.relations.end(), failed);
}

} // namespace

Result<SingleCiOutcome> writeSingleCi(store::Writer& writer, SingleCi ci)
{
    SingleCiOutcome outcome;
    Options options;
    options.dataSource = ci.source;
    const std::vector<CiRelation> relations = std::move(ci.relations);
    PayloadOfCi payload(writer, std::move(ci));
    for (const CiRelation& relation : relations) {
        const auto added = payload.addRelation(relation);
        if (!added)
            return failure(added.error());
        if (!*added) {
            outcome.wrong = payload.wrong();
            return outcome;
        }
    }
    auto answer = Engine::run(writer, std::move(options), payload.take());
    if (!answer)
        return failure(answer.error());
    outcome.answer = *std::move(answer);
    if (hasFailed(outcome.answer))
        return outcome;
    outcome.sysId = outcome.answer.items.front().sysId;
    auto className = classOfCi(writer, *writer.schema().find(u"cmdb"), outcome.sysId);
    if (!className)
        return failure(className.error());
    outcome.className = *std::move(className);
    return outcome;
}

Result<QString> classOfCi(store::Session& session, const store::Table& table, const QString& sysId)
{
    const auto target = findTarget(session, table, sysId);
    if (!target)
        return failure(target.error());
    return *target ? (*target)->table->name : QString();
}

} // namespace itam::sandbox::identification
