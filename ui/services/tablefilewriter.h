// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A table as a CSV file, row by row (ui/models/csv.h). Until commit() it has a temporary name; without commit() nothing
// stays. Lives on one thread, any.
#pragma once

#include "core/support/result.h"

#include <QSaveFile>
#include <QStringList>
#include <QVariant>

#include <memory>

namespace itam::ui::services {

/// A table as a file: what is filtered, all pages, columns as shown.
struct TableFile
{
    QString path;
    QStringList headings;
    QList<int> columns; ///< of the model, in the order shown
};

class TableFileWriter
{
public:
    /// With the headings. Error: FileUnwritable.
    [[nodiscard]] static Result<std::unique_ptr<TableFileWriter>> create(const TableFile& file);
    explicit TableFileWriter(const QString& path);

    /// Error: FileUnwritable.
    [[nodiscard]] Result<void> append(const QList<QVariant>& cells);
    [[nodiscard]] Result<void> commit();

private:
    QSaveFile m_file;
};

} // namespace itam::ui::services
