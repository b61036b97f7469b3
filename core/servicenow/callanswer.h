// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Answers of the lifecycle API, read liberally: its documentation contradicts itself, and instances differ
// (ci-lifecycle.md 8, 10, 15). Pure; any thread.
#pragma once

#include "core/servicenow/lifecycletypes.h"
#include "core/servicenow/transport.h"
#include "core/support/result.h"

#include <QJsonObject>
#include <QStringList>

namespace itam::core::servicenow {

struct CallAnswer
{
    bool result = false; ///< what `result` says; of a question with a bare answer: that answer
    QList<CallRefusal> refusals;
    QJsonObject members; ///< all that stands beside `result`

    /// Accepted, or refused with at least one refusal: one without words when the instance gave no reason.
    [[nodiscard]] CallOutcome outcome() const;
};

/// `asked`: the CIs of the call, which are looked for in messages that name one in words only. A request that the
/// instance does not take for a parameter that is missing is a refusal INVALID_INPUT_PARAMETERS, whatever its HTTP
/// status. Errors: NotFound (no such API), NotServiceNow, BadReply, and those of the HTTP status, with the instance's
/// own sentence in the detail.
[[nodiscard]] Result<CallAnswer> readCallAnswer(const HttpReply& reply, const QStringList& asked,
                                                const QString& origin);

/// Label; nothing when the instance does not know one.
[[nodiscard]] std::optional<QString> operationalStateIn(const CallAnswer& answer);
/// Names; empty when none is active.
[[nodiscard]] QStringList ciActionsIn(const CallAnswer& answer);
/// Empty when there is none.
[[nodiscard]] QString requestorIdIn(const CallAnswer& answer);

} // namespace itam::core::servicenow
