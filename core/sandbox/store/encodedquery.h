// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The platform's encoded queries (servicenow-rest.md 4), text to conditions. No SQL, no data. Any thread.
//
//   query = group ( "^NQ" group )*    group = clause ( "^" clause )*    clause = condition ( "^OR" condition )*
//
// "^ORDERBY" and "^ORDERBYDESC" sort, "^GROUPBY" is read and ignored, "^EQ" ends the query, "^^" is a caret in a value.
#pragma once

#include "core/sandbox/store/schema.h"

namespace itam::sandbox::store {

enum class Operator
{
    Equals,
    NotEquals,
    Less,
    LessOrEquals,
    Greater,
    GreaterOrEquals,
    StartsWith,
    EndsWith,
    Like,
    NotLike,
    In,
    NotIn,
    IsEmpty,
    IsNotEmpty,
    Anything,
    EmptyString,
    Between,
    SameAs,
    NotSameAs,
    GreaterField, ///< the value of these four names a column
    LessField,
    GreaterOrEqualsField,
    LessOrEqualsField,
    On, ///< "label@start@end"
    NotOn,
    RelativeGreater, ///< "@hour@ago@1"
    RelativeLess,
    RelativeGreaterOrEquals,
    RelativeLessOrEquals,
    RelativeOn,
    MoreThan, ///< "column@day@before@1"
    LessThan,
};

/// A column reached over zero or more references ("model_id.manufacturer.name").
struct ColumnPath
{
    std::vector<const ColumnDef*> references; ///< one join each
    const ColumnDef* column = nullptr;
    const Table* table = nullptr; ///< where `column` is defined for this path
    QString text;                 ///< as asked for
};

/// Empty when a part of the path is no column, or one on the way is no reference.
[[nodiscard]] std::optional<ColumnPath> resolvePath(const Schema& schema, const Table& table, const QString& path);

struct Condition
{
    ColumnPath path;
    Operator op = Operator::Equals;
    QString value;
};

struct Order
{
    ColumnPath path;
    bool isDescending = false;
};

using Clause = std::vector<Condition>; ///< any of them
using Group = std::vector<Clause>;     ///< all of them

struct EncodedQuery
{
    std::vector<Group> groups; ///< any of them; none: every row
    std::vector<Order> orders;
    int dropped = 0;        ///< conditions on unknown columns or with unknown operators
    bool isTooLong = false; ///< more conditions than anybody needs; those behind were not read
};

/// Never fails: what is invalid is dropped and counted, as the platform does it.
[[nodiscard]] EncodedQuery parseEncodedQuery(const Schema& schema, const Table& table, const QString& text);

} // namespace itam::sandbox::store
