// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampledata/writer.h"

#include "core/sampledata/schema.h"
#include "core/sampledata/words.h"

namespace itam::core::sampledata {
namespace {

using support::sqlite::Statement;

/// Binds from the first parameter on; null is NULL. The arrays must live until run().
void bindAll(Statement& statement, std::initializer_list<QByteArrayView> values)
{
    int parameter = 0;
    for (const QByteArrayView& value : values) {
        ++parameter;
        if (value.isNull())
            statement.bindNull(parameter);
        else
            statement.bindText(parameter, value);
    }
}

Result<void> run(Statement& statement)
{
    if (const auto done = statement.run(); !done)
        return notWritten(done.error());
    return {};
}

Result<void> prepareInto(Statement& statement, const support::sqlite::Database& database, const char* sql)
{
    auto prepared = database.prepare(sql);
    if (!prepared)
        return notWritten(std::move(prepared).error());
    statement = *std::move(prepared);
    return {};
}

} // namespace

tl::unexpected<Error> notWritten(Error error)
{
    error.code = ErrorCode::FileUnwritable;
    return failure(std::move(error));
}

Result<Writer> Writer::open(const support::sqlite::Database& database)
{
    Writer writer;
    writer.m_database = &database;
    ITAM_TRY(prepareInto(writer.m_computer, database, sql::insertComputer));
    ITAM_TRY(prepareInto(writer.m_installation, database, sql::insertInstallation));
    ITAM_TRY(prepareInto(writer.m_contract, database, sql::insertContract));
    ITAM_TRY(prepareInto(writer.m_link, database, sql::insertLink));
    return writer;
}

Result<void> Writer::add(const Computer& c)
{
    bindAll(m_computer, {c.id,
                         c.name,
                         c.domain,
                         c.serial,
                         c.manufacturer,
                         c.model,
                         c.type,
                         c.chassis,
                         {},
                         c.processor,
                         c.processors,
                         c.cores,
                         c.threads,
                         c.clockMhz,
                         c.memory,
                         c.disk,
                         {},
                         {},
                         c.ip,
                         c.mac,
                         c.uuid,
                         c.vmName,
                         c.vmId,
                         c.vmType,
                         c.powerState,
                         c.hostId,
                         c.assignedUser,
                         c.calculatedUser,
                         {},
                         c.inventoried,
                         c.status,
                         c.modified});
    if (c.os > 0)
        m_computer.bind(9, qint64{c.os});
    m_computer.bind(17, qint64{c.disks}).bind(18, qint64{c.networkCards}).bind(29, qint64{c.site});
    return run(m_computer);
}

Result<void> Writer::add(const Installation& i)
{
    bindAll(m_installation, {i.id, i.computerId, {}, i.installed, i.inventoried, i.lastUsed, i.path, i.modified});
    m_installation.bind(3, qint64{i.title});
    return run(m_installation);
}

Result<void> Writer::add(const Contract& c)
{
    bindAll(m_contract,
            {c.id, c.number, c.name, c.comments, c.type, c.status, c.vendor, c.starts, c.ends, c.evergreen, c.renewal,
             c.review, c.value, c.currency, c.costCenter, c.manager, c.masterNumber, c.modified});
    ITAM_TRY(run(m_contract));
    if (c.computers.empty())
        return addLink(c, {});
    for (const QByteArray& computer : c.computers)
        ITAM_TRY(addLink(c, computer));
    return {};
}

Result<void> Writer::addLink(const Contract& contract, const QByteArray& computerId)
{
    const QByteArray record = contract.id + '/' + (computerId.isNull() ? QByteArray("-") : computerId);
    bindAll(m_link, {record, contract.id, computerId, contract.linked, contract.modified});
    return run(m_link);
}

Result<void> Writer::addWordLists(const Catalogue& catalogue)
{
    Statement statement;
    ITAM_TRY(prepareInto(statement, *m_database, sql::insertSite));
    qint64 number = 0;
    for (const Site& site : sites()) {
        bindAll(statement, {{}, site.code, site.location, site.unit, site.costCenter});
        ITAM_TRY(run(statement.bind(1, ++number)));
    }
    ITAM_TRY(prepareInto(statement, *m_database, sql::insertSystem));
    number = 0;
    for (const OperatingSystem& system : operatingSystems()) {
        bindAll(statement, {{}, system.name, system.version, system.servicePack});
        ITAM_TRY(run(statement.bind(1, ++number).bind(5, qint64{system.bits})));
    }
    ITAM_TRY(prepareInto(statement, *m_database, sql::insertApplication));
    number = 0;
    for (const Title& t : catalogue.titles()) {
        bindAll(statement, {{}, t.key, t.fullName, t.product, t.publisher, t.version, t.edition, t.productCode});
        ITAM_TRY(run(statement.bind(1, ++number)));
    }
    return {};
}

} // namespace itam::core::sampledata
