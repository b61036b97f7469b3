// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampledata/estate.h"
#include "core/sampledata/words.h"

namespace itam::core::sampledata {
namespace {

enum Stream : std::uint64_t
{
    Machines = 201,
    Software = 202,
    Uglies = 203
};

constexpr int rackSize = 20; ///< a VM host is followed by its virtual machines
constexpr int ordinalDigits = 6;
constexpr int catalogueFloor = 300;
constexpr int catalogueCeiling = 6000;

enum class Kind
{
    VmHost,
    VirtualMachine,
    Server,
    Mobile,
    Client
};

Kind kindOf(int number)
{
    const int slot = number % rackSize;
    if (slot == 0)
        return Kind::VmHost;
    if (slot <= 4)
        return Kind::VirtualMachine;
    if (slot <= 6)
        return Kind::Server;
    return number % (2 * rackSize) == 2 * rackSize - 1 ? Kind::Mobile : Kind::Client;
}

int systemFor(Kind kind, Random& random)
{
    const auto systems = operatingSystems();
    while (true) {
        const int candidate = random.below(static_cast<int>(systems.size()));
        const Platform platform = systems[static_cast<std::size_t>(candidate)].platform;
        const bool serverSystem = platform == Platform::WindowsServer || platform == Platform::Linux;
        if ((kind == Kind::VmHost && platform == Platform::Hypervisor) ||
            (kind == Kind::Mobile && platform == Platform::Mobile) ||
            (kind == Kind::Client && platform == Platform::Windows) ||
            ((kind == Kind::Server || kind == Kind::VirtualMachine) && serverSystem))
            return candidate + 1;
    }
}

bool runsLinux(const Computer& computer)
{
    return computer.os > 0 && operatingSystems()[static_cast<std::size_t>(computer.os - 1)].platform == Platform::Linux;
}

QByteArray uuid(Random& random)
{
    const QByteArray digits = hex(random, 32);
    return digits.first(8) + '-' + digits.sliced(8, 4) + "-4" + digits.sliced(13, 3) + "-a" + digits.sliced(17, 3) +
           '-' + digits.sliced(20);
}

QByteArray macAddress(Random& random)
{
    const QByteArray digits = hex(random, 8);
    return "02:1a:" + digits.first(2) + ':' + digits.sliced(2, 2) + ':' + digits.sliced(4, 2) + ':' + digits.sliced(6);
}

QByteArray gibibytes(int count)
{
    return QByteArray::number(qint64{count} * 1024 * 1024 * 1024);
}

void describeHardware(Computer& computer, Kind kind, Random& random)
{
    const MachineModel* model = nullptr;
    do
        model = &random.pick(machineModels());
    while (model->server != (kind == Kind::VmHost || kind == Kind::Server));
    const int sockets = model->server ? random.between(1, 2) : 1;
    computer.manufacturer = model->manufacturer;
    computer.model = model->model;
    computer.chassis = model->chassis;
    computer.serial = fromPattern(model->serialPattern, random);
    computer.processor = model->processor;
    computer.processors = QByteArray::number(sockets);
    computer.cores = QByteArray::number(sockets * model->cores);
    computer.threads = QByteArray::number(2 * sockets * model->cores);
    computer.clockMhz = QByteArray::number(model->clockMhz);
    computer.memory = gibibytes(model->server ? 64 << random.below(4) : 8 << random.below(3));
    computer.disk = gibibytes(model->server ? 960 * random.between(1, 8) : 256 << random.below(3));
    computer.disks = model->server ? random.between(2, 8) : 1;
    computer.networkCards = model->server ? random.between(2, 6) : random.between(1, 2);
}

void describeVirtualMachine(Computer& computer, int number, Random& random)
{
    const QByteArray id = hex(random, 32);
    computer.manufacturer = "VMware, Inc.";
    computer.model = "VMware Virtual Platform";
    computer.chassis = "Other";
    computer.serial = "VMware-" + id.first(16) + '-' + id.sliced(16);
    computer.processor = "Intel(R) Xeon(R) Gold 6330 CPU @ 2.00GHz";
    const int cores = 1 << random.below(4);
    computer.processors = QByteArray::number(cores);
    computer.cores = QByteArray::number(cores);
    computer.threads = QByteArray::number(cores);
    computer.clockMhz = "2000";
    computer.memory = gibibytes(2 << random.below(5));
    computer.disk = gibibytes(40 * random.between(1, 10));
    computer.vmName = computer.name;
    computer.vmId = "vm-" + QByteArray::number(1000 + number);
    computer.vmType = "VMware";
    computer.powerState = random.chance(900) ? "On" : "Off";
    computer.hostId = Estate::computerId(number - number % rackSize);
}

void describeMobile(Computer& computer, Random& random)
{
    computer.manufacturer = random.chance(500) ? "Samsung" : "Apple Inc.";
    computer.model = computer.manufacturer == "Samsung" ? "SM-G991B" : "iPhone14,5";
    computer.chassis = "Hand Held";
    computer.serial = fromPattern("R5CA9999A9A", random);
    computer.memory = gibibytes(8);
    computer.disk = gibibytes(128);
    computer.domain = {};
}

} // namespace

Estate::Estate(std::uint64_t seed, int computers)
    : m_seed(seed)
    , m_computers(computers)
    , m_period(std::clamp(computers, 2 * uglinessCount, 11 * uglinessCount))
    , m_catalogue(seed, std::clamp(catalogueFloor + computers / 2, catalogueFloor, catalogueCeiling))
{
}

QByteArray Estate::computerId(int number)
{
    return QByteArray::number(1'000'000'000LL + number);
}

Random Estate::random(std::uint64_t purpose, std::uint64_t number) const
{
    return Random(mixed({m_seed, purpose, number}));
}

/// Spread evenly over the period, so that two of them are never neighbours.
Ugliness Estate::uglinessOf(int number) const
{
    const int step = m_period / uglinessCount;
    const int at = number % m_period;
    if (at % step != step / 2 || at / step >= uglinessCount)
        return Ugliness::None;
    return static_cast<Ugliness>(at / step + 1);
}

Computer Estate::computer(int number, std::int64_t now) const
{
    Computer made = cleanComputer(number, now);
    makeUgly(made, number, now);
    return made;
}

Computer Estate::cleanComputer(int number, std::int64_t now) const
{
    Random random = this->random(Machines, static_cast<std::uint64_t>(number));
    const Kind kind = kindOf(number);
    Computer computer;
    computer.id = computerId(number);
    computer.site = random.between(1, static_cast<int>(sites().size()));
    const QByteArray site = sites()[static_cast<std::size_t>(computer.site - 1)].code;
    constexpr std::array<const char*, 5> typeNames{"VM Host", "Virtual Machine", "Computer", "Mobile Device",
                                                   "Computer"};
    constexpr std::array<const char*, 5> namePrefixes{"ESX", "VM", "SRV", "MOB", "PC"};
    computer.type = typeNames[static_cast<std::size_t>(kind)];
    computer.name = site + '-' + namePrefixes[static_cast<std::size_t>(kind)] + '-' + padded(number, 6);
    computer.domain = random.chance(900) ? "corp.example" : "lab.example";
    computer.os = systemFor(kind, random);
    if (kind == Kind::VirtualMachine)
        describeVirtualMachine(computer, number, random);
    else if (kind == Kind::Mobile)
        describeMobile(computer, random);
    else
        describeHardware(computer, kind, random);
    computer.ip = "10." + QByteArray::number(computer.site) + '.' + QByteArray::number(number / 250 % 250) + '.' +
                  QByteArray::number(number % 250 + 1);
    computer.mac = macAddress(random);
    computer.uuid = uuid(random);
    if (kind == Kind::Client || kind == Kind::Mobile) {
        computer.assignedUser = userName(random);
        computer.calculatedUser = random.chance(850) ? computer.assignedUser : userName(random);
    }
    computer.status = random.chance(960) ? "Active" : "Retired";
    computer.inventoried = isoTime(now - random.below(30 * daySeconds));
    computer.modified = isoTime(now - random.below(90 * daySeconds));
    return computer;
}

void Estate::makeUgly(Computer& computer, int number, std::int64_t now) const
{
    Random random = this->random(Uglies, static_cast<std::uint64_t>(number));
    const auto before = [&] { return cleanComputer(number - 1, now); };
    switch (uglinessOf(number)) {
    case Ugliness::None:
    case Ugliness::DoubleInstallations:
        break;
    case Ugliness::BlankSerial:
        computer.serial = {};
        break;
    case Ugliness::WhiteSpaceSerial:
        computer.serial = "   ";
        break;
    case Ugliness::JunkSerial:
        computer.serial = random.pick(junkSerials());
        break;
    case Ugliness::DotsForSerial:
        computer.serial = QByteArray(random.between(6, 20), '.');
        break;
    case Ugliness::SharedSerial:
        computer.serial = before().serial;
        break;
    case Ugliness::CapturedTwice:
        computer.serial = before().serial;
        computer.name = before().name;
        break;
    case Ugliness::ControlCharacters:
        computer.name += "\x01\x1B[31m";
        computer.assignedUser = "tab\tand\r\nlines";
        break;
    case Ugliness::Markup:
        computer.name += " <b>R&D</b> ]]> \"x\" 'y'";
        break;
    case Ugliness::LoneSurrogate:
        computer.name += " \xED\xA0\x80";
        computer.model = "Mod\xFF"
                         "el \xC3";
        break;
    case Ugliness::Emoji:
        computer.name += " \xF0\x9F\x92\xBB\xF0\x9F\x8F\xB3\xEF\xB8\x8F\xE2\x80\x8D\xF0\x9F\x8C\x88";
        break;
    case Ugliness::RightToLeft:
        computer.name = "\xD7\x9E\xD7\x97\xD7\xA9\xD7\x91-" + padded(number, 6) +
                        " \xE2\x80\xAE"
                        "abc";
        break;
    case Ugliness::OverLongName:
        computer.name += '-' + QByteArray("\xC3\xA4"
                                          "bcdefghi")
                                   .repeated(40);
        break;
    case Ugliness::NothingKnown:
        computer.os = 0;
        computer.manufacturer = {};
        computer.model = {};
        computer.chassis = {};
        break;
    case Ugliness::NoDates:
        computer.inventoried = {};
        computer.modified = {};
        break;
    case Ugliness::DanglingHost:
        computer.type = "Virtual Machine";
        computer.vmType = "VMware";
        computer.hostId = computerId(900'000'000 + number);
        break;
    case Ugliness::NumbersAsText:
        computer.cores = "4.0";
        computer.memory = "8192 MB";
        computer.clockMhz = "n/a";
        break;
    case Ugliness::BlankName:
        computer.name = "  ";
        break;
    case Ugliness::UnreadableDate:
        computer.inventoried = "13.01.2025 08:00";
        break;
    case Ugliness::SameName:
        computer.name = before().name;
        break;
    }
}

std::vector<Installation> Estate::installations(int number, std::int64_t now) const
{
    Random random = this->random(Software, static_cast<std::uint64_t>(number));
    const Computer machine = cleanComputer(number, now);
    const bool onLinux = runsLinux(machine);
    const int count = kindOf(number) == Kind::Mobile ? 8 : 15 + random.below(26) + random.below(27);
    std::vector<Installation> made;
    made.reserve(static_cast<std::size_t>(count) + 2);
    std::vector<int> taken;
    for (int tries = 0; static_cast<int>(made.size()) < count && tries < 40 * count; ++tries) {
        Installation next = installation(machine.id, onLinux, static_cast<int>(made.size()), random, now);
        const auto place = std::lower_bound(taken.begin(), taken.end(), next.title);
        if (place != taken.end() && *place == next.title)
            continue;
        taken.insert(place, next.title);
        made.push_back(std::move(next));
    }
    switch (uglinessOf(number)) {
    case Ugliness::DoubleInstallations: // the same application twice, under two ids
        made.push_back(made.front());
        made.back().id = made.front().id + "&<2>";
        break;
    case Ugliness::DanglingHost: // an orphan: its computer is not there
        made.back().computerId = computerId(900'000'000 + number);
        break;
    case Ugliness::NoDates:
        made.front().installed = {};
        made.front().inventoried = {};
        made.front().modified = {};
        break;
    case Ugliness::UnreadableDate:
        made.front().installed = "0000-00-00";
        made.front().lastUsed = "last week";
        break;
    default:
        break;
    }
    return made;
}

Installation Estate::installation(const QByteArray& computerId, bool onLinux, int ordinal, Random& random,
                                  std::int64_t now) const
{
    Installation made;
    made.id = computerId + '-' + padded(ordinal, ordinalDigits);
    made.computerId = computerId;
    made.title = m_catalogue.pick(random, onLinux);
    const std::int64_t installed = now - static_cast<std::int64_t>(random.below(1500)) * daySeconds;
    made.installed = random.chance(700) ? isoDate(installed) : QByteArray();
    made.inventoried = isoTime(now - random.below(30 * daySeconds));
    made.lastUsed = random.chance(500) ? isoTime(now - random.below(60 * daySeconds)) : QByteArray();
    made.path = random.chance(800) ? installPathOf(m_catalogue.titles()[static_cast<std::size_t>(made.title - 1)])
                                   : QByteArray();
    made.modified = isoTime(now - random.below(90 * daySeconds));
    return made;
}

} // namespace itam::core::sampledata
