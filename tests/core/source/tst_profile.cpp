// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/profilecheck.h"
#include "tests/core/source/databasefile.h"
#include "tests/testcase.h"

using namespace itam::core::source;
using itam::core::model::DataType;
using itam::tests::DatabaseFile;

class ProfileTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void addingAProfileIsAddingAFolder();
    void ownFolderComesBeforeThoseOfTheProgram();
    void unknownNameIsRefusedNamingTheOthers();
    void viewsAreReadWithoutAQuery();
    void whatAProfileLacksIsNotOffered();
    void lastModifiedIsAsTheProfileSays();
    void checkTellsAWrongQueryFromAMissingColumn();

private:
    static void write(const QDir& folder, const QString& name, const QByteArray& text)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
    }
    /// The profile "shelf", for the database of shelf().
    QDir makeShelf() const
    {
        QDir(m_folder.path()).mkpath(QStringLiteral("sources/shelf"));
        QDir folder(m_folder.filePath(QStringLiteral("sources/shelf")));
        write(folder, QStringLiteral("README.md"), "# The shelf\n\nComputers on it.\n");
        write(folder, QStringLiteral("hardware.sql"),
              "SELECT tag AS ComputerID, label AS ComputerName, seen AS LastModified\n"
              "FROM boxes WHERE kind = 'pc' -- not the printers\n;\n");
        return folder;
    }
    [[nodiscard]] QStringList folders() const
    {
        return profileFolders(m_folder.filePath(QStringLiteral("itam-console.ini")));
    }
    [[nodiscard]] std::unique_ptr<OperationsDatabase> open(const DatabaseFile& file) const
    {
        SourceLocation location = file.location();
        location.profile = profileNamed(QStringLiteral("shelf"), folders()).value();
        return OperationsDatabase::open(location).value();
    }
    static constexpr auto shelf = "CREATE TABLE boxes (tag TEXT PRIMARY KEY, label TEXT, kind TEXT, seen TEXT);"
                                  "INSERT INTO boxes VALUES ('b', 'second', 'pc', '2026-01-01T00:00:00Z'),"
                                  "('a', 'first', 'pc', NULL), ('c', 'third', 'printer', NULL);";

    QTemporaryDir m_folder;
};

void ProfileTest::addingAProfileIsAddingAFolder()
{
    makeShelf();
    const QList<SourceProfile> profiles = profilesIn(folders());
    const auto found = std::ranges::find(profiles, QStringLiteral("shelf"), &SourceProfile::name);
    QVERIFY(found != profiles.end());
    QCOMPARE(found->title, QStringLiteral("The shelf"));
    const DatabaseFile file(shelf);
    const auto database = open(file);
    QCOMPARE(itam::tests::readAll(*database, DataType::Hardware).rows, (QByteArrayList{"a|first", "b|second"}));
    QCOMPARE(database->count(DataType::Hardware).value(), 2);
    QCOMPARE(database->readOne(DataType::Hardware, "b").value()->next({})->size(), std::size_t{1});
    QCOMPARE(database->findComputers(QStringLiteral("FIRST"), 5, {})->constFirst().key, QStringLiteral("a"));
    // By its path as well, wherever it is.
    QVERIFY(profileNamed(m_folder.filePath(QStringLiteral("sources/shelf")), {}));
}

void ProfileTest::ownFolderComesBeforeThoseOfTheProgram()
{
    QDir(m_folder.path()).mkpath(QStringLiteral("sources/glpi"));
    write(QDir(m_folder.filePath(QStringLiteral("sources/glpi"))), QStringLiteral("README.md"), "# Ours\n");
    QCOMPARE(profileNamed(QStringLiteral("glpi"), folders()).value()->title, QStringLiteral("Ours"));
    QCOMPARE(profileNamed(QStringLiteral("glpi"), profileFolders({})).value()->title,
             QStringLiteral("GLPI 10 on MariaDB"));
    QDir(m_folder.filePath(QStringLiteral("sources/glpi"))).removeRecursively();
}

