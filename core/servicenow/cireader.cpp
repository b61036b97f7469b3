// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/cireader.h"

#include "core/lifecycle/taskqualifier.h"
#include "core/servicenow/tablereading.h"

#include <algorithm>
#include <array>

namespace itam::core::servicenow {
namespace {

namespace table = lifecycle::table;

constexpr auto ciColumns = "sys_id name sys_class_name serial_number asset_tag operational_status install_status "
                           "hardware_status sys_updated_on";
constexpr qsizetype mostClassNames = 80; // of a query; the others are told apart here

CiRow ciFrom(const TableRow& values)
{
    const RowView row(values);
    CiRow ci;
    ci.sysId = row.text("sys_id");
    ci.name = row.text("name");
    ci.className = row.text("sys_class_name");
    ci.serialNumber = row.text("serial_number");
    ci.assetTag = row.text("asset_tag");
    ci.operationalState = row.integer("operational_status");
    ci.installStatus = row.integer("install_status");
    ci.hardwareStatus = row.text("hardware_status");
    ci.updated = row.time("sys_updated_on");
    return ci;
}

QString textQuery(const QString& text)
{
    const QString wanted = queryText(text);
    if (wanted.isEmpty())
        return {};
    QStringList conditions;
    for (const char* column : {"name", "serial_number", "asset_tag"})
        conditions.append(QString::fromLatin1(column) + QLatin1String("LIKE") + wanted);
    return conditions.join(QLatin1String("^OR"));
}

bool isHeldBy(const CiRow& ci, const QString& requestorId)
{
    return std::ranges::any_of(ci.states, [&](const ActiveState& s) { return s.requestorId == requestorId; }) ||
           std::ranges::any_of(ci.actions, [&](const ActiveAction& a) { return a.requestorId == requestorId; });
}

} // namespace

/// A table that is asked for CIs, or for what is held on them.
struct CiReader::Source
{
    QString table;
    QString query;
    bool isHeld = false; ///< rows point at CIs
};

struct CiReader::Question
{
    const CiQuestion& question;
    const lifecycle::RuleSet& rules;
    bool counts; ///< the instance can say of how many rows this is the first page
};

struct CiReader::Batch
{
    QList<CiRow> cis;
    std::optional<RecordCursor> reached; ///< empty: there is nothing behind
    qint64 total = -1;
};

CiReader::CiReader(TableClient& tables, const CiClassTree& classes, HolderNames& names)
    : m_tables(tables)
    , m_classes(classes)
    , m_names(names)
{
}

QList<CiReader::Source> CiReader::sourcesOf(const CiQuestion& question, const lifecycle::RuleSet& rules) const
{
    const QString asked = question.ciClass.isEmpty() ? QString(table::configurationItem) : question.ciClass;
    QStringList conditions{textQuery(question.text)};
    if (!question.ci.isEmpty())
        conditions.append(QLatin1String("sys_id=") + queryId(question.ci));
    if (question.operationalState)
        conditions.append(QStringLiteral("operational_status=%1").arg(*question.operationalState));
    if (question.seenByServiceMapping)
        conditions.append(lifecycle::seenByServiceMappingQuery());
    if (question.selectableForTask)
        conditions.append(lifecycle::selectableForTaskQuery(m_classes.pathOf(asked), rules));
    const QString ofCi = allOf(conditions);
    if (question.activeAction.isEmpty() && question.requestorId.isEmpty())
        return {{asked, ofCi, false}};

    QStringList held{QStringLiteral("active=true"), throughReference(ofCi, QStringLiteral("ci"))};
    const QStringList classes = m_classes.withSubclasses(asked);
    if (asked != table::configurationItem && classes.size() <= mostClassNames)
        held.append(isOneOf(QStringLiteral("ci.sys_class_name"), classes));
    if (!question.activeAction.isEmpty()) {
        held.append(QLatin1String("action=") + queryId(question.activeAction));
        return {{table::cmdbActions, allOf(held), true}};
    }
    held.append(QLatin1String("requestor_id=") + queryId(question.requestorId));
    return {{table::internalStates, allOf(held), true}, {table::cmdbActions, allOf(held), true}};
}

/// What the query of the source could not say.
bool CiReader::keeps(const Question& asked, qsizetype source, const CiRow& ci) const
{
    const CiQuestion& question = asked.question;
    const QStringList path = m_classes.pathOf(ci.className);
    if (!question.ciClass.isEmpty() && !path.contains(question.ciClass) && m_classes.contains(ci.className))
        return false;
    if (question.selectableForTask && !lifecycle::isSelectableForTask(path, ci.operationalState, asked.rules))
        return false;
    const bool isSecond = source > 0; // those with a state were in the first one
    if (isSecond && std::ranges::any_of(
                        ci.states, [&](const ActiveState& state) { return state.requestorId == question.requestorId; }))
        return false;
    return question.activeAction.isEmpty() || question.requestorId.isEmpty() || isHeldBy(ci, question.requestorId);
}

Result<CiReader::Batch> CiReader::readBatch(const Source& source, const RecordCursor& after, int limit, bool counts,
                                            const std::stop_token& stop)
{
    const QString name = source.isHeld ? QStringLiteral("ci.name") : QStringLiteral("name");
    const QString id = source.isHeld ? QStringLiteral("ci.sys_id") : QStringLiteral("sys_id");
    TableQuery query;
    query.table = source.table;
    query.query = pageQuery(source.query, {name, id, false}, after);
    query.fields = source.isHeld ? columnsFrom("sys_id ci ci.name") : columnsFrom(ciColumns);
    query.limit = limit;
    query.count = counts;
    const auto page = m_tables.query(query, stop);
    if (!page)
        return failure(page.error());
    Batch batch;
    if (source.isHeld) {
        auto held = readHeld(*page, stop);
        if (!held)
            return failure(held.error());
        batch = *std::move(held);
    } else {
        for (const TableRow& row : page->rows)
            batch.cis.append(ciFrom(row));
        if (!batch.cis.isEmpty())
            batch.reached = RecordCursor{batch.cis.last().name, batch.cis.last().sysId};
        if (!page->rows.isEmpty() && !page->rows.first().contains(QStringLiteral("hardware_status")))
            ITAM_TRY(addHardwareStatus(batch.cis, stop));
    }
    batch.total = page->total;
    if (page->rows.size() < limit)
        batch.reached.reset();
    ITAM_TRY(addHoldings(batch.cis, stop));
    return batch;
}

/// The CIs that rows point at, in their order, each once.
Result<CiReader::Batch> CiReader::readHeld(const TablePage& page, const std::stop_token& stop)
{
    Batch batch;
    QStringList ids;
    for (const TableRow& row : page.rows) {
        if (const QString id = row.value(QStringLiteral("ci")); !id.isEmpty() && !ids.contains(id))
            ids.append(id);
    }
    if (ids.isEmpty())
        return batch;
    batch.reached = RecordCursor{page.rows.last().value(QStringLiteral("ci.name")), ids.last()};
    TableQuery query;
    query.table = table::configurationItem;
    query.fields = columnsFrom(ciColumns);
    const auto found = readWhere(m_tables, query, QStringLiteral("sys_id"), ids, stop);
    if (!found)
        return failure(found.error());
    for (const TableRow& row : *found)
        batch.cis.append(ciFrom(row));
    std::ranges::sort(batch.cis, {}, [&ids](const CiRow& ci) { return ids.indexOf(ci.sysId); });
    ITAM_TRY(addHardwareStatus(batch.cis, stop));
    return batch;
}

/// A page that is being filled from one source after the other.
struct CiReader::Filling
{
    qsizetype limit;
    qsizetype source = 0;
    RecordPage<CiRow> page = {};

