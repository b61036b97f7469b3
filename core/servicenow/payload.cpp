// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/importhistory.h"

#include <zlib.h>

#include <array>

namespace itam::core::servicenow {
namespace {

/// Ends what inflateInit2() began.
class Inflater
{
public:
    Inflater() { m_ready = inflateInit2(&m_stream, 15 + 32) == Z_OK; } // 32: zlib or gzip, told by its head
    ~Inflater()
    {
        if (m_ready)
            inflateEnd(&m_stream);
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    Result<QByteArray> run(const QByteArray& packed, qint64 limit)
    {
        QByteArray input = packed;
        m_stream.next_in = reinterpret_cast<Bytef*>(input.data());
        m_stream.avail_in = static_cast<uInt>(input.size());
        QByteArray out;
        std::array<char, 64 * 1024> part{};
        int state = m_ready ? Z_OK : Z_MEM_ERROR;
        while (state == Z_OK) {
            m_stream.next_out = reinterpret_cast<Bytef*>(part.data());
            m_stream.avail_out = static_cast<uInt>(part.size());
            state = inflate(&m_stream, Z_NO_FLUSH);
            out.append(part.data(), static_cast<qsizetype>(part.size() - m_stream.avail_out));
            if (out.size() > limit)
                return failure(ErrorCode::TooLarge, QStringLiteral("payload larger than %1 bytes").arg(limit));
        }
        if (state != Z_STREAM_END)
            return failure(ErrorCode::BadReply, QStringLiteral("the payload is packed in a way that is not known"));
        return out;
    }

private:
    z_stream m_stream{};
    bool m_ready = false;
};

} // namespace

Result<QByteArray> unpackedPayload(const QByteArray& stored, qint64 limit)
{
    const QByteArray start = stored.left(64).trimmed();
    if (start.startsWith('<') || start.startsWith("\xEF\xBB\xBF<")) {
        if (stored.size() > limit)
            return failure(ErrorCode::TooLarge, QStringLiteral("payload larger than %1 bytes").arg(limit));
        return stored;
    }
    const auto packed = QByteArray::fromBase64Encoding(stored, QByteArray::AbortOnBase64DecodingErrors);
    if (!packed)
        return failure(ErrorCode::BadReply, QStringLiteral("the payload is neither XML nor packed"));
    return Inflater().run(*packed, limit);
}

} // namespace itam::core::servicenow
