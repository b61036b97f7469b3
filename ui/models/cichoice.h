// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which CIs an administrator wants to see, as a value. Pure; any thread.
#pragma once

#include "core/servicenow/lifecycletypes.h"

namespace itam::ui::models {

struct CiChoice
{
    QString text = {};
    QString ciClass = {}; ///< and its subclasses
    std::optional<int> operationalState = {};
    QString activeAction = {};         ///< sys_id of the catalogue
    bool seenByServiceMapping = false; ///< R52
    bool selectableForTask = false;    ///< R38

    [[nodiscard]] bool isEmpty() const { return *this == CiChoice(); }
    friend bool operator==(const CiChoice&, const CiChoice&) = default;
};

/// Of the first page.
[[nodiscard]] core::servicenow::CiQuestion questionOf(const CiChoice& choice);

/// For saving; the action, which another instance knows by another id, is not remembered. Damaged bytes give an empty
/// choice.
[[nodiscard]] QByteArray toBytes(const CiChoice& choice);
[[nodiscard]] CiChoice ciChoiceFromBytes(const QByteArray& bytes);

} // namespace itam::ui::models
