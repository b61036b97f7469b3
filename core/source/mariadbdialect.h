// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How MariaDB wants things written. Pure; any thread.
#pragma once

#include "core/source/serverconnection.h"

namespace itam::core::source {

class MariaDbDialect final : public Dialect
{
public:
    [[nodiscard]] QByteArray quoted(QByteArray name) const override { return '`' + name.replace('`', "``") + '`'; }
    [[nodiscard]] QByteArray asText(const QByteArray& expression) const override
    {
        return "CONVERT(" + expression + " USING utf8mb4)";
    }
    [[nodiscard]] QByteArray inByteOrder(const QByteArray& text) const override { return asBytes(text); }
    /// Other collations take letters for equal that differ.
    [[nodiscard]] QByteArray holds(const QByteArray& whole, const QByteArray& part) const override
    {
        return "LOCATE(" + asBytes(part) + ", " + asBytes(whole) + ") > 0";
    }
    [[nodiscard]] QByteArray parameter(int) const override { return "?"; }
    /// The first condition is what an index answers; to the collation of the column it may be equal to other keys, and
    /// to a number every text that begins with it.
    [[nodiscard]] QByteArray isKey(const QByteArray& column) const override
    {
        return column + " = ? AND " + asBytes(asText(column)) + " = " + asBytes("?");
    }
    [[nodiscard]] QByteArray presentTime() const override
    {
        return "SELECT CAST(UNIX_TIMESTAMP(SYSDATE(3)) * 1000 AS SIGNED)";
    }

private:
    static QByteArray asBytes(const QByteArray& text) { return "CAST(" + text + " AS BINARY)"; }
};

} // namespace itam::core::source
