// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Why an edit of the rules was not done, in words. Pure; GUI thread.
#pragma once

#include "ui/services/rulekeeper.h"
#include "ui/widgets/messagebar.h"

namespace itam::ui::lifecycle {

[[nodiscard]] widgets::Message messageOf(const services::EditFailure& failure);

} // namespace itam::ui::lifecycle
