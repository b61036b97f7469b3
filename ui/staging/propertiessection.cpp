// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staging/propertiessection.h"

#include "core/servicenow/rowview.h"
#include "core/servicenow/tablereading.h"
#include "ui/staging/tablelane.h"
#include "ui/widgets/tableview.h"

#include <algorithm>

namespace itam::ui::staging {

using core::servicenow::TableClient;
using core::servicenow::TableRow;

namespace {

QStringList propertyColumns()
{
    return core::servicenow::columnsFrom(
        "sys_id name label value default_value type allowed description sort_order versioned at_start");
}

} // namespace

PropertiesSection::PropertiesSection(widgets::Prompter& prompter)
    : RecordsSection(new PropertiesPage)
    , m_page(static_cast<PropertiesPage&>(*page()))
{
    using lifecycle::RecordList;
    connect(&m_page.list(), &RecordList::refreshRequested, this, &PropertiesSection::ask);
    connect(&m_page.list(), &RecordList::settingsRequested, this, &RecordsSection::settingsRequested);
    connect(&m_page, &PropertiesPage::saveRequested, this, &PropertiesSection::save);
    m_writer.serve(m_page.list(), prompter, [this] { return lifecycle::allRowsOf(m_page.properties()); });
}

QString PropertiesSection::table() const
{
    return ports().names.scope + QLatin1String("_property");
}

void PropertiesSection::ask()
{
    m_page.showLoading();
    askTables<QList<TableRow>>(
        m_reading, ports(),
        [table = table()](TableClient& tables, std::stop_token stop) {
            core::servicenow::TableQuery query;
            query.table = table;
            query.fields = propertyColumns();
            return core::servicenow::readAll(tables, query, stop);
        },
        [this](Result<QList<TableRow>> rows) {
            if (!rows)
                return m_page.showError(rows.error());
            std::ranges::stable_sort(*rows, {}, [](const TableRow& row) {
                return core::servicenow::RowView(row).number("sort_order");
            });
            QList<IntegrationProperty> properties;
            for (const TableRow& row : std::as_const(*rows))
                properties.append(propertyFrom(row));
            m_page.showProperties(properties);
        });
}

void PropertiesSection::save(const IntegrationProperty& property, const QString& value)
{
    if (m_saving.isBusy())
        return;
    m_page.setSaving(true);
    askTables<TableRow>(
        m_saving, ports(),
        [table = table(), sysId = property.sysId, value](TableClient& tables, std::stop_token stop) {
            return tables.update(table, sysId, {{QStringLiteral("value"), value}}, stop);
        },
        [this, property, value](const Result<TableRow>& row) {
            m_page.setSaving(false);
            if (!row)
                return m_page.showSaveError(row.error());
            m_page.showSaved(property, row->value(QStringLiteral("value"), value));
            emit instanceChanged();
            ask();
        });
}

void PropertiesSection::forget()
{
    m_reading.cancel();
    m_saving.cancel();
    m_writer.cancel();
    m_page.forget();
}

QByteArray PropertiesSection::saveViewState() const
{
    return m_page.list().table().saveColumns();
}

void PropertiesSection::restoreViewState(const QByteArray& state)
{
    m_page.list().table().restoreColumns(state);
}

} // namespace itam::ui::staging
