// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a made-up company consists of: sites, systems, machines, vendors, and names of people who do not exist. Constant
// data and pure functions; any thread.
#pragma once

#include "core/sampledata/random.h"

#include <QByteArray>

#include <span>

namespace itam::core::sampledata {

struct Site
{
    const char* code;
    const char* location;
    const char* unit;
    const char* costCenter;
};
[[nodiscard]] std::span<const Site> sites();

enum class Platform
{
    Windows,
    WindowsServer,
    Linux,
    Hypervisor,
    Mobile
};

struct OperatingSystem
{
    Platform platform;
    const char* name;
    const char* version;
    const char* servicePack;
    int bits;
};
[[nodiscard]] std::span<const OperatingSystem> operatingSystems();

struct MachineModel
{
    const char* manufacturer;
    const char* model;
    const char* chassis;
    const char* serialPattern; ///< A a letter, 9 a digit, * either; the rest as it stands
    const char* processor;
    int cores;
    int clockMhz;
    bool server;
};
[[nodiscard]] std::span<const MachineModel> machineModels();

struct FamilySeed
{
    const char* publisher;
    const char* product;
    const char* edition; ///< null: none
    const char* firstVersion;
    bool forLinux;
};
/// The products that everybody has, most frequent first.
[[nodiscard]] std::span<const FamilySeed> knownProducts();

[[nodiscard]] std::span<const char* const> contractVendors();
[[nodiscard]] std::span<const char* const> contractTypes();
[[nodiscard]] std::span<const char* const> junkSerials();

/// "k.morvendal": an account of somebody who does not exist.
[[nodiscard]] QByteArray userName(Random& random);
/// "Veltora Systems".
[[nodiscard]] QByteArray companyName(Random& random);
/// "Tamelo Studio".
[[nodiscard]] QByteArray productName(Random& random);
[[nodiscard]] QByteArray fromPattern(const char* pattern, Random& random);
/// `digits` lower-case hexadecimal digits.
[[nodiscard]] QByteArray hex(Random& random, int digits);
[[nodiscard]] QByteArray padded(int number, int width);
/// Of seconds since 1970: YYYY-MM-DDTHH:MM:SSZ and YYYY-MM-DD.
[[nodiscard]] QByteArray isoTime(std::int64_t seconds);
[[nodiscard]] QByteArray isoDate(std::int64_t seconds);
inline constexpr int daySeconds = 24 * 60 * 60;

} // namespace itam::core::sampledata
