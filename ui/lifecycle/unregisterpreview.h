// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What unregistering an operator would do, computed by the rule engine on what the instance holds now (R6, R21). Asked
// on a background thread.
#pragma once

#include "core/servicenow/lifecycleinstance.h"

namespace itam::ui::lifecycle {

struct UnregisterEffect
{
    QString ciName;
    QString before; ///< label of the state it shows
    QString after;
    QStringList endingActions; ///< names

    friend bool operator==(const UnregisterEffect&, const UnregisterEffect&) = default;
};

struct UnregisterPreview
{
    core::servicenow::RequestorRow requestor;
    QList<UnregisterEffect> effects; ///< one for each CI on which it holds something
    bool isTooMuch = false;          ///< more CIs than are looked at: no effects
    QString refusal;                 ///< why it would be refused; empty: it would not

    /// Of the effects.
    [[nodiscard]] qint64 changedStates() const;
};

inline constexpr int mostPreviewedCis = 1000;

[[nodiscard]] Result<UnregisterPreview> previewUnregister(core::servicenow::LifecycleInstance& instance,
                                                          const core::servicenow::RequestorRow& requestor,
                                                          const QDateTime& nowUtc, std::stop_token stop);

} // namespace itam::ui::lifecycle
