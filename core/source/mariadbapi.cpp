// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/mariadbapi.h"

#include <QString>

#include <algorithm>
#include <array>

namespace itam::core::source::mariadb {
namespace {

constexpr unsigned accessDenied = 1045;
constexpr unsigned accessDeniedWithoutPassword = 1698;
constexpr unsigned cannotConnectToSocket = 2002;
constexpr unsigned cannotConnectToHost = 2003;
constexpr unsigned lostConnection = 2013;
constexpr unsigned tlsFailed = 2026;

struct Meaning
{
    unsigned number;
    const char* words;
};

constexpr auto tooLate = "a query was cancelled or took longer than the server's time limit for one";
constexpr auto ended = "the server ended the connection";
constexpr auto lost = "the connection to the server was lost";
constexpr auto forbidden = "this account lacks a permission";
constexpr auto full = "the server has no room left for temporary files";
constexpr auto scarce = "the server is short of memory or connections";
constexpr auto unreadable = "the server cannot read its files";
constexpr auto damaged = "the server met data that is damaged";
constexpr auto silent = "no database server answers there";

// https://mariadb.com/kb/en/mariadb-error-code-reference/
constexpr std::array meanings{
    Meaning{1317, tooLate},    Meaning{1969, tooLate},    Meaning{1053, ended},      Meaning{1152, ended},
    Meaning{1927, ended},      Meaning{2006, lost},       Meaning{2013, lost},       Meaning{2055, lost},
    Meaning{1044, forbidden},  Meaning{1142, forbidden},  Meaning{1143, forbidden},  Meaning{1227, forbidden},
    Meaning{1345, forbidden},  Meaning{1370, forbidden},  Meaning{3, full},          Meaning{1021, full},
    Meaning{1026, full},       Meaning{1114, full},       Meaning{1037, scarce},     Meaning{1038, scarce},
    Meaning{1040, scarce},     Meaning{1041, scarce},     Meaning{1203, scarce},     Meaning{1226, scarce},
    Meaning{1016, unreadable}, Meaning{1017, unreadable}, Meaning{1030, unreadable}, Meaning{1033, unreadable},
    Meaning{1034, damaged},    Meaning{1194, damaged},    Meaning{1195, damaged},    Meaning{1712, damaged},
};

constexpr std::array refusals{
    Meaning{accessDenied, "the server refuses this user and password"},
    Meaning{accessDeniedWithoutPassword, "the server lets this user in from its own account only"},
    Meaning{1044, "the server admits no such user to this database"},
    Meaning{1049, "the server has no such database"},
    Meaning{1129, "the server admits no such user from this computer"},
    Meaning{1130, "the server admits no such user from this computer"},
    Meaning{1040, scarce},
    Meaning{1203, scarce},
    Meaning{1226, scarce},
    Meaning{2005, "no computer of this name is known"},
    Meaning{2059, "the server asks for a way to log in that this program does not have"},
    Meaning{cannotConnectToSocket, silent},
    Meaning{cannotConnectToHost, silent},
    Meaning{lostConnection, ended},
};

template <std::size_t Size>
const char* wordsFor(const std::array<Meaning, Size>& table, unsigned number)
{
    for (const Meaning& meaning : table) {
        if (meaning.number == number)
            return meaning.words;
    }
    return nullptr;
}

QString joined(const char* words, const char* message)
{
    return QStringLiteral("%1: %2").arg(QLatin1String(words), QString::fromUtf8(message).simplified());
}

} // namespace

QString meaningOf(unsigned number, const char* message)
{
    const char* words = wordsFor(meanings, number);
    return joined(words != nullptr ? words : "the server refused", message);
}

QString meaningOfRefusal(unsigned number, const char* message, bool isEncrypted)
{
    const QByteArrayView said(message);
    const bool mayBeLate = number == cannotConnectToSocket || number == cannotConnectToHost || number == lostConnection;
    if (mayBeLate && said.contains("110)")) // ETIMEDOUT
        return joined("the server did not answer in time", message);
    if (mayBeLate && said.contains("error: 110"))
        return joined("the server did not answer in time", message);
    if (number == tlsFailed)
        return joined(said.contains("does not support") ? "TLS is asked for, and the server does not offer it"
                                                        : "the server's TLS certificate is not accepted",
                      message);
    // The server does not tell which.
    if (number == accessDenied && said.contains("using password: NO"))
        return joined("the server asks for a password, and none is saved, or it admits no such user", message);
    if (number == accessDenied && !isEncrypted)
        return joined("the server refuses this user and password, or does so without TLS", message);
    const char* words = wordsFor(refusals, number);
    return joined(words != nullptr ? words : "no connection to the server", message);
}

bool isWrongSql(unsigned number)
{
    constexpr std::array numbers{1051U, 1052U, 1054U, 1060U, 1064U, noSuchTable, 1222U, 1248U, 1305U, brokenView};
    return std::ranges::find(numbers, number) != numbers.end();
}

bool mayWantPassword(unsigned number)
{
    return number == accessDenied || number == accessDeniedWithoutPassword;
}

} // namespace itam::core::source::mariadb
