// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Payloads one after the other; one request is in flight. An instance may take its time for each, so while an answer is
// awaited the one before it is settled and the next payload is made. Lives on the sender thread.
#pragma once

#include "core/identification/api.h"

#include <algorithm>
#include <deque>

namespace itam::core::identification {

/// `Load`: what one request carries, with its `body`. All of it stays on this computer and is short, since a stop waits
/// for it.
template <typename Load>
struct Turns
{
    std::function<std::optional<Load>()> next; ///< nothing: there are no more
    std::function<Result<void>(const Load&, Answer&)> settle;
    std::function<std::optional<std::pair<Load, Load>>(Load&)>
        halve; ///< too large, or refused for one of it; nothing: it is one row
};

template <typename Load>
class TurnTaker
{
public:
    TurnTaker(Api& api, const Turns<Load>& turns, const std::stop_token& stop, std::function<void()> meanwhile)
        : m_api(api)
        , m_turns(turns)
        , m_stop(stop)
        , m_meanwhile(std::move(meanwhile))
    {
    }

    /// Until there is nothing more to send, or until the first error; every answer that came is settled. Errors: those
    /// of Api::identify() and of `settle`.
    [[nodiscard]] Result<void> run()
    {
        while (m_result) {
            std::optional<Load> load = take();
            if (!load)
                break;
            auto answer = m_api.identify(load->body, m_stop, [this] { workMeanwhile(); });
            settleAnswered();
            if (answer && isLostTogether(*answer) && splitUp(*load))
                continue;
            if (answer)
                m_answered.emplace(*std::move(load), *std::move(answer));
            else
                refused(*load, answer.error());
        }
        settleAnswered();
        return m_result;
    }

private:
    [[nodiscard]] std::optional<Load> take()
    {
        if (m_waiting.empty())
            return m_turns.next();
        Load first = std::move(m_waiting.front());
        m_waiting.pop_front();
        return first;
    }

    void workMeanwhile()
    {
        settleAnswered();
        if (m_stop.stop_requested())
            return;
        if (m_meanwhile)
            std::exchange(m_meanwhile, {})();
        if (!m_waiting.empty() || m_stop.stop_requested())
            return;
        if (auto next = m_turns.next())
            m_waiting.push_back(*std::move(next));
    }

    void settleAnswered()
    {
        if (!m_answered)
            return;
        auto [load, answer] = *std::exchange(m_answered, std::nullopt);
        keep(m_turns.settle(load, answer));
    }

    void refused(Load& load, const Error& error)
    {
        if (error.code != ErrorCode::TooLarge || !splitUp(load))
            keep(failure(error));
    }

    /// Nothing was written because of one row: those that are fine go again without it. When each has a complaint of
    /// its own there is nobody to be saved.
    [[nodiscard]] static bool isLostTogether(const Answer& answer)
    {
        const auto isInnocent = [](const auto& each) {
            return each.second.errors.empty() || each.second.errors.front().code == QLatin1String("ABANDONED");
        };
        return answer.isWhole && hasFailures(answer) && std::ranges::any_of(answer.items, isInnocent);
    }

    [[nodiscard]] bool splitUp(Load& load)
    {
        auto halves = m_turns.halve(load);
        if (!halves)
            return false;
        m_waiting.push_front(std::move(halves->second));
        m_waiting.push_front(std::move(halves->first));
        return true;
    }

    /// The first error counts.
    void keep(Result<void> result)
    {
        if (m_result)
            m_result = std::move(result);
    }

    Api& m_api;
    const Turns<Load>& m_turns;
    const std::stop_token& m_stop;
    std::function<void()> m_meanwhile;
    std::deque<Load> m_waiting;
    std::optional<std::pair<Load, Answer>> m_answered; ///< not settled yet
    Result<void> m_result;
};

} // namespace itam::core::identification
