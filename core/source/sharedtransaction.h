// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The transaction in which the cursors of a session see one state of the data: it ends with the last of them, and keeps
// the session until then. A session has beginRead() and endRead() for it. On the session's thread.
#pragma once

#include "core/support/result.h"

#include <memory>

namespace itam::core::source {

template <typename Session>
class SharedTransaction
{
public:
    /// That of `current` while it lives, else a new one. Error: that of beginRead().
    [[nodiscard]] static Result<std::shared_ptr<SharedTransaction>>
    joined(std::weak_ptr<SharedTransaction>& current, const std::shared_ptr<Session>& session)
    {
        if (auto living = current.lock())
            return living;
        ITAM_TRY(session->beginRead());
        auto begun = std::make_shared<SharedTransaction>(session);
        current = begun;
        return begun;
    }
    explicit SharedTransaction(std::shared_ptr<Session> session) : m_session(std::move(session)) {}
    /// Whatever was stopped: the session has to be as it was. What cannot end in time ends with the session.
    ~SharedTransaction() { m_session->endRead(); }
    SharedTransaction(const SharedTransaction&) = delete;
    SharedTransaction& operator=(const SharedTransaction&) = delete;

private:
    std::shared_ptr<Session> m_session;
};

} // namespace itam::core::source
