// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is read of the types that each kind of server has, whatever its usual settings are.
#include "tests/core/source/servers/servertest.h"

using itam::core::model::DataType;
using itam::tests::DatabaseServer;
using itam::tests::PassRows;

namespace {

/// A value as an expression of the server's SQL, in a column of the view, and what travels.
struct TypedValue
{
    const char* column;
    const char* value;
    const char* expected;
};

constexpr std::array postgresValues{
    TypedValue{"OSBits", "64::smallint", "64"},
    TypedValue{"OSBits", "64::bigint", "64"},
    TypedValue{"OSBits", "64.0::numeric", "64"},
    TypedValue{"OSBits", "64::double precision", "64"},
    TypedValue{"OSBits", "64.5::real", ""},
    TypedValue{"OSBits", "' 064 '::text", "64"},
    TypedValue{"OSBits", "true", "1"},
    TypedValue{"TotalMemory", "9223372036854775807::bigint", "9223372036854775807"},
    TypedValue{"TotalMemory", "9223372036854775808::numeric", ""},
    TypedValue{"TotalMemory", "'NaN'::double precision", ""},
    TypedValue{"ModelNo", "42::integer", "42"},
    TypedValue{"ModelNo", "2.5::double precision", "2.5"},
    TypedValue{"ModelNo", "'x'::char(10)", "x"},
    TypedValue{"ModelNo", "' x '::varchar(10)", " x "},
    TypedValue{"ModelNo", "'\\x4142'::bytea", "AB"},
    TypedValue{"ModelNo", "'0e3ac5eb-e32a-2f56-0000-000000000001'::uuid", "0e3ac5eb-e32a-2f56-0000-000000000001"},
    TypedValue{"IPAddress", "'10.20.0.11'::inet", "10.20.0.11"},
    TypedValue{"MACAddress", "'02:42:ac:10:00:0b'::macaddr", "02:42:ac:10:00:0b"},
    TypedValue{"InventoryDate", "'2024-02-29 12:34:56.789+02'::timestamptz", "2024-02-29T10:34:56Z"},
    TypedValue{"InventoryDate", "'2024-02-29 12:34:56'::timestamp", "2024-02-29T12:34:56Z"},
    TypedValue{"InventoryDate", "'2024-02-29'::date", "2024-02-29T00:00:00Z"},
    TypedValue{"InventoryDate", "1709210096::bigint", "2024-02-29T12:34:56Z"},
    TypedValue{"InventoryDate", "'infinity'::timestamptz", ""},
    TypedValue{"InventoryDate", "'0044-03-15 BC'::timestamp", ""},
    TypedValue{"InventoryDate", "NULL::timestamptz", ""},
};

/// Its ODBC driver writes infinity as the end of the last year that dates have.
std::array<TypedValue, postgresValues.size()> odbcValues()
{
    auto values = postgresValues;
    const auto infinity = std::ranges::find_if(
        values, [](const TypedValue& value) { return QByteArray(value.value) == "'infinity'::timestamptz"; });
    infinity->expected = "9999-12-31T23:59:59Z";
    return values;
}

constexpr auto postgresSettings =
    "ALTER ROLE reader SET timezone = 'Asia/Tokyo'; ALTER ROLE reader SET datestyle = 'German';"
    "ALTER ROLE reader SET bytea_output = 'escape'";

/// Of MariaDB a type and a literal: there is no cast to most of its types.
constexpr std::array mariaDbValues{
    TypedValue{"OSBits", "tinyint|64", "64"},
    TypedValue{"OSBits", "smallint unsigned|64", "64"},
    TypedValue{"OSBits", "mediumint|-64", "-64"},
    TypedValue{"OSBits", "int(5) zerofill|64", "64"},
    TypedValue{"OSBits", "bigint|64", "64"},
    TypedValue{"OSBits", "bit(10)|b'1000000'", "64"},
    TypedValue{"OSBits", "decimal(10,2)|64", "64"},
    TypedValue{"OSBits", "double|64", "64"},
    TypedValue{"OSBits", "float|64.5", ""},
    TypedValue{"OSBits", "text|' 064 '", "64"},
    TypedValue{"OSBits", "boolean|true", "1"},
    TypedValue{"TotalMemory", "bigint|9223372036854775807", "9223372036854775807"},
    TypedValue{"TotalMemory", "bigint unsigned|9223372036854775807", "9223372036854775807"},
    TypedValue{"TotalMemory", "bigint unsigned|18446744073709551615", ""},
    TypedValue{"ModelNo", "bigint unsigned|18446744073709551615", "18446744073709551615"},
    TypedValue{"ModelNo", "int|42", "42"},
    TypedValue{"ModelNo", "year|2024", "2024"},
    TypedValue{"ModelNo", "double|2.5", "2.5"},
    TypedValue{"ModelNo", "float|0.1", "0.1"},
    TypedValue{"ModelNo", "char(10)|'x'", "x"},
    TypedValue{"ModelNo", "varchar(10)|' x '", " x "},
    TypedValue{"ModelNo", "varbinary(10)|x'4142'", "AB"},
    TypedValue{"ModelNo", "enum('small', 'large')|'large'", "large"},
    TypedValue{"ModelNo", "set('a', 'b')|'a,b'", "a,b"},
    TypedValue{"ModelNo", "varchar(10) CHARACTER SET latin1|'\xC3\xA4'", "\xC3\xA4"},
    TypedValue{"ModelNo", "uuid|'0e3ac5eb-e32a-2f56-0000-000000000001'", "0e3ac5eb-e32a-2f56-0000-000000000001"},
    TypedValue{"IPAddress", "inet6|'fe80::1'", "fe80::1"},
    TypedValue{"InventoryDate", "timestamp(3)|'2024-02-29 12:34:56.789'", "2024-02-29T12:34:56Z"},
    TypedValue{"InventoryDate", "datetime|'2024-02-29 12:34:56'", "2024-02-29T12:34:56Z"},
    TypedValue{"InventoryDate", "date|'2024-02-29'", "2024-02-29T00:00:00Z"},
    TypedValue{"InventoryDate", "bigint|1709210096", "2024-02-29T12:34:56Z"},
    TypedValue{"InventoryDate", "datetime|'0000-00-00 00:00:00'", ""},
    TypedValue{"InventoryDate", "datetime|NULL", ""},
};

constexpr auto mariaDbSettings = "SET GLOBAL time_zone = '+09:00', GLOBAL lc_messages = 'de_DE',"
                                 " GLOBAL character_set_client = 'latin1',"
                                 " GLOBAL sql_mode = 'PAD_CHAR_TO_FULL_LENGTH,NO_ZERO_DATE'";

} // namespace

