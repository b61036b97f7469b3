// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/administration/tararchive.h"

namespace itam::core::administration {
namespace {

constexpr qsizetype blockBytes = 512;
constexpr qsizetype nameBytes = 100;

void put(QByteArray& header, qsizetype at, const QByteArray& text)
{
    std::copy(text.begin(), text.end(), header.begin() + at);
}

// Digits in base eight, of a fixed width; a NUL behind them.
QByteArray octal(qint64 number, int digits)
{
    return QByteArray::number(number, 8).rightJustified(digits, '0');
}

QByteArray headerOf(const QByteArray& name, qint64 size, const QDateTime& time)
{
    QByteArray header(blockBytes, '\0');
    put(header, 0, name);
    put(header, 100, octal(0600, 7));
    put(header, 108, octal(0, 7));
    put(header, 116, octal(0, 7));
    put(header, 124, octal(size, 11));
    put(header, 136, octal(time.toSecsSinceEpoch(), 11));
    put(header, 148, QByteArray(8, ' ')); // the sum is made with blanks in its own place
    put(header, 156, "0");
    put(header, 257, "ustar");
    put(header, 263, "00");
    qint64 sum = 0;
    for (const char byte : header)
        sum += static_cast<unsigned char>(byte);
    put(header, 148, octal(sum, 6) + '\0' + ' ');
    return header;
}

} // namespace

Result<QByteArray> tarOf(const QList<ArchivedFile>& files, const QDateTime& time)
{
    QByteArray tar;
    for (const ArchivedFile& file : files) {
        const QByteArray name = file.name.toUtf8();
        if (name.isEmpty() || name.size() > nameBytes)
            return failure(ErrorCode::Internal, QStringLiteral("a name that no archive takes"), file.name);
        tar += headerOf(name, file.bytes.size(), time);
        tar += file.bytes;
        if (const qsizetype over = file.bytes.size() % blockBytes; over > 0)
            tar += QByteArray(blockBytes - over, '\0');
    }
    return tar + QByteArray(2 * blockBytes, '\0');
}

} // namespace itam::core::administration
