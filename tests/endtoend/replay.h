// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The stage for a trace of the protocol's model: one instance, one estate, hosts that export it, all of them real
// programs. At the end of a trace the instance must hold what a fresh import of the same estate gives, and an export
// that has nothing to do must say so. GUI thread of the test; owns everything.
#pragma once

#include "tests/endtoend/exporterprocess.h"
#include "tests/endtoend/smallestate.h"

#include <QMap>
#include <QTemporaryDir>

namespace itam::tests {

/// Rows of the target tables as text, references resolved, without what no two imports share (sys_ids, times).
[[nodiscard]] QStringList tablesOf(const SandboxProcess& instance);

class Replay
{
public:
    Replay();

    struct Size
    {
        int computers = 2;
        int contracts = 0; ///< the n-th covers computer n
        int installedOn = 0;
        int perComputer = 1;
    };
    /// Fills the estate and starts the instance.
    [[nodiscard]] bool begin(const Size& size, const QStringList& instanceOptions = {});
    /// Stops the instance and starts it with this property, which stays.
    [[nodiscard]] bool setProperty(const char* name, const char* value);
    /// Stops the instance and starts it again, with `change` in between.
    [[nodiscard]] bool restartAfter(const std::function<void()>& change = {});
    /// A backup of the instance's data as they are now, while it runs.
    [[nodiscard]] bool saveInstance();
    /// Restores the backup in such a way that the instance does not notice: the epoch stays.
    [[nodiscard]] bool restoreInstance();
    /// Changes the instance's data behind its back, while it is down.
    [[nodiscard]] bool alterInstance(const QByteArray& sql);

    [[nodiscard]] SandboxProcess& instance() { return m_instance; }
    [[nodiscard]] SmallEstate& estate() { return m_estate; }
    [[nodiscard]] ExporterHost& host() { return *m_host; }
    /// Another computer with a journal of its own, of this estate unless `source` says otherwise.
    [[nodiscard]] std::unique_ptr<ExporterHost> anotherHost(const QString& source = {});
    /// Starts an export and kills it when `isThen`.
    [[nodiscard]] bool killWhen(const std::function<bool()>& isThen, const QStringList& extra = {});
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    struct Expected
    {
        qint64 sent = 0;        ///< by an export without anything to do: what is pending
        QStringList stays = {}; ///< rows of records that vanished: they are never deleted (D-8)
    };
    /// What a finished trace is measured by; empty: all is as it should be.
    [[nodiscard]] QStringList complaints(const Expected& expected);
    [[nodiscard]] QStringList complaints() { return complaints(Expected{}); }

private:
    [[nodiscard]] bool startInstance();
    [[nodiscard]] QStringList freshImport();

    QTemporaryDir m_folder;
    SandboxProcess m_instance;
    SmallEstate m_estate;
    std::unique_ptr<ExporterHost> m_host;
    QStringList m_options;
    QMap<QString, QString> m_properties;
    int m_hosts = 0;
};

} // namespace itam::tests
