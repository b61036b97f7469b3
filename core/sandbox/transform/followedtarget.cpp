// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/transform/followedtarget.h"

namespace itam::sandbox::transform {

using store::RecordChange;
using store::Values;

namespace {

/// What follows on the record itself.
Values addedTo(const Values& wanted, Values all)
{
    for (auto value = wanted.begin(); value != wanted.end(); ++value) {
        if (all.value(value.key()) == value.value())
            all.remove(value.key());
    }
    return all;
}

} // namespace

FollowedTarget::FollowedTarget(store::Writer& writer, store::TargetTable& table)
    : m_writer(writer)
    , m_table(table)
    , m_follower(writer.follower())
{
    if (m_follower && !m_follower->watches(writer.schema(), table.table()))
        m_follower = nullptr;
    for (std::size_t i = 0; m_follower && i < table.columns().size(); ++i) {
        if (m_follower->mattersInInsert(table.columns()[i]->name))
            m_inInserts.push_back(i);
    }
}

Result<QString> FollowedTarget::insert(const store::Table& asClass, const std::vector<QString>& values)
{
    Values mattering;
    for (const std::size_t i : m_inInserts) {
        const store::ColumnDef* column = asClass.column(m_table.columns()[i]->name);
        if (column && !values[i].isEmpty() && values[i] != column->defaultValue)
            mattering.insert(column->name, values[i]);
    }
    if (mattering.isEmpty())
        return m_table.insert(asClass, values);
    RecordChange change{RecordChange::Kind::Insert, asClass, {}, {}, mattering};
    const auto afterwards = m_follower->follow(m_writer, change);
    if (!afterwards)
        return failure(afterwards.error());
    auto sysId = m_table.insert(asClass, values);
    if (sysId)
        ITAM_TRY(finish(asClass, *sysId, addedTo(mattering, change.values), *afterwards));
    return sysId;
}

Result<void> FollowedTarget::update(const store::TargetRow& existing, const std::vector<std::size_t>& changed,
                                    const std::vector<QString>& values, const store::Table* toClass)
{
    const auto followed = isFollowed(existing.sysId);
    if (!followed)
        return failure(followed.error());
    if (!*followed)
        return m_table.update(existing.sysId, changed, values, toClass);
    const store::Table* ofRecord = m_writer.schema().find(existing.className);
    const store::Table& table = ofRecord ? *ofRecord : m_table.table();
    auto before = store::findRecord(m_writer, table.name, QStringLiteral("sys_id"), existing.sysId);
    if (!before)
        return failure(before.error());
    Values wanted;
    for (const std::size_t i : changed)
        wanted.insert(m_table.columns()[i]->name, values[i]);
    RecordChange change{RecordChange::Kind::Update, table, existing.sysId, before->value_or(Values()), wanted};
    const auto afterwards = m_follower->follow(m_writer, change);
    if (!afterwards)
        return failure(afterwards.error());
    ITAM_TRY(m_table.update(existing.sysId, changed, values, toClass));
    return finish(toClass ? *toClass : table, existing.sysId, addedTo(wanted, change.values), *afterwards);
}

Result<bool> FollowedTarget::isFollowed(const QString& sysId)
{
    if (!m_follower)
        return false;
    if (!m_isFollowed) {
        const auto any = m_follower->hasFollowers(m_writer, m_table.table());
        if (!any)
            return any;
        m_isFollowed = *any;
    }
    return *m_isFollowed ? m_follower->hasFollowers(m_writer, m_table.table(), sysId) : Result<bool>(false);
}

Result<void> FollowedTarget::finish(const store::Table& table, const QString& sysId, const Values& added,
                                    const store::RecordFollower::Afterwards& afterwards)
{
    if (!added.isEmpty()) {
        const store::Writer::Unfollowed alone(m_writer);
        ITAM_TRY(store::updateRecord(m_writer, table.name, sysId, added));
    }
    return afterwards ? afterwards(sysId) : Result<void>();
}

} // namespace itam::sandbox::transform
