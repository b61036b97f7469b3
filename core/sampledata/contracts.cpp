// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampledata/estate.h"
#include "core/sampledata/words.h"

namespace itam::core::sampledata {
namespace {

enum Stream : std::uint64_t
{
    Contracts = 301
};

constexpr int computersPerContract = 10;
constexpr int fewestContracts = 12;
constexpr int masterGroup = 7; ///< of each seven, the first is the master of some others

/// The ugly cases, by the number of the contract.
void makeAwkward(Contract& contract, int number)
{
    switch (number % 40) {
    case 5:
        contract.name =
            "Framework agreement on the supply, maintenance and disposal of workstations, monitors and peripherals "
            "for all departments and their subsidiaries in the region \xE2\x80\x93 second amendment";
        break;
    case 9:
        contract.name = "B\xC3\xBCro & <Mobiliar> ]]> \"Los 3\"";
        contract.comments = "Line 1\r\nLine 2\x0C page 2\x01";
        break;
    case 13:
        contract.masterNumber = "NO-SUCH-MASTER"; // dangling
        break;
    case 17:
        contract.value = "12,500.00";
        contract.currency = "Euro";
        break;
    case 21:
        contract.starts = {};
        contract.modified = {};
        break;
    case 25:
        contract.name = {};
        contract.vendor = {};
        break;
    case 29:
        contract.number = "  "; // not sent
        break;
    case 33:
        contract.comments = "Signed \xF0\x9F\x96\x8B \xED\xBF\xBF";
        break;
    default:
        break;
    }
}

} // namespace

int Estate::initialContracts() const
{
    return std::max(fewestContracts, m_computers / computersPerContract);
}

QByteArray Estate::contractId(int number)
{
    return 'K' + padded(number, 7);
}

Contract Estate::contract(int number, int computers, std::int64_t now) const
{
    Random random = this->random(Contracts, static_cast<std::uint64_t>(number));
    const auto numberOf = [](int n) { return padded(4711 + n * 3, 8); }; // leading zeros that must survive (F-19)
    Contract contract;
    contract.id = contractId(number);
    contract.number = numberOf(number);
    contract.type = random.pick(contractTypes());
    contract.vendor = random.pick(contractVendors());
    const Site& site = random.pick(sites());
    contract.name =
        contract.type + ' ' + site.code + ' ' + QByteArray::number(2019 + random.below(6)) + '/' + padded(number, 4);
    contract.comments = random.chance(200) ? "Renegotiate before the renewal date." : QByteArray();
    const std::int64_t starts = now - static_cast<std::int64_t>(random.between(30, 1800)) * daySeconds;
    const std::int64_t ends = starts + static_cast<std::int64_t>(random.between(365, 2500)) * daySeconds;
    const bool evergreen = random.chance(110);
    contract.starts = isoDate(starts);
    contract.ends = evergreen || random.chance(100) ? QByteArray() : isoDate(ends);
    contract.evergreen = evergreen ? "1" : "0";
    contract.status = ends < now && !evergreen ? "Expired"
                      : random.chance(930)     ? "Active"
                      : random.chance(500)     ? "Draft"
                                               : "Cancelled";
    contract.renewal = random.chance(500) ? isoDate(ends - 60 * daySeconds) : QByteArray();
    contract.review = random.chance(300) ? isoDate(ends - 120 * daySeconds) : QByteArray();
    contract.value = QByteArray::number(random.between(500, 900'000)) + '.' + padded(random.below(100), 2);
    contract.currency = random.chance(700) ? "EUR" : random.chance(500) ? "USD" : "CHF";
    contract.costCenter = site.costCenter;
    contract.manager = userName(random);
    contract.modified = isoTime(now - random.below(120 * daySeconds));
    contract.linked = isoDate(starts);
    // A master, which may come later in the order of keys than those under it (D-12).
    if (number % masterGroup != 0 && number % 3 == 0)
        contract.masterNumber = numberOf(number - number % masterGroup);
    else if (number % masterGroup == 0 && number % 5 == 3)
        contract.masterNumber = numberOf(number + masterGroup);
    if (number % 5 != 4 && computers > 0) {
        const int covered = random.between(1, 2 * computersPerContract);
        for (int i = 0; i < covered; ++i) {
            const QByteArray id = computerId(random.below(computers));
            if (std::find(contract.computers.begin(), contract.computers.end(), id) == contract.computers.end())
                contract.computers.push_back(id);
        }
        if (number % 40 == 37)
            contract.computers.push_back(computerId(900'000'000 + number)); // covers what is not there
    }
    makeAwkward(contract, number);
    return contract;
}

} // namespace itam::core::sampledata
