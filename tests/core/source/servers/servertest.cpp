// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/source/servers/servertest.h"

namespace itam::tests {

void ServerTest::cleanupTestCase()
{
    m_pool.clear();
}

void ServerTest::cleanup()
{
    server().clear();
}

core::source::SourceLocation ServerTest::reader(const QString& option)
{
    return {server().dsn({.option = option}),
            []() -> Result<QByteArray> { return QByteArray(DatabaseServer::password); }};
}

std::unique_ptr<core::source::OperationsDatabase> ServerTest::open()
{
    auto database = core::source::OperationsDatabase::open(reader());
    if (!database)
        qFatal("%s", qPrintable(database.error().detail));
    return *std::move(database);
}

QByteArrayList tale(const PassRows& pass)
{
    QByteArrayList lines = pass.rows;
    for (const qint64 time : pass.lastModifiedMs)
        lines.append("modified " + QByteArray::number(time));
    for (const QByteArray& key : pass.unsendable)
        lines.append("unsendable " + key);
    for (const core::source::Finding& finding : pass.findings.examples())
        lines.append(QStringList{core::source::nameOf(finding.kind), finding.key, finding.column, finding.detail}
                         .join(QLatin1Char('|'))
                         .toUtf8());
    return lines;
}

} // namespace itam::tests
