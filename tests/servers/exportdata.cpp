// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/exportdata.h"

#include "core/support/hash.h"
#include "core/wire/codec.h"

namespace itam::tests {
namespace {

constexpr qint64 segmentRecords = 500;

} // namespace

ExportData exportDataOf(core::source::OperationsDatabase& database, core::model::DataType type)
{
    const auto stream = database.read(type).value();
    const core::wire::RecordWriter writer(*stream->columns());
    ExportData data;
    QByteArray segment;
    const auto cut = [&] {
        if (segment.isEmpty())
            return;
        if (data.segments.isEmpty())
            data.first = segment;
        data.segments.append(QByteArray::number(segment.size()) + ' ' + core::support::hash128(segment).toHex());
        segment.resize(0);
    };
    for (auto batch = stream->next({}).value(); !batch.isEmpty(); batch = stream->next({}).value()) {
        for (std::size_t record = 0; record < batch.size(); ++record) {
            writer.append(segment, batch, record, {});
            if (++data.records % segmentRecords == 0)
                cut();
        }
    }
    cut();
    return data;
}

} // namespace itam::tests
