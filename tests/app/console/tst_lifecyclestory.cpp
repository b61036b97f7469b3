// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two requestors, three actions, one expired lease: the story of ci-lifecycle.md 4 to 7 as an administrator lives it in
// the window, on a screen, against a real instance. ITAM_PICTURES names a folder for a picture of each chapter.
#include "tests/app/console/consolecase.h"

#include "core/support/files.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QTableView>

using namespace itam;
using itam::tests::Driver;

class LifecycleStoryTest final : public itam::tests::ConsoleCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();

    // In this order: one story.
    void actionsAreDefinedAndTwoAreCompatible_R10();
    void twoRequestorsRegister_R20();
    void theStateOfTheBetterPriorityShows_R3();
    void compatibleActionsRunTogetherAndAThirdIsRefused_R9();
    void theRestoreJobAsksToRenewALeaseThatEnded_R33();
    void extendingClosesTheTask_R30();
    void theNextBestStateShowsWhenItsRequestorGoes_R6();
    void theAuditTellsTheStory_R51();

private:
    [[nodiscard]] bool showSection(const char* title) const;
    [[nodiscard]] QString cell(const char* table, int row, const char* column) const;
    [[nodiscard]] int rowOf(const char* table, const QString& text) const;
    [[nodiscard]] bool chooseRow(const char* table, const QString& text) const;
    [[nodiscard]] bool choose(const char* comboBox, const QVariant& data) const;
    [[nodiscard]] bool registerOne(QString& id);
    /// Opens the dialog with `button` for the CI web-01, as a requestor, to a state or action.
    [[nodiscard]] bool begin(const char* button, const QString& requestor, const QString& value) const;
    [[nodiscard]] bool typeLease(const QString& text) const;
    /// The lease of Patching is over.
    [[nodiscard]] bool waitForItsEnd() const;
    [[nodiscard]] bool apply() const;
    [[nodiscard]] bool closeDialog() const;
    void picture(const char* chapter);
    [[nodiscard]] QString shown() const
    {
        return cell("cisTable", rowOf("cisTable", QStringLiteral("web-01")), "Operational state");
    }
    [[nodiscard]] QJsonObject ci() const;

    std::unique_ptr<itam::tests::SandboxProcess> m_sandbox;
    std::unique_ptr<app::console::Console> m_console;
    std::unique_ptr<Driver> m_driver;
    QString m_ci;
    QString m_alice;
    QString m_bob;
    int m_chapter = 0;
};

void LifecycleStoryTest::initTestCase()
{
    const QString problem = prepare();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    m_sandbox = std::make_unique<itam::tests::SandboxProcess>(inFolder("sandbox"));
    QVERIFY(m_sandbox->start());
    for (const char* name : {"web-01", "web-02", "db-01"}) {
        const auto made = m_sandbox->rest(QStringLiteral("POST"), QStringLiteral("/api/now/table/cmdb_ci_linux_server"),
                                          {{QStringLiteral("name"), QString::fromLatin1(name)}});
        QCOMPARE(made.status, 201);
        if (m_ci.isEmpty())
            m_ci = made.json.value(QLatin1String("result")).toObject().value(QLatin1String("sys_id")).toString();
    }
    QVERIFY(core::support::makePrivateFolder(options().dataFolder));
    m_console = start(options());
    m_console->window().resize(1280, 800);
    m_driver = std::make_unique<Driver>(*m_console);
    QVERIFY(connectTo(*m_driver, *m_sandbox, QStringLiteral("Rehearsal")));
    QVERIFY(m_driver->openPage("lifecycle"));
}

void LifecycleStoryTest::cleanupTestCase()
{
    if (m_console)
        QVERIFY(close(std::move(m_console)));
    endQuietly();
}

// --- what a person does

bool LifecycleStoryTest::showSection(const char* title) const
{
    auto* list = m_driver->find<QListView>("sectionsList");
    if (!list)
        return false;
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QModelIndex index = list->model()->index(row, 0);
        const bool isHeading = !(index.flags() & Qt::ItemIsSelectable);
        if (isHeading || index.data().toString() != QLatin1String(title))
            continue;
        list->scrollTo(index);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
        return list->currentIndex() == index;
    }
    return false;
}

