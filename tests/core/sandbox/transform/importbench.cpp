// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sandbox/transform/importbench.h"

#include "core/sandbox/store/catalogue.h"

#include <QFile>

namespace itam::tests {
namespace {

using sandbox::store::Values;
using sandbox::store::Writer;

Values valuesOf(const Fields& fields)
{
    Values values;
    for (const auto& [name, value] : fields)
        values.insert(QString::fromUtf8(name), QString::fromUtf8(value));
    return values;
}

sandbox::transform::SentRow rowOf(const Fields& fields)
{
    sandbox::transform::SentRow row;
    for (const auto& [name, value] : fields)
        row.append({QString::fromUtf8(name), QString::fromUtf8(value)});
    return row;
}

QString refused(const Error& error)
{
    return QLatin1String("refused: ") + error.detail;
}

/// Data with catalogue and shipped maps: making them anew takes most of the time of a test.
const QString& preparedData()
{
    static const QTemporaryDir folder;
    static const QString path = [] {
        Instance instance;
        const auto brought = instance.store().write(
            "catalogue", [](Writer& writer) { return sandbox::store::bringCatalogueUpToDate(writer); });
        instance.close();
        QString copy = folder.filePath(QStringLiteral("prepared.db"));
        if (!brought || !QFile::copy(instance.path(), copy))
            qFatal("the data could not be prepared");
        return copy;
    }();
    return path;
}

} // namespace

ImportBench::ImportBench() : m_instance({{}, {}, {}, preparedData()})
{
    open();
}

void ImportBench::open()
{
    auto sets = sandbox::transform::ImportSets::open(m_instance.store(), {false});
    if (!sets)
        qFatal("%s", qUtf8Printable(sets.error().detail));
    m_sets = std::move(*sets);
}

void ImportBench::restart()
{
    m_sets.reset();
    m_instance.restart();
    open();
}

QString ImportBench::insert(const char* table, const Fields& values)
{
    const auto inserted = m_instance.store().write("test", [&](Writer& writer) {
        return sandbox::store::insertRecord(writer, QString::fromUtf8(table), valuesOf(values));
    });
    return inserted ? *inserted : refused(inserted.error());
}

QString ImportBench::update(const char* table, const QString& sysId, const Fields& values)
{
    const auto updated = m_instance.store().write("test", [&](Writer& writer) {
        return sandbox::store::updateRecord(writer, QString::fromUtf8(table), sysId, valuesOf(values));
    });
    if (!updated)
        return refused(updated.error());
    return *updated ? QStringLiteral("updated") : QStringLiteral("unchanged");
}

QString ImportBench::remove(const char* table, const QString& sysId)
{
    const auto removed = m_instance.store().write(
        "test", [&](Writer& writer) { return sandbox::store::deleteRecord(writer, QString::fromUtf8(table), sysId); });
    if (!removed)
        return refused(removed.error());
    return *removed ? QStringLiteral("deleted") : QStringLiteral("was not there");
}

void ImportBench::makeStagingTable(const char* name)
{
    const QByteArray parent =
        value(QStringLiteral("SELECT sys_id FROM sys_db_object WHERE name = 'sys_import_set_row'")).toLatin1();
    const QString made = insert("sys_db_object", {{"name", name}, {"super_class", parent.constData()}});
    if (made.size() != 32)
        qFatal("%s", qUtf8Printable(made));
}

QString ImportBench::makeMap(const char* name, const char* target, const Fields& more)
{
    return insert("sys_transform_map",
                  Fields{{"name", name}, {"source_table", "u_hw"}, {"target_table", target}} + more);
}

QString ImportBench::mapField(const QString& map, const char* source, const char* target, const Fields& more)
{
    const QByteArray id = map.toLatin1();
    return insert("sys_transform_entry",
                  Fields{{"map", id.constData()}, {"source_field", source}, {"target_field", target}} + more);
}

QString ImportBench::post(const Fields& row, const char* table)
{
    const auto inserted = m_sets->insert(QString::fromUtf8(table), rowOf(row));
    if (!inserted)
        return refused(inserted.error());
    m_last = *inserted;
    QStringList states;
    for (const auto& outcome : m_last.outcomes)
        states.append(outcome.comment.isEmpty() ? outcome.state
                                                : QString(outcome.state + QLatin1Char(' ') + outcome.comment));
    return states.join(QLatin1String("; "));
}

QString ImportBench::postMany(const std::vector<Fields>& rows, const QString& runAfter, const QString& multi,
                              const char* table)
{
    sandbox::transform::SentSet set;
    set.table = QString::fromUtf8(table);
    set.runAfter = runAfter;
    set.multi = multi;
    for (const Fields& row : rows)
        set.rows.push_back(rowOf(row));
    const auto inserted = m_sets->insertMultiple(set);
    if (!inserted)
        return refused(inserted.error());
    m_lastGroup = inserted->multi;
    return inserted->importSet;
}

int ImportBench::stepAll()
{
    int steps = 0;
    while (true) {
        const auto stepped = m_sets->step();
        if (!stepped)
            qFatal("%s", qUtf8Printable(stepped.error().detail));
        if (!*stepped)
            return steps;
        ++steps;
    }
}

} // namespace itam::tests
