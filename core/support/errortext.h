// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The one place where an error code becomes sentences (design.md 9.10), for console and itam-export alike.
#pragma once

#include "core/support/error.h"

namespace itam::core::support {

/// What happened, what it means, what to do: each a whole sentence or more, translated, plain text.
struct ErrorText
{
    QString what;
    QString meaning;
    QString advice;
};

[[nodiscard]] ErrorText errorText(const Error& error);

} // namespace itam::core::support
