// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What restricts a list, each as a chip that can be taken away, and all at once (ux.md 2). Hidden while nothing
// restricts. GUI thread.
#pragma once

#include <QWidget>

#include <functional>

class QPushButton;

namespace itam::ui::lifecycle {

class FilterChips final : public QWidget
{
    Q_OBJECT
public:
    struct Chip
    {
        const char* name; ///< object name, "userChipButton"
        QString text;
        std::function<void()> remove;
    };
    /// `focusAfter`: what takes the focus when the chip that had it goes; outlives the chips, or shares their parent.
    explicit FilterChips(QWidget* focusAfter, QWidget* parent = nullptr);

    void showChips(const QList<Chip>& chips);

signals:
    void clearRequested();

private:
    void add(const Chip& chip);
    void forget();

    QWidget* m_focusAfter;
    QPushButton* m_clear;
};

} // namespace itam::ui::lifecycle
