// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From what a driver hands over to what travels: the contract of RecordStream, cell by cell. Pure; any thread.
#pragma once

#include "core/model/recordschema.h"

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <optional>

namespace itam::core::source {

/// A value as the database has it. Text is bytes that should be UTF-8.
struct RawCell
{
    enum class Kind
    {
        None,
        Integer,
        Real,
        Text
    };
    Kind kind = Kind::None;
    std::int64_t integer = 0;
    double real = 0;
    QByteArrayView text;
};

struct Cell
{
    QByteArrayView text; ///< into the raw cell or the scratch buffer
    bool unreadable = false;
    bool truncated = false;
    int replaced = 0; ///< characters that became U+FFFD (W-33)
};

enum class Truncate
{
    Yes,
    No
};

/// `scratch` backs the result when it is not the raw text itself. Text of nothing but white space is no value.
[[nodiscard]] Cell normalised(const RawCell& raw, const model::Column& column, QByteArray& scratch,
                              Truncate truncate = Truncate::Yes);

/// Milliseconds since 1970 UTC; nullopt: unreadable. A cell without a value gives 0.
[[nodiscard]] std::optional<std::int64_t> timeOf(const RawCell& raw);

/// How many characters (not bytes) valid UTF-8 has.
[[nodiscard]] int characterCount(QByteArrayView text);

/// What the database had, short and printable, for findings.
[[nodiscard]] QString describe(const RawCell& raw);

} // namespace itam::core::source
