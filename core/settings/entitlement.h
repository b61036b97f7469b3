// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// P-10: may exports start? A licence file decides when there is one; without, an evaluation of 30 days that begins with
// the first start. Two small files in the data folder: the evaluation, which also keeps the latest day on which the
// program was used, and beside it licence.json (licence.h). Any thread; several programs may do this at once.
//
//   licence.json is there --not genuine--> Forged
//        |                --lacks the option--> OtherOption
//        |                --its last day is over--> Expired
//        |                --else--> Licensed, EndsSoon in its last 30 days
//   it is not --------------------------------> Evaluation, EvaluationEndsSoon in the last 7 days, EvaluationOver
//   the clock shows a time more than a day before the latest use, or before the licence was issued --> ClockSetBack
#pragma once

#include "core/settings/licence.h"
#include "core/support/clock.h"
#include "core/support/result.h"

namespace itam::core::settings {

inline constexpr int evaluationDays = 30;
/// From so many days left on it is said loudly.
inline constexpr int evaluationWarningDays = 7;
inline constexpr int licenceWarningDays = 30;

enum class EntitlementState
{
    Evaluation,
    EvaluationEndsSoon,
    EvaluationOver, ///< also when its file cannot be read
    Licensed,
    LicenceEndsSoon,
    LicenceExpired,
    LicenceForged,
    LicenceOtherOption,
    ClockSetBack
};

struct Entitlement
{
    EntitlementState state = EntitlementState::EvaluationOver;
    int daysLeft = 0;                     ///< today included
    QDateTime ends = {};                  ///< the last moment at which an export can start; null: not known
    std::optional<Licence> licence = {};  ///< as far as it is genuine
    QDateTime latestUse = {};             ///< by the clock of this computer
    QString detail = {};                  ///< what is wrong with the file

    [[nodiscard]] bool isValid() const;
    friend bool operator==(const Entitlement&, const Entitlement&) = default;
};

/// "evaluation", "licence-expired" and so on.
[[nodiscard]] QString nameOf(EntitlementState state);
/// Of a state that lets no export start.
[[nodiscard]] Error errorOf(const Entitlement& entitlement);

/// What a licence means at a time. `latestUse` may be null.
[[nodiscard]] Entitlement judgeLicence(const Result<Licence>& licence, const QDateTime& latestUse,
                                       const QDateTime& now);

/// Reads both files, creates that of the evaluation on the first start and notes the latest use once a day. `path` is
/// that of the evaluation. Errors: FileUnwritable.
[[nodiscard]] Result<Entitlement> loadEntitlement(const QString& path, const support::Clock& clock);
/// The same as a check. Errors: NotEntitled, LicenceExpired, LicenceForged, LicenceOtherOption, ClockSetBack,
/// FileUnwritable.
[[nodiscard]] Result<void> checkEntitlement(const QString& path, const support::Clock& clock);

/// Where the licence file lies, for the path of the evaluation.
[[nodiscard]] QString licencePath(const QString& path);
/// Copies a licence file to its place, if an export can start with it now; what was there before stays when it cannot.
/// Errors: those of checkEntitlement() and FileUnreadable.
[[nodiscard]] Result<Entitlement> installLicence(const QString& path, const QString& file, const support::Clock& clock);
/// Back to the evaluation, as far as it is not over. Errors: NotFound, FileUnwritable.
[[nodiscard]] Result<Entitlement> removeLicence(const QString& path, const support::Clock& clock);

} // namespace itam::core::settings
