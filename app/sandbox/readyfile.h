// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The ready file (design.md 6.5): tells whoever started the sandbox, and nobody else, where it listens and how to log
// in.
#pragma once

#include "core/sandbox/platform/accounts.h"
#include "core/support/result.h"

#include <QByteArray>

namespace itam::app::sandbox {

/// The JSON: url, user, password, clientId, clientSecret, refreshToken, instanceId, pid of design.md 6.5 (user is an
/// administrator, the token is its own), "users" with the other logins, and "certificate", the file to trust, when the
/// sandbox made one.
[[nodiscard]] QByteArray readyText(const QString& url, const QString& certificate,
                                   const itam::sandbox::platform::Credentials& credentials, const QString& instanceId,
                                   qint64 pid);

/// A file with mode 0600 that appears complete or not at all, and goes with the object. One thread.
class ReadyFile
{
public:
    /// Replaces a file whose process is dead. Errors: FileUnwritable, with a detail that says why: another sandbox owns
    /// it, or it is no ready file.
    [[nodiscard]] static Result<ReadyFile> write(const QString& path, const QByteArray& text);

    ReadyFile(ReadyFile&& other) noexcept : m_path(std::exchange(other.m_path, QString())) {}
    ReadyFile& operator=(ReadyFile&&) = delete;
    ~ReadyFile() { remove(); }

    /// Idempotent.
    void remove();

private:
    explicit ReadyFile(QString path) : m_path(std::move(path)) {}
    QString m_path;
};

} // namespace itam::app::sandbox
