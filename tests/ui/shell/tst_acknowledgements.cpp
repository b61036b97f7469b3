// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testcase.h"
#include "ui/shell/acknowledgements.h"

#include <QFile>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::ui::shell;
using core::model::DataType;
using ui::exporter::ProblemGroup;

class AcknowledgementsTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void keepsWhoAndWhen();
    void oneThatGrowsIsOpenAgain();
    void oneThatBecomesLessStaysAndGrowsFromThere();
    void oneThatWentAwayComesBackAsANewOne();
    void anotherInstanceIsAnotherMatter();
    void aDamagedFileIsNone();

private:
    [[nodiscard]] static ProblemGroup problem(qint64 count)
    {
        return {DataType::Contracts, QStringLiteral("CI_NOT_FOUND"), count};
    }
    [[nodiscard]] Acknowledgement seen(qint64 count) const { return {m_target, problem(count), m_who, m_when}; }

    const QString m_target = QStringLiteral("https://acme.example");
    const QString m_who = QStringLiteral("ada");
    const QDateTime m_when{QDate(2026, 3, 1), QTime(9, 0), Qt::UTC};
};

void AcknowledgementsTest::keepsWhoAndWhen()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("deeper/acknowledged.json"));
    Acknowledgements(path).add(seen(5));
    const Acknowledgements again(path);
    QCOMPARE(again.of(m_target), QList<Acknowledgement>{seen(5)});
    QCOMPARE(QFile(path).permissions() & (QFile::ReadOther | QFile::ReadGroup), QFile::Permissions());
}

void AcknowledgementsTest::oneThatGrowsIsOpenAgain()
{
    Acknowledgements known;
    known.add(seen(5));
    known.compare(m_target, {problem(5), {DataType::Hardware, QStringLiteral("AMBIGUOUS"), 2}});
    QCOMPARE(known.of(m_target).size(), 1);
    known.compare(m_target, {problem(6)});
    QVERIFY(known.of(m_target).isEmpty());
}

void AcknowledgementsTest::oneThatBecomesLessStaysAndGrowsFromThere()
{
    Acknowledgements known;
    known.add(seen(5));
    known.compare(m_target, {problem(3)});
    QCOMPARE(known.of(m_target), QList<Acknowledgement>{seen(3)});
    known.compare(m_target, {problem(5)});
    QVERIFY(known.of(m_target).isEmpty());
}

void AcknowledgementsTest::oneThatWentAwayComesBackAsANewOne()
{
    Acknowledgements known;
    known.add(seen(5));
    known.compare(m_target, {});
    known.compare(m_target, {problem(5)});
    QVERIFY(known.of(m_target).isEmpty());
}

void AcknowledgementsTest::anotherInstanceIsAnotherMatter()
{
    Acknowledgements known;
    known.add(seen(5));
    known.compare(QStringLiteral("https://other.example"), {});
    QVERIFY(known.of(QStringLiteral("https://other.example")).isEmpty());
    QCOMPARE(known.of(m_target).size(), 1);
    known.remove(m_target, problem(5));
    QVERIFY(known.of(m_target).isEmpty());
}

void AcknowledgementsTest::aDamagedFileIsNone()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("acknowledged.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"([{"type": "nonsense"}, 7, {"type":)");
    file.close();
    QVERIFY(Acknowledgements(path).of(m_target).isEmpty());
}

ITAM_TEST(AcknowledgementsTest)
#include "tst_acknowledgements.moc"
