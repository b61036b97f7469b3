// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a client sends to what is stored (servicenow-rest.md 2, "Writing"). On the thread of the session.
#pragma once

#include "core/sandbox/platform/requestbody.h"
#include "core/sandbox/store/querytime.h"
#include "core/sandbox/store/records.h"

#include <QTimeZone>

namespace itam::sandbox::platform {

struct InputOptions
{
    bool areDisplayValues = false;     ///< sysparm_input_display_value
    bool storesNewChoices = true;      ///< glide.rest.choice.allow_non_existing_value
    QTimeZone zone = QTimeZone::utc(); ///< of times that people write
    store::TimeFormat format = {};     ///< in which they write them
};

/// Unknown columns and those of the system are left out, and so is what cannot be found: a display value that names
/// nothing, an unknown choice when those are not stored, an empty choice. Errors: Usage, for a time that is none; those
/// of the store.
[[nodiscard]] Result<store::Values> storedValues(store::Session& session, const store::Table& table,
                                                 const BodyRecord& record, const InputOptions& options);

/// The class that the body asks for with sys_class_name, when it is `table` or extends it; else null.
[[nodiscard]] const store::Table* classAskedFor(const store::Schema& schema, const store::Table& table,
                                                const BodyRecord& record);

/// sys_id in the body, when it is one; else empty.
[[nodiscard]] QString sysIdAskedFor(const BodyRecord& record);

} // namespace itam::sandbox::platform
