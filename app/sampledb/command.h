// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The command line of itam-sampledb: words in, exit status out.
#pragma once

#include "core/support/result.h"

#include <QStringList>

#include <cstdint>
#include <optional>

namespace itam::app::sampledb {

inline constexpr int exitDone = 0;
inline constexpr int exitUsage = 1;
inline constexpr int exitFailed = 2;

struct Arguments
{
    bool help = false;
    bool version = false;
    bool force = false;
    QString out;
    std::optional<int> computers;
    std::optional<std::uint64_t> seed;
    std::optional<double> churn;
};

/// Words after the program's name: `--out FILE` or `--out=FILE`. Error: Usage.
[[nodiscard]] Result<Arguments> parse(const QStringList& words);

struct Printed
{
    QString output; ///< for standard output
    QString error;  ///< for standard error
    int status = exitDone;
};

/// Does what the words say.
[[nodiscard]] Printed run(const QStringList& words);

} // namespace itam::app::sampledb