QString LifecycleStoryTest::cell(const char* table, int row, const char* column) const
{
    const auto* view = m_driver->find<QTableView>(table);
    if (!view || row < 0)
        return {};
    for (int each = 0; each < view->model()->columnCount(); ++each) {
        if (view->model()->headerData(each, Qt::Horizontal).toString() == QLatin1String(column))
            return view->model()->index(row, each).data().toString();
    }
    return {};
}

int LifecycleStoryTest::rowOf(const char* table, const QString& text) const
{
    const auto* view = m_driver->find<QTableView>(table);
    for (int row = 0; view && row < view->model()->rowCount(); ++row) {
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            if (view->model()->index(row, column).data().toString() == text)
                return row;
        }
    }
    return -1;
}

bool LifecycleStoryTest::chooseRow(const char* table, const QString& text) const
{
    if (!m_driver->waitFor([&] { return rowOf(table, text) >= 0; }))
        return false;
    auto* view = m_driver->find<QTableView>(table);
    view->setFocus();
    view->setCurrentIndex(view->model()->index(rowOf(table, text), 0));
    view->selectRow(rowOf(table, text));
    return true;
}

/// By data, or by its text where it has none.
bool LifecycleStoryTest::choose(const char* comboBox, const QVariant& data) const
{
    const auto indexIn = [&](const QComboBox* box) {
        const int index = box ? box->findData(data) : -1;
        return index >= 0 || !box ? index : box->findText(data.toString());
    };
    if (!m_driver->waitFor([&] { return indexIn(m_driver->find<QComboBox>(comboBox)) >= 0; }))
        return false;
    auto* box = m_driver->find<QComboBox>(comboBox);
    const int index = indexIn(box);
    box->setFocus();
    box->setCurrentIndex(index);
    emit box->activated(index);
    return true;
}

bool LifecycleStoryTest::registerOne(QString& id)
{
    const int before = m_driver->rows("requestorsTable");
    if (!m_driver->click("registerButton") ||
        !m_driver->waitFor([&] { return m_driver->rows("requestorsTable") == before + 1; }))
        return false;
    const QJsonArray registered = m_sandbox->table(QStringLiteral("statemgmt_register_users"));
    id = registered.last().toObject().value(QLatin1String("requestor_id")).toString();
    return id.size() == 32;
}

bool LifecycleStoryTest::begin(const char* button, const QString& requestor, const QString& value) const
{
    return showSection("CIs") && chooseRow("cisTable", QStringLiteral("web-01")) && m_driver->click(button) &&
           m_driver->waitForVisible("changeDialog") && choose("requestorComboBox", requestor) &&
           choose("changeValueComboBox", value);
}

bool LifecycleStoryTest::typeLease(const QString& text) const
{
    auto* box = m_driver->find<QComboBox>("leaseTimeComboBox");
    if (!box)
        return false;
    box->lineEdit()->setFocus();
    box->lineEdit()->selectAll();
    QTest::keyClicks(box->lineEdit(), text);
    QTest::keyClick(box->lineEdit(), Qt::Key_Tab);
    return box->currentText() == text;
}

