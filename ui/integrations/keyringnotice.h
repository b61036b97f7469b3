// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What to do when no keyring works: how to start one, or to keep secrets until the console closes. Never a file. Hidden
// while a keyring works. GUI thread.
#pragma once

#include "core/support/error.h"

#include <QWidget>

#include <optional>

class QCheckBox;

namespace itam::ui::widgets {
class MessageBar;
}

namespace itam::ui::integrations {

class KeyringNotice : public QWidget
{
    Q_OBJECT
public:
    explicit KeyringNotice(QWidget* parent = nullptr);

    /// nullopt: it works.
    void showProblem(const std::optional<core::support::Error>& problem);
    [[nodiscard]] bool hasProblem() const { return m_problem.has_value(); }
    /// The person agreed to type secrets again next time.
    [[nodiscard]] bool keepUntilClose() const;

    [[nodiscard]] QList<QWidget*> focusOrder() const;

signals:
    void keepUntilCloseChanged(bool keep);
    void retryRequested();

private:
    std::optional<core::support::Error> m_problem;
    widgets::MessageBar* m_bar;
    QCheckBox* m_keepCheckBox;
};

} // namespace itam::ui::integrations
