// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/records.h"
#include "tests/core/sandbox/store/smallschema.h"
#include "tests/testcase.h"

#include <ctime>

using itam::ErrorCode;
using itam::tests::TemporaryStore;
using namespace itam::sandbox::store;

namespace {

const QString computer = QStringLiteral("cmdb_ci_computer");

Values values(std::initializer_list<std::pair<const char*, const char*>> pairs)
{
    Values made;
    for (const auto& [name, value] : pairs)
        made.insert(QString::fromLatin1(name), QString::fromUtf8(value));
    return made;
}

} // namespace

class RecordsTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void insertsWithSystemColumnsAndDefaults();
    void valuesKeepTheirForm_data();
    void valuesKeepTheirForm();
    void refusesValuesThatDoNotFit_data();
    void refusesValuesThatDoNotFit();
    void refusesUnknownColumns();
    void longTextIsCut();
    void updateCountsOnlyChanges();
    void updateClearsWithAnEmptyValue();
    void findsInTheWholeHierarchyAndOnlyThere();
    void deletesOnlyInItsClass();
    void timesAreUtcInHoursThatTheComputersZoneSkips();

private:
    Values inserted(TemporaryStore& data, const Values& given);
};

Values RecordsTest::inserted(TemporaryStore& data, const Values& given)
{
    const auto sysId = data.store->write("test", [&](Writer& writer) { return insertRecord(writer, computer, given); });
    const auto found = data.store->read([&](Reader& reader) {
        return findRecord(reader, computer, QStringLiteral("sys_id"), sysId.value_or(QString()));
    });
    return found && *found ? **found : Values();
}

void RecordsTest::insertsWithSystemColumnsAndDefaults()
{
    TemporaryStore data;
    const Values record = inserted(data, values({{"name", "srv01"}}));
    QVERIFY(isSysId(record.value(QStringLiteral("sys_id"))));
    QCOMPARE(record.value(QStringLiteral("sys_class_name")), computer);
    QCOMPARE(record.value(QStringLiteral("operational_status")), QStringLiteral("1"));
    QCOMPARE(record.value(QStringLiteral("sys_mod_count")), QStringLiteral("0"));
    QCOMPARE(record.value(QStringLiteral("sys_created_by")), QStringLiteral("system"));
    QVERIFY(fromPlatformTime(record.value(QStringLiteral("sys_created_on"))).isValid());
    QCOMPARE(record.value(QStringLiteral("serial_number")), QStringLiteral(""));
}

void RecordsTest::valuesKeepTheirForm_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("kept");
    const auto row = [](const char* column, const char* given, const char* kept) {
        QTest::addRow("%s %s", column, given)
            << QString::fromLatin1(column) << QString::fromUtf8(given) << QString::fromUtf8(kept);
    };
    row("name", "größer 😀", "größer 😀");
    row("name", "  spaces ", "  spaces ");
    row("ram", "65536", "65536");
    row("ram", " 7 ", "7");
    row("cost", "12.50", "12.5");
    row("virtual", "TRUE", "true");
    row("virtual", "0", "false");
    row("purchased", "2024-02-29", "2024-02-29");
    row("purchased", "2024-02-29T10:00:00Z", "2024-02-29");
    row("last_seen", "2024-03-03 03:00:00", "2024-03-03 03:00:00");
    row("last_seen", "2024-03-03T03:00:00Z", "2024-03-03 03:00:00");
    row("last_seen", "2024-03-03T03:00:00.250+02:00", "2024-03-03 01:00:00");
    row("last_seen", "2024-03-03", "2024-03-03 00:00:00");
}

void RecordsTest::valuesKeepTheirForm()
{
    QFETCH(QString, column);
    QFETCH(QString, given);
    TemporaryStore data;
    QTEST(inserted(data, {{column, given}}).value(column), "kept");
}

void RecordsTest::refusesValuesThatDoNotFit_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("given");
    QTest::newRow("integer") << QStringLiteral("ram") << QStringLiteral("many");
    QTest::newRow("decimal") << QStringLiteral("cost") << QStringLiteral("1,5");
    QTest::newRow("boolean") << QStringLiteral("virtual") << QStringLiteral("perhaps");
    QTest::newRow("date") << QStringLiteral("purchased") << QStringLiteral("2023-02-29");
    QTest::newRow("date-time") << QStringLiteral("last_seen") << QStringLiteral("yesterday");
    QTest::newRow("sys_id") << QStringLiteral("sys_id") << QStringLiteral("abc");
}

void RecordsTest::refusesValuesThatDoNotFit()
{
    QFETCH(QString, column);
    QFETCH(QString, given);
    TemporaryStore data;
    const auto result = data.store->write("test", [&](Writer& writer) {
        return insertRecord(writer, computer, {{column, given}});
    });
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Usage);
}

