// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/exportbench.h"

#include "core/support/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace itam::bench {

ExportProgram::ExportProgram(const QString& folder, const QString& source, int port)
    : m_folder(folder)
    , m_source(source)
    , m_port(port)
{
    static_cast<void>(core::support::writePrivateFile(folder + QStringLiteral("/token"), "token"));
    static_cast<void>(core::support::writePrivateFile(folder + QStringLiteral("/secret"), "secret"));
    qputenv("HOME", QFile::encodeName(folder));
    qputenv("XDG_DATA_HOME", QFile::encodeName(folder));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(folder));
}

void ExportProgram::forget()
{
    for (const char* suffix : {"", "-wal", "-shm", ".lock"})
        QFile::remove(m_folder + QStringLiteral("/journal.db") + QLatin1String(suffix));
}

ChildEnd ExportProgram::run(const QStringList& arguments, int megabytes, Scope scope)
{
    const auto in = [this](const char* name) -> QString { return m_folder + QLatin1Char('/') + QLatin1String(name); };
    QStringList words{QStringLiteral("run"), QStringLiteral("-url"), QStringLiteral("http://127.0.0.1:%1").arg(m_port)};
    words += {QStringLiteral("-user"), QStringLiteral("bench"), QStringLiteral("--client-id"), QStringLiteral("bench")};
    words += {QStringLiteral("--token-file"), in("token"), QStringLiteral("--client-secret-file"), in("secret")};
    words += {QStringLiteral("--source"), QStringLiteral("sqlite:") + m_source, QStringLiteral("--journal")};
    words += {in("journal.db"), QStringLiteral("--settings"), in("settings"), QStringLiteral("--log"), in("log")};
    words += {QStringLiteral("--output"), QStringLiteral("json"), QStringLiteral("--segment-records")};
    words += {QStringLiteral("10000"), QStringLiteral("--segment-bytes"), QString::number(megabytes << 20)};
    if (scope == Scope::Applications)
        words += {QStringLiteral("-withContracts"), QStringLiteral("false"), QStringLiteral("-WithHardwareInventory"),
                  QStringLiteral("false")};
    words += arguments;
    const ChildEnd end =
        runChild(QCoreApplication::applicationDirPath() + QStringLiteral("/itam-export"), words, Output::Kept);
    m_summary = QJsonDocument::fromJson(end.output).object();
    if (end.exitStatus != 0)
        std::fprintf(stderr, "itam-export ended with %d: %s\n", end.exitStatus, end.output.constData());
    return end;
}

qint64 ExportProgram::number(const char* name) const
{
    for (const QJsonValue& type : m_summary.value(QLatin1String("types")).toArray()) {
        if (type.toObject().value(QLatin1String("type")).toString() == QLatin1String("applications"))
            return type.toObject().value(QLatin1String(name)).toInteger();
    }
    return -1;
}

} // namespace itam::bench
