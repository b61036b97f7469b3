// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/checkpages/checksfixture.h"
#include "ui/checks/previewsection.h"

#include <QCheckBox>

using namespace itam;
using namespace itam::ui;
using checks::PreviewSection;
using core::changes::RecordKind;
using core::exporter::PreviewRecord;
using core::model::DataType;
using tests::child;
using tests::FakeChecks;

// What the next export would do, and one record field by field.
class PreviewPageTest final : public tests::ChecksPageTest
{
    Q_OBJECT
private slots:
    void init()
    {
        prepare();
        fake->with([](FakeChecks::Data& data) {
            data.records = {{DataType::Hardware, RecordKind::Unchanged, false, "C1", {}},
                            {DataType::Hardware, RecordKind::Added, true, "C2", {}},
                            {DataType::Hardware, RecordKind::Added, true, "C3", {}},
                            {DataType::Hardware, RecordKind::Vanished, false, "C9", {}},
                            {DataType::Contracts, RecordKind::Pending, true, "K1", QStringLiteral("CI_NOT_FOUND")},
                            {DataType::Contracts, RecordKind::Pending, false, "K2", QStringLiteral("AMBIGUOUS")},
                            {DataType::Applications, RecordKind::HeldBack, false, "A1", QStringLiteral("ADD_OFF")}};
            data.view.isOnInstance = true;
            data.view.table = QStringLiteral("cmdb_ci_computer");
            data.view.fields = {{QStringLiteral("name"), QStringLiteral("old"), QStringLiteral("old"), false},
                                {QStringLiteral("os"), QStringLiteral("Debian 11"), QStringLiteral("Debian 12"), true}};
        });
        auto made = std::make_unique<PreviewSection>(parts());
        m_section = made.get();
        use(std::move(made));
    }
    void cleanup() { finish(); }
    void countsByKindAndType();
    void listsWhatIsSentAndWhy();
    void showsOldAndNewOfARecord();
    void saysWhatStaysAndWhy();
    void asksForTheLastOfManyChosenRecords();
    void saysWhatAnExportOfTheRecordWouldMeet_data();
    void saysWhatAnExportOfTheRecordWouldMeet();
    void stopsReadingARecord();
    void showsARecordBeforeThereIsAPreview();
    void saysWhatIsNotOrdinary();
    void showsProgressAndStops();
    void stopsAndShowsWhatWasReadUntilThen();
    void asksServiceNowWhereItCan();
    void asksForCredentials();
    void writesAllKinds();
    void keepsTheRulesOfAPage();

private:
    void preview()
    {
        showPage();
        click("previewRunButton");
        QTRY_COMPARE(checkPage->groups().rowCount(), 5);
        QTRY_VERIFY(checkPage->found().rowCount() > 0);
    }
    void choose(RecordKind kind, DataType type)
    {
        checkPage->chooseGroup(checks::groupOf(type, static_cast<int>(kind)));
    }
    /// "state|field|instance|database" of each field.
    [[nodiscard]] QStringList fields() const
    {
        const QAbstractItemModel& model = *table("previewFieldsTable")->model();
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model.columnCount(); ++column)
                cells.append(model.index(row, column).data().toString());
            rows.append(cells.join(QLatin1Char('|')));
        }
        return rows;
    }

    PreviewSection* m_section = nullptr;
};

void PreviewPageTest::countsByKindAndType()
{
    preview();
    QCOMPARE(groupRows(), QStringList({QStringLiteral("Sent|2|Hardware inventory|Added"),
                                       QStringLiteral("Partly sent|2|Contracts|Pending"),
                                       QStringLiteral("Not sent|1|Installed applications|Held back"),
                                       QStringLiteral("Stays there|1|Hardware inventory|Vanished"),
                                       QStringLiteral("Not sent|1|Hardware inventory|Unchanged")}));
    QCOMPARE(label("previewStatusLabel"), QStringLiteral("Last previewed just now: 35 records read, 3 would be sent."));
}

