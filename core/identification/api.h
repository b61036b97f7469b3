// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The calls of ServiceNow's identification API (servicenow-ire.md 1, 2, 10). One call is one attempt. Lives on the
// sender thread.
#pragma once

#include "core/identification/answer.h"
#include "core/identification/options.h"
#include "core/identification/payload.h"
#include "core/servicenow/oauth.h"
#include "core/support/clock.h"

#include <QJsonObject>

#include <functional>

namespace itam::core::identification {

/// How many items go into one request: twice as many while answers come in less than 10 s, half as many after a
/// time-out or more than 30 s (servicenow-ire.md 10).
class RequestSize
{
public:
    explicit RequestSize(int items) : m_items(items) {}
    [[nodiscard]] int items() const { return m_items; }
    void answered(std::chrono::steady_clock::duration took);
    void halve();

private:
    int m_items;
};

class Api
{
public:
    enum class Mode
    {
        Commits,
        Simulates ///< identify() asks query(), and what would be there only then has the sys_id `imagined`
    };
    Api(servicenow::Transport& transport, servicenow::OAuthSession& session, const support::Clock& clock,
        Options options, Mode mode = Mode::Commits);

    /// Commits item by item. `payload` as toJson() writes it. `meanwhile` as in HttpRequest, for each request that the
    /// call takes. Errors: ApiNotInScope (the OAuth
    /// entry, not a role: IR-18), IdentificationForbidden, IdentificationApiMissing (in neither form), TooLarge,
    /// NotServiceNow, BadReply, ServerTimeout (the outcome is not known), those of login and transport.
    [[nodiscard]] Result<Answer> identify(const QByteArray& payload, const std::stop_token& stop,
                                          const std::function<void()>& meanwhile = {});
    /// What identify() would do; nothing is written (IR-14).
    [[nodiscard]] Result<Answer> query(const QByteArray& payload, const std::stop_token& stop);
    /// servicenow-ire.md 6.3. Errors as above; NotFound: there is no such class.
    [[nodiscard]] Result<QJsonObject> classDescription(const QString& className, const std::stop_token& stop);

    enum class Removal
    {
        Removed,
        NotFound ///< the relationship, or the call
    };
    /// Takes a relationship away from a CI. Errors as above; Forbidden: the account may not.
    [[nodiscard]] Result<Removal> removeRelation(const QString& className, const QString& ci, const QString& relation,
                                                 const std::stop_token& stop);

    /// The instance has only the plain form of requests, as releases before the enhanced one: it takes all of a payload
    /// or nothing (IR-7), no options, and does not say what became of related rows. Known from the first answer on,
    /// until forgetForm().
    [[nodiscard]] bool isPlain() const { return m_isPlain; }
    void forgetForm() { m_isPlain = false; }

    [[nodiscard]] RequestSize& size() { return m_size; }
    [[nodiscard]] QString origin() const { return m_session.credentials().origin(); }

private:
    struct Paths
    {
        const char* enhanced;
        const char* plain;
    };
    /// In the form that the instance has.
    [[nodiscard]] Result<Answer> ask(const Paths& paths, const QByteArray& payload, const std::stop_token& stop,
                                     const std::function<void()>& meanwhile);
    [[nodiscard]] Result<Answer> post(const QString& path, const QByteArray& payload, const std::stop_token& stop,
                                      const std::function<void()>& meanwhile);
    [[nodiscard]] Error errorOf(const servicenow::HttpReply& reply) const;

    servicenow::Transport& m_transport;
    servicenow::OAuthSession& m_session;
    const support::Clock& m_clock;
    Options m_options;
    Mode m_mode;
    RequestSize m_size;
    bool m_isPlain = false;
};

} // namespace itam::core::identification