void RecordsTest::refusesUnknownColumns()
{
    TemporaryStore data;
    const auto result = data.store->write("test", [&](Writer& writer) {
        return insertRecord(writer, computer, values({{"version", "1"}}));
    });
    QCOMPARE(result.error().code, ErrorCode::Usage);
}

void RecordsTest::longTextIsCut()
{
    TemporaryStore data;
    const Values record = inserted(data, values({{"serial_number", "123456789012345678901234567890"}}));
    QCOMPARE(record.value(QStringLiteral("serial_number")), QStringLiteral("12345678901234567890"));
}

void RecordsTest::updateCountsOnlyChanges()
{
    TemporaryStore data;
    const QString sysId = inserted(data, values({{"name", "srv01"}, {"ram", "8"}})).value(QStringLiteral("sys_id"));
    const auto update = [&](const Values& changes) {
        return data.store->write("test", [&](Writer& writer) {
            writer.actAs(QStringLiteral("ann"));
            return updateRecord(writer, computer, sysId, changes);
        });
    };
    QCOMPARE(update(values({{"name", "srv01"}, {"ram", " 8"}})).value(), false);
    QCOMPARE(update(values({{"name", "srv02"}})).value(), true);
    const auto found =
        data.store->read([&](Reader& reader) { return findRecord(reader, computer, QStringLiteral("sys_id"), sysId); });
    QCOMPARE((**found).value(QStringLiteral("sys_mod_count")), QStringLiteral("1"));
    QCOMPARE((**found).value(QStringLiteral("sys_updated_by")), QStringLiteral("ann"));
    QCOMPARE((**found).value(QStringLiteral("sys_created_by")), QStringLiteral("system"));
    const auto missing =
        data.store->write("test", [&](Writer& writer) { return updateRecord(writer, computer, newSysId(), {}); });
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
}

void RecordsTest::updateClearsWithAnEmptyValue()
{
    TemporaryStore data;
    const QString sysId = inserted(data, values({{"name", "srv01"}, {"ram", "8"}})).value(QStringLiteral("sys_id"));
    QVERIFY(data.store
                ->write("test",
                        [&](Writer& writer) {
                            return updateRecord(writer, computer, sysId, values({{"ram", ""}}));
                        })
                .value());
    const auto found =
        data.store->read([&](Reader& reader) { return findRecord(reader, computer, QStringLiteral("sys_id"), sysId); });
    QCOMPARE((**found).value(QStringLiteral("ram")), QStringLiteral(""));
}

void RecordsTest::findsInTheWholeHierarchyAndOnlyThere()
{
    TemporaryStore data;
    (void)inserted(data, values({{"name", "srv01"}}));
    const auto isFound = [&](const char* table) {
        return data.store
            ->read([&](Reader& reader) {
                return findRecord(reader, QString::fromLatin1(table), QStringLiteral("name"), QStringLiteral("srv01"));
            })
            .value()
            .has_value();
    };
    QVERIFY(isFound("cmdb"));
    QVERIFY(isFound("cmdb_ci"));
    QVERIFY(!isFound("cmdb_ci_spkg"));
}

void RecordsTest::deletesOnlyInItsClass()
{
    TemporaryStore data;
    const QString sysId = inserted(data, values({{"name", "srv01"}})).value(QStringLiteral("sys_id"));
    const auto remove = [&](const char* table) {
        return data.store->write(
            "test", [&](Writer& writer) { return deleteRecord(writer, QString::fromLatin1(table), sysId); });
    };
    QCOMPARE(remove("cmdb_ci_spkg").value(), false);
    QCOMPARE(remove("cmdb_ci").value(), true);
    QCOMPARE(remove("cmdb_ci").value(), false);
}

void RecordsTest::timesAreUtcInHoursThatTheComputersZoneSkips()
{
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", "Europe/Berlin");
    tzset();
    const QString inTheGap = QStringLiteral("2026-03-29 02:30:00");
    const QDateTime time = fromPlatformTime(inTheGap);
    const QString again = platformTime(time);
    if (before.isNull())
        qunsetenv("TZ");
    else
        qputenv("TZ", before);
    tzset();
    QCOMPARE(time, QDateTime(QDate(2026, 3, 29), QTime(2, 30), Qt::UTC));
    QCOMPARE(again, inTheGap);
    for (const char* wrong : {"2026-02-29 00:00:00", "2026-03-29T02:30:00", "2026-03-29 24:00:00", "2026-03-29", "x"})
        QVERIFY2(!fromPlatformTime(QLatin1String(wrong)).isValid(), wrong);
}

ITAM_TEST(RecordsTest)
#include "tst_records.moc"
