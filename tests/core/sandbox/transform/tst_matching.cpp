// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The decision table itam-export.md 5.5, line by line.
#include "core/sandbox/transform/matching.h"
#include "tests/testcase.h"

#include <QSet>

using namespace itam;
using namespace itam::tests;
using sandbox::transform::Candidate;
using sandbox::transform::Match;
using sandbox::transform::matchComputer;
using sandbox::transform::MatchInput;
using Action = Match::Action;

namespace {

struct Case
{
    const char* name;
    MatchInput input;
    int line;
    Action action;
    const char* ci;
};

const Candidate mine{QStringLiteral("c1"), QStringLiteral("PC1"), QStringLiteral("SN-1001")};
const Candidate mineNoSerial{QStringLiteral("c1"), QStringLiteral("PC1"), QString()};
const Candidate mineJunkSerial{QStringLiteral("c1"), QStringLiteral("PC1"), QStringLiteral("Default string")};
const Candidate other{QStringLiteral("c2"), QStringLiteral("pc1"), QStringLiteral("SN-1001")};
const Candidate third{QStringLiteral("c3"), QStringLiteral("PC3"), QStringLiteral("SN-1001")};
const Candidate namedNoSerial{QStringLiteral("c4"), QStringLiteral("PC1"), QString()};
const Candidate namedNoSerial2{QStringLiteral("c5"), QStringLiteral("PC1"), QStringLiteral("0")};
const Candidate namedOtherSerial{QStringLiteral("c6"), QStringLiteral("PC1"), QStringLiteral("SN-9999")};

MatchInput with(const QString& serial, std::optional<Candidate> byId, std::vector<Candidate> bySerial,
                std::vector<Candidate> byName)
{
    return {serial, QStringLiteral("PC1"), std::move(byId), std::move(bySerial), std::move(byName)};
}

const QString sn = QStringLiteral("SN-1001");

const std::vector<Case>& cases()
{
    static const std::vector<Case> all{
        {"1 one by serial, same by unique id", with(sn, mine, {mine}, {}), 1, Action::Update, "c1"},
        {"1 name does not matter", with(sn, mine, {mine}, {namedOtherSerial}), 1, Action::Update, "c1"},
        {"2 one by serial, same name in another case", with(sn, {}, {other}, {}), 2, Action::Update, "c2"},
        {"3 one by serial, other name", with(sn, {}, {third}, {}), 3, Action::Update, "c3"},
        {"4 one by serial, unique id elsewhere", with(sn, namedOtherSerial, {third}, {}), 4, Action::Update, "c3"},
        {"5 several by serial, one by unique id", with(sn, mine, {third, mine}, {}), 5, Action::Update, "c1"},
        {"6 several by serial, one of that name", with(sn, {}, {third, other}, {}), 6, Action::Update, "c2"},
        {"6 unique id elsewhere does not matter", with(sn, namedOtherSerial, {third, other}, {}), 6, Action::Update,
         "c2"},
        {"7 several by serial, none of that name", with(sn, {}, {third, third}, {}), 7, Action::Ambiguous, ""},
        {"7 several by serial, several of that name", with(sn, {}, {mine, other}, {}), 7, Action::Ambiguous, ""},
        {"8 none by serial, mine has no serial", with(sn, mineNoSerial, {}, {}), 8, Action::Update, "c1"},
        {"8 mine has a junk serial", with(sn, mineJunkSerial, {}, {}), 8, Action::Update, "c1"},
        {"9 none by serial, mine has another serial", with(sn, namedOtherSerial, {}, {namedNoSerial}), 9,
         Action::Insert, ""},
        {"10 one of that name without serial", with(sn, {}, {}, {namedOtherSerial, namedNoSerial}), 10, Action::Update,
         "c4"},
        {"10 several of that name without serial", with(sn, {}, {}, {namedNoSerial, namedNoSerial2}), 10,
         Action::Ambiguous, ""},
        {"11 none of that name", with(sn, {}, {}, {}), 11, Action::Insert, ""},
        {"11 only names with another serial", with(sn, {}, {}, {namedOtherSerial}), 11, Action::Insert, ""},
        {"12 no serial, unique id", with({}, namedOtherSerial, {}, {namedNoSerial}), 12, Action::Update, "c6"},
        {"13 no serial, one of that name", with({}, {}, {}, {namedOtherSerial}), 13, Action::Update, "c6"},
        {"14 no serial, none of that name", with({}, {}, {}, {}), 14, Action::Insert, ""},
        {"14 no serial, several of that name", with({}, {}, {}, {namedNoSerial, namedOtherSerial}), 14,
         Action::Ambiguous, ""},
    };
    return all;
}

} // namespace

class MatchingTest final : public TestCase
{
    Q_OBJECT
private slots:
    void t55_everyLine_data();
    void t55_everyLine();
    void t55_tableIsComplete();
    void t55_warnings();
};

void MatchingTest::t55_everyLine_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < cases().size(); ++i)
        QTest::addRow("%s", cases()[i].name) << static_cast<int>(i);
}

void MatchingTest::t55_everyLine()
{
    QFETCH(int, index);
    const Case& expected = cases()[static_cast<std::size_t>(index)];
    const Match match = matchComputer(expected.input);
    QCOMPARE(match.line, expected.line);
    QCOMPARE(match.action, expected.action);
    QCOMPARE(match.ci, QString::fromLatin1(expected.ci));
}

void MatchingTest::t55_tableIsComplete()
{
    QSet<int> lines;
    for (const Case& each : cases())
        lines.insert(each.line);
    QCOMPARE(lines.size(), qsizetype{14});
}

void MatchingTest::t55_warnings()
{
    QVERIFY(matchComputer(with(sn, {}, {third}, {})).nameDiffers);
    QVERIFY(!matchComputer(with(sn, {}, {other}, {})).nameDiffers);
    QVERIFY(matchComputer(with(sn, namedOtherSerial, {third}, {})).uniqueIdMoves);
    QVERIFY(matchComputer(with(sn, namedOtherSerial, {}, {})).hardwareSwapped);
    QCOMPARE(matchComputer(with(sn, mine, {third, mine}, {})).rivals.size(), std::size_t{2});
    QCOMPARE(matchComputer(with(sn, {}, {}, {namedNoSerial, namedNoSerial2})).rivals.size(), std::size_t{2});
}

ITAM_TEST(MatchingTest)
#include "tst_matching.moc"
