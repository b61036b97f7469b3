// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// systemctl as far as the schedule calls it: answers by the words of the call, and keeps what was called. One thread at
// a time.
#pragma once

#include "core/schedule/commands.h"

namespace itam::tests {

class FakeCommands final : public core::schedule::Commands
{
public:
    /// What a call answers whose words contain `words`; the last answer that fits counts.
    void answer(const QString& words, core::schedule::CommandEnd end) { m_answers.append({words, std::move(end)}); }
    void refuse(const QString& words, const QByteArray& why) { answer(words, {1, {}, why}); }
    /// As where there is no systemctl.
    bool isMissing = false;

    Result<core::schedule::CommandEnd> run(const QString& program, const QStringList& arguments) override
    {
        const QString call = (QStringList{program} + arguments).join(u' ');
        calls.append(call);
        if (isMissing)
            return failure(ErrorCode::ScheduleUnavailable, QStringLiteral("No such file or directory"), program);
        core::schedule::CommandEnd end;
        for (const auto& [words, known] : m_answers) {
            if (call.contains(words))
                end = known;
        }
        return end;
    }
    /// Without the questions whether systemd is there.
    [[nodiscard]] QStringList changes() const
    {
        QStringList changing;
        for (const QString& call : calls) {
            if (!call.contains(QLatin1String(" show ")))
                changing.append(call);
        }
        return changing;
    }

    QStringList calls;

private:
    QList<std::pair<QString, core::schedule::CommandEnd>> m_answers;
};

} // namespace itam::tests
