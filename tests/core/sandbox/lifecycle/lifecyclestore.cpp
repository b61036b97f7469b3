// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sandbox/lifecycle/lifecyclestore.h"

#include "core/sandbox/platform/platformschema.h"
#include "core/sandbox/store/accounts.h"
#include "core/sandbox/store/catalogue.h"
#include "core/sandbox/store/instanceschema.h"
#include "core/sandbox/store/lifecycleconfiguration.h"
#include "core/sandbox/store/lifecyclewrites.h"

#include <QFile>

namespace itam::tests {

using namespace sandbox;

namespace {

template <typename T>
T sure(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", qUtf8Printable(result.error().subject), qUtf8Printable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// As at each start of an instance.
std::unique_ptr<store::Store> openedStore(const QString& path, const QByteArray& schema,
                                          const core::support::Clock* clock)
{
    store::StoreOptions options;
    options.path = path;
    options.clock = clock;
    options.scripts = {store::accountScript()};
    const QByteArray own = schema.isEmpty() ? store::instanceSchema() : schema;
    auto opened =
        sure(store::Store::open(sure(store::Schema::fromJson({own, platform::platformSchema()})), std::move(options)));
    if (!schema.isEmpty())
        return opened;
    sure(opened->write("catalogue", [](store::Writer& writer) { return bringCatalogueUpToDate(writer); }));
    sure(opened->write("seeds", [](store::Writer& writer) { return seedLifecycle(writer); }));
    return opened;
}

/// The data of a fresh instance, made once for all tests: the catalogue has thousands of rows.
QString freshData()
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("fresh.db"));
    if (!QFile::exists(path)) {
        const FakeClock clock;
        openedStore(path, {}, &clock).reset();
    }
    return path;
}

} // namespace

LifecycleStore::LifecycleStore(const QByteArray& schema)
{
    if (schema.isEmpty())
        QFile::copy(freshData(), path());
    reopen(schema);
}

void LifecycleStore::reopen(const QByteArray& schema)
{
    m_store.reset();
    m_store = openedStore(path(), schema, &clock);
}

QString LifecycleStore::insert(const char* table, const store::Values& values)
{
    return sure(m_store->write(
        "test", [&](store::Writer& writer) { return insertRecord(writer, QString::fromLatin1(table), values); }));
}

void LifecycleStore::update(const char* table, const QString& sysId, const store::Values& values)
{
    sure(m_store->write("test", [&](store::Writer& writer) {
        return updateRecord(writer, QString::fromLatin1(table), sysId, values);
    }));
}

void LifecycleStore::remove(const char* table, const QString& sysId)
{
    sure(m_store->write(
        "test", [&](store::Writer& writer) { return deleteRecord(writer, QString::fromLatin1(table), sysId); }));
}

void LifecycleStore::write(const core::lifecycle::Decision& decision, const char* user)
{
    sure(m_store->write("test", [&](store::Writer& writer) {
        writer.actAs(QString::fromLatin1(user));
        return store::writeDecision(writer, decision);
    }));
}

store::Values LifecycleStore::record(const char* table, const QString& sysId)
{
    return first(table, "sys_id", sysId);
}

store::Values LifecycleStore::first(const char* table, const char* column, const QString& value)
{
    return sure(m_store->read([&](store::Reader& reader) {
               return findRecord(reader, QString::fromLatin1(table), QString::fromLatin1(column), value);
           }))
        .value_or(store::Values());
}

qint64 LifecycleStore::count(const char* table)
{
    return sure(m_store->read([&](store::Reader& reader) -> Result<qint64> {
        const store::Table& found = *reader.schema().find(QString::fromLatin1(table));
        QString sql = QStringLiteral("SELECT count(*) FROM \"%1\"").arg(found.physical);
        if (found.isHierarchy)
            sql += QStringLiteral(" WHERE sys_class_name = '%1'").arg(found.name);
        auto query = reader.query(sql.toUtf8());
        if (!query)
            return failure(query.error());
        ITAM_TRY((*query)->step());
        return (*query)->integer(0);
    }));
}

store::Values valuesOf(std::initializer_list<std::pair<const char*, QString>> values)
{
    store::Values named;
    for (const auto& [name, value] : values)
        named.insert(QString::fromLatin1(name), value);
    return named;
}

} // namespace itam::tests
