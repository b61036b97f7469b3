// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Connections to CI Lifecycle Management, and retiring through them: behind `run` and for `lifecycle retire`.
#pragma once

#include "app/export/configuration.h"
#include "core/exporter/retirement.h"

namespace itam::app::exporter {

/// On the thread that uses it. Nothing is sent yet. Errors: as openSession().
[[nodiscard]] Result<std::unique_ptr<core::servicenow::LifecycleInstance>>
openLifecycle(const Arguments& arguments, const Configuration& configuration, const core::support::Clock& clock);

/// What is to be retired by the configuration, with its progress; a stop signal ends it. Main thread.
[[nodiscard]] core::exporter::RetirementReport retireAndWatch(const Arguments& arguments,
                                                              const Configuration& configuration,
                                                              const core::support::Clock& clock,
                                                              const core::exporter::RetirementOptions& options);

} // namespace itam::app::exporter
