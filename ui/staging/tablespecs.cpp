// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staging/tablespecs.h"

#include <QCoreApplication>

namespace itam::ui::staging {
namespace {

using Kind = TableField::Kind;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TableSpecs)
};

FilterOption option(const QString& title, const char* condition)
{
    return {title, [condition](const QDateTime&) { return QString::fromLatin1(condition); }};
}

QString duplicateWords(const QString& kind)
{
    if (kind == QLatin1String("several records match"))
        return Words::tr("Several CIs match");
    if (kind == QLatin1String("unique id moved"))
        return Words::tr("The ComputerID moved to another CI");
    if (kind == QLatin1String("left behind"))
        return Words::tr("A CI was left behind: hardware swapped?");
    if (kind == QLatin1String("duplicate of another record"))
        return Words::tr("Duplicate of another record");
    if (kind == QLatin1String("ambiguous, nothing written"))
        return Words::tr("Ambiguous: nothing was written");
    return kind;
}

QString contractWords(const QString& state)
{
    if (state == QLatin1String("active"))
        return Words::tr("Active");
    if (state == QLatin1String("draft"))
        return Words::tr("Draft");
    if (state == QLatin1String("expired"))
        return Words::tr("Expired");
    if (state == QLatin1String("cancelled") || state == QLatin1String("canceled"))
        return Words::tr("Cancelled");
    return state;
}

} // namespace

TableSpec duplicatesSpec()
{
    TableSpec spec;
    spec.name = "duplicates";
    spec.words.title = Words::tr("Duplicates");
    spec.words.tableName = Words::tr("Duplicates report");
    spec.words.icon = QStringLiteral("copy");
    spec.words.neverTitle = Words::tr("No duplicates");
    spec.words.neverText = Words::tr("Each computer that was imported is exactly one CI.");
    spec.words.filteredTitle = Words::tr("No duplicate matches these filters");
    spec.words.fileName = QStringLiteral("duplicates.csv");
    spec.explanation = Words::tr("Computers that ServiceNow has more than once, or could not tell apart. Merge the CIs in "
                                 "ServiceNow or correct the serial numbers in the operations database, then export again.");
    spec.table = QStringLiteral("duplicate");
    spec.isScoped = true;
    spec.order = {QStringLiteral("computer_id"), QStringLiteral("sys_id"), false};
    spec.fields = {
        {.column = QStringLiteral("computer_id"), .title = Words::tr("ComputerID"), .width = 24},
        {.column = QStringLiteral("kind"), .title = Words::tr("What"), .width = 36, .words = duplicateWords},
        {.column = QStringLiteral("ci.name"), .title = Words::tr("CI"), .width = 24},
        {.column = QStringLiteral("u_transaction.number"), .title = Words::tr("Import Transaction"), .width = 18},
        {.column = QStringLiteral("sys_created_on"), .title = Words::tr("When"), .kind = Kind::Time, .width = 24},
        {.column = QStringLiteral("detail"), .title = Words::tr("Detail"), .width = 0}};
    spec.details = {{.column = QStringLiteral("ci.sys_class_name"), .title = Words::tr("CI class")},
                    {.column = QStringLiteral("ci"), .title = Words::tr("sys_id of the CI")}};
    spec.searched = {QStringLiteral("computer_id"), QStringLiteral("ci.name"), QStringLiteral("detail")};
    spec.searchHint = Words::tr("ComputerID, CI or detail");
    spec.filters = {{"duplicatesKindComboBox",
                     Words::tr("Kind of duplicate"),
                     {{Words::tr("All kinds"), {}},
                      option(Words::tr("Several CIs match"), "kind=several records match"),
                      option(Words::tr("Ambiguous: nothing was written"), "kind=ambiguous, nothing written"),
                      option(Words::tr("Duplicate of another record"), "kind=duplicate of another record"),
                      option(Words::tr("The ComputerID moved to another CI"), "kind=unique id moved"),
                      option(Words::tr("A CI was left behind: hardware swapped?"), "kind=left behind")}}};
    spec.transactionField = QStringLiteral("u_transaction.number");
    spec.keyField = QStringLiteral("computer_id");
    makeSortable(spec, core::servicenow::columnsFrom("computer_id kind sys_created_on"));
    return spec;
}

