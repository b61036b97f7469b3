// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The result of anything that can fail: a value or an Error (exemplars 9). No exceptions of ours cross a function.
#pragma once

#include "core/support/error.h"

#include <tl/expected.hpp>

namespace itam {

using core::support::Error;
using core::support::ErrorCode;

template <typename T>
using Result = tl::expected<T, Error>;

/// `return failure(ErrorCode::BadReply, detail, subject);`
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, QString detail = {}, QString subject = {})
{
    Error error;
    error.code = code;
    error.detail = std::move(detail);
    error.subject = std::move(subject);
    return tl::unexpected<Error>(std::move(error));
}
[[nodiscard]] inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace itam

// Returns the error of `expression` from the enclosing function, if it has one.
#define ITAM_TRY(expression)                                                                                           \
    do {                                                                                                               \
        if (auto itamTried = (expression); !itamTried)                                                                 \
            return ::itam::failure(std::move(itamTried).error());                                                      \
    } while (false)
