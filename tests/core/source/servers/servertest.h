// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Base of the tests about operations databases on a server: each test function runs once for each kind of server, with
// an empty database.
#pragma once

#include "tests/core/source/databasefile.h"
#include "tests/servers/databaseserver.h"
#include "tests/testcase.h"

namespace itam::tests {

class ServerTest : public TestCase
{
    Q_OBJECT
protected slots:
    void initTestCase_data() { ServerPool::addKinds(); }
    void cleanupTestCase();
    void cleanup();

protected:
    /// Of the present kind; started when it is first asked for.
    [[nodiscard]] DatabaseServer& server() { return m_pool.server(); }
    void run(const QByteArray& sql) { server().run(sql); }
    /// The reader, with the password as a keyring gives it.
    [[nodiscard]] core::source::SourceLocation reader(const QString& option = {});
    [[nodiscard]] std::unique_ptr<core::source::OperationsDatabase> open();

private:
    ServerPool m_pool;
};

/// All that a pass says in one list, to be compared.
[[nodiscard]] QByteArrayList tale(const PassRows& pass);

} // namespace itam::tests
