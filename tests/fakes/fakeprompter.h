// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Answers that were prepared, at once, or when the test says so; keeps what was asked. GUI thread.
#pragma once

#include "ui/widgets/prompter.h"

#include <QList>

namespace itam::tests {

class FakePrompter final : public ui::widgets::Prompter
{
public:
    /// Index of the choice; -1: the one that cancels.
    int answer = -1;
    /// The question stays open until reply().
    bool answersLater = false;
    /// Of both kinds of files; empty: cancelled.
    QString path;

    QList<ui::widgets::Question> questions;
    QStringList suggestedNames;

    void ask(const ui::widgets::Question& question, std::function<void(int)> answered) override
    {
        questions.append(question);
        if (answersLater)
            m_answered = std::move(answered);
        else
            answered(answer < 0 ? question.cancel : answer);
    }
    /// Answers the question that is open.
    void reply(int choice) { std::exchange(m_answered, {})(choice); }
    [[nodiscard]] bool isAsking() const { return static_cast<bool>(m_answered); }

    void pickSaveFile(const QString&, const QString& suggestedName, const QString&,
                      std::function<void(QString)> picked) override
    {
        suggestedNames.append(suggestedName);
        picked(path);
    }
    void pickOpenFile(const QString&, const QString&, std::function<void(QString)> picked) override { picked(path); }

private:
    std::function<void(int)> m_answered;
};

} // namespace itam::tests