TableSpec contractsSpec()
{
    TableSpec spec;
    spec.name = "contracts";
    spec.words.title = Words::tr("Contracts");
    spec.words.tableName = spec.words.title;
    spec.words.icon = QStringLiteral("contracts");
    spec.words.neverTitle = Words::tr("No contracts yet");
    spec.words.neverText = Words::tr("Contracts appear here when they were exported, or made in ServiceNow.");
    spec.words.filteredTitle = Words::tr("No contract matches these filters");
    spec.words.fileName = QStringLiteral("contracts.csv");
    spec.table = QStringLiteral("ast_contract");
    spec.order = {QStringLiteral("vendor_contract"), QStringLiteral("sys_id"), false};
    spec.fields = {{.column = QStringLiteral("vendor_contract"), .title = Words::tr("Contract number"), .width = 20},
                   {.column = QStringLiteral("short_description"), .title = Words::tr("Name"), .width = 40},
                   {.column = QStringLiteral("state"), .title = Words::tr("State"), .width = 14, .words = contractWords},
                   {.column = QStringLiteral("vendor.name"), .title = Words::tr("Vendor"), .width = 24},
                   {.column = QStringLiteral("starts"), .title = Words::tr("Starts"), .width = 14},
                   {.column = QStringLiteral("ends"), .title = Words::tr("Ends"), .width = 14},
                   {.column = QStringLiteral("number"), .title = Words::tr("Number in ServiceNow"), .width = 0}};
    spec.details = {{.column = QStringLiteral("sys_class_name"), .title = Words::tr("Class")},
                    {.column = QStringLiteral("description"), .title = Words::tr("Description")},
                    {.column = QStringLiteral("parent_contract.vendor_contract"), .title = Words::tr("Parent contract")},
                    {.column = QStringLiteral("renewal_date"), .title = Words::tr("Renewal date")},
                    {.column = QStringLiteral("total_cost"), .title = Words::tr("Total cost")},
                    {.column = QStringLiteral("currency"), .title = Words::tr("Currency")},
                    {.column = QStringLiteral("cost_center.name"), .title = Words::tr("Cost center")},
                    {.column = QStringLiteral("contract_administrator.name"), .title = Words::tr("Administrator")}};
    spec.searched = {QStringLiteral("vendor_contract"), QStringLiteral("short_description"), QStringLiteral("number")};
    spec.searchHint = Words::tr("Contract number or name");
    spec.filters = {{"contractsStateComboBox",
                     Words::tr("State of the contract"),
                     {{Words::tr("All states"), {}},
                      option(Words::tr("Active"), "state=active"),
                      option(Words::tr("Draft"), "state=draft"),
                      option(Words::tr("Expired"), "state=expired"),
                      option(Words::tr("Cancelled"), "state=cancelled")}}};
    spec.child = ChildSpec{
        .table = QStringLiteral("contract_rel_ci"),
        .reference = QStringLiteral("contract"),
        .order = {QStringLiteral("ci_item.name"), QStringLiteral("sys_id"), false},
        .fields = {{.column = QStringLiteral("ci_item.name"), .title = Words::tr("CI"), .width = 26},
                   {.column = QStringLiteral("ci_item.sys_class_name"), .title = Words::tr("CI class"), .width = 26},
                   {.column = QStringLiteral("ci_item.serial_number"), .title = Words::tr("Serial number"), .width = 20},
                   {.column = QStringLiteral("itam_computer_id"), .title = Words::tr("ComputerID"), .width = 18},
                   {.column = QStringLiteral("added"), .title = Words::tr("Added"), .width = 0}},
        .name = "usedByTable",
        .title = Words::tr("Contract used by"),
        .nothing = Words::tr("No computer is linked to this contract")};
    makeSortable(spec, core::servicenow::columnsFrom("vendor_contract short_description starts ends number"));
    return spec;
}

} // namespace itam::ui::staging
