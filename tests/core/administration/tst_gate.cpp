// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/administration/gate.h"
#include "core/journal/journal.h"
#include "tests/testcase.h"

#include <QFile>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::core;
using namespace itam::core::administration;
using model::Intent;
using model::Role;

namespace {

const QDateTime now(QDate(2026, 11, 30), QTime(17, 0), Qt::UTC);

} // namespace

class GateTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void nobodyIsRefusedBeforeThereIsAJournal();
    void standingMakesTheFirstOneAdministrator();
    void viewerIsRefusedByName();
    void settingsAreJudgedByWhatWasDecided();
    void changesAreRecordedUnderThisAccount();
    void auditTellsWhetherThereIsMore();
    void damagedJournalRefuses();

private:
    [[nodiscard]] Gate gate(const char* account) const
    {
        return Gate(path(), {QString::fromLatin1(account), false, false});
    }
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("journal.db")); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void GateTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
}

void GateTest::nobodyIsRefusedBeforeThereIsAJournal()
{
    QVERIFY(gate("anna").permit(Intent::ChangeSettings, now));
    QVERIFY(gate("anna").changes(0, 10)->changes.isEmpty());
    QVERIFY(!QFile::exists(path()));
}

void GateTest::standingMakesTheFirstOneAdministrator()
{
    const auto anna = gate("anna").standing(now);
    QVERIFY(anna);
    QCOMPARE(anna->role, Role::Administrator);
    QVERIFY(anna->isAllowed(Intent::Export));
    const auto bert = gate("bert").standing(now);
    QCOMPARE(bert->role, Role::Viewer);
    QVERIFY(!bert->isAllowed(Intent::Export));
    QVERIFY(bert->isAllowed(Intent::Check));
    QCOMPARE(bert->operators.size(), 2);
    QCOMPARE(bert->administrators(), QStringLiteral("anna"));
}

void GateTest::viewerIsRefusedByName()
{
    QVERIFY(gate("anna").standing(now));
    // Known or not.
    for (int i = 0; i < 2; ++i) {
        const auto refused = gate("bert").permit(Intent::ChangeSchedule, now);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotPermitted);
        QCOMPARE(refused.error().subject, QStringLiteral("anna"));
    }
    QVERIFY(gate("bert").permit(Intent::Look, now));
    QVERIFY(gate("anna").permit(Intent::ChangeSchedule, now));
    QVERIFY(gate("anna").setRole(QStringLiteral("bert"), Role::Administrator, now));
    QVERIFY(gate("bert").permit(Intent::ChangeSchedule, now));
    QVERIFY(gate("bert").remove(QStringLiteral("anna"), now));
}

void GateTest::settingsAreJudgedByWhatWasDecided()
{
    QVERIFY(gate("anna").standing(now));
    settings::Settings before;
    settings::Settings own = before;
    own.console.colorScheme = settings::ColorScheme::Dark;
    settings::Settings everybodys = own;
    everybodys.limits.maxTries = 2;
    QVERIFY(gate("bert").permitSettings(before, own, now));
    QCOMPARE(gate("bert").permitSettings(before, everybodys, now).error().code, ErrorCode::NotPermitted);
    QVERIFY(gate("anna").permitSettings(before, everybodys, now));
}

void GateTest::changesAreRecordedUnderThisAccount()
{
    QVERIFY(gate("anna").record({}, now));
    QVERIFY(!QFile::exists(path()));
    settings::Settings after;
    after.limits.maxTries = 2;
    QVERIFY(gate("anna").record(changesBetween({}, after), now));
    const auto page = gate("bert").changes(0, 10);
    QVERIFY(page);
    QCOMPARE(page->changes.size(), 2);
    QCOMPARE(page->changes.first().who, QStringLiteral("anna"));
    QCOMPARE(page->changes.first().setting, QStringLiteral("limits/maxTries"));
    QCOMPARE(page->changes.first().when, now);
    QVERIFY(!page->more);
}

void GateTest::auditTellsWhetherThereIsMore()
{
    QList<model::SettingChange> many(3);
    QVERIFY(gate("anna").record(many, now));
    const auto page = gate("anna").changes(0, 2);
    QCOMPARE(page->changes.size(), 2);
    QVERIFY(page->more);
    QVERIFY(!gate("anna").changes(page->changes.last().id, 2)->more);
}

void GateTest::damagedJournalRefuses()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    QCOMPARE(gate("anna").permit(Intent::ChangeSettings, now).error().code, ErrorCode::JournalUnavailable);
    QVERIFY(gate("anna").permit(Intent::Look, now));
}

ITAM_TEST(GateTest)
#include "tst_gate.moc"
