// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an instance says would become of a record, asked without writing anything (servicenow-ire.md 13.5, dry run).
// Values; any thread.
#pragma once

#include <QByteArray>
#include <QStringList>

#include <array>

namespace itam::core::servicenow {

/// In the words of the instance where it has them.
enum class Predicted
{
    Insert,
    Update,
    NoChange,
    Duplicate, ///< D-11: another record of ours stands for the same one there
    Refused    ///< it would not land
};
inline constexpr std::size_t predictedCount = static_cast<std::size_t>(Predicted::Refused) + 1;
inline constexpr std::array<Predicted, predictedCount> allPredicted{
    Predicted::Insert, Predicted::Update, Predicted::NoChange, Predicted::Duplicate, Predicted::Refused};

/// What should be known of a record that would land.
namespace predictionnote {
inline constexpr auto severalMatch = "SEVERAL_MATCH";    ///< the oldest of them is taken, the others become duplicates
inline constexpr auto matchedByName = "MATCHED_BY_NAME"; ///< by nothing else: it may be another machine
inline constexpr auto classChanged = "CLASS_CHANGED";
inline constexpr auto classKept = "CLASS_KEPT";
inline constexpr auto masked = "MASKED";                     ///< and the columns: another source owns them
inline constexpr auto withItsComputer = "WITH_ITS_COMPUTER"; ///< not asked: its computer would be inserted only now
} // namespace predictionnote

struct Prediction
{
    QByteArray key = {};
    Predicted predicted = Predicted::Refused;
    QString reason = {};    ///< why it would not land; of a duplicate "DUPLICATE_OF <key>"
    QStringList notes = {}; ///< predictionnote::

    friend bool operator==(const Prediction&, const Prediction&) = default;
};

} // namespace itam::core::servicenow
