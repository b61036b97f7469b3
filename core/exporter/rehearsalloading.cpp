// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/rehearsalloading.h"

#include "core/servicenow/rowview.h"

#include <QSet>

namespace itam::core::exporter {
namespace {

using servicenow::columnsFrom;
using servicenow::RowView;
using servicenow::TableClient;
using servicenow::TablePage;
using servicenow::TableQuery;
using servicenow::TableRow;

enum class Need
{
    Always,
    WithContracts
};

struct CopiedTable
{
    const char* table;
    const char* condition; ///< encoded query, may be empty
    const char* columns;   ///< beside sys_id; what an instance lacks is left out
    Need need = Need::Always;
};

constexpr auto computers = "cmdb_ci_computer";
constexpr auto properties = "x_fls_flexera_fnms_property";

/// What the transform maps compare and look up, each table behind those that it refers to. Of people only what they are
/// found by (T-11). Software models are left out with the installations that need them.
constexpr std::array copiedTables{
    CopiedTable{"core_company", "", "name manufacturer vendor customer"},
    CopiedTable{"cmn_location", "", "name parent"},
    CopiedTable{"cmn_department", "", "name id parent"},
    CopiedTable{"cmn_cost_center", "", "name code parent"},
    CopiedTable{"sys_user", "", "user_name name email active"},
    CopiedTable{"cmdb_model_category", "", "name cmdb_ci_class"},
    CopiedTable{"cmdb_model", "sys_class_name!=cmdb_software_product_model",
                "sys_class_name name display_name model_number manufacturer cmdb_model_category cmdb_ci_class type "
                "status itam_owner"},
    CopiedTable{computers, "",
                "sys_class_name name serial_number itam_unique_id itam_owner bios_uuid os_domain dns_domain os "
                "os_version os_service_pack os_address_width manufacturer model_id model_number chassis_type virtual "
                "cpu_count cpu_core_count cpu_core_thread cpu_name cpu_type cpu_speed ram disk_space ip_address "
                "mac_address assigned_to location department cost_center last_discovered install_status "
                "operational_status discovery_source correlation_id"},
    CopiedTable{"cmdb_ci_vm_instance", "",
                "sys_class_name name bios_uuid itam_host vm_inst_id object_id cpus memory disks_size disks nics state "
                "short_description itam_unique_id itam_owner discovery_source install_status operational_status"},
    CopiedTable{"cmdb_serial_number", "", "serial_number serial_number_type valid cmdb_ci absent"},
    CopiedTable{"x_fls_flexera_fnms_identity", "", "computer_id ci source_id"},
    CopiedTable{"ast_contract", "",
                "sys_class_name number vendor_contract contract_model short_description description state substate "
                "active vendor starts ends renewable renewal_date total_cost currency cost_center "
                "contract_administrator parent_contract itam_awaited_parent",
                Need::WithContracts},
    CopiedTable{"contract_rel_ci", "", "contract ci_item added itam_record_id itam_computer_id", Need::WithContracts},
};

class Loading
{
public:
    Loading(const ReadTable& from, TableClient into, int pageSize, RehearsalReport& report,
            support::Latest<RehearsalProgress>& progress, const std::stop_token& stop)
        : m_from(from)
        , m_into(into)
        , m_pageSize(pageSize)
        , m_report(report)
        , m_progress(progress)
        , m_stop(stop)
    {
    }

    [[nodiscard]] Result<void> copy(const CopiedTable& copied);
    [[nodiscard]] Result<void> copyProperties();

private:
    [[nodiscard]] Result<TablePage> readPage(const CopiedTable& copied, const QString& after, bool counts);
    [[nodiscard]] Result<bool> insert(const QString& table, TableRow row);

