// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Queries of the Table API: whatever the text says, it becomes SQL that runs, and it never finds more rows than there
// are. Lines of the input: encoded query, list of columns, one filter column=value.
#include "core/sandbox/store/tablequery.h"
#include "tests/fuzz/check.h"
#include "tests/fuzz/fuzzstore.h"

using namespace itam;
using tests::fuzz::demand;

namespace {

constexpr qint64 rows = 2;

sandbox::store::TableQueryOptions optionsFrom(const QByteArray& input)
{
    const QList<QByteArray> lines = input.split('\n');
    sandbox::store::TableQueryOptions options;
    options.query = QString::fromUtf8(lines.value(0));
    options.fields = QString::fromUtf8(lines.value(1)).split(QLatin1Char(','), Qt::SkipEmptyParts);
    const QString filter = QString::fromUtf8(lines.value(2));
    if (filter.contains(QLatin1Char('=')))
        options.filters.append({filter.section(QLatin1Char('='), 0, 0), filter.section(QLatin1Char('='), 1)});
    options.asker.now = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    options.asker.zone = QTimeZone("Europe/Berlin");
    options.withDisplayValues = input.size() % 2 == 0;
    return options;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static tests::fuzz::FuzzStore instance({}, {});
    const QByteArray input(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    auto options = optionsFrom(input);
    const auto ran = instance.store().read([&](sandbox::store::Reader& reader) -> Result<void> {
        const auto* table = reader.schema().find(u"thing");
        const sandbox::store::TableQuery query(reader.schema(), *table, options);
        if (query.isTooLarge())
            return {}; // refused by the API
        const auto counted = query.count(reader);
        if (!counted)
            return failure(counted.error());
        demand(*counted >= 0 && *counted <= rows, "more rows than there are");
        qint64 read = 0;
        ITAM_TRY(query.run(reader, [&](const std::vector<sandbox::store::Cell>& cells) {
            ++read;
            demand(cells.size() == query.fields().size(), "cells and columns differ");
        }));
        demand(read == *counted, "the count and the rows differ");
        return {};
    });
    if (!ran)
        std::fprintf(stderr, "%s\n", qUtf8Printable(ran.error().detail));
    demand(ran.has_value(), "SQL that does not run");
    return 0;
}