void PreviewPageTest::listsWhatIsSentAndWhy()
{
    preview();
    choose(RecordKind::Pending, DataType::Contracts);
    QTRY_COMPARE(recordKeys(), QStringList({QStringLiteral("K1"), QStringLiteral("K2")}));
    const auto& found = checkPage->found();
    QCOMPARE(found.index(0, 1).data().toString(), QStringLiteral("Yes"));
    QCOMPARE(found.index(1, 1).data().toString(), QStringLiteral("No"));
    QCOMPARE(found.index(0, 2).data().toString(), QStringLiteral("Its computer is not in ServiceNow"));
    QCOMPARE(found.index(0, 2).data(models::RawRole).toString(), QStringLiteral("CI_NOT_FOUND"));
}

void PreviewPageTest::showsOldAndNewOfARecord()
{
    preview();
    QTRY_COMPARE(fields(),
                 QStringList({QStringLiteral("Differs|os|Debian 11|Debian 12"), QStringLiteral("Same|name|old|old")}));
    QCOMPARE(label("previewRecordLabel"), QStringLiteral("Hardware inventory: C2"));
    QCOMPARE(label("previewStoryLabel"),
             QStringLiteral("It is in ServiceNow, in the table cmdb_ci_computer. No export of this console is known to "
                            "have brought it there."));
}

void PreviewPageTest::saysWhatStaysAndWhy()
{
    using core::exporter::Stays;
    fake->with([](FakeChecks::Data& data) {
        data.view.fields = {
            {QStringLiteral("name"), QStringLiteral("old"), QStringLiteral("old"), false},
            {QStringLiteral("os"), QStringLiteral("Debian 11"), {}, true, Stays::NotCleared},
            {QStringLiteral("model_id"), {}, QStringLiteral("X1"), true, Stays::NameUnknown},
            {QStringLiteral("ram"), QStringLiteral("1024"), QStringLiteral("2048"), true, Stays::OwnedElsewhere},
            {QStringLiteral("vendor"), QStringLiteral("A"), QStringLiteral("B"), true, Stays::UpdatesOff},
            {QStringLiteral("cpu_count"), QStringLiteral("1"), QStringLiteral("2"), true}};
    });
    preview();
    QTRY_COMPARE(fields(), QStringList({QStringLiteral("Differs|cpu_count|1|2"),
                                        QStringLiteral("Stays: cannot be emptied|os|Debian 11|"),
                                        QStringLiteral("Stays: not in ServiceNow|model_id||X1"),
                                        QStringLiteral("Stays: another source owns it|ram|1024|2048"),
                                        QStringLiteral("Stays: contracts are not updated|vendor|A|B"),
                                        QStringLiteral("Same|name|old|old")}));
}

void PreviewPageTest::asksServiceNowWhereItCan()
{
    using core::servicenow::Predicted;
    auto* option = child<QCheckBox>(*page, "previewAskCheckBox");
    QVERIFY(option->isHidden());
    preview();
    QVERIFY(table("previewTable")->isColumnHidden(3));
    fake->with([](FakeChecks::Data& data) {
        data.mayAskInstance = true;
        data.records[1].prediction = {"C2", Predicted::Insert, {}, {QStringLiteral("MATCHED_BY_NAME")}};
        data.records[2].prediction = {"C3", Predicted::Duplicate, QStringLiteral("DUPLICATE_OF C2"), {}};
        data.records[4].prediction = {"K1", Predicted::Refused, QStringLiteral("CI_NOT_FOUND"), {}};
    });
    section->setPorts(fake->ports());
    QVERIFY(option->isVisible());
    option->setFocus();
    QTest::keyClick(option, Qt::Key_Space);
    click("previewRunButton");
    QTRY_COMPARE(fake->data().askedInstance, 1);
    QTRY_VERIFY(!table("previewTable")->isColumnHidden(3));
    choose(RecordKind::Added, DataType::Hardware);
    QTRY_COMPARE(recordKeys(), QStringList({QStringLiteral("C2"), QStringLiteral("C3")}));
    const auto& found = checkPage->found();
    QTRY_COMPARE(found.index(0, 3).data().toString(),
                 QStringLiteral("Insert (recognised by its name alone: it may be another machine)"));
    QCOMPARE(found.index(1, 3).data().toString(), QStringLiteral("Ignore: C2 stands for the same computer"));
    QCOMPARE(found.index(1, 3).data(models::RawRole).toString(), QStringLiteral("duplicate DUPLICATE_OF C2"));
    choose(RecordKind::Pending, DataType::Contracts);
    QTRY_COMPARE(recordKeys(), QStringList({QStringLiteral("K1"), QStringLiteral("K2")}));
    QCOMPARE(found.index(0, 3).data().toString(), QStringLiteral("Refuse: Its computer is not in ServiceNow"));
    QCOMPARE(found.index(1, 3).data().toString(), QString());
    QCOMPARE(checkPage->bar().message().meaning,
             QStringLiteral("Insert: 1. Update: 0. Leave as they are: 0. Ignore as duplicates: 1. Refuse: 1."));
    // Not any more: another channel.
    fake->with([](FakeChecks::Data& data) { data.mayAskInstance = false; });
    section->setPorts(fake->ports());
    QVERIFY(!option->isVisible());
    click("previewRunButton");
    QTRY_VERIFY(table("previewTable")->isColumnHidden(3));
    QCOMPARE(fake->data().askedInstance, 1);
}

