// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/store/database.h"

namespace itam::core::journal::store {

Statement& Statement::bind(int parameter, qint64 value)
{
    m_ofKind->bind(parameter, value);
    return *this;
}

Statement& Statement::bind(int parameter, const QString& text)
{
    if (text.isNull())
        return bindNull(parameter);
    m_ofKind->bindText(parameter, text);
    return *this;
}

Statement& Statement::bindBlob(int parameter, QByteArrayView bytes)
{
    m_ofKind->bindBytes(parameter, bytes);
    return *this;
}

Statement& Statement::bindNull(int parameter)
{
    m_ofKind->bindNull(parameter);
    return *this;
}

Result<void> Statement::run()
{
    const auto row = step();
    if (!row)
        return failure(row.error());
    if (*row)
        reset();
    return {};
}

QString Statement::text(int column) const
{
    if (isNull(column))
        return {};
    const QByteArrayView utf8 = bytes(column);
    return utf8.isEmpty() ? QStringLiteral("") : QString::fromUtf8(utf8);
}

Result<Transaction> Transaction::begin(const Database& database, Commit commit)
{
    ITAM_TRY(database.begin(commit));
    return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    if (m_database)
        m_database->rollback();
}

Result<void> Transaction::commit()
{
    ITAM_TRY(m_database->commit());
    m_database = nullptr;
    return {};
}

} // namespace itam::core::journal::store
