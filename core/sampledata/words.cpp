// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampledata/words.h"

#include <chrono>

namespace itam::core::sampledata {
namespace {

constexpr std::array siteList{
    Site{"BER", "Berlin, Campus North", "Research & Development", "4100"},
    Site{"MUC", "München, Werk 2", "Fertigung", "4210"},
    Site{"ZRH", "Zürich, Seefeld", "Finance", "5005"},
    Site{"KRK", "Kraków, Biuro 3", "Shared Services", "4310"},
    Site{"LYS", "Lyon, Siège", "Ventes & Marketing", "4420"},
    Site{"GRU", "São Paulo, Torre Sul", "Operações", "6100"},
    Site{"OSA", "大阪, 本館", "営業", "7200"},
    Site{"ATH", "Αθήνα, Κέντρο", "Logistics", "4610"},
    Site{"TLV", "תל אביב, מגדל", "Research & Development", "4120"},
    Site{"AUS", "Austin, Building 7", "Support", "8010"},
    Site{"DUB", "Dublin, Docklands", "Legal", "5080"},
    Site{"HOM", "Home office", "", ""},
};

constexpr std::array systemList{
    OperatingSystem{Platform::Windows, "Microsoft Windows 11 Enterprise", "10.0.22631", "", 64},
    OperatingSystem{Platform::Windows, "Microsoft Windows 11 Enterprise", "10.0.22621", "", 64},
    OperatingSystem{Platform::Windows, "Microsoft Windows 10 Enterprise", "10.0.19045", "", 64},
    OperatingSystem{Platform::Windows, "Microsoft Windows 7 Professional", "6.1.7601", "Service Pack 1", 32},
    OperatingSystem{Platform::WindowsServer, "Microsoft Windows Server 2022 Standard", "10.0.20348", "", 64},
    OperatingSystem{Platform::WindowsServer, "Microsoft Windows Server 2019 Datacenter", "10.0.17763", "", 64},
    OperatingSystem{Platform::WindowsServer, "Microsoft Windows Server 2012 R2 Standard", "6.3.9600", "", 64},
    OperatingSystem{Platform::Linux, "Red Hat Enterprise Linux", "9.3", "", 64},
    OperatingSystem{Platform::Linux, "Red Hat Enterprise Linux", "8.9", "", 64},
    OperatingSystem{Platform::Linux, "SUSE Linux Enterprise Server", "15", "SP5", 64},
    OperatingSystem{Platform::Linux, "Debian GNU/Linux", "12", "", 64},
    OperatingSystem{Platform::Linux, "Ubuntu", "22.04 LTS", "", 64},
    OperatingSystem{Platform::Hypervisor, "VMware ESXi", "8.0.2", "", 64},
    OperatingSystem{Platform::Hypervisor, "VMware ESXi", "7.0.3", "", 64},
    OperatingSystem{Platform::Mobile, "Android", "14", "", 64},
    OperatingSystem{Platform::Mobile, "iOS", "17.2", "", 64},
};

constexpr std::array modelList{
    MachineModel{"Dell Inc.", "Latitude 5440", "Notebook", "*******", "13th Gen Intel(R) Core(TM) i5-1345U", 10, 1600,
                 false},
    MachineModel{"Dell Inc.", "OptiPlex 7010", "Mini Tower", "*******", "13th Gen Intel(R) Core(TM) i7-13700", 16, 2100,
                 false},
    MachineModel{"LENOVO", "20XW0055GE", "Notebook", "PF9*A9AA", "11th Gen Intel(R) Core(TM) i7-1165G7 @ 2.80GHz", 4,
                 2800, false},
    MachineModel{"LENOVO", "ThinkCentre M75s Gen 2", "Desktop", "MJ0*A9A9", "AMD Ryzen 5 PRO 5650G", 6, 3900, false},
    MachineModel{"HP", "HP EliteBook 840 G9", "Notebook", "5CG99*9A*A", "12th Gen Intel(R) Core(TM) i5-1245U", 10, 1600,
                 false},
    MachineModel{"Hewlett-Packard", "HP EliteDesk 800 G2 SFF", "Space-saving", "CZC999*9AA",
                 "Intel(R) Core(TM) i5-6500 CPU @ 3.20GHz", 4, 3200, false},
    MachineModel{"Apple Inc.", "MacBookPro18,3", "Notebook", "C02A*9A*Q05", "Apple M1 Pro", 8, 3220, false},
    MachineModel{"Microsoft Corporation", "Surface Pro 9", "Tablet", "099999999953",
                 "12th Gen Intel(R) Core(TM) i5-1235U", 10, 1300, false},
    MachineModel{"FUJITSU", "LIFEBOOK U7512", "Notebook", "DSCA999999", "12th Gen Intel(R) Core(TM) i5-1235U", 10, 1300,
                 false},
    MachineModel{"Dell Inc.", "PowerEdge R750", "Rack Mount Chassis", "*******",
                 "Intel(R) Xeon(R) Gold 6330 CPU @ 2.00GHz", 28, 2000, true},
    MachineModel{"HPE", "ProLiant DL380 Gen10", "Rack Mount Chassis", "CZ29999A*A",
                 "Intel(R) Xeon(R) Gold 5218 CPU @ 2.30GHz", 16, 2300, true},
    MachineModel{"LENOVO", "ThinkSystem SR650 V2", "Rack Mount Chassis", "J30*9A*A",
                 "Intel(R) Xeon(R) Silver 4314 CPU @ 2.40GHz", 16, 2400, true},
    MachineModel{"Supermicro", "SYS-1029P", "Main Server Chassis", "A999999X9999999",
                 "Intel(R) Xeon(R) Silver 4214 CPU @ 2.20GHz", 12, 2200, true},
};

constexpr std::array productList{
    FamilySeed{"Microsoft Corporation", "Microsoft Edge", nullptr, "120.0.2210", false},
    FamilySeed{"The GNU Project", "bash", nullptr, "5.1.8", true},
    FamilySeed{"Microsoft Corporation", "Microsoft 365 Apps", "Enterprise", "16.0.16924", false},
    FamilySeed{"The OpenSSL Project", "openssl", nullptr, "3.0.7", true},
    FamilySeed{"Microsoft Corporation", "Microsoft Visual C++ 2015-2022 Redistributable", "x64", "14.38.33130", false},
    FamilySeed{"Google LLC", "Google Chrome", nullptr, "120.0.6099", false},
    FamilySeed{"systemd", "systemd", nullptr, "252.18", true},
    FamilySeed{"Microsoft Corporation", "Microsoft OneDrive", nullptr, "23.246.1127", false},
    FamilySeed{"Adobe", "Adobe Acrobat Reader", "64-bit", "23.008.20421", false},
    FamilySeed{"The GNU Project", "glibc", nullptr, "2.34.83", true},
    FamilySeed{"Microsoft Corporation", "Microsoft Teams", nullptr, "1.6.00.33567", false},
    FamilySeed{"OpenBSD", "openssh-server", nullptr, "8.7p1", true},
    FamilySeed{"Mozilla", "Mozilla Firefox", "ESR", "115.6.0", false},
    FamilySeed{"7-Zip", "7-Zip", nullptr, "23.01", false},
    FamilySeed{"Python Software Foundation", "python3", nullptr, "3.9.18", true},
    FamilySeed{"Oracle and/or its affiliates", "Java SE Runtime Environment", "8", "8.0.3910", false},
    FamilySeed{"The curl project", "curl", nullptr, "7.76.1", true},
    FamilySeed{"Cisco Systems, Inc.", "Cisco AnyConnect Secure Mobility Client", nullptr, "4.10.07061", false},
    FamilySeed{"The PostgreSQL Global Development Group", "postgresql-server", nullptr, "13.13", true},
    FamilySeed{"Microsoft Corporation", "Microsoft SQL Server", "Standard", "15.0.4345", false},
    FamilySeed{"Apache Software Foundation", "httpd", nullptr, "2.4.57", true},
    FamilySeed{"VideoLAN", "VLC media player", nullptr, "3.0.20", false},
    FamilySeed{"Zoom Video Communications, Inc.", "Zoom Workplace", nullptr, "5.16.10", false},
    FamilySeed{"Oracle Corporation", "Oracle Database", "Enterprise", "19.21.0", true},
    FamilySeed{"Autodesk, Inc.", "AutoCAD", "LT", "24.3.61", false},
    FamilySeed{"SAP SE", "SAP GUI for Windows", nullptr, "8.0.3", false},
    FamilySeed{"Notepad++ Team", "Notepad++", "64-bit x64", "8.6.0", false},
    FamilySeed{"Nagios", "nagios-nrpe", nullptr, "4.1.0", true},
    FamilySeed{"The Document Foundation", "LibreOffice", nullptr, "7.6.4", false},
    FamilySeed{"VMware, Inc.", "VMware Tools", nullptr, "12.3.5", false},
    FamilySeed{"IBM", "IBM Db2", "Advanced", "11.5.9", true},
    FamilySeed{"Git", "Git", nullptr, "2.43.0", false},
};

constexpr std::array<const char*, 10> vendorList{
    "Northgate Leasing", "Halvorsen & Partner GmbH", "Bluefield Capital",        "Delta Maintenance Services",
    "Kessler Rental AG", "Open Harbor Software",     "Société Générale de Parc", "Summit Support Ltd.",
    "Ørsted Data A/S",   "Pacific Device Finance"};

constexpr std::array<const char*, 6> typeList{"Lease",        "Maintenance",      "Support",
                                              "Subscription", "Software License", "Warranty"};

constexpr std::array<const char*, 8> junkList{
    "To be filled by O.E.M.", "Default string", "None", "0", "System Serial Number", "N/A", "00000000",
    "Not Specified"};

constexpr std::array<const char*, 24> syllables{"mor",  "ven", "dal", "kes", "ta",  "lor", "bru", "nim",
                                                "sel",  "va",  "ro",  "fen", "gar", "li",  "tho", "ma",
                                                "quin", "zel", "po",  "rik", "hal", "den", "ju",  "wes"};

constexpr std::array<const char*, 8> companyKinds{"Systems",   "Software GmbH", "Labs",      "Technologies, Inc.",
                                                  "Solutions", "Networks Ltd.", "Computing", "Data AB"};

constexpr std::array<const char*, 10> productKinds{"Studio", "Agent",   "Viewer",    "Server",  "Designer",
                                                   "Client", "Toolkit", "Connector", "Manager", "Runtime"};

QByteArray word(Random& random, int syllableCount)
{
    QByteArray text;
    for (int i = 0; i < syllableCount; ++i)
        text += random.pick(syllables);
    return text;
}

QByteArray capitalised(QByteArray text)
{
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

} // namespace

std::span<const Site> sites()
{
    return siteList;
}

std::span<const OperatingSystem> operatingSystems()
{
    return systemList;
}

std::span<const MachineModel> machineModels()
{
    return modelList;
}

std::span<const FamilySeed> knownProducts()
{
    return productList;
}

std::span<const char* const> contractVendors()
{
    return vendorList;
}

std::span<const char* const> contractTypes()
{
    return typeList;
}

std::span<const char* const> junkSerials()
{
    return junkList;
}

QByteArray userName(Random& random)
{
    const QByteArray family = word(random, random.between(2, 3));
    return QByteArray(1, static_cast<char>('a' + random.below(26))) + '.' + family;
}

QByteArray companyName(Random& random)
{
    const QByteArray first = capitalised(word(random, random.between(2, 3)));
    return first + ' ' + random.pick(companyKinds);
}

QByteArray productName(Random& random)
{
    const QByteArray first = capitalised(word(random, random.between(2, 3)));
    return first + ' ' + random.pick(productKinds);
}

QByteArray fromPattern(const char* pattern, Random& random)
{
    constexpr QByteArrayView letters{"ABCDEFGHJKLMNPRSTVWXYZ"};
    QByteArray text;
    for (const char* p = pattern; *p != '\0'; ++p) {
        const bool digit = *p == '9' || (*p == '*' && random.chance(400));
        if (digit)
            text += static_cast<char>('0' + random.below(10));
        else if (*p == 'A' || *p == '*')
            text += letters[random.below(static_cast<int>(letters.size()))];
        else
            text += *p;
    }
    return text;
}

QByteArray hex(Random& random, int digits)
{
    constexpr QByteArrayView alphabet{"0123456789abcdef"};
    QByteArray text;
    for (int i = 0; i < digits; ++i)
        text += alphabet[random.below(16)];
    return text;
}

QByteArray padded(int number, int width)
{
    const QByteArray digits = QByteArray::number(number);
    return digits.size() >= width ? digits : QByteArray(width - digits.size(), '0') + digits;
}

QByteArray isoDate(std::int64_t seconds)
{
    const std::int64_t day = (seconds >= 0 ? seconds : seconds - (daySeconds - 1)) / daySeconds;
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
    return padded(static_cast<int>(date.year()), 4) + '-' +
           padded(static_cast<int>(static_cast<unsigned>(date.month())), 2) + '-' +
           padded(static_cast<int>(static_cast<unsigned>(date.day())), 2);
}

QByteArray isoTime(std::int64_t seconds)
{
    const int clock = static_cast<int>(((seconds % daySeconds) + daySeconds) % daySeconds);
    return isoDate(seconds) + 'T' + padded(clock / 3600, 2) + ':' + padded(clock / 60 % 60, 2) + ':' +
           padded(clock % 60, 2) + 'Z';
}

} // namespace itam::core::sampledata
