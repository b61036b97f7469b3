// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which options go with which command and with each other. Pure; any thread.
#pragma once

#include "app/export/optiontable.h"

namespace itam::app::exporter {

/// Judges all that was read together, and makes verbs of the words behind a command. Error: Usage.
[[nodiscard]] Result<void> judge(Parsing& parsing);

} // namespace itam::app::exporter
