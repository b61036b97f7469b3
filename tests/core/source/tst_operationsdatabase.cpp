// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Opening, identity and columns of an operations database, and clear errors for everything that is none.
#include "core/source/operationsdatabase.h"
#include "tests/core/source/databasefile.h"
#include "tests/testcase.h"

#include <QDir>

#include <array>

#include <linux/capability.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace itam::core::source;
using itam::ErrorCode;
using itam::core::model::DataType;
using itam::tests::DatabaseFile;

namespace {

constexpr auto hardwareView = "CREATE VIEW itam_export_hardware AS SELECT 'c1' AS ComputerID, 'n1' AS ComputerName;";

QByteArrayList namesOf(const itam::core::model::ColumnSet& set)
{
    QByteArrayList names;
    for (const auto* column : set.columns)
        names.append(column->name);
    return names;
}

itam::Error errorOf(const QString& dsn)
{
    const auto opened = OperationsDatabase::open({dsn});
    return opened ? itam::Error{} : opened.error();
}

QString contentsOf(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return QStringLiteral("sqlite:") + file.fileName();
}

/// A folder in which nobody may write, not even the administrator of this computer on this thread.
class WithoutWriting
{
public:
    explicit WithoutWriting(const QString& folder) : m_folder(folder), m_before(QFile::permissions(folder))
    {
        QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::ExeOwner);
        if (::syscall(SYS_capget, &m_version, m_capabilities.data()) != 0)
            qFatal("this thread's rights cannot be read");
        auto fewer = m_capabilities;
        fewer[0].effective &= ~(1U << CAP_DAC_OVERRIDE);
        setCapabilities(fewer);
    }
    ~WithoutWriting()
    {
        setCapabilities(m_capabilities);
        QFile::setPermissions(m_folder, m_before);
    }
    WithoutWriting(const WithoutWriting&) = delete;
    WithoutWriting& operator=(const WithoutWriting&) = delete;

private:
    using Capabilities = std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3>;

    void setCapabilities(const Capabilities& capabilities)
    {
        if (::syscall(SYS_capset, &m_version, capabilities.data()) != 0)
            qFatal("this thread's rights cannot be changed");
    }

    QString m_folder;
    QFileDevice::Permissions m_before;
    __user_cap_header_struct m_version{_LINUX_CAPABILITY_VERSION_3, 0};
    Capabilities m_capabilities{};
};

} // namespace

class OperationsDatabaseTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void opensAPathWithSpacesAndARelativeOne();
    void p14_whatIsNoDatabaseIsNamed_data();
    void p14_whatIsNoDatabaseIsNamed();
    void p14_lockedDatabaseIsNamed();
    void p14_logThatCannotBeWrittenIsNamed();
    void neverCreatesAFile();
    void leavesTheFileAsItWas();
    void describesColumnsInCanonicalOrder();
    void matchesNamesInAnyCase();
    void tablesAreAsGoodAsViews();
    void oddNamesAreQuoted();
    void x2_missingViewIsNamed();
    void x2_missingRequiredColumnsAreNamed();
    void brokenViewIsNamed();
    void countsRows();
    void readsOneRecordByItsKey_data();
    void readsOneRecordByItsKey();
    void x3_aRecordThatCannotTravelIsNamedWhenItIsLookedUp();
    void d5_declaredIdentityMovesWithTheData();
    void d5_withoutOneThePlaceIsTheIdentity();
};

void OperationsDatabaseTest::opensAPathWithSpacesAndARelativeOne()
{
    const DatabaseFile file(hardwareView);
    QVERIFY(file.path().contains(QLatin1Char(' ')));
    QVERIFY(file.open()->describe(DataType::Hardware));
    const QString relative = QDir::current().relativeFilePath(file.path());
    QVERIFY(!QDir::isAbsolutePath(relative));
    QVERIFY(OperationsDatabase::open({QStringLiteral("SQLITE:") + relative}));
}

void OperationsDatabaseTest::p14_whatIsNoDatabaseIsNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    QTest::newRow("text") << QByteArray(5000, 'x') << QStringLiteral("not an SQLite database");
    QTest::newRow("short text") << QByteArray("hello") << QStringLiteral("not an SQLite database");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
    QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, 'x')
                                 << QStringLiteral("not an SQLite database");
}

