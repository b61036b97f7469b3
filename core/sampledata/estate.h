// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The computers, installations and contracts of a sample company. Each is a pure function of the seed and its number,
// so that an estate can be made in any order and grow later. The ugly cases of real data are spread over it.
#pragma once

#include "core/sampledata/catalogue.h"

namespace itam::core::sampledata {

/// What goes wrong with a computer's record; one in a period has each of them.
enum class Ugliness
{
    None,
    BlankSerial,
    WhiteSpaceSerial,
    JunkSerial,
    DotsForSerial,
    SharedSerial,  ///< with the computer before it, which has another name
    CapturedTwice, ///< serial and name of the computer before it
    ControlCharacters,
    Markup,
    LoneSurrogate,
    Emoji,
    RightToLeft,
    OverLongName,
    NothingKnown, ///< neither model nor operating system
    NoDates,
    DanglingHost,
    NumbersAsText,
    BlankName, ///< X-3: not sent
    UnreadableDate,
    SameName, ///< as the computer before it, with another serial
    DoubleInstallations,
};
inline constexpr int uglinessCount = static_cast<int>(Ugliness::DoubleInstallations);

class Estate
{
public:
    Estate(std::uint64_t seed, int computers);

    /// Numbers count from 0 and may exceed the initial size. `now`: the estate's present time, in seconds since 1970.
    [[nodiscard]] Computer computer(int number, std::int64_t now) const;
    [[nodiscard]] std::vector<Installation> installations(int number, std::int64_t now) const;
    [[nodiscard]] Installation installation(const QByteArray& computerId, bool onLinux, int ordinal, Random& random,
                                            std::int64_t now) const;
    [[nodiscard]] Contract contract(int number, int computers, std::int64_t now) const;

    [[nodiscard]] Ugliness uglinessOf(int number) const;
    [[nodiscard]] int initialContracts() const;
    [[nodiscard]] const Catalogue& catalogue() const { return m_catalogue; }
    /// A random sequence of its own for any other purpose.
    [[nodiscard]] Random random(std::uint64_t purpose, std::uint64_t number) const;

    [[nodiscard]] static QByteArray computerId(int number);
    [[nodiscard]] static QByteArray contractId(int number);

private:
    [[nodiscard]] Computer cleanComputer(int number, std::int64_t now) const;
    void makeUgly(Computer& computer, int number, std::int64_t now) const;

    std::uint64_t m_seed;
    int m_computers;
    int m_period;
    Catalogue m_catalogue;
};

} // namespace itam::core::sampledata
