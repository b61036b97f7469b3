// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An instance without HTTP: store and integration application on a fresh data file, a clock that the test owns, and the
// exporter's side of the wire as short calls. Nothing is processed unless the test says so.
#pragma once

#include "core/sandbox/integration/application.h"
#include "core/wire/messages.h"
#include "tests/fakes/fakeclock.h"

#include <QTemporaryDir>

namespace itam::tests {

using core::model::DataType;

[[nodiscard]] QString text(const char* latin1);

/// A record as the source has it. Columns that are not named are not sent.
struct TestRecord
{
    QString key;
    QList<std::pair<QString, QString>> fields;
    QString supersedes;
};

/// computer("A", {{"SerialNo", "s1"}}): key and name come along.
[[nodiscard]] TestRecord computer(const char* id, const QList<std::pair<const char*, const char*>>& fields = {});
[[nodiscard]] TestRecord contractRow(const char* id, const char* number,
                                     const QList<std::pair<const char*, const char*>>& fields = {});
[[nodiscard]] TestRecord installation(const char* id, const char* computerId, const char* product,
                                      const QList<std::pair<const char*, const char*>>& fields = {});

/// What surrounds the records of a segment. Empty transaction ID: a fresh one.
struct Sending
{
    QString exportId = QStringLiteral("export-1");
    QString transactionId;
    int index = 1;
    int count = 0; ///< 0: not known yet
    bool last = true;
    bool full = true;
    QString journal = QStringLiteral("journal-1");
    QString source = QStringLiteral("source-1");
    QString baseToken;
    std::optional<QString> epoch; ///< nullopt: the instance's own
};

/// What an instance has beside the usual.
struct InstanceParts
{
    QList<QByteArray> schemas;
    QList<QByteArray> scripts;
    QList<QByteArray> maps;                             ///< empty: those of the product
    QString data = {};                                  ///< a data file to begin with; empty: a fresh one
    sandbox::store::RecordFollower* follower = nullptr; ///< outlives it
};

class Instance
{
public:
    explicit Instance(InstanceParts parts = {});

    /// As after SIGKILL: what is Processing stays so until the next start finds it.
    void restart();
    void close();
    [[nodiscard]] bool isOpen() const { return m_application != nullptr; }

    [[nodiscard]] sandbox::integration::Application& application() { return *m_application; }
    [[nodiscard]] sandbox::store::Store& store() { return *m_store; }
    [[nodiscard]] FakeClock& clock() { return m_clock; }
    void setProperty(const char* name, const char* value);

    // --- the wire
    [[nodiscard]] QByteArray body(DataType type, const QList<TestRecord>& records, const Sending& sending) const;
    core::wire::Reply post(const QByteArray& body, const QByteArray& digest = "right");
    core::wire::Reply send(DataType type, const QList<TestRecord>& records, const Sending& sending = {});
    core::wire::Reply status(const QString& exportId, DataType type, std::optional<core::wire::CloseReason> close = {});
    core::wire::Reply end(const QString& exportId);
    core::wire::Reply rows(const QString& exportId, DataType type, const QString& after = {}, int limit = 1000);
    core::wire::ConnectionReport connectionTest(const QString& journal = QStringLiteral("journal-1"));

    /// A whole export of one type in one segment under a new export id, processed and ended; its run as it ended.
    core::wire::RunReport import(DataType type, const QList<TestRecord>& records, Sending sending = {});
    /// Rows of the last import() that did not land: "KEY reason".
    [[nodiscard]] QStringList notLanded();
    [[nodiscard]] QString lastExportId() const { return m_lastExport; }
    void process();

    // --- the data
    /// First column of the first row; "" for NULL, "(none)" when there is no row.
    [[nodiscard]] QString value(const char* sql);
    /// Every row as its columns joined by '|'.
    [[nodiscard]] QStringList query(const char* sql);
    void execute(const char* sql);
    /// A computer that another source brought. Empty serial: none.
    void addComputer(const char* sysId, const char* name, const char* serial);
    /// Everything that an import may change, without times and counters of runs: T-21 compares it.
    [[nodiscard]] QStringList targets();
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("instance.db")); }

    sandbox::platform::Caller caller;

private:
    void open();

    const InstanceParts m_parts;
    QTemporaryDir m_folder;
    FakeClock m_clock;
    std::unique_ptr<sandbox::store::Store> m_store;
    std::unique_ptr<sandbox::integration::Application> m_application;
    int m_exports = 0;
    int m_transactions = 0;
    QString m_lastExport;
    DataType m_lastType = DataType::Hardware;
};

} // namespace itam::tests
