// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whether imports are taken and processed (P-12, P-54): both records that the application works with are there and
// active, and run as somebody who can (F-16). What was taken before waits until they are again. Errors are those of the
// store.
#pragma once

#include "core/sandbox/store/session.h"

namespace itam::sandbox::integration {

/// A sentence for each that says what is wrong and what to do; empty: it is there and active.
struct Readiness
{
    QString scheduledImport;
    QString dataSource;

    [[nodiscard]] bool isReady() const { return scheduledImport.isEmpty() && dataSource.isEmpty(); }
    /// The first of them.
    [[nodiscard]] QString obstacle() const { return scheduledImport.isEmpty() ? dataSource : scheduledImport; }
};
[[nodiscard]] Result<Readiness> readiness(store::Session& session);

/// F-16: from when on somebody should hear that a run is New and nothing processes it.
[[nodiscard]] bool waitsTooLong(const QDateTime& since, const QDateTime& now);

} // namespace itam::sandbox::integration