void PreviewPageTest::asksForTheLastOfManyChosenRecords()
{
    preview();
    QTRY_COMPARE(fake->data().viewed, QList<QByteArray>({"C2"}));
    auto* records = table("previewTable");
    records->setCurrentIndex(checkPage->found().index(1, 0));
    records->setCurrentIndex(checkPage->found().index(0, 0));
    records->setCurrentIndex(checkPage->found().index(1, 0));
    QTRY_COMPARE(fake->data().viewed, QList<QByteArray>({"C2", "C3"}));
    QTRY_COMPARE(fields().size(), 2);
    // Enter does not wait.
    records->setCurrentIndex(checkPage->found().index(0, 0));
    QTest::keyClick(records, Qt::Key_Return);
    QTRY_COMPARE(fake->data().viewed.size(), 3);
}

void PreviewPageTest::saysWhatAnExportOfTheRecordWouldMeet_data()
{
    QTest::addColumn<bool>("landed");
    QTest::addColumn<QString>("pending");
    QTest::addColumn<bool>("vanished");
    QTest::addColumn<QString>("part");
    QTest::newRow("landed") << true << "" << false << "An export brought it there; it was sent last on";
    QTest::newRow("pending") << false << "AMBIGUOUS" << false
                             << "It did not land when it was sent: Several records in ServiceNow match.";
    QTest::newRow("vanished") << false << "" << true
                              << "It had vanished from the operations database and is sent again.";
}

void PreviewPageTest::saysWhatAnExportOfTheRecordWouldMeet()
{
    QFETCH(const bool, landed);
    QFETCH(const QString, pending);
    QFETCH(const bool, vanished);
    QFETCH(const QString, part);
    fake->with([&](FakeChecks::Data& data) {
        data.view.hasLanded = landed;
        data.view.sentAt = clock.nowUtc();
        data.view.pendingReason = pending;
        data.view.hadVanished = vanished;
    });
    showPage();
    m_section->showRecord(DataType::Hardware, "C2");
    QTRY_VERIFY2(label("previewStoryLabel").contains(part), qPrintable(label("previewStoryLabel")));
}

void PreviewPageTest::stopsReadingARecord()
{
    fake->with([](FakeChecks::Data& data) { data.waits = true; });
    showPage();
    m_section->showRecord(DataType::Hardware, "C2");
    QTRY_COMPARE(emptyTitle(*table("previewFieldsTable")), QStringLiteral("Reading the record\u2026"));
    click("previewStopFieldsButton");
    QCOMPARE(emptyTitle(*table("previewFieldsTable")), QStringLiteral("Reading was stopped"));
    fake->with([](FakeChecks::Data& data) { data.waits = false; });
    QTest::mouseClick(emptyButton(*table("previewFieldsTable")), Qt::LeftButton);
    QTRY_COMPARE(fields().size(), 2);
}

void PreviewPageTest::showsARecordBeforeThereIsAPreview()
{
    showPage();
    m_section->showRecord(DataType::Contracts, "K7");
    QTRY_COMPARE(fields().size(), 2);
    QCOMPARE(label("previewRecordLabel"), QStringLiteral("Contracts: K7"));
    fail(ErrorCode::NotFound);
    m_section->showRecord(DataType::Contracts, "K8");
    QTRY_COMPARE(emptyTitle(*table("previewFieldsTable")),
                 QStringLiteral("The operations database has no such record that can be sent"));
    fail(ErrorCode::TimedOut);
    m_section->showRecord(DataType::Contracts, "K8");
    QTRY_COMPARE(emptyButton(*table("previewFieldsTable"))->text(), QStringLiteral("Try again"));
}