void OperationsDatabaseTest::p14_whatIsNoDatabaseIsNamed()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, said);
    const QTemporaryDir folder;
    const QString dsn = contentsOf(folder, QStringLiteral("x.db"), bytes);
    const itam::Error error = errorOf(dsn);
    QCOMPARE(error.code, ErrorCode::SourceUnreachable);
    QCOMPARE(error.subject, dsn);
    QVERIFY2(error.detail.contains(said), qPrintable(error.detail));
}

void OperationsDatabaseTest::p14_lockedDatabaseIsNamed()
{
    const DatabaseFile file(hardwareView);
    const auto database = file.open();
    const auto other =
        itam::core::support::sqlite::Database::open(file.path(), itam::core::support::sqlite::OpenMode::ReadWrite);
    QVERIFY(other->execute("BEGIN EXCLUSIVE"));
    const auto described = database->describe(DataType::Hardware);
    QVERIFY(!described);
    QCOMPARE(described.error().code, ErrorCode::SourceUnreachable);
    QVERIFY2(described.error().detail.contains(QStringLiteral("locked")), qPrintable(described.error().detail));
    QVERIFY(other->execute("COMMIT"));
    QVERIFY(database->describe(DataType::Hardware));
}

// The program that keeps it has it closed, and its log with it.
void OperationsDatabaseTest::p14_logThatCannotBeWrittenIsNamed()
{
    const QTemporaryDir folder;
    const QString dsn = contentsOf(folder, QStringLiteral("x.db"), {});
    {
        const auto owner = itam::core::support::sqlite::Database::open(
            folder.filePath(QStringLiteral("x.db")), itam::core::support::sqlite::OpenMode::ReadWrite);
        QVERIFY(owner->execute("PRAGMA journal_mode = WAL"));
        QVERIFY(owner->execute("CREATE TABLE t (a)"));
    }
    const WithoutWriting reader(folder.path());
    const itam::Error error = errorOf(dsn);
    QCOMPARE(error.code, ErrorCode::SourceUnreachable);
    QVERIFY2(error.detail.contains(QStringLiteral("write-ahead log")), qPrintable(error.detail));
}

void OperationsDatabaseTest::neverCreatesAFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("missing.db"));
    const itam::Error error = errorOf(QStringLiteral("sqlite:") + path);
    QCOMPARE(error.code, ErrorCode::SourceUnreachable);
    QVERIFY(error.detail.contains(QStringLiteral("does not exist")));
    QVERIFY(!QFile::exists(path));
    QVERIFY(errorOf(QStringLiteral("sqlite:") + folder.path()).detail.contains(QStringLiteral("folder")));
    QCOMPARE(errorOf(QStringLiteral("sqlite::memory:")).code, ErrorCode::SourceUnreachable);
}

void OperationsDatabaseTest::leavesTheFileAsItWas()
{
    const DatabaseFile file(hardwareView);
    QFile contents(file.path());
    QVERIFY(contents.open(QIODevice::ReadOnly));
    const QByteArray before = contents.readAll();
    itam::tests::readAll(file, DataType::Hardware);
    contents.seek(0);
    QCOMPARE(contents.readAll(), before);
    QCOMPARE(QDir(QFileInfo(file.path()).path()).entryList(QDir::Files).size(), 1);
}

void OperationsDatabaseTest::describesColumnsInCanonicalOrder()
{
    const DatabaseFile file(
        "CREATE VIEW itam_export_contracts AS SELECT '2024-01-01' AS LastModified, 1 AS Evergreen, 'x' AS Unknown, "
        "'n' AS ContractNo, 'r' AS RecordID;");
    const auto set = file.open()->describe(DataType::Contracts);
    QVERIFY(set);
    QCOMPARE(namesOf(*set), (QByteArrayList{"RecordID", "ContractNo", "Evergreen"}));
    QVERIFY(set->hasLastModified);
    QCOMPARE(set->type, DataType::Contracts);
}