bool LifecycleStoryTest::waitForItsEnd() const
{
    const QJsonArray rows =
        m_sandbox->table(QStringLiteral("statemgmt_cmdb_actions"),
                         QStringLiteral("requestor_id=") + m_alice + QStringLiteral("^active=true"));
    QDateTime end = QDateTime::fromString(rows.first().toObject().value(QLatin1String("lease_expires")).toString(),
                                          QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    end.setTimeSpec(Qt::UTC);
    return end.isValid() && m_driver->waitFor([&] { return QDateTime::currentDateTimeUtc() > end; });
}

bool LifecycleStoryTest::apply() const
{
    return m_driver->click("applyChangeButton") && m_driver->waitFor([&] {
        const auto* apply = m_driver->find("applyChangeButton");
        return (!apply || !apply->isEnabled()) && !m_driver->find("stopChangeButton");
    }) && closeDialog();
}

bool LifecycleStoryTest::closeDialog() const
{
    return m_driver->click("closeChangeButton") &&
           m_driver->waitFor([&] { return m_driver->find("changeDialog") == nullptr; });
}

void LifecycleStoryTest::picture(const char* chapter)
{
    const QString folder = qEnvironmentVariable("ITAM_PICTURES");
    if (folder.isEmpty())
        return;
    QCoreApplication::processEvents();
    const QString name = QStringLiteral("%1/%2-%3").arg(folder).arg(++m_chapter).arg(QLatin1String(chapter));
    QVERIFY(m_console->window().grab().save(name + QStringLiteral(".png")));
    if (auto* dialog = m_driver->find<QDialog>("changeDialog"))
        QVERIFY(dialog->grab().save(name + QStringLiteral("-dialog.png")));
}

QJsonObject LifecycleStoryTest::ci() const
{
    return m_sandbox->table(QStringLiteral("cmdb_ci"), QStringLiteral("sys_id=") + m_ci).first().toObject();
}

// --- the story

void LifecycleStoryTest::actionsAreDefinedAndTwoAreCompatible_R10()
{
    QVERIFY(showSection("CI actions"));
    QVERIFY(m_driver->waitFor([&] { return rowOf("ciActionsTable", QStringLiteral("CreateTask")) >= 0; }));
    for (const char* name : {"Patching", "Provisioning", "Cloning"}) {
        QVERIFY(m_driver->type("actionNameEdit", QString::fromLatin1(name)));
        QVERIFY(m_driver->click("addActionButton"));
        QVERIFY(m_driver->waitFor([&] { return rowOf("ciActionsTable", QString::fromLatin1(name)) >= 0; }));
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_sandbox->count(QStringLiteral("statemgmt_ci_actions")), 4, 20'000);
    picture("actions");

    QVERIFY(showSection("Compatible actions"));
    QVERIFY(m_driver->waitForVisible("compatibleActionsTable"));
    auto* matrix = m_driver->find<QTableView>("compatibleActionsTable");
    const auto at = [&](Qt::Orientation orientation, const char* name) {
        const int count = orientation == Qt::Horizontal ? matrix->model()->columnCount() : matrix->model()->rowCount();
        for (int i = 0; i < count; ++i) {
            if (matrix->model()->headerData(i, orientation).toString() == QLatin1String(name))
                return i;
        }
        return -1;
    };
    QVERIFY(m_driver->waitFor([&] { return at(Qt::Vertical, "Patching") >= 0; }));
    matrix->setFocus();
    matrix->setCurrentIndex(matrix->model()->index(at(Qt::Vertical, "Patching"), at(Qt::Horizontal, "Provisioning")));
    QTest::keyClick(matrix, Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(m_sandbox->count(QStringLiteral("statemgmt_compat_actions")), 1, 20'000);
    picture("pairs");
}

void LifecycleStoryTest::twoRequestorsRegister_R20()
{
    QVERIFY(showSection("Requestors"));
    QVERIFY(m_driver->waitFor([&] { return m_driver->rows("requestorsTable") == 0; }));
    QVERIFY(registerOne(m_alice));
    QVERIFY(registerOne(m_bob));
    QVERIFY(m_alice != m_bob);
    picture("requestors");
}

void LifecycleStoryTest::theStateOfTheBetterPriorityShows_R3()
{
    QVERIFY(begin("setStateButton", m_alice, QStringLiteral("Operational")));
    QVERIFY(apply());
    QVERIFY(begin("setStateButton", m_bob, QStringLiteral("Repair in Progress")));
    QVERIFY(m_driver->waitFor([&] { return m_driver->rows("verdictsTable") == 1; }));
    picture("preview-of-a-state");
    QVERIFY(apply());
    QTRY_COMPARE_WITH_TIMEOUT(shown(), QStringLiteral("Repair in Progress"), 20'000);
    QVERIFY(m_driver->openRow("cisTable", rowOf("cisTable", QStringLiteral("web-01"))));
    QVERIFY(m_driver->waitFor([&] { return m_driver->rows("ciStatesTable") == 2; }));
    picture("which-state-shows");
}

void LifecycleStoryTest::compatibleActionsRunTogetherAndAThirdIsRefused_R9()
{
    QVERIFY(begin("applyActionButton", m_alice, QStringLiteral("Patching")));
    QVERIFY(typeLease(QStringLiteral("00:00:01")));
    QVERIFY(apply());
    QVERIFY(begin("applyActionButton", m_bob, QStringLiteral("Provisioning")));
    QVERIFY(typeLease(QStringLiteral("04:00:00")));
    QVERIFY(apply());
    QTRY_COMPARE_WITH_TIMEOUT(m_sandbox->count(QStringLiteral("statemgmt_cmdb_actions"), QStringLiteral("active=true")),
                              2, 20'000);

    QVERIFY(begin("applyActionButton", m_bob, QStringLiteral("Cloning")));
    QVERIFY(m_driver->waitFor([&] { return m_driver->rows("verdictsTable") == 1; }));
    QVERIFY(m_driver->waitFor([&] { return rowOf("verdictsTable", QStringLiteral("INCOMPATIBLE_CI_ACTION")) == 0; }));
    QVERIFY(!m_driver->find("applyChangeButton")->isEnabled());
    picture("refused-before-it-is-asked");
    QVERIFY(closeDialog());
}

void LifecycleStoryTest::theRestoreJobAsksToRenewALeaseThatEnded_R33()
{
    QVERIFY(waitForItsEnd());
    QVERIFY(showSection("Restore job"));
    QVERIFY(m_driver->click("restoreJobActiveButton"));
    QTRY_COMPARE_WITH_TIMEOUT(m_sandbox->table(QStringLiteral("sysauto_script"), QStringLiteral("active=true")).size(),
                              1, 20'000);
    QVERIFY(m_driver->click("runRestoreJobButton"));
    QTRY_COMPARE_WITH_TIMEOUT(
        m_sandbox->count(QStringLiteral("statemgmt_renew_lease_task"), QStringLiteral("active=true")), 1, 20'000);
    picture("restore-job");
}

void LifecycleStoryTest::extendingClosesTheTask_R30()
{
    QVERIFY(showSection("Renew lease tasks"));
    QVERIFY(chooseRow("renewTasksTable", QStringLiteral("Patching")));
    picture("renew-lease-task");
    m_driver->find<QComboBox>("leaseComboBox")->setCurrentText(QStringLiteral("24:00:00"));
    QVERIFY(m_driver->click("extendLeaseButton"));
    QTRY_COMPARE_WITH_TIMEOUT(
        m_sandbox->count(QStringLiteral("statemgmt_renew_lease_task"), QStringLiteral("active=true")), 0, 20'000);
    QVERIFY(m_driver->waitFor([&] { return m_driver->rows("renewTasksTable") == 0; }));
}

void LifecycleStoryTest::theNextBestStateShowsWhenItsRequestorGoes_R6()
{
    QVERIFY(showSection("Requestors"));
    const QString shortId = m_bob.left(8);
    QVERIFY(m_driver->waitFor([&] { return m_driver->rows("requestorsTable") == 2; }));
    const auto* view = m_driver->find<QTableView>("requestorsTable");
    QString found;
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            const QString text = view->model()->index(row, column).data().toString();
            if (text.startsWith(shortId))
                found = text;
        }
    }
    QVERIFY(chooseRow("requestorsTable", found));
    QVERIFY(m_driver->click("unregisterButton"));
    QVERIFY(m_driver->waitForVisible("unregisterPanel"));
    QVERIFY(m_driver->waitFor([&] { return m_driver->rows("unregisterEffectsTable") == 1; }));
    const QString words = m_driver->textOf("unregisterTextLabel");
    QVERIFY2(words.startsWith(QStringLiteral("1 operational state ends. 1 CI action ends")), qPrintable(words));
    picture("what-unregistering-ends");
    QVERIFY(m_driver->click("confirmUnregisterButton"));
    QTRY_COMPARE_WITH_TIMEOUT(ci().value(QLatin1String("operational_status")).toString(), QStringLiteral("1"), 20'000);
    QCOMPARE(m_sandbox->count(QStringLiteral("statemgmt_cmdb_actions"), QStringLiteral("active=true")), 1);
    QVERIFY(showSection("CIs"));
    QTRY_COMPARE_WITH_TIMEOUT(shown(), QStringLiteral("Operational"), 20'000);
}

void LifecycleStoryTest::theAuditTellsTheStory_R51()
{
    QVERIFY(m_driver->openRow("cisTable", rowOf("cisTable", QStringLiteral("web-01"))));
    QVERIFY(m_driver->click("ciStoryButton"));
    QVERIFY(m_driver->waitForVisible("storyList"));
    QVERIFY(m_driver->waitFor([&] { return m_driver->rows("storyList") >= 6; }));
    picture("story");
    QVERIFY(showSection("Log"));
    QVERIFY(m_driver->waitFor([&] { return m_driver->rows("logTable") > 0; }));
    picture("log");
}

ITAM_TEST(LifecycleStoryTest)
#include "tst_lifecyclestory.moc"