void PreviewPageTest::saysWhatIsNotOrdinary()
{
    preview();
    QVERIFY(checkPage->bar().isEmpty());
    fake->with([](FakeChecks::Data& data) {
        data.fullReasons[DataType::Hardware] = QStringLiteral("The instance was restored.");
    });
    click("previewRunButton");
    QTRY_COMPARE(checkPage->bar().message().meaning,
                 QStringLiteral("Hardware inventory would be exported in full: The instance was restored."));
    fake->with([](FakeChecks::Data& data) {
        data.fullReasons = {};
        data.unsendable = 2;
    });
    const QSignalSpy other(section.get(), &checks::CheckSection::sectionRequested);
    click("previewRunButton");
    QTRY_COMPARE(checkPage->bar().message().what, QStringLiteral("2 row(s) cannot be sent."));
    click("showQualityButton");
    QCOMPARE(other.last().first().toString(), QStringLiteral("quality"));
}

void PreviewPageTest::showsProgressAndStops()
{
    fake->with([](FakeChecks::Data& data) {
        data.waits = true;
        data.records.clear();
    });
    showPage();
    click("previewRunButton");
    QVERIFY(child<QWidget>(*page, "previewProgressBar")->isVisible());
    QCOMPARE(emptyTitle(*table("previewGroupsTable")), QStringLiteral("Looking\u2026"));
    click("previewStopButton");
    QTRY_COMPARE(emptyTitle(*table("previewGroupsTable")), QStringLiteral("There is no preview yet"));
    QVERIFY(!child<QWidget>(*page, "previewProgressBar")->isVisible());
}

void PreviewPageTest::stopsAndShowsWhatWasReadUntilThen()
{
    int all = 0;
    fake->with([&all](FakeChecks::Data& data) {
        all = static_cast<int>(data.records.size());
        data.waits = true;
        data.foundBeforeWaiting = all - 1;
    });
    showPage();
    click("previewRunButton");
    click("previewStopButton");
    QTRY_COMPARE(checkPage->bar().message().what, QStringLiteral("The check was stopped."));
    qint64 shown = 0;
    for (const checks::CheckGroup& group : checkPage->groups().rows())
        shown += group.count;
    QCOMPARE(shown, all - 1);
}

void PreviewPageTest::asksForCredentials()
{
    fail(ErrorCode::CredentialsIncomplete);
    showPage();
    const QSignalSpy settings(section.get(), &checks::CheckSection::settingsRequested);
    click("previewRunButton");
    QTRY_COMPARE(emptyButton(*table("previewGroupsTable"))->text(), QStringLiteral("Go to Integrations"));
    QTest::mouseClick(emptyButton(*table("previewGroupsTable")), Qt::LeftButton);
    QCOMPARE(settings.count(), 1);
    // Whoever has entered them can begin again.
    fake->with([](FakeChecks::Data& data) { data.error.reset(); });
    QVERIFY(button("previewRunButton")->isEnabled());
    click("previewRunButton");
    QTRY_COMPARE(checkPage->groups().rowCount(), 5);
}

void PreviewPageTest::writesAllKinds()
{
    const QTemporaryDir folder;
    prompter.path = folder.filePath(QStringLiteral("all.csv"));
    preview();
    click("previewAllCsvButton");
    QTRY_VERIFY(QFile::exists(prompter.path));
    QCOMPARE(contentsOf(prompter.path),
             QStringLiteral("Kind,Data type,Record,Sent,Why it did not land\r\nadded,hardware,C2,true,\r\n"
                            "added,hardware,C3,true,\r\npending,contracts,K1,true,CI_NOT_FOUND\r\n"
                            "pending,contracts,K2,false,AMBIGUOUS\r\nheld-back,applications,A1,false,ADD_OFF\r\n"
                            "vanished,hardware,C9,false,\r\nunchanged,hardware,C1,false,\r\n"));
}

void PreviewPageTest::keepsTheRulesOfAPage()
{
    preview();
    QTRY_COMPARE(fields().size(), 2);
    keepsTheRules();
}

ITAM_TEST(PreviewPageTest)
#include "tst_previewpage.moc"
