// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/foreignkeys.h"

#include "core/identification/inspection.h"
#include "core/servicenow/historyquery.h"

#include <QSet>

#include <algorithm>

namespace itam::core::identification {
namespace {

using model::DataType;

constexpr int keysAtOnce = 50;
const QString keyColumn = QStringLiteral("id");
const QByteArray openRun = "open";

// Places of their own beside the instance's, so that no key of a source can be meant, and nothing there is a CI.
QString placeFor(const QString& instanceId)
{
    return instanceId + QLatin1String(":sending");
}
QString placeOfFormer(const QString& instanceId)
{
    return instanceId + QLatin1String(":former");
}

Result<bool> isOpen(servicenow::ChannelMemory& memory, const QString& instanceId)
{
    const auto found = memory.find(placeFor(instanceId), DataType::Hardware, {openRun});
    if (!found)
        return failure(found.error());
    return found->contains(openRun);
}

/// `order`: sys_ids are random, so their order is one by chance.
Result<servicenow::TablePage> keysBy(const char* order, servicenow::TableClient& tables, const Options& options,
                                     const std::stop_token& stop)
{
    return tables.query({.table = QStringLiteral("sys_object_source"),
                         .query = QStringLiteral("name=%1^source_feed=hardware^%2")
                                      .arg(servicenow::queryValue(options.discoverySource), QLatin1String(order)),
                         .fields = {keyColumn},
                         .limit = keysAtOnce,
                         .count = false},
                        stop);
}

} // namespace

Result<void> checkForeignKeys(servicenow::TableClient& tables, servicenow::ChannelMemory& memory,
                              const Options& options, const QString& instanceId, Findings& findings,
                              const std::stop_token& stop)
{
    const auto open = isOpen(memory, instanceId);
    if (!open)
        return failure(open.error());
    if (*open) {
        findings.couldNotCheck(check::foreignKeys);
        return {};
    }
    QSet<QByteArray> there;
    for (const char* order : {"ORDERBYDESCsys_updated_on", "ORDERBYsys_id"}) {
        const auto page = keysBy(order, tables, options, stop);
        const bool mayNotLook = !page && (page.error().code == ErrorCode::NotFound ||
                                          page.error().code == ErrorCode::Forbidden || isOutOfScope(page.error()));
        if (!page && !mayNotLook)
            return failure(page.error());
        if (!page) {
            findings.couldNotCheck(check::foreignKeys);
            return {};
        }
        for (const servicenow::TableRow& row : page->rows)
            there.insert(row.value(keyColumn).toUtf8());
    }
    const auto known = memory.find(instanceId, DataType::Hardware, there.values());
    const auto former = memory.find(placeOfFormer(instanceId), DataType::Hardware, there.values());
    if (!known || !former)
        return failure(known ? former.error() : known.error());
    QByteArrayList foreign;
    for (const QByteArray& key : std::as_const(there)) {
        if (!known->contains(key) && !former->contains(key))
            foreign.append(key);
    }
    std::sort(foreign.begin(), foreign.end());
    findings.add(check::foreignKeys, foreign.isEmpty(),
                 foreign.isEmpty() ? QString()
                                   : QStringLiteral("%1 of %2: %3")
                                         .arg(foreign.size())
                                         .arg(there.size())
                                         .arg(QString::fromUtf8(foreign.first())));
    return {};
}

Result<void> beginHardware(servicenow::ChannelMemory& memory, const QString& instanceId)
{
    const auto open = isOpen(memory, instanceId);
    if (!open)
        return failure(open.error());
    if (*open)
        return {};
    const QString word = QString::fromLatin1(openRun);
    return memory.remember(placeFor(instanceId), DataType::Hardware, {{openRun, word, word, false}});
}

Result<void> endHardware(servicenow::ChannelMemory& memory, const QString& instanceId)
{
    return memory.forget(placeFor(instanceId), DataType::Hardware, {openRun});
}

Result<void> forgetOwnKey(servicenow::ChannelMemory& memory, const QString& instanceId, const QByteArray& key)
{
    const auto known = memory.find(instanceId, DataType::Hardware, {key});
    if (!known)
        return failure(known.error());
    if (known->contains(key))
        ITAM_TRY(memory.remember(placeOfFormer(instanceId), DataType::Hardware, {known->value(key)}));
    return memory.forget(instanceId, DataType::Hardware, {key});
}

} // namespace itam::core::identification
