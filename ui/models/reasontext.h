// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Why a record did not land, for people: the reason codes of ServiceNow's rows and of the journal (core/wire/codes.h).
// Pure; GUI thread.
#pragma once

#include <QString>

namespace itam::ui::models {

struct ReasonText
{
    QString what;          ///< what happened
    QString advice;        ///< what to do
    bool isProblem = true; ///< false: held back by a property, or a duplicate: expected
};
/// `reason` may carry a key behind a blank ("DUPLICATE_OF C-17"). An unknown code is shown as it is.
[[nodiscard]] ReasonText reasonText(const QString& reason);

} // namespace itam::ui::models
