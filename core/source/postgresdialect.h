// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How PostgreSQL wants things written. Pure; any thread.
#pragma once

#include "core/source/serverconnection.h"

namespace itam::core::source {

class PostgresDialect final : public Dialect
{
public:
    [[nodiscard]] QByteArray quoted(QByteArray name) const override { return '"' + name.replace('"', "\"\"") + '"'; }
    [[nodiscard]] QByteArray asText(const QByteArray& expression) const override { return expression + "::text"; }
    /// "C" compares bytes; an index serves if it was made with it, or in a database of that collation.
    [[nodiscard]] QByteArray inByteOrder(const QByteArray& text) const override { return text + " COLLATE \"C\""; }
    [[nodiscard]] QByteArray holds(const QByteArray& whole, const QByteArray& part) const override
    {
        return "position(" + part + " in " + whole + ") > 0";
    }
    [[nodiscard]] QByteArray parameter(int number) const override { return '$' + QByteArray::number(number); }
    [[nodiscard]] QByteArray presentTime() const override
    {
        return "SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint";
    }
};

} // namespace itam::core::source
