// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/sourcekeyedview.h"

#include "core/exporter/sourcekeyedrows.h"
#include "core/servicenow/tablereading.h"

#include <algorithm>

namespace itam::core::exporter {
namespace {

using servicenow::TableRow;

const QString sysIdColumn = QStringLiteral("sys_id");

/// Columns that the channel fills at all.
bool isFilled(const mapping::ExpectedField& field)
{
    return !field.column.startsWith(QLatin1String("itam_")) && field.column != QLatin1String("sys_class_name") &&
           field.column != QLatin1String("discovery_source") && field.column != QLatin1String("state");
}

QStringList readable(QStringList fields)
{
    fields.removeIf([](const QString& field) { return field.contains(QLatin1String("itam_")); });
    fields.append(sysIdColumn);
    fields.removeDuplicates();
    return fields;
}

} // namespace

QString SourceKeyedView::text(const char* column) const
{
    const int at = m_parts.plan.columns->indexOf(column);
    return at < 0 ? QString() : QString::fromUtf8(m_parts.record.cell(0, static_cast<std::size_t>(at))).trimmed();
}

Result<void> SourceKeyedView::fill(RecordView& view, const std::stop_token& stop)
{
    return m_parts.plan.type == model::DataType::Contracts ? fillContract(view, stop) : fillRow(view, stop);
}

Result<void> SourceKeyedView::fillRow(RecordView& view, const std::stop_token& stop)
{
    const TargetPlan& target = m_parts.plan.main;
    const QString key = QString::fromUtf8(view.key);
    const QStringList fields = readable(target.reads());
    SourceKeyedRows rows(m_parts.tables,
                         {m_parts.input.discoverySource, model::nameOf(m_parts.plan.type), target.table, fields});
    const auto found = rows.find({key}, stop);
    if (!found)
        return failure(found.error());
    const auto own = std::ranges::find_if(
        *found, [&](const TableRow& row) { return row.value(SourceKeyedRows::keyColumn()) == key; });
    view.table = target.table;
    view.isOnInstance = own != found->end();
    if (view.isOnInstance || target.ciColumn.isEmpty())
        return addFields(view, target.expectations.front(), view.isOnInstance ? *own : TableRow(), stop);
    const auto shared = sharedRow(fields, stop);
    if (!shared)
        return failure(shared.error());
    view.isOnInstance = shared->has_value();
    ITAM_TRY(addFields(view, target.expectations.front(), shared->value_or(TableRow()), stop));
    // How the rest of it looks, the record says that the row belongs to.
    if (view.isOnInstance)
        std::erase_if(view.fields, [](const RecordField& field) { return field.differs; });
    return {};
}

Result<std::optional<TableRow>> SourceKeyedView::sharedRow(const QStringList& fields, const std::stop_token& stop)
{
    const TargetPlan& target = m_parts.plan.main;
    const QString computer = text("ComputerID");
    const auto cis = m_parts.cis.find({computer}, stop);
    if (!cis)
        return failure(cis.error());
    if (!cis->contains(computer))
        return std::optional<TableRow>();
    const auto rows = servicenow::readAll(
        m_parts.tables,
        {.table = target.table, .query = target.ciColumn + u'=' + cis->value(computer), .fields = fields}, stop);
    if (!rows)
        return failure(rows.error());
    const mapping::Expectation& expectation = target.expectations.front();
    const auto expected = expectation.values(m_parts.record, 0);
    for (const TableRow& row : *rows) {
        bool agrees = true;
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const QString& read = expectation.fields()[i].reads.first();
            agrees = agrees && (!target.criteria.contains(read) || expected[i].value_or(QString()).trimmed().compare(
                                                                       row.value(read), Qt::CaseInsensitive) == 0);
        }
        if (agrees)
            return std::optional(row);
    }
    return std::optional<TableRow>();
}

