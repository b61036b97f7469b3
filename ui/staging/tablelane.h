// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One question to the tables of an instance: a connection is made on a background thread, asked, and let go; the answer
// comes back to the thread that asks. Of two questions on one lane only the newer is answered. GUI thread.
#pragma once

#include "core/support/background.h"
#include "ui/services/recordsports.h"

namespace itam::ui::staging {

/// `ask(TableClient&, std::stop_token)` gives a Result<Value>, there; `deliver(Result<Value>)` happens here.
template <typename Value, typename Ask, typename Deliver>
void askTables(core::support::BackgroundLane& lane, const services::RecordsPorts& ports, Ask ask, Deliver deliver)
{
    lane.start(
        [ports, ask = std::move(ask)](std::stop_token stop) mutable -> Result<Value> {
            auto access = services::openTables(ports);
            if (!access)
                return failure(std::move(access).error());
            return ask((*access)->tables(), stop);
        },
        std::move(deliver));
}

} // namespace itam::ui::staging
