// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/recordtale.h"
#include "app/export/wheretext.h"

#include <QJsonArray>

namespace itam::app::exporter {
namespace {

using namespace core::exporter;

QString isoTime(const QDateTime& time)
{
    return time.isValid() ? time.toString(Qt::ISODate) : QString();
}

QJsonObject hitJson(const WhereHit& hit)
{
    return {{QStringLiteral("type"), core::model::nameOf(hit.type)},
            {QStringLiteral("key"), hit.key},
            {QStringLiteral("computerId"), hit.computerId},
            {QStringLiteral("name"), hit.name},
            {QStringLiteral("serial"), hit.serial},
            {QStringLiteral("sysId"), hit.ci},
            {QStringLiteral("inSource"), hit.inSource},
            {QStringLiteral("inJournal"), hit.inJournal},
            {QStringLiteral("exact"), hit.isExact}};
}

QJsonArray findingsJson(const QList<core::source::Finding>& findings)
{
    QJsonArray list;
    for (const core::source::Finding& finding : findings)
        list.append(QJsonObject{{QStringLiteral("kind"), core::source::nameOf(finding.kind)},
                                {QStringLiteral("column"), finding.column},
                                {QStringLiteral("detail"), finding.detail}});
    return list;
}

QJsonObject ciJson(const WhereCi& ci, const QUrl& instance)
{
    QJsonObject object = targetJson(ci.record, instance).toObject();
    object.insert(QStringLiteral("serial"), ci.serial);
    object.insert(QStringLiteral("assetTag"), ci.assetTag);
    object.insert(QStringLiteral("model"), ci.model);
    object.insert(QStringLiteral("assignedTo"), ci.assignedTo);
    object.insert(QStringLiteral("location"), ci.location);
    object.insert(QStringLiteral("discoverySource"), ci.discoverySource);
    object.insert(QStringLiteral("updatedBy"), ci.updatedBy);
    object.insert(QStringLiteral("updated"), isoTime(ci.updated));
    return object;
}

QJsonObject linksJson(const WhereLinks& links, const QUrl& instance)
{
    QJsonArray rows;
    for (const WhereLink& link : links.rows) {
        QJsonObject object = targetJson(link.record, instance).toObject();
        object.insert(QStringLiteral("detail"), link.detail);
        object.insert(QStringLiteral("key"), link.key);
        rows.append(object);
    }
    return {{QStringLiteral("rows"), rows}, {QStringLiteral("total"), links.total}};
}

QJsonObject lifecycleJson(const WhereLifecycle& lifecycle)
{
    QJsonArray states;
    for (const core::servicenow::ActiveState& state : lifecycle.ci.states)
        states.append(QJsonObject{{QStringLiteral("state"), state.operationalState},
                                  {QStringLiteral("requestor"), state.requestorId},
                                  {QStringLiteral("holder"), state.holder},
                                  {QStringLiteral("since"), isoTime(state.setOn)}});
    QJsonArray actions;
    for (const core::servicenow::ActiveAction& action : lifecycle.ci.actions)
        actions.append(
            QJsonObject{{QStringLiteral("action"), action.action},
                        {QStringLiteral("requestor"), action.requestorId},
                        {QStringLiteral("holder"), action.holder},
                        {QStringLiteral("expires"), isoTime(action.lease.expires.value_or(QDateTime()))}});
    return {{QStringLiteral("state"), lifecycle.ci.operationalState},
            {QStringLiteral("label"), lifecycle.stateLabel},
            {QStringLiteral("installStatus"), lifecycle.ci.installStatus},
            {QStringLiteral("states"), states},
            {QStringLiteral("actions"), actions}};
}

template <typename T, typename Json>
QJsonValue partJson(const WherePart<T>& part, Json jsonOf)
{
    return part.value ? QJsonValue(jsonOf(*part.value)) : QJsonValue();
}

QJsonObject foundJson(const Whereabouts& found)
{
    const QUrl& instance = found.tale.instance;
    const auto links = [&instance](const WhereLinks& rows) { return linksJson(rows, instance); };
    return {{QStringLiteral("hit"), hitJson(found.hit)},
            {QStringLiteral("record"), taleJson(found.tale)},
            {QStringLiteral("findings"), partJson(found.findings, findingsJson)},
            {QStringLiteral("ci"), partJson(found.ci, [&](const WhereCi& ci) { return ciJson(ci, instance); })},
            {QStringLiteral("installations"), partJson(found.installations, links)},
            {QStringLiteral("contracts"), partJson(found.contracts, links)},
            {QStringLiteral("lifecycle"), partJson(found.lifecycle, lifecycleJson)},
            {QStringLiteral("unreachable"),
             QJsonObject{{QStringLiteral("findings"), errorJson(found.findings.error)},
                         {QStringLiteral("ci"), errorJson(found.ci.error)},
                         {QStringLiteral("installations"), errorJson(found.installations.error)},
                         {QStringLiteral("contracts"), errorJson(found.contracts.error)},
                         {QStringLiteral("lifecycle"), errorJson(found.lifecycle.error)}}}};
}

} // namespace

QJsonObject whereJson(const WhereHits& hits, const std::optional<Whereabouts>& found)
{
    QJsonArray list;
    for (const WhereHit& hit : hits.hits)
        list.append(hitJson(hit));
    return {{QStringLiteral("text"), hits.text},
            {QStringLiteral("hits"), list},
            {QStringLiteral("more"), hits.more},
            {QStringLiteral("found"), found ? QJsonValue(foundJson(*found)) : QJsonValue()},
            {QStringLiteral("unreachable"), QJsonObject{{QStringLiteral("source"), errorJson(hits.sourceError)},
                                                        {QStringLiteral("journal"), errorJson(hits.journalError)},
                                                        {QStringLiteral("instance"), errorJson(hits.instanceError)}}}};
}

} // namespace itam::app::exporter
