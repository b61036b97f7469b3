// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The three kinds of data, in the order in which they are always exported (P-20). Values; any thread.
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace itam::core::model {

/// Stored, do not renumber.
enum class DataType : int
{
    Hardware = 0,
    Contracts = 1,
    Applications = 2
};

inline constexpr std::array allDataTypes{DataType::Hardware, DataType::Contracts, DataType::Applications};

[[nodiscard]] constexpr std::size_t indexOf(DataType type)
{
    return static_cast<std::size_t>(type);
}

/// "hardware", "contracts", "applications" (design.md 2).
[[nodiscard]] QString nameOf(DataType type);
[[nodiscard]] std::optional<DataType> dataTypeNamed(QStringView name);

/// One value for each data type.
template <typename T>
struct PerType
{
    std::array<T, allDataTypes.size()> values{};

    [[nodiscard]] T& operator[](DataType type) { return values[indexOf(type)]; }
    [[nodiscard]] const T& operator[](DataType type) const { return values[indexOf(type)]; }
    friend bool operator==(const PerType&, const PerType&) = default;
};

} // namespace itam::core::model
