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
    return spec;
}

} // namespace itam::ui::staging
