// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a session on a PostgreSQL server comes about.
#include "core/postgresql/session.h"
#include "core/support/unlessstopped.h"

#include <algorithm>
#include <clocale>
#include <vector>

namespace itam::core::postgresql {
namespace {

struct Option
{
    QByteArray keyword;
    QByteArray value;
};
using Options = std::vector<Option>;

/// In force unless the address says otherwise. A server that died without a word is noticed within a minute.
Options usualOptions()
{
    return {{"connect_timeout", "10"},
            {"keepalives_idle", "20"},
            {"keepalives_interval", "10"},
            {"keepalives_count", "3"},
            {"tcp_user_timeout", "60000"},
            {"client_encoding", "UTF8"},
            {"fallback_application_name", "itam-console"}};
}

Result<Options> optionsOf(const Address& address)
{
    const QByteArray uri = "postgresql:" + address.rest.toUtf8();
    char* why = nullptr;
    const std::unique_ptr<PQconninfoOption, void (*)(PQconninfoOption*)> parsed(PQconninfoParse(uri.constData(), &why),
                                                                                PQconninfoFree);
    const std::unique_ptr<char, void (*)(void*)> kept(why, PQfreemem);
    if (!parsed || !address.rest.startsWith(QLatin1String("//"))) {
        // Where a password is written in a wrong way, the reason may quote it.
        const bool quotable = why != nullptr && address.isNameComplete;
        return failure(ErrorCode::Usage,
                       QStringLiteral("this is no address of a PostgreSQL database, which looks like "
                                      "postgres://user@host:5432/database?sslmode=verify-full%1")
                           .arg(quotable ? QStringLiteral(" (%1)").arg(oneLine(why)) : QString()),
                       address.name);
    }
    Options options = usualOptions();
    for (const PQconninfoOption* option = parsed.get(); option->keyword != nullptr; ++option) {
        if (option->val != nullptr)
            options.push_back({option->keyword, option->val});
    }
    return options;
}

bool hasPassword(const Options& options)
{
    return std::ranges::any_of(options, [](const Option& option) { return option.keyword == "password"; });
}

struct Attempt
{
    Connection connection;
    QByteArray refusal; ///< empty: connected
};

/// Takes as long as the name server and the network do; its messages are in English, since they are looked into.
Attempt connect(const Options& options)
{
    const std::unique_ptr<std::remove_pointer_t<locale_t>, void (*)(locale_t)> english(
        newlocale(LC_ALL_MASK, "C", nullptr), freelocale);
    const locale_t former = uselocale(english.get());
    std::vector<const char*> keywords;
    std::vector<const char*> values;
    for (const Option& option : options) {
        keywords.push_back(option.keyword.constData());
        values.push_back(option.value.constData());
    }
    keywords.push_back(nullptr);
    values.push_back(nullptr);
    Attempt attempt{Connection(PQconnectdbParams(keywords.data(), values.data(), 0)), {}};
    if (PQstatus(attempt.connection.get()) != CONNECTION_OK)
        attempt.refusal = PQerrorMessage(attempt.connection.get());
    uselocale(former);
    return attempt;
}

} // namespace

Result<std::unique_ptr<Session>> Session::open(const Address& address, Codes codes, const std::stop_token& stop)
{
    auto options = optionsOf(address);
    if (!options)
        return failure(std::move(options).error());
    // A keyring that cannot be asked matters only if the server wants a password.
    std::optional<Error> unavailable;
    if (address.password && !hasPassword(*options)) {
        auto password = address.password();
        if (!password)
            unavailable = password.error();
        else if (!password->isEmpty())
            options->push_back({"password", *std::move(password)});
    }
    auto attempt = support::unlessStopped([options = *std::move(options)] { return connect(options); }, stop);
    if (!attempt)
        return failure(ErrorCode::Cancelled);
    if (unavailable && PQconnectionNeedsPassword(attempt->connection.get()) != 0)
        return failure(*std::move(unavailable));
    if (!attempt->refusal.isEmpty())
        return failure(codes.unreachable, meaningOfRefusal(attempt->refusal), address.name);
    PQsetNoticeProcessor(
        attempt->connection.get(), [](void*, const char*) {}, nullptr);
    return std::unique_ptr<Session>(new Session(std::move(attempt->connection), address.name, codes));
}

} // namespace itam::core::postgresql
