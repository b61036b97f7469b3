// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One question to an instance: a connection is made on a background thread, asked, and let go; the answer comes back to
// the thread that asks. Of two questions on one lane only the newer is answered. GUI thread.
#pragma once

#include "core/support/background.h"
#include "ui/lifecycle/lifecyclesection.h"

namespace itam::ui::lifecycle {

/// `ask(LifecycleInstance&, std::stop_token)` gives a Result<Value>, there; `deliver(Result<Value>)` happens here.
template <typename Value, typename Ask, typename Deliver>
void askInstance(core::support::BackgroundLane& lane, const core::servicenow::LifecycleAccess& access, Ask ask,
                 Deliver deliver)
{
    lane.start(
        [access, ask = std::move(ask)](std::stop_token stop) mutable -> Result<Value> {
            auto instance = services::openLifecycle(access);
            if (!instance)
                return failure(instance.error());
            return ask(**instance, stop);
        },
        std::move(deliver));
}

} // namespace itam::ui::lifecycle
