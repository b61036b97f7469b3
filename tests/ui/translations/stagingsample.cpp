// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/translations/stagingsample.h"

#include "ui/history/closerundialog.h"
#include "ui/staging/pendingpage.h"
#include "ui/staging/propertiespage.h"
#include "ui/staging/recordspage.h"
#include "ui/staging/stagingpage.h"
#include "ui/staging/tablelistpage.h"
#include "ui/staging/tablespecs.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>

#include <array>

namespace itam::tests {
namespace {

using namespace ui;
using core::exporter::FieldTrace;
using core::model::DataType;
using core::servicenow::TableRow;

/// A value in each field, so that each is shown.
TableRow filled(const QList<staging::TableField>& fields)
{
    TableRow row{{QStringLiteral("sys_id"), QStringLiteral("1")}};
    for (const staging::TableField& field : fields)
        row.insert(field.column, QStringLiteral("1"));
    return row;
}

std::unique_ptr<QWidget> makeTable(staging::TableSpec spec, bool isEmpty)
{
    for (staging::FilterField& filter : spec.filters)
        filter.preset = isEmpty ? 1 : 0;
    auto page = std::make_unique<staging::TableListPage>(spec);
    if (isEmpty) {
        page->showRows(0, {});
        return page;
    }
    page->showRows(0, {{filled(spec.fields + spec.details)}, {}, 1});
    if (spec.child)
        page->showChildren(0, {{filled(spec.child->fields)}, {}, 1});
    return page;
}

core::servicenow::StagedRecord sampleRecord()
{
    core::servicenow::StagedRecord record;
    record.values = {{QStringLiteral("sys_id"), QStringLiteral("1")},
                     {QStringLiteral("u_key"), QStringLiteral("C1")},
                     {QStringLiteral("u_transaction.number"), QStringLiteral("C2")},
                     {QStringLiteral("sys_import_state"), QStringLiteral("skipped")},
                     {QStringLiteral("u_reason"), QStringLiteral("CI_NOT_FOUND")},
                     {QStringLiteral("sys_target_sys_id"), QStringLiteral("3")}};
    core::servicenow::MapTarget target;
    target.trace = {QStringLiteral("C3"), QStringLiteral("updated"), QStringLiteral("UPDATE_OFF"), {}, {}, {}};
    target.record = {.table = QStringLiteral("C4"), .sysId = QStringLiteral("3"), .number = {}, .name = {}};
    core::servicenow::MapTarget gone = target;
    gone.record.exists = false;
    record.targets = {target, gone};
    return record;
}

QList<FieldTrace> sampleFields()
{
    QList<FieldTrace> fields;
    for (int i = 0; i <= static_cast<int>(core::mapping::Conversion::ContractModel); ++i) {
        FieldTrace field;
        field.columns = {QStringLiteral("C1")};
        field.sent = field.staged = field.target = QStringLiteral("C2");
        field.map = QStringLiteral("C3");
        field.conversion = static_cast<core::mapping::Conversion>(i);
        field.isKey = i == 0;
        fields.append(field);
    }
    FieldTrace script = fields.first();
    script.conversion.reset();
    FieldTrace unread = fields.first();
    unread.map.clear();
    return fields + QList<FieldTrace>{script, unread};
}

std::unique_ptr<QWidget> makeRows(const QString& situation, const core::support::Clock& clock)
{
    auto page = std::make_unique<staging::StagingPage>(clock);
    if (situation == QLatin1String("no rows")) {
        page->showRows(0, {});
        return page;
    }
    const core::servicenow::StagedRecord record = sampleRecord();
    page->showScope({.number = QStringLiteral("C2"),
                     .type = DataType::Hardware,
                     .transactionId = situation == QLatin1String("rows of a run") ? QString() : QStringLiteral("2"),
                     .runId = QStringLiteral("1"),
                     .runNumber = QStringLiteral("C1"),
                     .stateText = QStringLiteral("C3"),
                     .received = clock.nowUtc(),
                     .rows = 1});
    page->showRows(0, {{record.values}, {}, 300});
    page->record().showStory({record, sampleFields(), false, false});
    return page;
}

std::unique_ptr<QWidget> makeProperties(const QString& situation)
{
    auto page = std::make_unique<staging::PropertiesPage>();
    QList<staging::IntegrationProperty> properties;
    const auto add = [&](const char* name, staging::IntegrationProperty::Kind kind, const QStringList& choices) {
        staging::IntegrationProperty property;
        property.name = property.sysId = QString::fromLatin1(name);
        property.label = QStringLiteral("C%1").arg(properties.size());
        property.kind = kind;
        property.choices = choices;
        property.value = property.defaultValue = choices.value(0, QStringLiteral("90"));
        property.isVersioned = true;
        property.most = 100;
        properties.append(property);
    };
    using Kind = staging::IntegrationProperty::Kind;
    add(situation == QLatin1String("property of numbers") ? "retention_days" : "adding_inventories",
        situation == QLatin1String("property of numbers") ? Kind::Number : Kind::YesNo,
        situation == QLatin1String("property of numbers") ? QStringList()
                                                          : QStringList{QStringLiteral("true"), QStringLiteral("false")});
    add("installation_tables", Kind::Choice,
        {QStringLiteral("sam"), QStringLiteral("cmdb"), QStringLiteral("both"), QStringLiteral("automatic")});
    page->showProperties(properties);
    page->findChild<QComboBox*>(QStringLiteral("propertyValueComboBox"))->setCurrentIndex(1);
    page->showSaved(properties.last(), QStringLiteral("both"));
    return page;
}

std::unique_ptr<QWidget> makePending(const core::support::Clock& clock)
{
    auto page = std::make_unique<staging::PendingPage>();
    page->offerStory();
    page->showProblems({{DataType::Hardware, QStringLiteral("AMBIGUOUS"), 12},
                        {DataType::Contracts, QStringLiteral("UPDATE_OFF"), 5},
                        {DataType::Applications, QStringLiteral("DUPLICATE_OF"), 1}},
                       clock.nowUtc());
    page->list().append({{{"C1", QStringLiteral("AMBIGUOUS"), clock.nowUtc()}}, false});
    return page;
}

std::unique_ptr<QWidget> makeClosing(const QString& situation, const core::support::Clock& clock)
{
    auto* closer = new services::RunCloser;
    auto dialog = std::make_unique<history::CloseRunDialog>(*closer, clock);
    closer->setParent(dialog.get());
    core::servicenow::ImportRunRow run;
    run.number = QStringLiteral("C1");
    run.stateText = QStringLiteral("Processing");
    run.state = core::wire::ImportState::Processing;
    run.type = DataType::Hardware;
    run.sender = QStringLiteral("C2");
    run.received = clock.nowUtc().addSecs(-7200);
    const bool isNone = situation == QLatin1String("nothing to close");
    emit closer->unfinishedRead(isNone ? QList<core::servicenow::ImportRunRow>() : QList{run});
    return dialog;
}

} // namespace

std::unique_ptr<QWidget> makeStagingSample(const QString& situation, const core::support::Clock& clock)
{
    struct Table
    {
        const char* name;
        staging::TableSpec (*spec)();
    };
    static constexpr std::array tables{
        Table{"duplicates", staging::duplicatesSpec},        Table{"contracts", staging::contractsSpec},
        Table{"schedules", staging::scheduledImportsSpec},   Table{"sources", staging::dataSourcesSpec},
        Table{"maps", staging::transformMapsSpec},           Table{"application log", staging::applicationLogSpec},
    };
    for (const Table& table : tables) {
        if (situation == QLatin1String(table.name))
            return makeTable(table.spec(), false);
        if (situation == QLatin1String("no ") + QLatin1String(table.name))
            return makeTable(table.spec(), true);
    }
    if (situation.contains(QLatin1String("rows")))
        return makeRows(situation, clock);
    if (situation.startsWith(QLatin1String("propert")))
        return makeProperties(situation);
    if (situation == QLatin1String("pending"))
        return makePending(clock);
    if (situation.contains(QLatin1String("close")))
        return makeClosing(situation, clock);
    if (situation != QLatin1String("parts"))
        return nullptr;
    auto page = std::make_unique<staging::RecordsPage>();
    page->addSection(QStringLiteral("1"), staging::RecordsGroup::Results, QStringLiteral("C1"), QStringLiteral("staging"),
                     new QWidget);
    page->addSection(QStringLiteral("2"), staging::RecordsGroup::Instance, QStringLiteral("C2"),
                     QStringLiteral("server"), new QWidget);
    return page;
}

} // namespace itam::tests
