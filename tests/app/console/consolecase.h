// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A console with a folder and a keyring of its own, and the way to an instance by typing it in. What the end-to-end
// tests of the window share.
#pragma once

#include "tests/app/console/driver.h"
#include "tests/core/secrets/keyring.h"
#include "tests/endtoend/sandboxprocess.h"
#include "tests/testcase.h"

#include <QTemporaryDir>

namespace itam::tests {

class ConsoleCase : public TestCase
{
protected:
    /// The keyring; empty, or what is wrong. Called once, first.
    [[nodiscard]] QString prepare();
    /// When the bus of the keyring ends, GLib ends whoever was connected to it. Called last.
    static void endQuietly();

    [[nodiscard]] app::console::Options options() const;
    [[nodiscard]] std::unique_ptr<app::console::Console> start(const app::console::Options& options) const;
    [[nodiscard]] static bool close(std::unique_ptr<app::console::Console> console);
    /// As somebody would type it; waits until it is saved.
    [[nodiscard]] static bool connectTo(const Driver& driver, const SandboxProcess& sandbox, const QString& name);
    [[nodiscard]] QString inFolder(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private:
    QTemporaryDir m_folder;
    Keyring m_keyring;
};

} // namespace itam::tests