void OperationsDatabaseTest::matchesNamesInAnyCase()
{
    const DatabaseFile file("CREATE VIEW ITAM_Export_Hardware AS SELECT 'c1' AS computerid, 'n1' AS COMPUTERNAME;");
    const auto database = file.open();
    QCOMPARE(namesOf(database->describe(DataType::Hardware).value()), (QByteArrayList{"ComputerID", "ComputerName"}));
    QCOMPARE(itam::tests::readAll(*database, DataType::Hardware).rows, QByteArrayList{"c1|n1"});
}

void OperationsDatabaseTest::tablesAreAsGoodAsViews()
{
    const DatabaseFile file("CREATE TABLE itam_export_hardware (ComputerID TEXT, ComputerName TEXT);"
                            "INSERT INTO itam_export_hardware VALUES ('c1', 'n1');");
    QCOMPARE(itam::tests::readAll(file, DataType::Hardware).rows, QByteArrayList{"c1|n1"});
}

void OperationsDatabaseTest::oddNamesAreQuoted()
{
    const DatabaseFile file(
        "CREATE TABLE itam_export_hardware (\"ComputerID\" TEXT, ComputerName TEXT, \"Status\" TEXT, \"a`b\" TEXT);"
        "INSERT INTO itam_export_hardware VALUES ('c1', 'n1', 'ok', 'x');");
    QCOMPARE(itam::tests::readAll(file, DataType::Hardware).rows, QByteArrayList{"c1|n1|ok"});
}

void OperationsDatabaseTest::x2_missingViewIsNamed()
{
    const DatabaseFile file(hardwareView);
    const auto described = file.open()->describe(DataType::Applications);
    QVERIFY(!described);
    QCOMPARE(described.error().code, ErrorCode::SourceIncomplete);
    QVERIFY(described.error().subject.contains(QStringLiteral("itam_export_applications")));
    const auto read = file.open()->read(DataType::Applications);
    QVERIFY(!read);
    QCOMPARE(read.error(), described.error());
}

void OperationsDatabaseTest::x2_missingRequiredColumnsAreNamed()
{
    const DatabaseFile file(
        "CREATE VIEW itam_export_applications AS SELECT 'i' AS InstallationID, 'c' AS ComputerID, 'v' AS Version;");
    const auto described = file.open()->describe(DataType::Applications);
    QVERIFY(!described);
    QCOMPARE(described.error().code, ErrorCode::SourceIncomplete);
    for (const char* part : {"ApplicationID", "FullName", "itam_export_applications"})
        QVERIFY2(described.error().subject.contains(QString::fromLatin1(part)), qPrintable(described.error().subject));
    QVERIFY(!described.error().subject.contains(QStringLiteral("InstallationID")));
}

void OperationsDatabaseTest::brokenViewIsNamed()
{
    const DatabaseFile file(
        "CREATE TABLE base (x); CREATE VIEW itam_export_hardware AS SELECT x AS ComputerID, x AS ComputerName "
        "FROM base; DROP TABLE base;");
    const auto described = file.open()->describe(DataType::Hardware);
    QVERIFY(!described);
    QCOMPARE(described.error().code, ErrorCode::SourceIncomplete);
    QVERIFY(described.error().subject.contains(QStringLiteral("itam_export_hardware")));
    QVERIFY2(described.error().detail.contains(QStringLiteral("base")), qPrintable(described.error().detail));
}

void OperationsDatabaseTest::countsRows()
{
    const DatabaseFile file(QByteArray(hardwareView) +
                            "CREATE VIEW itam_export_contracts AS SELECT 'r' AS RecordID, 'n' AS ContractNo WHERE 0;");
    const auto database = file.open();
    QCOMPARE(database->count(DataType::Hardware).value(), 1);
    QCOMPARE(database->count(DataType::Contracts).value(), 0);
    QVERIFY(!database->count(DataType::Applications));
}

void OperationsDatabaseTest::readsOneRecordByItsKey_data()
{
    QTest::addColumn<QByteArray>("keyType");
    QTest::newRow("text") << QByteArray("TEXT");
    QTest::newRow("number") << QByteArray("INTEGER");
    QTest::newRow("a number in a column without a type") << QByteArray();
}

