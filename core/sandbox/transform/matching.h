// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which CI a computer is: the 14 lines of itam-export.md 5.5 with D-11. Pure: candidates in, decision out.
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace itam::sandbox::transform {

struct Candidate
{
    QString ci;     ///< sys_id
    QString name;   ///< as on the instance
    QString serial; ///< as on the instance; junk counts as none
};

struct MatchInput
{
    QString serial; ///< effective: junk is empty (T-20)
    QString name;
    std::optional<Candidate> byUniqueId; ///< the CI that the identity table gives for the ComputerID
    std::vector<Candidate> bySerial;     ///< Computer table, else Serial Number table
    std::vector<Candidate> byName;
};

struct Match
{
    enum class Action
    {
        Update,
        Insert,
        Ambiguous
    };
    Action action = Action::Insert;
    QString ci;                   ///< to be updated
    int line = 0;                 ///< of the table
    bool nameDiffers = false;     ///< line 3
    bool uniqueIdMoves = false;   ///< line 4: the ComputerID stood for another CI
    bool hardwareSwapped = false; ///< line 9: its old CI is left behind
    std::vector<QString> rivals;  ///< lines 5-7, 10, 14: all that matched when it was more than one

    friend bool operator==(const Match&, const Match&) = default;
};

[[nodiscard]] Match matchComputer(const MatchInput& input);

} // namespace itam::sandbox::transform
