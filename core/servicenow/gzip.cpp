// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/gzip.h"

#include <zlib.h>

namespace itam::core::servicenow {
namespace {

constexpr int level = 1;
constexpr int gzipHead = 16; // added to the window bits
constexpr int memoryLevel = 9;

/// Its memory goes with it.
struct Deflater
{
    Deflater()
    {
        isReady =
            deflateInit2(&stream, level, Z_DEFLATED, MAX_WBITS + gzipHead, memoryLevel, Z_DEFAULT_STRATEGY) == Z_OK;
    }
    ~Deflater()
    {
        if (isReady)
            deflateEnd(&stream);
    }
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    z_stream stream{};
    bool isReady = false;
};

} // namespace

Result<QByteArray> gzipped(QByteArrayView plain)
{
    Deflater deflater;
    if (!deflater.isReady)
        return failure(ErrorCode::Internal, QStringLiteral("zlib cannot start"));
    QByteArray packed(static_cast<qsizetype>(deflateBound(&deflater.stream, static_cast<uLong>(plain.size()))),
                      Qt::Uninitialized);
    // zlib's interface is older than const; it only reads.
    deflater.stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.data()));
    deflater.stream.avail_in = static_cast<uInt>(plain.size());
    deflater.stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    deflater.stream.avail_out = static_cast<uInt>(packed.size());
    if (deflate(&deflater.stream, Z_FINISH) != Z_STREAM_END)
        return failure(ErrorCode::Internal, QStringLiteral("zlib cannot finish"));
    packed.truncate(static_cast<qsizetype>(deflater.stream.total_out));
    return packed;
}

} // namespace itam::core::servicenow
