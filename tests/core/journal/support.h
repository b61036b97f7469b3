// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Short ways to fill a journal and to look at it whole.
#pragma once

#include "core/journal/journal.h"

#include <QTemporaryDir>
#include <QTest>

namespace itam::tests {

/// Fails the test with the error's detail.
#define ITAM_OK(expression)                                                                                            \
    do {                                                                                                               \
        const auto& itamResult = (expression);                                                                         \
        QVERIFY2(itamResult, itamResult ? "" : qPrintable(itamResult.error().detail));                                 \
    } while (false)

[[nodiscard]] core::journal::Owner hardwareOf(const QString& instance = QStringLiteral("I1"));
[[nodiscard]] core::support::Hash128 print(int number);
/// Records key-0..key-(count-1), with prints from `firstPrint` on.
[[nodiscard]] std::vector<core::journal::SentRecord> records(int count, int firstPrint = 0);
[[nodiscard]] core::journal::ExportRecord exportRecord(const QString& id,
                                                       const QString& instance = QStringLiteral("I1"));
[[nodiscard]] core::journal::TypeRecord typeRecord(const QString& exportId);
[[nodiscard]] core::journal::SegmentRecord segmentRecord(const QString& exportId, int index);
[[nodiscard]] core::journal::Landing landing(core::journal::Landing::End end, const core::journal::SentRecord& record,
                                             const QString& reason = {});

/// An export E1 with hardware in `segments` segments of two records each, all sent: E1-1 holds key-0 and key-1, ...
[[nodiscard]] Result<void> sendExport(core::journal::Journal& journal, const QString& exportId, int segments);
/// Accounts it with `end` for every record.
[[nodiscard]] Result<void> accountAll(core::journal::Journal& journal, const QString& exportId,
                                      core::journal::Landing::End end);
/// What accountAll() passes on: the ends of all segments, one by one.
[[nodiscard]] std::function<Result<std::optional<core::journal::Journal::SegmentEnd>>()>
endsOf(core::journal::Journal& journal, const QString& exportId, core::journal::Landing::End end);
[[nodiscard]] core::journal::Journal::RunEnd runEnd(const QString& exportId);

/// The next entry; nullopt at the end and after an error.
[[nodiscard]] std::optional<core::changes::BaselineEntry> nextOf(core::changes::BaselineReader& reader);
/// Where this program keeps the journal that goes by the name of `path`: in that file, or in a schema of a server.
[[nodiscard]] core::journal::Location journalAt(const QString& path);
/// Every row of a table, a line each.
[[nodiscard]] QString dumpTable(const core::journal::Location& journal, const QString& table);
/// Every row of every table as text: equal texts are equal journals.
[[nodiscard]] QString dump(const core::journal::Location& journal);
/// Statements on a connection of one's own.
[[nodiscard]] Result<void> runSql(const core::journal::Location& journal, const QByteArray& sql);
/// Journal file and write-ahead log as they are on disk now, as after a power cut.
[[nodiscard]] QString copyFiles(const QString& path, const QString& folder);

} // namespace itam::tests