void OperationsDatabaseTest::readsOneRecordByItsKey()
{
    QFETCH(const QByteArray, keyType);
    const DatabaseFile file("CREATE TABLE itam_export_hardware (ComputerID " + keyType +
                            ", ComputerName TEXT, OSBits TEXT, LastModified TEXT);"
                            "INSERT INTO itam_export_hardware VALUES (7, 'pc7', '064', '2026-01-01T00:00:00Z'), "
                            "(77, 'pc77', '32', NULL);");
    const auto database = file.open();
    const auto stream = database->readOne(DataType::Hardware, "7").value();
    const itam::core::model::RecordBatch batch = stream->next({}).value();
    QCOMPARE(batch.size(), std::size_t{1});
    QCOMPARE(batch.key(0), QByteArrayView("7"));
    QCOMPARE(batch.cell(0, 1), QByteArrayView("pc7"));
    QCOMPARE(batch.cell(0, 2), QByteArrayView("64"));
    QVERIFY(batch.lastModifiedMs(0) > 0);
    QVERIFY(stream->next({}).value().isEmpty());
    QVERIFY(database->readOne(DataType::Hardware, "8").value()->next({}).value().isEmpty());
    QVERIFY(database->readOne(DataType::Hardware, "' OR 1 --").value()->next({}).value().isEmpty());
}

void OperationsDatabaseTest::x3_aRecordThatCannotTravelIsNamedWhenItIsLookedUp()
{
    const DatabaseFile file("CREATE VIEW itam_export_hardware AS SELECT 'c1' AS ComputerID, '' AS ComputerName;");
    const auto stream = file.open()->readOne(DataType::Hardware, "c1").value();
    QList<Finding> told;
    stream->tellFindings([&told](const Finding& finding) { told.append(finding); });
    const itam::core::model::RecordBatch batch = stream->next({}).value();
    QCOMPARE(batch.size(), std::size_t{0});
    QCOMPARE(batch.unsendableKeys(), std::vector<QByteArray>{"c1"});
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().kind, Finding::Kind::EmptyRequired);
}

void OperationsDatabaseTest::d5_declaredIdentityMovesWithTheData()
{
    const DatabaseFile here(QByteArray(hardwareView) +
                            "CREATE VIEW ITAM_Export_Source AS SELECT ' site-7 ' AS sourceid;");
    const DatabaseFile there(QByteArray(hardwareView) + "CREATE TABLE itam_export_source (SourceID TEXT);"
                                                        "INSERT INTO itam_export_source VALUES ('site-7');");
    const DatabaseFile other(QByteArray(hardwareView) +
                             "CREATE VIEW itam_export_source AS SELECT 'site-8' AS SourceID;");
    QCOMPARE(here.open()->sourceId().value(), QStringLiteral("site-7"));
    QCOMPARE(there.open()->sourceId().value(), QStringLiteral("site-7"));
    QCOMPARE(other.open()->sourceId().value(), QStringLiteral("site-8"));
    const DatabaseFile broken(QByteArray(hardwareView) + "CREATE VIEW itam_export_source AS SELECT 1 AS Other;");
    QVERIFY(!broken.open()->sourceId());
}

void OperationsDatabaseTest::d5_withoutOneThePlaceIsTheIdentity()
{
    const DatabaseFile one(hardwareView);
    const DatabaseFile two(QByteArray(hardwareView) + "CREATE VIEW itam_export_source AS SELECT '' AS SourceID;");
    const QString id = one.open()->sourceId().value();
    QVERIFY(id.startsWith(QStringLiteral("file-")));
    QCOMPARE(one.open()->sourceId().value(), id);
    QVERIFY(two.open()->sourceId().value() != id);
    const QString detour = QFileInfo(one.path()).path() + QStringLiteral("/../") +
                           QFileInfo(QFileInfo(one.path()).path()).fileName() + QStringLiteral("/") +
                           QFileInfo(one.path()).fileName();
    QCOMPARE(OperationsDatabase::open({QStringLiteral("sqlite:") + detour}).value()->sourceId().value(), id);
    one.run("CREATE TABLE more (x)");
    QCOMPARE(one.open()->sourceId().value(), id);
}

ITAM_TEST(OperationsDatabaseTest)
#include "tst_operationsdatabase.moc"
