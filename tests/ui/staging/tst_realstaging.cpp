// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/staging/realinstance.h"
#include "ui/staging/stagingsection.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>

using namespace itam;
using namespace itam::ui;
using namespace itam::ui::staging;
using tests::child;

// Staged rows of a real sandbox after a real export with problems, and the way of one record.
class RealStagingTest final : public tests::RealPageTest
{
    Q_OBJECT
private slots:
    void initTestCase() { begin(); }
    void init()
    {
        RealPageTest::init();
        auto made = std::make_unique<StagingSection>(prompter, clock);
        m_section = made.get();
        m_page = &made->stagingPage();
        show(std::move(made));
        QTRY_VERIFY(m_page->rows().rowCount() > 0);
    }
    void cleanup() { finish(); }
    void beginsWithTheNewestTransaction();
    void showsTheRowsOfATransaction();
    void showsTheRowsOfAWholeRun();
    void saysThatThereIsNoSuchNumber();
    void filtersOnTheInstance();
    void showsTheWayOfARecord_data();
    void showsTheWayOfARecord();
    void saysWhyARowDidNotLand();
    void tellsWhatEachMapDid();
    void opensTheTargetRecord();
    void writesWhatIsFiltered();
    void saysWhenMapsMayNotBeRead();
    void keepsTheRulesOfAPage();

private:
    /// Number of the first transaction of that type.
    [[nodiscard]] QString transaction(const char* type) const
    {
        return instance.value(QStringLiteral("x_fls_flexera_fnms_import_transaction"),
                              QStringLiteral("import_type=%1^ORDERBYnumber").arg(QLatin1String(type)),
                              QStringLiteral("number"));
    }
    void open(const QString& number, const QString& key = {})
    {
        m_section->showRowsOf(number, key);
        QTRY_COMPARE(m_page->list().table().property("dimmed").toBool(), false);
        QTRY_VERIFY(m_page->rows().rowCount() > 0);
        QTRY_VERIFY(m_page->record().fields().rowCount() > 0);
    }
    [[nodiscard]] QString about() const { return child<QLabel>(*page, "stagingAboutLabel")->text(); }

    StagingSection* m_section = nullptr;
    StagingPage* m_page = nullptr;
};

void RealStagingTest::beginsWithTheNewestTransaction()
{
    const QString newest = instance.value(QStringLiteral("x_fls_flexera_fnms_import_transaction"),
                                          QStringLiteral("ORDERBYDESCnumber"), QStringLiteral("number"));
    QVERIFY2(about().startsWith(newest), qUtf8Printable(about()));
    QVERIFY(about().contains(QLatin1String("Installed applications")));
}

void RealStagingTest::showsTheRowsOfATransaction()
{
    open(transaction("Inventory"));
    QCOMPARE(m_page->rows().rowCount(), 8);
    QCOMPARE(textOf(m_page->rows(), 0, 1), QStringLiteral("C00001"));
    QCOMPARE(textOf(m_page->rows(), 0, 0), QStringLiteral("Inserted"));
}

void RealStagingTest::showsTheRowsOfAWholeRun()
{
    open(transaction("Inventory"));
    QTest::mouseClick(child<QPushButton>(*page, "stagingWholeRunButton"), Qt::LeftButton);
    QTRY_COMPARE(m_page->rows().rowCount(), 12);
    QCOMPARE(m_page->rows().total(), 12);
    QVERIFY(m_page->number().startsWith(QLatin1String("IRUN")));
    QVERIFY(!child<QPushButton>(*page, "stagingWholeRunButton")->isEnabled());
}

void RealStagingTest::saysThatThereIsNoSuchNumber()
{
    m_page->rows().clear();
    auto* number = child<QLineEdit>(*page, "stagingNumberEdit");
    number->setText(QStringLiteral("ITXN9999999"));
    QTest::keyClick(number, Qt::Key_Return);
    QTRY_VERIFY(!emptyTitle(m_page->list().table()).isEmpty());
    QTRY_COMPARE(m_page->list().table().property("dimmed").toBool(), false);
    QCOMPARE(m_page->rows().rowCount(), 0);
}

void RealStagingTest::filtersOnTheInstance()
{
    const QString run = instance.value(QStringLiteral("x_fls_flexera_fnms_import_run"),
                                       QStringLiteral("import_type=Application"), QStringLiteral("number"));
    open(run);
    QCOMPARE(m_page->rows().rowCount(), 30);
    child<QComboBox>(*page, "stagingResultComboBox")->setCurrentIndex(1); // did not land
    QTRY_COMPARE(m_page->rows().rowCount(), 6);
    QCOMPARE(textOf(m_page->rows(), 0, 2), QStringLiteral("Its computer is not in ServiceNow"));
    auto* search = child<QLineEdit>(*page, "stagingSearchEdit");
    search->setText(QStringLiteral("I00015"));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(m_page->rows().rowCount(), 2);
    search->setText(QStringLiteral("nothing like that"));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(m_page->rows().rowCount(), 0);
    QTRY_COMPARE(emptyTitle(m_page->list().table()), QStringLiteral("No row matches these filters"));
}

