// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A program of a database server on behalf of a test: as a user without rights where the test is root, since such
// programs refuse root; it dies with the test, however that ends.
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace itam::tests {

class ServerProcess
{
public:
    /// Has a folder of its own that the server's user may write to.
    ServerProcess();
    ~ServerProcess();
    ServerProcess(const ServerProcess&) = delete;
    ServerProcess& operator=(const ServerProcess&) = delete;

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    /// A file of mode 0600 that belongs to the server's user.
    void write(const QString& name, const QByteArray& contents) const;
    /// Runs to its end, with the contents of the file `input` if there is one; ends the test program with its output
    /// when it fails.
    void call(const QString& program, const QStringList& arguments, const QString& input = {}) const;
    /// `farewell`: the signal that ends the server at once.
    void start(const QString& program, const QStringList& arguments, int farewell);
    [[nodiscard]] bool isRunning();
    /// As a power cut would.
    void kill();
    void stop();
    [[nodiscard]] QByteArray output();

    [[nodiscard]] static int freePort();

private:
    [[nodiscard]] QStringList prefix(const QString& farewell) const;

    QTemporaryDir m_folder;
    QProcess m_process;
    int m_farewell = 0;
};

} // namespace itam::tests
