// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The merge of the source's keys with the rows of an instance, in whatever order either comes.
#include "core/exporter/mergejoin.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core::exporter;

namespace {

QByteArrayList split(const char* text)
{
    QByteArrayList words = QByteArray(text).split(' ');
    words.removeAll(QByteArray());
    return words;
}

class ListedRows final : public TargetRows
{
public:
    explicit ListedRows(QByteArrayList keys) : m_keys(std::move(keys)) {}
    Result<std::optional<TargetRow>> next(const std::stop_token&) override
    {
        if (failsAt == m_next)
            return failure(ErrorCode::ConnectionLost);
        if (m_next == m_keys.size())
            return std::optional<TargetRow>();
        const QByteArray key = m_keys[m_next++];
        return TargetRow{key, {{QStringLiteral("owner"), QString::fromUtf8("of " + key)}}};
    }
    qsizetype failsAt = -1;

private:
    QByteArrayList m_keys;
    qsizetype m_next = 0;
};

} // namespace

class MergeJoinTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void findsWhatIsMissingAndExtra_data();
    void findsWhatIsMissingAndExtra();
    void ascendingSidesNeedNoLookUp();
    void x3_aRowOfAnUnsendableRecordIsNotExtra();
    void extraRowsKeepTheOneColumn();
    void errorsOfTheRowsArePassedOn();
};

void MergeJoinTest::findsWhatIsMissingAndExtra_data()
{
    QTest::addColumn<QByteArrayList>("source");
    QTest::addColumn<QByteArrayList>("instance");
    QTest::addColumn<QByteArrayList>("missing");
    QTest::addColumn<QByteArrayList>("extra");
    const auto row = [](const char* name, const char* source, const char* instance, const char* missing,
                        const char* extra) {
        QTest::newRow(name) << split(source) << split(instance) << split(missing) << split(extra);
    };
    row("equal", "a b c", "a b c", "", "");
    row("nothing on either side", "", "", "", "");
    row("empty instance", "a b", "", "a b", "");
    row("empty source", "", "a b", "", "a b");
    row("missing at the beginning", "a b c", "b c", "a", "");
    row("missing in the middle", "a b c", "a c", "b", "");
    row("missing at the end", "a b c", "a b", "c", "");
    row("extra at the beginning", "b c", "a b c", "", "a");
    row("extra in the middle", "a c", "a b c", "", "b");
    row("extra at the end", "a b", "a b c d", "", "c d");
    row("no key in common", "a c e", "b d f", "a c e", "b d f");
    row("two rows of one key", "a b c", "a b b c", "", "b");
    row("two rows of the last key", "a b", "a b b", "", "b");
    row("instance without letter case", "A B a b", "A a B b", "", "");
    row("without letter case, missing and extra", "A B C a b", "A a B b c", "C", "c");
    row("instance descending", "a b c d", "d c b a", "", "");
    row("instance descending, missing and extra", "a b c d", "e d c a", "b", "e");
    row("source unsorted", "c a b", "a b c", "", "");
    row("source unsorted, missing and extra", "c a d b", "a b c e", "d", "e");
    row("passed by before the source loses its order", "b d a c", "a b c d", "", "");
    row("both unsorted", "c a b", "b c a d", "", "d");
}

void MergeJoinTest::findsWhatIsMissingAndExtra()
{
    QFETCH(QByteArrayList, source);
    QFETCH(QByteArrayList, instance);
    QFETCH(QByteArrayList, missing);
    QFETCH(QByteArrayList, extra);
    ListedRows rows(instance);
    MergeJoin join(rows);
    QByteArrayList notThere;
    for (const QByteArray& key : source) {
        const auto row = join.match(key, {});
        QVERIFY(row);
        if (*row)
            QCOMPARE((*row)->key, key);
        else if (!instance.contains(key)) // what the caller's look-up would say
            notThere.append(key);
    }
    QByteArrayList tooMany;
    QVERIFY(join.finish(
        [&](const TargetRow& row) -> Result<void> {
            tooMany.append(row.key);
            return {};
        },
        {}));
    QCOMPARE(notThere, missing);
    QCOMPARE(tooMany, extra);
}

void MergeJoinTest::ascendingSidesNeedNoLookUp()
{
    ListedRows rows(split("a b d e"));
    MergeJoin join(rows);
    int lookUps = 0;
    for (const char* key : {"a", "c", "d", "e"})
        lookUps += join.match(key, {}).value() ? 0 : 1;
    QCOMPARE(lookUps, 1); // of the one that is missing
}

void MergeJoinTest::x3_aRowOfAnUnsendableRecordIsNotExtra()
{
    ListedRows rows(split("a b c"));
    MergeJoin join(rows);
    join.notePresent("b");
    QVERIFY(join.match("a", {}).value());
    QVERIFY(join.match("c", {}).value());
    QVERIFY(join.finish([](const TargetRow&) -> Result<void> { return failure(ErrorCode::Internal); }, {}));
}

void MergeJoinTest::extraRowsKeepTheOneColumn()
{
    ListedRows rows(split("a b"));
    MergeJoin join(rows, QStringLiteral("owner"));
    QVERIFY(join.match("b", {}).value());
    QString owner;
    QVERIFY(join.finish(
        [&](const TargetRow& row) -> Result<void> {
            owner = row.values.value(QStringLiteral("owner"));
            return {};
        },
        {}));
    QCOMPARE(owner, QStringLiteral("of a"));
}

void MergeJoinTest::errorsOfTheRowsArePassedOn()
{
    for (const qsizetype at : {0, 1, 2}) {
        ListedRows rows(split("a b"));
        rows.failsAt = at;
        MergeJoin join(rows);
        Result<void> ended;
        for (const char* key : {"a", "b"}) {
            const auto row = join.match(key, {});
            if (!row)
                ended = failure(row.error());
        }
        if (ended)
            ended = join.finish([](const TargetRow&) { return Result<void>(); }, {});
        QVERIFY(!ended);
        QCOMPARE(ended.error().code, ErrorCode::ConnectionLost);
    }
}

ITAM_TEST(MergeJoinTest)
#include "tst_mergejoin.moc"
