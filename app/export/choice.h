// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A value of the command line that is one of a few words, those of the settings file. Pure.
#pragma once

#include "core/support/result.h"

#include <QStringList>

#include <array>
#include <optional>

namespace itam::app::exporter {

/// `option`: with its dashes. Letter case does not matter. Error: Usage, with the words that it takes.
template <typename Value, std::size_t count>
[[nodiscard]] Result<void> takeChoice(const char* option, const QString& word, const std::array<Value, count>& all,
                                      std::optional<Value>& taken)
{
    QStringList words;
    for (const Value value : all) {
        if (word.compare(nameOf(value), Qt::CaseInsensitive) == 0) {
            taken = value;
            return {};
        }
        words.append(nameOf(value));
    }
    const QString last = words.takeLast();
    return failure(ErrorCode::Usage, {},
                   QStringLiteral("%1 takes %2 or %3, not \"%4\"")
                       .arg(QLatin1String(option), words.join(QLatin1String(", ")), last, word));
}

} // namespace itam::app::exporter
