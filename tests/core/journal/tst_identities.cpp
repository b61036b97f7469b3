// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/identities.h"
#include "tests/core/journal/support.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core::journal;
using core::model::DataType;

class IdentitiesTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void whatIsStoredIsFound();
    void instancesAndDataTypesAreApart();
    void ir20_theFirstKeyOfARecordIsTheOneThatCameFirst();
    void aKeyThatMovedToAnotherRecordComesLast();
    void whatIsForgottenIsGone();
    void aSampleIsWhatIsThere();
    void nothingIsKnownOfAnInstanceNobodySpokeTo();

private:
    [[nodiscard]] Identities hardware(const QString& instance = QStringLiteral("ire:a"))
    {
        return {*m_journal, instance, DataType::Hardware};
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Journal> m_journal;
};

namespace {

KnownIdentity identity(const char* key, const char* sysId, bool owes = false)
{
    return {key, QString::fromLatin1(sysId), QStringLiteral("cmdb_ci_computer"), owes};
}

} // namespace

void IdentitiesTest::init()
{
    TestCase::init();
    m_journal.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto journal = Journal::open(itam::tests::journalAt(m_folder->filePath(QStringLiteral("journal.db"))));
    QVERIFY(journal);
    m_journal.emplace(*std::move(journal));
}

void IdentitiesTest::whatIsStoredIsFound()
{
    ITAM_OK(hardware().store({identity("C-1", "a", true), identity("C-2", "b")}));
    const auto found = hardware().find({"C-1", "C-2", "C-3"});
    QVERIFY(found);
    QCOMPARE(found->size(), 2);
    QCOMPARE(found->value("C-1"), identity("C-1", "a", true));
    ITAM_OK(hardware().store({identity("C-1", "a", false)}));
    QCOMPARE(hardware().find({"C-1"})->value("C-1").owesState, false);
}

void IdentitiesTest::instancesAndDataTypesAreApart()
{
    ITAM_OK(hardware().store({identity("C-1", "a")}));
    QVERIFY(hardware(QStringLiteral("ire:b")).find({"C-1"})->isEmpty());
    QVERIFY(Identities(*m_journal, QStringLiteral("ire:a"), DataType::Contracts).find({"C-1"})->isEmpty());
}

void IdentitiesTest::ir20_theFirstKeyOfARecordIsTheOneThatCameFirst()
{
    ITAM_OK(hardware().store({identity("C-2", "a")}));
    ITAM_OK(hardware().store({identity("C-1", "a")}));
    // Once more changes nothing about who came first.
    ITAM_OK(hardware().store({identity("C-2", "a", true)}));
    QCOMPARE(hardware().firstKeys({QStringLiteral("a"), QStringLiteral("x")})->value(QStringLiteral("a")),
             QByteArray("C-2"));
}

void IdentitiesTest::aKeyThatMovedToAnotherRecordComesLast()
{
    ITAM_OK(hardware().store({identity("C-1", "a"), identity("C-2", "b")}));
    ITAM_OK(hardware().store({identity("C-1", "b")}));
    QCOMPARE(hardware().firstKeys({QStringLiteral("b")})->value(QStringLiteral("b")), QByteArray("C-2"));
    QVERIFY(hardware().firstKeys({QStringLiteral("a")})->isEmpty());
}

void IdentitiesTest::whatIsForgottenIsGone()
{
    ITAM_OK(hardware().store({identity("C-1", "a"), identity("C-2", "a")}));
    ITAM_OK(hardware().forget({"C-1", "C-9"}));
    QCOMPARE(hardware().firstKeys({QStringLiteral("a")})->value(QStringLiteral("a")), QByteArray("C-2"));
}

void IdentitiesTest::aSampleIsWhatIsThere()
{
    QVERIFY(hardware().sample(20)->isEmpty());
    ITAM_OK(hardware().store({identity("C-1", "a"), identity("C-2", "b"), identity("C-3", "c")}));
    const auto sample = hardware().sample(20);
    QVERIFY(sample);
    QVERIFY(!sample->isEmpty());
    QVERIFY(sample->size() <= 3);
    for (const KnownIdentity& each : *sample)
        QCOMPARE(hardware().find({each.key})->value(each.key), each);
}

void IdentitiesTest::nothingIsKnownOfAnInstanceNobodySpokeTo()
{
    QVERIFY(hardware().find({"C-1"})->isEmpty());
    QVERIFY(hardware().firstKeys({QStringLiteral("a")})->isEmpty());
    ITAM_OK(hardware().forget({"C-1"}));
    ITAM_OK(hardware().store({}));
}

ITAM_TEST(IdentitiesTest)
#include "tst_identities.moc"
