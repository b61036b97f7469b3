// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An SQLite file for one test, filled by SQL, and a pass over it as rows of text.
#pragma once

#include "core/source/operationsdatabase.h"
#include "core/support/sqlite.h"

#include <QTemporaryDir>

namespace itam::tests {

class DatabaseFile
{
public:
    explicit DatabaseFile(const QByteArray& sql = {})
    {
        if (!sql.isEmpty())
            run(sql);
    }

    void run(const QByteArray& sql) const
    {
        const auto database = core::support::sqlite::Database::open(path(), core::support::sqlite::OpenMode::Create);
        if (const auto done = database->execute(sql); !done)
            qFatal("%s", qPrintable(done.error().detail));
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("operations data.db")); }
    [[nodiscard]] core::source::SourceLocation location() const { return {QStringLiteral("sqlite:") + path()}; }
    [[nodiscard]] std::unique_ptr<core::source::OperationsDatabase> open() const
    {
        return core::source::OperationsDatabase::open(location()).value();
    }

private:
    QTemporaryDir m_folder;
};

/// All that a pass gives, cells joined by '|'.
struct PassRows
{
    QByteArrayList rows;
    QList<qint64> lastModifiedMs;
    QByteArrayList unsendable;
    core::source::FindingCounts findings;
    int batches = 0;

    [[nodiscard]] qint64 count(core::source::Finding::Kind kind) const
    {
        qint64 sum = 0;
        for (const auto type : core::model::allDataTypes)
            sum += findings.count(type, kind);
        return sum;
    }
};

inline PassRows readAll(core::source::OperationsDatabase& database, core::model::DataType type)
{
    PassRows pass;
    const auto stream = database.read(type).value();
    while (true) {
        const core::model::RecordBatch batch = stream->next({}).value();
        if (batch.isEmpty())
            break;
        ++pass.batches;
        for (std::size_t i = 0; i < batch.size(); ++i) {
            QByteArrayList cells;
            for (std::size_t c = 0; c < batch.columnCount(); ++c)
                cells.append(batch.cell(i, c).toByteArray());
            pass.rows.append(cells.join('|'));
            pass.lastModifiedMs.append(batch.lastModifiedMs(i));
        }
        for (const QByteArray& key : batch.unsendableKeys())
            pass.unsendable.append(key);
    }
    pass.findings = stream->findings();
    return pass;
}

inline PassRows readAll(const DatabaseFile& file, core::model::DataType type)
{
    return readAll(*file.open(), type);
}

} // namespace itam::tests