class ServerTypesTest final : public itam::tests::ServerTest
{
    Q_OBJECT
private slots:
    void valuesOfAllTypesAreRead();
    void zeroDateIsNoValueAndNoFinding();
    void textOfAnyLengthIsReadWhole();

private:
    [[nodiscard]] bool isMariaDb() { return server().kind() == DatabaseServer::Kind::MariaDb; }
};

void ServerTypesTest::valuesOfAllTypesAreRead()
{
    run(isMariaDb() ? mariaDbSettings : postgresSettings);
    const auto database = open();
    const auto read = [&](const TypedValue& value) {
        const QByteArray column(value.column);
        if (isMariaDb()) {
            const QByteArrayList parts = QByteArray(value.value).split('|');
            run("DROP TABLE IF EXISTS itam_export_hardware; CREATE TABLE itam_export_hardware (ComputerID text,"
                " ComputerName text, " +
                column + ' ' + parts.first() + " NULL); INSERT INTO itam_export_hardware VALUES ('c', 'n', " +
                parts.last() + ")");
        } else {
            run("DROP VIEW IF EXISTS itam_export_hardware; CREATE VIEW itam_export_hardware AS SELECT"
                " 'c' AS ComputerID, 'n' AS ComputerName, " +
                QByteArray(value.value) + " AS " + column);
        }
        const PassRows pass = itam::tests::readAll(*database, DataType::Hardware);
        return pass.rows.size() == 1 ? pass.rows.first().mid(4) : QByteArray("no row");
    };
    const auto compare = [&](const auto& values) {
        for (const TypedValue& value : values) {
            const QByteArray got = read(value);
            QVERIFY2(got == value.expected, QByteArray(QByteArray(value.value) + ": " + got).constData());
        }
    };
    if (isMariaDb())
        compare(mariaDbValues);
    else if (server().kind() == DatabaseServer::Kind::Postgres)
        compare(postgresValues);
    else
        compare(odbcValues());
}

void ServerTypesTest::zeroDateIsNoValueAndNoFinding()
{
    if (!isMariaDb())
        return; // a date of MySQL's kind
    run("CREATE TABLE itam_export_hardware (ComputerID text, ComputerName text, InventoryDate datetime);"
        "INSERT INTO itam_export_hardware VALUES ('a', 'n', '0000-00-00 00:00:00'), ('b', 'n', '2024-00-00 00:00:00')");
    const PassRows pass = itam::tests::readAll(*open(), DataType::Hardware);
    QCOMPARE(pass.rows, (QByteArrayList{"a|n|", "b|n|"}));
    QCOMPARE(pass.count(itam::core::source::Finding::Kind::UnreadableValue), 1);
}

void ServerTypesTest::textOfAnyLengthIsReadWhole()
{
    // The longest first, in the middle and last: room that was made for one serves the next.
    run("CREATE TABLE itam_export_hardware (ComputerID text, ComputerName text, ModelNo text);"
        "INSERT INTO itam_export_hardware VALUES ('a', 'n', repeat('x', 39) || 'a'),"
        " ('b', 'n', repeat(' ', 20000) || 'b'), ('c', repeat('c', 255) || '!', NULL), ('d', 'n', 'd'),"
        " ('e', 'n', repeat(' ', 50000) || 'e')");
    const auto long3 = [](char end) -> QByteArray { return QByteArray(39, 'x') + end; };
    const PassRows pass = itam::tests::readAll(*open(), DataType::Hardware);
    QCOMPARE(pass.rows.size(), 5);
    QCOMPARE(pass.rows[0], QByteArray("a|n|" + long3('a')));
    QVERIFY(pass.rows[2].startsWith(QByteArray("c|" + QByteArray(200, 'c'))));
    QCOMPARE(pass.rows[3], QByteArray("d|n|d"));
}

ITAM_TEST(ServerTypesTest)
#include "tst_servertypes.moc"