    const ReadTable& m_from;
    TableClient m_into;
    int m_pageSize;
    RehearsalReport& m_report;
    support::Latest<RehearsalProgress>& m_progress;
    const std::stop_token& m_stop;
    QSet<QString> m_unknownClasses; ///< of the other instance, that ours does not have
};

// By sys_id, which no two rows share and no update changes: a page costs the same however many came before it.
Result<TablePage> Loading::readPage(const CopiedTable& copied, const QString& after, bool counts)
{
    QStringList conditions;
    if (*copied.condition != '\0')
        conditions.append(QString::fromLatin1(copied.condition));
    if (!after.isEmpty())
        conditions.append(QLatin1String("sys_id>") + servicenow::queryId(after));
    conditions.append(QStringLiteral("ORDERBYsys_id"));
    TableQuery query;
    query.table = QString::fromLatin1(copied.table);
    query.query = conditions.join(QLatin1Char('^'));
    query.fields = QStringList{QStringLiteral("sys_id")} + columnsFrom(copied.columns);
    query.limit = m_pageSize;
    query.count = counts;
    return m_from(query, m_stop);
}

/// False: our instance does not take it, which is no reason to end a rehearsal.
Result<bool> Loading::insert(const QString& table, TableRow row)
{
    const QString className = row.take(QStringLiteral("sys_class_name"));
    row.removeIf([](auto value) { return value.value().isEmpty(); });
    QString target = className.isEmpty() || m_unknownClasses.contains(className) ? table : className;
    auto made = m_into.insert(target, row, m_stop);
    if (!made && made.error().code == ErrorCode::NotFound && target != table) {
        m_unknownClasses.insert(className);
        made = m_into.insert(table, row, m_stop);
    }
    if (made)
        return true;
    const bool isRefused = made.error().code == ErrorCode::Forbidden || made.error().code == ErrorCode::NotFound;
    return isRefused ? Result<bool>(false) : failure(made.error());
}

Result<void> Loading::copy(const CopiedTable& copied)
{
    LoadedTable& loaded = m_report.loaded.emplace_back();
    loaded.table = QString::fromLatin1(copied.table);
    m_progress.update([&](RehearsalProgress& progress) {
        progress.phase = RehearsalProgress::Phase::Loading;
        progress.table = loaded.table;
        progress.done = 0;
        progress.total = -1;
    });
    QString last;
    while (true) {
        auto page = readPage(copied, last, last.isEmpty());
        const bool isAbsent =
            !page && (page.error().code == ErrorCode::NotFound || page.error().code == ErrorCode::Forbidden);
        if (isAbsent && loaded.table != QLatin1String(computers)) {
            loaded.isMissing = true;
            return {};
        }
        if (!page)
            return failure(std::move(page).error());
        if (page->total >= 0)
            m_progress.update([&](RehearsalProgress& progress) { progress.total = page->total; });
        for (const TableRow& row : std::as_const(page->rows)) {
            const auto taken = insert(loaded.table, row);
            if (!taken)
                return failure(taken.error());
            ++loaded.read;
            loaded.loaded += *taken ? 1 : 0;
            m_progress.update([&](RehearsalProgress& progress) { progress.done = loaded.read; });
        }
        if (page->rows.size() < m_pageSize)
            return {};
        last = page->rows.constLast().value(QStringLiteral("sys_id"));
    }
}

/// Switches and choices; numbers say how an instance works, not what it takes.
Result<void> Loading::copyProperties()
{
    TableQuery query;
    query.table = QString::fromLatin1(properties);
    query.query = QStringLiteral("ORDERBYname");
    query.fields = columnsFrom("sys_id name value type");
    query.limit = 1000;
    query.count = false;
    const auto theirs = m_from(query, m_stop);
    if (!theirs && theirs.error().code == ErrorCode::NotFound)
        return {};
    const auto ours = theirs ? m_into.query(query, m_stop) : theirs;
    if (!ours)
        return failure(ours.error());
    QHash<QString, QString> values;
    for (const TableRow& row : theirs->rows)
        values.insert(RowView(row).text("name"), RowView(row).text("value"));
    for (const TableRow& ourRow : ours->rows) {
        const RowView row(ourRow);
        const QString name = row.text("name");
        const bool isSame = !values.contains(name) || values.value(name) == row.text("value");
        if (isSame || row.text("type") == QLatin1String("integer"))
            continue;
        const auto set = m_into.update(query.table, row.text("sys_id"),
                                       {{QStringLiteral("value"), values.value(name)}}, m_stop);
        if (!set)
            return failure(set.error());
        ++m_report.properties;
    }
    return {};
}

} // namespace

Result<void> loadRehearsal(const ReadTable& from, TableClient into, bool withContracts, int pageSize,
                           RehearsalReport& report, support::Latest<RehearsalProgress>& progress,
                           const std::stop_token& stop)
{
    Loading loading(from, into, pageSize, report, progress, stop);
    ITAM_TRY(loading.copyProperties());
    for (const CopiedTable& copied : copiedTables) {
        if (copied.need == Need::Always || withContracts)
            ITAM_TRY(loading.copy(copied));
    }
    return {};
}

} // namespace itam::core::exporter