void ProfileTest::unknownNameIsRefusedNamingTheOthers()
{
    const auto profile = profileNamed(QStringLiteral("sccm"), profileFolders({}));
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, itam::ErrorCode::Usage);
    QCOMPARE(profile.error().subject, QStringLiteral("sccm"));
    QVERIFY2(profile.error().detail.contains(QStringLiteral("glpi, views")), qPrintable(profile.error().detail));
    const auto folder = profileNamed(m_folder.path(), {});
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, itam::ErrorCode::Usage);
}

void ProfileTest::viewsAreReadWithoutAQuery()
{
    QVERIFY(!profileNamed({}, folders()).value());
    QVERIFY(!profileNamed(QStringLiteral("views"), folders()).value());
    QCOMPARE(relationOf({}, DataType::Hardware)->sql, QByteArray("itam_export_hardware"));
    const auto listed = profilesIn(profileFolders({}));
    const auto views = std::ranges::find(listed, QStringLiteral("views"), &SourceProfile::name);
    QVERIFY(views != listed.end() && views->readsViews());
}

void ProfileTest::whatAProfileLacksIsNotOffered()
{
    makeShelf();
    // Although the view is there.
    const DatabaseFile file(QByteArray(shelf) + "CREATE VIEW itam_export_contracts AS SELECT 'r' AS RecordID;");
    const auto described = open(file)->describe(DataType::Contracts);
    QVERIFY(!described);
    QCOMPARE(described.error().code, itam::ErrorCode::SourceIncomplete);
    QCOMPARE(described.error().subject, QStringLiteral("a query for contracts"));
}

void ProfileTest::lastModifiedIsAsTheProfileSays()
{
    const QDir folder = makeShelf();
    const DatabaseFile file(QByteArray(shelf) + "CREATE VIEW itam_export_source AS SELECT 'x' AS SourceID,"
                                                " 'all' AS LastModifiedCovers;");
    QVERIFY(!open(file)->lastModifiedCovers(DataType::Hardware).value()); // that is said of the views
    write(folder, QStringLiteral("source.sql"), "SELECT 'shelf-1' AS SourceID, 'hardware' AS LastModifiedCovers");
    const auto database = open(file);
    QCOMPARE(database->sourceId().value(), QStringLiteral("shelf-1"));
    QVERIFY(database->lastModifiedCovers(DataType::Hardware).value());
    QVERIFY(database->canPreFilter(DataType::Hardware).value()); // the key of the table answers a look-up
    QFile::remove(folder.filePath(QStringLiteral("source.sql")));
}

void ProfileTest::checkTellsAWrongQueryFromAMissingColumn()
{
    const QDir folder = makeShelf();
    write(folder, QStringLiteral("contracts.sql"), "SELECT tag AS RecordID FROM boxes");
    write(folder, QStringLiteral("applications.sql"), "SELECT no_such_column FROM boxes");
    const DatabaseFile file(shelf);
    const auto offer = checkSource(*open(file)).value();
    QVERIFY(!offer.types[0].problem);
    QCOMPARE(offer.types[0].columns, (QStringList{QStringLiteral("ComputerID"), QStringLiteral("ComputerName"),
                                                  QStringLiteral("LastModified")}));
    QVERIFY(offer.types[0].missing.contains(QStringLiteral("SerialNo")));
    QCOMPARE(offer.types[1].problem->subject, QStringLiteral("ContractNo in the view itam_export_contracts"));
    QVERIFY2(offer.types[2].problem->detail.contains(QStringLiteral("no_such_column")),
             qPrintable(offer.types[2].problem->detail));
    QFile::remove(folder.filePath(QStringLiteral("contracts.sql")));
    QFile::remove(folder.filePath(QStringLiteral("applications.sql")));
}

ITAM_TEST(ProfileTest)
#include "tst_profile.moc"
