// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/sqlite.h"
#include "tests/ui/staging/realinstance.h"
#include "ui/staging/stagingsection.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTimer>

using namespace itam;
using namespace itam::ui;
using namespace itam::ui::staging;
using tests::child;

namespace {

// A run of 400 segments with 500 records each, every 50th of them ambiguous, as the sandbox keeps it.
constexpr auto manyRows = R"sql(
INSERT INTO x_fls_flexera_fnms_import_run (sys_id, sys_created_on, number, state, import_type, export_id, rows_total, received)
    VALUES ('f0000000000000000000000000000001', '2026-01-01 00:00:00', 'IRUN0900001', 'Succeeded', 'Inventory', 'volume', 200000,
            '2026-01-01 00:00:00');
INSERT INTO x_fls_flexera_fnms_import_transaction (sys_id, sys_created_on, number, import_run, import_type, state,
        transaction_id, export_id, segment, rows_total, received)
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400)
    SELECT printf('f1%030d', i), '2026-01-01 00:00:00', printf('ITXN09%05d', i), 'f0000000000000000000000000000001', 'Inventory',
           'Succeeded', printf('volume-%d', i), 'volume', i, 500, '2026-01-01 00:00:00' FROM n;
INSERT INTO x_fls_flexera_fnms_inventory_import (sys_id, sys_created_on, sys_import_row, sys_import_state, u_transaction,
        u_key, u_reason, u_landed, u_computerid)
    WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 199999)
    SELECT printf('f2%030d', i), '2026-01-01 00:00:00', i % 500, CASE WHEN i % 50 = 0 THEN 'error' ELSE 'inserted' END,
           printf('f1%030d', i / 500 + 1), printf('V%06d', i), CASE WHEN i % 50 = 0 THEN 'AMBIGUOUS' END, i % 50 <> 0,
           printf('V%06d', i) FROM n;
)sql";

/// How long the GUI thread did not come back to its events.
class Heartbeat : public QObject
{
public:
    Heartbeat()
    {
        m_since.start();
        m_beat.setTimerType(Qt::PreciseTimer);
        connect(&m_beat, &QTimer::timeout, this, [this] {
            const qint64 gap = m_since.restart();
            longest = std::max(longest, gap);
            late += gap > noticeableMs ? 1 : 0;
        });
        m_beat.start(5);
    }
    static constexpr qint64 noticeableMs = 150;
    qint64 longest = 0;
    int late = 0;

private:
    QElapsedTimer m_since;
    QTimer m_beat;
};

} // namespace

// 200,000 staged rows: opened, filtered, scrolled with bounded memory while the window stays alive.
class RealVolumeTest final : public tests::RealPageTest
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        begin();
        instance.sandbox().stop();
        auto database =
            core::support::sqlite::Database::open(instance.sandbox().dataFile(), core::support::sqlite::OpenMode::ReadWrite);
        QVERIFY(database);
        const auto done = database->execute(manyRows);
        QVERIFY2(done, done ? "" : qUtf8Printable(done.error().detail));
        database = {};
        QVERIFY(instance.sandbox().start());
    }
    void cleanup() { finish(); }
    void opensFiltersAndScrolls200000Rows();
};

void RealVolumeTest::opensFiltersAndScrolls200000Rows()
{
    auto made = std::make_unique<StagingSection>(prompter, clock);
    StagingSection* staged = made.get();
    StagingPage& shown = made->stagingPage();
    show(std::move(made));
    QTRY_VERIFY(shown.rows().rowCount() > 0);
    Heartbeat heartbeat;
    QElapsedTimer time;
    time.start();
    staged->showRowsOf(QStringLiteral("IRUN0900001"), {});
    QTRY_COMPARE_WITH_TIMEOUT(shown.rows().total(), 200'000, 30'000);
    const qint64 opened = time.restart();

    // 60 pages to the end of what is loaded: the rows of ten of them are let go again.
    constexpr int pages = 60;
    for (int each = 1; each < pages; ++each) {
        shown.list().table().scrollToBottom();
        shown.rows().fetchMore({});
        QTRY_COMPARE_WITH_TIMEOUT(shown.rows().rowCount(), (each + 1) * core::servicenow::historyPageSize, 30'000);
    }
    const qint64 scrolled = time.restart();
    QVERIFY(shown.rows().keptPages() <= models::PagedModel::defaultMostPages);
    QCOMPARE(textOf(shown.rows(), pages * core::servicenow::historyPageSize - 1, 1), QStringLiteral("V011999"));

    child<QComboBox>(*page, "stagingResultComboBox")->setCurrentIndex(1); // did not land
    QTRY_COMPARE_WITH_TIMEOUT(shown.rows().total(), 4'000, 30'000);
    auto* search = child<QLineEdit>(*page, "stagingSearchEdit");
    search->setText(QStringLiteral("V19995"));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(shown.rows().rowCount(), 1, 30'000);
    QCOMPARE(textOf(shown.rows(), 0, 1), QStringLiteral("V199950"));
    qInfo("opened in %lld ms, %d pages in %lld ms, filtered twice in %lld ms, longest gap %lld ms", opened, pages,
          scrolled, time.elapsed(), heartbeat.longest);
    // A computer that is busy with other things may hold the window up now and then; pages that were waited for would
    // do so each time.
    QVERIFY2(heartbeat.late < pages / 4, qPrintable(QString::number(heartbeat.late)));
}

ITAM_TEST(RealVolumeTest)
#include "tst_realvolume.moc"