void RealStagingTest::showsTheWayOfARecord_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("made");
    QTest::addColumn<QString>("now");
    QTest::newRow("copied") << "os" << "OperatingSystem" << "Windows 11" << "Copied" << "Windows 11" << "Windows 11";
    QTest::newRow("converted") << "ram" << "TotalMemory" << "17179869184" << "Bytes to megabytes" << "16384"
                               << "16384";
    QTest::newRow("of two columns") << "cpu_core_count" << "NumberOfCores, NumberOfProcessors" << "16 | 2"
                                    << "Cores of each processor" << "8" << "8";
    QTest::newRow("key") << "serial_number" << "SerialNo" << "S00003XY"
                         << "Serial number; placeholders count as none (key)" << "S00003XY" << "S00003XY";
    QTest::newRow("reference") << "manufacturer" << "Manufacturer" << "Dell Inc." << "Company of this name" << ""
                               << "Dell Inc.";
    QTest::newRow("constant") << "discovery_source" << "" << "" << "Always the same value" << "ITAM" << "ITAM";
}

// Source value, rule, staged value, result: each for itself (ux.md 2).
void RealStagingTest::showsTheWayOfARecord()
{
    QFETCH(const QString, target);
    open(transaction("Inventory"), QStringLiteral("C00003"));
    QCOMPARE(m_page->rows().rowCount(), 1);
    const auto& fields = m_page->record().fields().rows();
    const auto field = std::ranges::find_if(fields, [&](const core::exporter::FieldTrace& each) {
        return each.target == target && each.map == QLatin1String("FNMS Inventory -> Computer");
    });
    QVERIFY(field != fields.end());
    const auto column = [&](StagedTraceModel::Column which) {
        return textOf(m_page->record().fields(), static_cast<int>(field - fields.begin()), static_cast<int>(which));
    };
    QTEST(column(StagedTraceModel::Column::Column), "column");
    QTEST(column(StagedTraceModel::Column::Sent), "sent");
    QTEST(column(StagedTraceModel::Column::Staged), "sent"); // staged as it was sent
    QTEST(column(StagedTraceModel::Column::Rule), "rule");
    QTEST(column(StagedTraceModel::Column::Made), "made");
    QTEST(column(StagedTraceModel::Column::Now), "now");
}

void RealStagingTest::saysWhyARowDidNotLand()
{
    open(transaction("Inventory"), QStringLiteral("C00002"));
    const QString why = child<QLabel>(*page, "stagedWhyLabel")->text();
    QVERIFY2(why.contains(QLatin1String("C00001")), qUtf8Printable(why));
}

void RealStagingTest::tellsWhatEachMapDid()
{
    open(transaction("Contract"));
    QTRY_COMPARE(m_page->record().maps().rowCount(), 2); // contract, link
    QCOMPARE(textOf(m_page->record().maps(), 0, 0), QStringLiteral("Contract Transform"));
    QCOMPARE(textOf(m_page->record().maps(), 0, 1), QStringLiteral("Inserted"));
    QVERIFY(textOf(m_page->record().maps(), 0, 3).startsWith(QLatin1String("CNTR")));
    QCOMPARE(textOf(m_page->record().maps(), 1, 0), QStringLiteral("Contract -> Computer"));
}

void RealStagingTest::opensTheTargetRecord()
{
    open(transaction("Inventory"), QStringLiteral("C00003"));
    QSignalSpy linked(section.get(), &RecordsSection::linkRequested);
    QTest::mouseClick(child<QPushButton>(*page, "openStagedTargetButton"), Qt::LeftButton);
    QCOMPARE(linked.count(), 1);
    const QUrl url = linked.first().first().toUrl();
    QVERIFY2(url.toString().contains(QLatin1String("cmdb_ci")), qUtf8Printable(url.toString()));
    QVERIFY(child<QLabel>(*page, "stagedNoteLabel")->text().contains(QLatin1String("pc00003")));
}

void RealStagingTest::writesWhatIsFiltered()
{
    QTemporaryDir folder;
    open(transaction("Inventory"), QStringLiteral("C00003"));
    prompter.path = folder.filePath(QStringLiteral("rows.csv"));
    QTest::mouseClick(child<QPushButton>(*page, "stagingCsvButton"), Qt::LeftButton);
    QTRY_VERIFY(QFile::exists(prompter.path));
    QFile file(prompter.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QCOMPARE(text.count('\n'), 2);
    QVERIFY(text.contains("inserted,C00003"));
}

void RealStagingTest::saysWhenMapsMayNotBeRead()
{
    core::servicenow::StagedRecord record;
    record.values.insert(QStringLiteral("u_key"), QStringLiteral("C1"));
    record.values.insert(QStringLiteral("u_modelno"), QStringLiteral("X1"));
    m_page->record().showStory({record, core::exporter::traceFields(core::model::DataType::Hardware, record, {}, {}),
                                false, false});
    QVERIFY(child<QLabel>(*page, "stagedNoteLabel")->text().contains(QLatin1String("may not read the transform maps")));
    QCOMPARE(m_page->record().fields().rowCount(), 1);
    QCOMPARE(textOf(m_page->record().fields(), 0, 2), QStringLiteral("X1"));
}

void RealStagingTest::keepsTheRulesOfAPage()
{
    open(transaction("Inventory"), QStringLiteral("C00002"));
    keepsTheRules();
}

ITAM_TEST(RealStagingTest)
#include "tst_realstaging.moc"
