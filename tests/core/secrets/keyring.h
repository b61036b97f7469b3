// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A message bus and a keyring daemon for one test, ended with the object.
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace itam::tests {

class Keyring
{
public:
    enum class State
    {
        Unlocked,
        NeverUnlocked
    };

    ~Keyring();
    /// Empty when it runs, else what is wrong.
    [[nodiscard]] QString start(State state);
    /// What a program needs to find it.
    [[nodiscard]] QProcessEnvironment environment() const { return m_environment; }

private:
    [[nodiscard]] bool ownsItsName() const;

    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
    QProcess m_bus;
    QProcess m_daemon;
};

/// Runs the actions of keychainchild.cpp in a process with `environment` and returns what it printed, line by line.
[[nodiscard]] QStringList runKeychainChild(const QString& actions, const QProcessEnvironment& environment);

} // namespace itam::tests
