// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the parts of the command line refuse it. Any thread.
#pragma once

#include "core/support/result.h"

namespace itam::app::exporter {

/// `subject`: what is wrong, a whole sentence without its full stop.
[[nodiscard]] inline tl::unexpected<Error> usage(const QString& subject)
{
    return failure(ErrorCode::Usage, {}, subject);
}

} // namespace itam::app::exporter
