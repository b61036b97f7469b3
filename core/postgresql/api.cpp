// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgresql/api.h"

#include <QString>

#include <algorithm>
#include <array>

namespace itam::core::postgresql {
namespace {

struct Meaning
{
    const char* sign; ///< start of a state, or words of a message
    const char* words;
};

// https://www.postgresql.org/docs/current/errcodes-appendix.html
constexpr std::array meanings{
    Meaning{"57014", "a query was cancelled or took longer than the server's time limit for one"},
    Meaning{"57P", "the server ended the connection"},
    Meaning{"08", "the connection to the server was lost"},
    Meaning{"42501", "this account lacks a permission"},
    Meaning{"53100", "the server has no room left for temporary files"},
    Meaning{"53", "the server is short of memory or connections"},
    Meaning{"58", "the server cannot read its files"},
    Meaning{"XX", "the server met data that is damaged"},
};

constexpr std::array refusals{
    Meaning{"password authentication failed", "the server refuses this user and password"},
    Meaning{"no password supplied", "the server asks for a password, and none is saved"},
    Meaning{"could not translate host name", "no computer of this name is known"},
    Meaning{"certificate", "the server's TLS certificate is not accepted"},
    Meaning{"does not support SSL", "TLS is asked for, and the server does not offer it"},
    Meaning{"no pg_hba.conf entry", "the server admits no such user from this computer to this database"},
    Meaning{"does not exist", "the server has no such database or user"},
    Meaning{"Connection refused", "no database server answers there"},
    Meaning{"timeout expired", "the server did not answer in time"},
    Meaning{"No such file or directory", "no database server answers there"},
};

} // namespace

QByteArray stateOf(const PGresult* result)
{
    return QByteArray(PQresultErrorField(result, PG_DIAG_SQLSTATE));
}

const char* wordsForState(const QByteArray& state)
{
    const auto meaning =
        std::ranges::find_if(meanings, [&state](const Meaning& known) { return state.startsWith(known.sign); });
    return meaning != meanings.end() ? meaning->words : nullptr;
}

const char* wordsForRefusal(const QByteArray& message)
{
    const auto meaning =
        std::ranges::find_if(refusals, [&message](const Meaning& known) { return message.contains(known.sign); });
    return meaning != refusals.end() ? meaning->words : nullptr;
}

QString oneLine(const char* message)
{
    return QString::fromUtf8(message).simplified();
}

QString meaningOf(const PGresult* result)
{
    const char* words = wordsForState(stateOf(result));
    return QStringLiteral("%1: %2").arg(QLatin1String(words != nullptr ? words : "the server refused"),
                                        oneLine(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY)));
}

QString meaningOfRefusal(const QByteArray& message)
{
    const char* words = wordsForRefusal(message);
    return QStringLiteral("%1: %2").arg(QLatin1String(words != nullptr ? words : "no connection to the server"),
                                        oneLine(message.constData()));
}

} // namespace itam::core::postgresql
