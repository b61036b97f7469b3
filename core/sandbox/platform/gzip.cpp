// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/gzip.h"

#include <zlib.h>

#include <array>

namespace itam::sandbox::platform {
namespace {

constexpr int gzipOnly = 16; // added to the window bits: a gzip header and nothing else

struct Inflater
{
    z_stream stream{};
    bool isReady = false;

    Inflater() { isReady = inflateInit2(&stream, MAX_WBITS + gzipOnly) == Z_OK; }
    ~Inflater() { inflateEnd(&stream); }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
};

struct Deflater
{
    z_stream stream{};
    bool isReady = false;

    Deflater()
    {
        constexpr int memoryLevel = 8; // zlib's own
        isReady = deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, MAX_WBITS + gzipOnly, memoryLevel,
                               Z_DEFAULT_STRATEGY) == Z_OK;
    }
    ~Deflater() { deflateEnd(&stream); }
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;
};

} // namespace

Result<QByteArray> gunzip(const QByteArray& packed, qint64 limitBytes)
{
    Inflater inflater;
    if (!inflater.isReady)
        return failure(ErrorCode::Internal, QStringLiteral("zlib cannot start"));
    QByteArray unpacked;
    std::array<char, 64 * 1024> piece{};
    // zlib's interface is not const-correct; it only reads.
    inflater.stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.constData()));
    inflater.stream.avail_in = static_cast<uInt>(packed.size());
    while (true) {
        inflater.stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        inflater.stream.avail_out = static_cast<uInt>(piece.size());
        const int code = inflate(&inflater.stream, Z_NO_FLUSH);
        if (code != Z_OK && code != Z_STREAM_END)
            return failure(ErrorCode::Malformed, QStringLiteral("the gzip body is damaged or incomplete"));
        const auto made = static_cast<qsizetype>(piece.size() - inflater.stream.avail_out);
        if (unpacked.size() + made > limitBytes)
            return failure(ErrorCode::TooLarge, QStringLiteral("more than %1 bytes when unpacked").arg(limitBytes));
        unpacked.append(piece.data(), made);
        if (code != Z_STREAM_END)
            continue;
        if (inflater.stream.avail_in == 0)
            return unpacked;
        if (inflateReset(&inflater.stream) != Z_OK)
            return failure(ErrorCode::Internal, QStringLiteral("zlib cannot go on"));
    }
}

Result<QByteArray> gzip(const QByteArray& plain)
{
    Deflater deflater;
    if (!deflater.isReady)
        return failure(ErrorCode::Internal, QStringLiteral("zlib cannot start"));
    QByteArray packed(static_cast<qsizetype>(deflateBound(&deflater.stream, static_cast<uLong>(plain.size()))),
                      Qt::Uninitialized);
    deflater.stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.constData()));
    deflater.stream.avail_in = static_cast<uInt>(plain.size());
    deflater.stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    deflater.stream.avail_out = static_cast<uInt>(packed.size());
    if (deflate(&deflater.stream, Z_FINISH) != Z_STREAM_END)
        return failure(ErrorCode::Internal, QStringLiteral("zlib cannot go on"));
    packed.truncate(static_cast<qsizetype>(deflater.stream.total_out));
    return packed;
}

} // namespace itam::sandbox::platform
