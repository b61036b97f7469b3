// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The journal is on a PostgreSQL server: its n-th statement fails, or the exporter gets SIGKILL there.
#include "tests/campaign/disturbances.h"
#include "tests/campaign/journalserver.h"
#include "tests/testcase.h"

#include <QLoggingCategory>

using namespace itam::tests::campaign;

namespace {

class ServerJournalTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules(QStringLiteral("itam.*=false"));
        m_server = std::make_unique<JournalServer>();
    }
    void firstExport() { QCOMPARE(run(Start::Kind::First), 0); }
    void secondExport() { QCOMPARE(run(Start::Kind::Second), 0); }

private:
    [[nodiscard]] int run(Start::Kind where) const
    {
        return runAll(where, journalStatements() + killedExporters().mid(0, 1), {.server = m_server.get()});
    }

    std::unique_ptr<JournalServer> m_server;
};

ITAM_TEST(ServerJournalTest)
} // namespace
#include "tst_serverjournal.moc"
