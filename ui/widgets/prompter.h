// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Questions that need an answer before anything can continue, and files to pick: behind an interface, so that tests
// never meet a modal window (exemplars 41). Answers come by callback; no nested event loop. GUI thread.
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace itam::ui::widgets {

struct Question
{
    QString title = {};
    QString text = {};
    QString explanation = {};
    /// Buttons with a verb; the answer is the index. Closing the window or Esc answers with `cancel`.
    QStringList choices = {};
    int cancel = 0;
    int preferred = 0; ///< default button
    bool dangerous = false;
};

class Prompter
{
public:
    virtual ~Prompter() = default;
    virtual void ask(const Question& question, std::function<void(int)> answered) = 0;
    /// An empty path: cancelled. `filter` as of QFileDialog.
    virtual void pickSaveFile(const QString& title, const QString& suggestedName, const QString& filter,
                              std::function<void(QString)> picked) = 0;
    virtual void pickOpenFile(const QString& title, const QString& filter, std::function<void(QString)> picked) = 0;
};

/// Windows above `parent`, which outlives the prompter.
class DialogPrompter final : public Prompter
{
public:
    explicit DialogPrompter(QWidget* parent) : m_parent(parent) {}
    void ask(const Question& question, std::function<void(int)> answered) override;
    void pickSaveFile(const QString& title, const QString& suggestedName, const QString& filter,
                      std::function<void(QString)> picked) override;
    void pickOpenFile(const QString& title, const QString& filter, std::function<void(QString)> picked) override;

private:
    QWidget* m_parent;
};

} // namespace itam::ui::widgets
