// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampledata/sampledatabase.h"

#include "core/sampledata/schema.h"
#include "core/sampledata/writer.h"

#include <QDateTime>

namespace itam::core::sampledata {
namespace {

/// One whose serial and name are its own, so that nothing but the change itself can happen to it.
constexpr auto ordinaryComputer =
    "SELECT computer_id, name FROM op_computer c WHERE length(serial) >= 6 AND length(name) BETWEEN 3 AND 40 "
    "AND memory > 0 AND model IS NOT NULL "
    "AND NOT EXISTS (SELECT 1 FROM op_computer o WHERE o.computer_id <> c.computer_id "
    "AND (o.serial = c.serial OR o.name = c.name)) ORDER BY computer_id LIMIT 1";

} // namespace

Result<QString> changeOneComputer(const QString& path)
{
    const auto database = support::sqlite::Database::open(path, support::sqlite::OpenMode::ReadWrite);
    if (!database)
        return notWritten(database.error());
    auto find = database->prepare(ordinaryComputer);
    auto change = database->prepare(sql::changeMemory);
    if (!find || !change)
        return notWritten(find ? change.error() : find.error());
    const auto found = find->step();
    if (!found)
        return notWritten(found.error());
    if (!*found)
        return failure(ErrorCode::NotFound, {}, QStringLiteral("a computer to change"));
    const QString id = find->text(0);
    const QString name = find->text(1);
    find->reset();
    change->bind(1, id).bind(2, QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    if (const auto done = change->run(); !done)
        return notWritten(done.error());
    return name;
}

} // namespace itam::core::sampledata
