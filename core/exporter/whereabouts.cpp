// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/whereabouts.h"

#include "core/mapping/serials.h"
#include "core/servicenow/rowview.h"

namespace itam::core::exporter {
namespace {

using model::DataType;
using servicenow::columnsFrom;
using servicenow::RowView;
using servicenow::TableClient;
using servicenow::TableRow;
using source::Finding;

constexpr int mostNeighbours = 50; // with the same serial number or name

template <typename T>
WherePart<T> partFrom(Result<T> asked)
{
    if (!asked)
        return {std::nullopt, std::move(asked).error()};
    return {*std::move(asked), std::nullopt};
}

/// Other computers that have the same: told of each other as by a look at the whole view.
Result<void> addShared(source::OperationsDatabase& database, QList<Finding>& findings, Finding::Kind kind,
                       const QString& key, const QString& value, const std::stop_token& stop)
{
    const auto others = database.findComputers(value, mostNeighbours, stop);
    if (!others)
        return failure(others.error());
    const bool isSerial = kind == Finding::Kind::SharedSerial;
    for (const source::FoundComputer& other : *others) {
        if (other.key == key || (isSerial ? other.serial : other.name).compare(value, Qt::CaseInsensitive) != 0)
            continue;
        findings.append({kind, DataType::Hardware, key,
                         isSerial ? QStringLiteral("SerialNo") : QStringLiteral("ComputerName"),
                         QStringLiteral("\"%1\", as %2 has").arg(value, other.key)});
    }
    return {};
}

Result<void> addUnknown(source::OperationsDatabase& database, QList<Finding>& findings, Finding finding,
                        const QString& computerId, const std::stop_token& stop)
{
    if (computerId.isEmpty())
        return {};
    const auto computer = readSourceRecord(database, DataType::Hardware, computerId.toUtf8(), stop);
    if (!computer)
        return failure(computer.error());
    if (*computer && (*computer)->sendable)
        return {};
    finding.detail = *computer ? QStringLiteral("%1 is not sent").arg(computerId) : computerId;
    findings.append(std::move(finding));
    return {};
}

Result<QList<Finding>> findingsAbout(const WhereSources& sources, const TypeTale& tale, const QString& key,
                                     const std::stop_token& stop)
{
    QList<Finding> findings;
    for (const Finding& finding : tale.source->findings) {
        const bool isOfView = finding.kind == Finding::Kind::MissingColumn; // of every record
        if (!isOfView)
            findings.append(finding);
    }
    const auto database = source::OperationsDatabase::open(sources.tale.source, stop);
    if (!database)
        return failure(database.error());
    const TypeTale::Source& record = *tale.source;
    const QString computerId = record.value(QLatin1String("ComputerID"));
    if (tale.type != DataType::Hardware) {
        ITAM_TRY(addUnknown(**database, findings,
                            {Finding::Kind::UnknownComputer, tale.type, key, QStringLiteral("ComputerID"), {}},
                            computerId, stop));
        return findings;
    }
    const QString serial = record.value(QLatin1String("SerialNo"));
    if (mapping::isJunkSerial(serial) && !serial.isEmpty())
        findings.append({Finding::Kind::JunkSerial, DataType::Hardware, key, QStringLiteral("SerialNo"),
                         QStringLiteral("\"%1\"").arg(serial)});
    else if (!serial.isEmpty())
        ITAM_TRY(addShared(**database, findings, Finding::Kind::SharedSerial, key, serial, stop));
    if (const QString name = record.value(QLatin1String("ComputerName")); !name.isEmpty())
        ITAM_TRY(addShared(**database, findings, Finding::Kind::SharedName, key, name, stop));
    ITAM_TRY(addUnknown(**database, findings,
                        {Finding::Kind::UnknownHost, DataType::Hardware, key, QStringLiteral("HostComputerID"), {}},
                        record.value(QLatin1String("HostComputerID")), stop));
    return findings;
}

Result<WhereCi> readCi(TableClient& tables, const QString& sysId, const std::stop_token& stop)
{
    servicenow::TableQuery query;
    query.table = QStringLiteral("cmdb_ci");
    query.query = QLatin1String("sys_id=") + servicenow::queryId(sysId);
    query.fields = columnsFrom("sys_id name sys_class_name serial_number asset_tag model_id.display_name "
                               "assigned_to.name location.name discovery_source sys_updated_by sys_updated_on");
    query.limit = 1;
    query.count = false;
    const auto page = tables.query(query, stop);
    if (!page)
        return failure(page.error());
    WhereCi ci;
    ci.record = {QStringLiteral("cmdb_ci"), sysId, {}, {}, !page->rows.isEmpty()};
    if (page->rows.isEmpty())
        return ci;
    const RowView row(page->rows.first());
    ci.record.name = row.text("name");
    if (const QString table = row.text("sys_class_name"); !table.isEmpty())
        ci.record.table = table;
    ci.serial = row.text("serial_number");
    ci.assetTag = row.text("asset_tag");
    ci.model = row.text("model_id.display_name");
    ci.assignedTo = row.text("assigned_to.name");
    ci.location = row.text("location.name");
    ci.discoverySource = row.text("discovery_source");
    ci.updatedBy = row.text("sys_updated_by");
    ci.updated = row.time("sys_updated_on");
    return ci;
}

template <typename MakeLink>
Result<WhereLinks> readLinks(TableClient& tables, const QString& table, const QString& query, const char* fields,
                             int limit, const std::stop_token& stop, MakeLink makeLink)
{
    servicenow::TableQuery asked;
    asked.table = table;
    asked.query = query;
    asked.fields = columnsFrom(fields);
    asked.limit = limit;
    const auto page = tables.query(asked, stop);
    if (!page)
        return failure(page.error());
    WhereLinks links;
    links.total = page->total;
    for (const TableRow& row : page->rows)
        links.rows.append(makeLink(RowView(row)));
    return links;
}

QString joined(const QString& first, const QString& second)
{
    return first.isEmpty() || second.isEmpty() ? first + second : QString(first + QLatin1Char(' ') + second);
}

/// Where they are depends on the instance (6.3 of itam-export.md) and on the route that they took there, and one route
/// leaves what another wrote: so in both places. One that is not there has none.
Result<WhereLinks> readInstallations(TableClient& tables, const QString& ci, int limit, const std::stop_token& stop)
{
    const QString samTable = QStringLiteral("cmdb_sam_sw_install");
    const QString cmdbTable = QStringLiteral("cmdb_software_instance");
    const QString query = QStringLiteral("installed_on=%1^ORDERBY%2").arg(servicenow::queryId(ci));
    const auto ifThere = [](Result<WhereLinks> links) {
        return !links && links.error().code == ErrorCode::NotFound ? WhereLinks{{}, 0} : std::move(links);
    };
    auto sam =
        ifThere(readLinks(tables, samTable, query.arg(QStringLiteral("display_name")),
                          "sys_id display_name publisher version itam_unique_id", limit, stop, [&](const RowView& row) {
                              return WhereLink{{samTable, row.text("sys_id"), {}, row.text("display_name"), true},
                                               joined(row.text("publisher"), row.text("version")),
                                               row.text("itam_unique_id")};
                          }));
    if (!sam)
        return sam;
    const auto cmdb =
        ifThere(readLinks(tables, cmdbTable, query.arg(QStringLiteral("name")),
                          "sys_id name software.version itam_unique_id", limit, stop, [&](const RowView& row) {
                              return WhereLink{{cmdbTable, row.text("sys_id"), {}, row.text("name"), true},
                                               row.text("software.version"),
                                               row.text("itam_unique_id")};
                          }));
    if (!cmdb)
        return cmdb;
    const bool isCounted = sam->total >= 0 && cmdb->total >= 0;
    sam->total = isCounted ? sam->total + cmdb->total : -1;
    sam->rows += cmdb->rows;
    return sam;
}

Result<WhereLinks> readContracts(TableClient& tables, const QString& ci, int limit, const std::stop_token& stop)
{
    auto links = readLinks(
        tables, QStringLiteral("contract_rel_ci"),
        QStringLiteral("ci_item=%1^ORDERBYcontract.number").arg(servicenow::queryId(ci)),
        "sys_id contract contract.number contract.vendor_contract contract.short_description contract.state "
        "itam_record_id",
        limit, stop, [](const RowView& row) {
            return WhereLink{{QStringLiteral("ast_contract"), row.text("contract"), row.text("contract.number"),
                              joined(row.text("contract.vendor_contract"), row.text("contract.short_description")),
                              !row.text("contract.number").isEmpty()},
                             row.text("contract.state"),
                             row.text("itam_record_id")};
        });
    if (!links && links.error().code == ErrorCode::NotFound)
        return WhereLinks{{}, 0};
    return links;
}

Result<WhereLifecycle> readLifecycle(const WhereSources& sources, const QString& ci, const std::stop_token& stop)
{
    const auto instance = sources.lifecycle();
    if (!instance)
        return failure(instance.error());
    servicenow::CiQuestion question;
    question.ci = ci;
    question.limit = 1;
    auto page = (*instance)->cis(question, stop);
    if (!page)
        return failure(std::move(page).error());
    if (page->rows.isEmpty())
        return failure(ErrorCode::NotFound, QStringLiteral("no such CI"), ci);
    WhereLifecycle lifecycle{{}, page->rows.first()};
    // An instance without the application has states nevertheless, only nobody who says their names.
    const auto label = (*instance)->stateOf(ci, stop);
    if (!label && label.error().code == ErrorCode::Cancelled)
        return failure(label.error());
    if (label && label->value)
        lifecycle.stateLabel = *label->value;
    return lifecycle;
}

/// From what the tale found, or from where the hit was found.
QString ciOf(const Whereabouts& found)
{
    for (const TypeTale& type : found.tale.types) {
        if (type.trace.identity)
            return type.trace.identity->sysId;
        if (type.type == DataType::Hardware && type.trace.target)
            return type.trace.target->sysId;
    }
    return found.hit.ci;
}

void gatherFromInstance(const WhereSources& sources, Whereabouts& found, const std::stop_token& stop)
{
    const QString ci = ciOf(found);
    if (ci.isEmpty()) {
        if (found.tale.instanceError)
            found.ci.error = found.tale.instanceError;
        return;
    }
    auto tables = sources.tale.connect();
    if (!tables) {
        for (auto* error : {&found.ci.error, &found.installations.error, &found.contracts.error})
            *error = tables.error();
    } else {
        found.ci = partFrom(readCi(*tables, ci, stop));
        found.installations = partFrom(readInstallations(*tables, ci, sources.tale.limit, stop));
        found.contracts = partFrom(readContracts(*tables, ci, sources.tale.limit, stop));
    }
    if (found.ci.value && !found.ci.value->record.exists)
        return;
    found.lifecycle = partFrom(readLifecycle(sources, ci, stop));
}

} // namespace

bool Whereabouts::isCancelled() const
{
    const auto cancelled = [](const std::optional<Error>& error) {
        return error && error->code == ErrorCode::Cancelled;
    };
    return tale.isCancelled() || cancelled(findings.error) || cancelled(ci.error) || cancelled(installations.error) ||
           cancelled(contracts.error) || cancelled(lifecycle.error);
}

Whereabouts gatherWhereabouts(const WhereSources& sources, const WhereHit& hit, const std::stop_token& stop)
{
    Whereabouts found;
    found.hit = hit;
    if (hit.key.isEmpty()) {
        found.tale.source = sources.tale.source.displayName();
        found.tale.instance = sources.tale.instance; // a CI that ITAM never sent
    } else {
        TaleSources ofType = sources.tale;
        ofType.included = {{false, false, false}};
        ofType.included[hit.type] = true;
        found.tale = gatherTale(ofType, hit.key, stop);
        const bool isInSource = !found.tale.types.isEmpty() && found.tale.types.first().source;
        if (isInSource)
            found.findings = partFrom(findingsAbout(sources, found.tale.types.first(), hit.key, stop));
        else if (found.tale.sourceError)
            found.findings.error = found.tale.sourceError;
    }
    if (!sources.tale.instance.isEmpty() && !stop.stop_requested())
        gatherFromInstance(sources, found, stop);
    return found;
}

} // namespace itam::core::exporter
