// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A real servicenow-sandbox process for end-to-end tests: start, stop, kill, read over REST as an administrator.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QUrl>

#include <memory>

namespace itam::tests {

class SandboxProcess
{
public:
    /// `folder`: where data, ready file and log go.
    explicit SandboxProcess(const QString& folder);
    ~SandboxProcess();

    /// Waits until requests are accepted. The port stays the same over restarts. False with a message on stderr.
    [[nodiscard]] bool start(const QStringList& extra = {});
    void stop(); ///< SIGTERM
    void kill(); ///< SIGKILL
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] qint64 processId() const { return m_process ? m_process->processId() : 0; }

    [[nodiscard]] QString url() const;
    [[nodiscard]] QString info(const char* name) const; ///< of the ready file
    [[nodiscard]] QString dataFile() const { return m_dataFile; }
    [[nodiscard]] QString logFile() const { return m_logFile; }
    /// Another data file for the next start(): a wiped instance.
    void useFreshData();
    /// While stopped: copies of the data file and what SQLite keeps beside it.
    void backup(const QString& folder) const;
    void restore(const QString& folder) const;

    /// All rows of a table that match an encoded query, every value as text.
    [[nodiscard]] QJsonArray table(const QString& name, const QString& query = {}, const QString& fields = {}) const;
    [[nodiscard]] int count(const QString& name, const QString& query = {}) const;
    /// Changes one record. False with a message when the instance refuses.
    [[nodiscard]] bool update(const QString& table, const QString& sysId, const QJsonObject& values) const;

    struct Reply
    {
        int status = 0;
        QJsonObject json;
    };
    /// Any request as an administrator: rest("POST", "/api/now/import/imp_user", ...).
    [[nodiscard]] Reply rest(const QString& method, const QString& path, const QJsonObject& body = {}) const;
    /// Needs start({"--faults", ...}); replaces the rules.
    [[nodiscard]] bool setFaults(const QJsonArray& rules) const;

private:
    QString m_folder;
    QString m_dataFile;
    QString m_readyFile;
    QString m_logFile;
    QJsonObject m_info;
    int m_port = 0;
    int m_generation = 0;
    std::unique_ptr<QProcess> m_process;
};

} // namespace itam::tests