    [[nodiscard]] bool isFull() const { return page.rows.size() == limit; }
    /// The number of the source and a colon stand in front of the name.
    void endAt(const RecordCursor& reached)
    {
        page.next = RecordCursor{QStringLiteral("%1:%2").arg(source).arg(reached.value), reached.sysId};
    }
};

/// All that the source has behind `after`, until the page is full.
Result<void> CiReader::fillFrom(Filling& filling, const Question& asked, const Source& source, RecordCursor after,
                                const std::stop_token& stop)
{
    RecordPage<CiRow>& page = filling.page;
    while (true) {
        const bool counts = asked.counts && after.isStart();
        const auto batch = readBatch(source, after, static_cast<int>(filling.limit), counts, stop);
        if (!batch)
            return failure(batch.error());
        if (counts)
            page.total = batch->total;
        for (const CiRow& ci : batch->cis) {
            if (!keeps(asked, filling.source, ci)) {
                page.total = -1; // the instance counted it
                continue;
            }
            if (filling.isFull()) {
                filling.endAt({page.rows.last().name, page.rows.last().sysId});
                return {};
            }
            page.rows.append(ci);
        }
        if (!batch->reached)
            return {};
        after = *batch->reached;
        if (filling.isFull()) {
            filling.endAt(after);
            return {};
        }
    }
}

Result<RecordPage<CiRow>> CiReader::page(const CiQuestion& question, const lifecycle::RuleSet& rules,
                                         const std::stop_token& stop)
{
    const QList<Source> sources = sourcesOf(question, rules);
    const Question asked{question, rules, question.after.isStart() && sources.size() == 1};
    Filling filling{std::max(1, question.limit)};
    RecordCursor after;
    if (!question.after.isStart()) {
        filling.source = question.after.value.section(QLatin1Char(':'), 0, 0).toInt();
        after = {question.after.value.section(QLatin1Char(':'), 1), question.after.sysId};
    }
    for (; filling.source < sources.size() && !filling.page.next; ++filling.source, after = {}) {
        if (filling.isFull())
            filling.endAt({{}, QStringLiteral("0")}); // behind nothing: all of this source
        else
            ITAM_TRY(fillFrom(filling, asked, sources[filling.source], after, stop));
    }
    return filling.page;
}

Result<void> CiReader::addHardwareStatus(QList<CiRow>& cis, const std::stop_token& stop)
{
    QStringList ids;
    for (const CiRow& ci : std::as_const(cis)) {
        if (m_classes.pathOf(ci.className).contains(table::hardware))
            ids.append(ci.sysId);
    }
    TableQuery query;
    query.table = table::hardware;
    query.fields = columnsFrom("sys_id hardware_status");
    const auto rows = readWhere(m_tables, query, QStringLiteral("sys_id"), ids, stop);
    if (!rows)
        return failure(rows.error());
    QHash<QString, QString> statuses;
    for (const TableRow& row : *rows)
        statuses.insert(row.value(QStringLiteral("sys_id")), row.value(QStringLiteral("hardware_status")));
    for (CiRow& ci : cis)
        ci.hardwareStatus = statuses.value(ci.sysId);
    return {};
}

/// Active states and actions of the CIs, with the names of those who hold them.
Result<void> CiReader::addHoldings(QList<CiRow>& cis, const std::stop_token& stop)
{
    QHash<QString, CiRow*> byId;
    for (CiRow& ci : cis)
        byId.insert(ci.sysId, &ci);
    const QStringList ids = byId.keys();
    TableQuery query;
    query.query = QStringLiteral("active=true");
    query.table = table::internalStates;
    query.fields = columnsFrom("sys_id ci operational_state requestor_id set_on");
    const auto states = readWhere(m_tables, query, QStringLiteral("ci"), ids, stop);
    if (!states)
        return failure(states.error());
    query.table = table::cmdbActions;
    query.fields = columnsFrom("sys_id ci action action.name requestor_id lease_time lease_start lease_expires");
    const auto actions = readWhere(m_tables, query, QStringLiteral("ci"), ids, stop);
    if (!actions)
        return failure(actions.error());
    QSet<QString> holders;
    for (const QList<TableRow>* rows : {&*states, &*actions}) {
        for (const TableRow& row : *rows)
            holders.insert(row.value(QStringLiteral("requestor_id")));
    }
    ITAM_TRY(m_names.learn(m_tables, holders, stop));
    for (const TableRow& values : *states) {
        const RowView row(values);
        if (CiRow* ci = byId.value(row.text("ci")))
            ci->states.append({row.integer("operational_state"), row.text("requestor_id"),
                               m_names.of(row.text("requestor_id")), row.time("set_on")});
    }
    for (const TableRow& values : *actions) {
        const RowView row(values);
        if (CiRow* ci = byId.value(row.text("ci")))
            ci->actions.append({row.text("action.name").isEmpty() ? row.text("action") : row.text("action.name"),
                                row.text("requestor_id"), m_names.of(row.text("requestor_id")), leaseFrom(values)});
    }
    for (CiRow& ci : cis) {
        std::ranges::stable_sort(ci.states, std::ranges::greater(), &ActiveState::setOn);
        std::ranges::stable_sort(ci.actions, {}, [](const ActiveAction& action) { return action.lease.start; });
    }
    return {};
}

} // namespace itam::core::servicenow
