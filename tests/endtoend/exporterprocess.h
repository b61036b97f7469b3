// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Real itam-export processes for end-to-end tests: one "host" with its own home, journal, settings and secrets.
#pragma once

#include "tests/endtoend/sandboxprocess.h"

#include <QJsonObject>

namespace itam::tests {

struct ExportEnd
{
    int exitStatus = -1;
    QJsonObject json;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QString outcome() const { return json.value(QLatin1String("outcome")).toString(); }
    [[nodiscard]] QString errorCode() const;
    /// A number of one data type: "sent", "inserted", ...
    [[nodiscard]] qint64 number(const char* type, const char* name) const;
    [[nodiscard]] QString state(const char* type) const;
    [[nodiscard]] QJsonObject ofType(const char* type) const;
    /// P-type sums: inserted + updated + ignored + skipped + errors == sent for every type.
    [[nodiscard]] bool sumsAgree() const;
};

class ExporterHost
{
public:
    /// `source`: path of the SQLite operations database.
    ExporterHost(const QString& folder, const SandboxProcess& sandbox, const QString& source);

    /// Where requests go in place of the sandbox itself.
    void connectThrough(const QString& url) { m_url = url; }
    /// In place of a file of its own: an address, and options that go with it.
    void keepJournalAt(const QStringList& place) { m_journal = place; }
    /// No file of the next exports may become larger, as on a disk that is full; 0: no limit.
    void limitFiles(qint64 bytes) { m_largestFile = bytes; }
    /// Takes the sandbox's credentials anew (after it was wiped).
    void refreshCredentials();
    [[nodiscard]] ExportEnd run(const QStringList& extra = {});
    /// Any command with --output json.
    [[nodiscard]] ExportEnd command(const QString& name, const QStringList& extra = {});
    /// Without waiting.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList& extra = {},
                                                  const QString& command = QStringLiteral("run"));
    [[nodiscard]] static ExportEnd finish(QProcess& process);

    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QString journalPath() const { return m_folder + QStringLiteral("/journal.db"); }
    [[nodiscard]] QString logPath() const { return m_folder + QStringLiteral("/export.log"); }
    [[nodiscard]] QString entitlementPath() const;
    [[nodiscard]] QString tokenPath() const { return m_folder + QStringLiteral("/token"); }

private:
    [[nodiscard]] QStringList arguments(const QString& command, const QStringList& extra) const;

    QString m_folder;
    const SandboxProcess& m_sandbox;
    QString m_source;
    QString m_url;
    QStringList m_journal;
    qint64 m_largestFile = 0;
};

} // namespace itam::tests