Result<void> SourceKeyedView::addFields(RecordView& view, const mapping::Expectation& expectation, const TableRow& row,
                                        const std::stop_token& stop)
{
    const auto expected = expectation.values(m_parts.record, 0);
    const bool isContract = m_parts.plan.type == model::DataType::Contracts;
    const auto isSame = [&](const mapping::ExpectedField& field, const QString& value) {
        // Letter case is no difference where contracts are compared before they are written.
        return view.isOnInstance &&
               (expectation.isEqual(field, value, row) ||
                (isContract && value.compare(expectation.shown(field, row).trimmed(), Qt::CaseInsensitive) == 0));
    };
    for (std::size_t i = 0; i < expected.size(); ++i) {
        if (expected[i])
            m_names.want(expectation.fields()[i], *expected[i]);
    }
    ITAM_TRY(m_names.learn(stop));
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const mapping::ExpectedField& field = expectation.fields()[i];
        if (!expected[i] || !isFilled(field))
            continue;
        RecordField shown{field.column, expectation.shown(field, row), *expected[i], !isSame(field, *expected[i])};
        if (shown.actual.isEmpty() && shown.expected.isEmpty())
            shown.differs = false;
        if (shown.differs)
            shown.stays = whyItStays(field, *expected[i]);
        if (shown.differs && shown.stays == Stays::No && isContract && view.isOnInstance &&
            !m_parts.input.updatesContracts)
            shown.stays = Stays::UpdatesOff;
        view.fields.push_back(std::move(shown));
    }
    return {};
}

Stays SourceKeyedView::whyItStays(const mapping::ExpectedField& field, const QString& expected) const
{
    if (expected.isEmpty())
        return Stays::NotCleared;
    const bool isMade = m_parts.input.makesReferences && (field.conversion == mapping::Conversion::Company ||
                                                          field.conversion == mapping::Conversion::Vendor ||
                                                          field.conversion == mapping::Conversion::ModelName);
    return isMade || m_names.mayBe(field, expected) ? Stays::No : Stays::NameUnknown;
}

Result<void> SourceKeyedView::fillContract(RecordView& view, const std::stop_token& stop)
{
    const TargetPlan& target = *m_parts.plan.otherwise;
    const mapping::Expectation expectation = contractWithParent(m_parts.plan);
    const QString number = text("ContractNo");
    auto rows = findRows(m_parts.tables, target.table, target.keyColumn, {number},
                         readable(expectation.reads() + QStringList(target.keyColumn)), stop);
    if (!rows)
        return failure(rows.error());
    rows->removeIf(
        [&](const TableRow& row) { return row.value(target.keyColumn).compare(number, Qt::CaseInsensitive) != 0; });
    view.table = target.table;
    view.isOnInstance = !rows->isEmpty();
    const TableRow row = rows->value(0);
    ITAM_TRY(addFields(view, expectation, row, stop));
    return fillLink(view, row.value(sysIdColumn), stop);
}

/// Found as the channel finds the computer of a contract.
Result<void> SourceKeyedView::fillLink(RecordView& view, const QString& contract, const std::stop_token& stop)
{
    const QString computer = text("ComputerID");
    const QString serial = text("SerialNo");
    const QString name = text("ComputerName");
    const QString wanted = !computer.isEmpty() ? computer : !serial.isEmpty() ? serial : name;
    if (wanted.isEmpty())
        return {};
    const QString column = serial.isEmpty() ? QStringLiteral("name") : QStringLiteral("serial_number");
    const auto cis =
        computer.isEmpty() ? m_parts.cis.findBy(column, {wanted}, stop) : m_parts.cis.find({computer}, stop);
    if (!cis)
        return failure(cis.error());
    RecordField link{QStringLiteral("contract_rel_ci.ci_item"), {}, wanted, true};
    const QString ci = cis->value(wanted);
    if (ci.isEmpty()) {
        link.stays = Stays::NameUnknown;
    } else if (!contract.isEmpty()) {
        const auto links = servicenow::readAll(m_parts.tables,
                                               {.table = QStringLiteral("contract_rel_ci"),
                                                .query = QStringLiteral("contract=%1^ci_item=%2").arg(contract, ci),
                                                .fields = {QStringLiteral("ci_item"), QStringLiteral("ci_item.name")}},
                                               stop);
        if (!links)
            return failure(links.error());
        link.differs = links->isEmpty();
        if (!link.differs)
            link.actual = links->first().value(QStringLiteral("ci_item.name"));
    }
    view.fields.push_back(std::move(link));
    return {};
}

} // namespace itam::core::exporter
