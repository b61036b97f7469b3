// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/campaign/journalserver.h"

#include "core/journal/journal.h"
#include "tests/campaign/localinstance.h"

#include <QCryptographicHash>

namespace itam::tests::campaign {
namespace {

// With triggers off, so that tables may come in any order. Numbers that a table gives go on behind the greatest.
constexpr auto sqlCopy = R"(
DO $$ DECLARE t text; c text; BEGIN
    SET LOCAL session_replication_role = replica;
    FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = '@FROM@' LOOP
        EXECUTE format('DELETE FROM @TO@.%I', t);
        EXECUTE format('INSERT INTO @TO@.%1$I OVERRIDING SYSTEM VALUE SELECT * FROM @FROM@.%1$I', t);
    END LOOP;
    FOR t, c IN SELECT table_name, column_name FROM information_schema.columns
                WHERE table_schema = '@TO@' AND is_identity = 'YES' LOOP
        EXECUTE format('SELECT setval(pg_get_serial_sequence(''@TO@.%1$I'', %2$L), '
                       'coalesce((SELECT max(%2$I) FROM @TO@.%1$I), 0) + 1, false)', t, c);
    END LOOP;
END $$)";

QByteArray schemaOf(const QString& folder)
{
    // Only letters and digits, so that it needs no quotes.
    return "s" + QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Md5).toHex();
}

} // namespace

core::journal::Location JournalServer::journalOf(const QString& folder) const
{
    if (const QByteArray schema = schemaOf(folder); !m_schemas.contains(schema)) {
        m_server.run("CREATE SCHEMA " + schema);
        m_schemas.insert(schema);
    }
    return m_server.dsn(DatabaseServer::Address{.user = QStringLiteral("admin"),
                                                .option = QStringLiteral("options=-csearch_path%3D") +
                                                          QString::fromLatin1(schemaOf(folder))});
}

void JournalServer::copy(const QString& from, const QString& to) const
{
    if (const auto made = core::journal::Journal::open(journalOf(to)); !made)
        giveUp(made.error().detail);
    m_server.run(QByteArray(sqlCopy).replace("@FROM@", schemaOf(from)).replace("@TO@", schemaOf(to)));
}

} // namespace itam::tests::campaign
