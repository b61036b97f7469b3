// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/files.h"
#include "tests/testcase.h"

#include <QDir>
#include <QTemporaryDir>

using namespace itam::core::support;
using itam::ErrorCode;

namespace {

constexpr QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                                            QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

bool isPrivate(const QString& path)
{
    return (QFile::permissions(path) & others) == QFileDevice::Permissions();
}

} // namespace

class FilesTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void f21_writesPrivateFiles();
    void f21_replacesWholeAndLeavesNothingBeside();
    void f21_replacedFileBecomesPrivate();
    void noReplaceKeepsWhatIsThere();
    void readsWithinItsLimit();
    void readingWhatIsNotThereIsAnError();
    void unwritableFolderIsAnError();
    void makesPrivateFolders();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QTemporaryDir m_folder;
};

void FilesTest::f21_writesPrivateFiles()
{
    for (const Replace replace : {Replace::Yes, Replace::No}) {
        const QString file = path(replace == Replace::Yes ? "yes" : "no");
        QVERIFY(writePrivateFile(file, "secret", replace));
        QVERIFY(isPrivate(file));
        QCOMPARE(readFile(file).value(), QByteArray("secret"));
    }
}

void FilesTest::f21_replacesWholeAndLeavesNothingBeside()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("x"));
    QVERIFY(writePrivateFile(file, "a long first text"));
    QVERIFY(writePrivateFile(file, "short"));
    QCOMPARE(readFile(file).value(), QByteArray("short"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("x")});
}

void FilesTest::f21_replacedFileBecomesPrivate()
{
    QFile open(path("open"));
    QVERIFY(open.open(QIODevice::WriteOnly));
    open.close();
    QVERIFY(QFile::setPermissions(open.fileName(),
                                  QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther));
    QVERIFY(writePrivateFile(open.fileName(), "secret"));
    QVERIFY(isPrivate(open.fileName()));
}

void FilesTest::noReplaceKeepsWhatIsThere()
{
    QVERIFY(writePrivateFile(path("kept"), "first", Replace::No));
    const auto second = writePrivateFile(path("kept"), "second", Replace::No);
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::FileUnwritable);
    QCOMPARE(second.error().subject, path("kept"));
    QCOMPARE(readFile(path("kept")).value(), QByteArray("first"));
}

void FilesTest::readsWithinItsLimit()
{
    QVERIFY(writePrivateFile(path("ten"), "0123456789"));
    QCOMPARE(readFile(path("ten"), 10).value().size(), 10);
    const auto tooLarge = readFile(path("ten"), 9);
    QVERIFY(!tooLarge);
    QCOMPARE(tooLarge.error().code, ErrorCode::FileUnreadable);
}

void FilesTest::readingWhatIsNotThereIsAnError()
{
    QCOMPARE(readFile(path("missing")).error().code, ErrorCode::FileUnreadable);
    QVERIFY(!readFile(m_folder.path()));
}

void FilesTest::unwritableFolderIsAnError()
{
    for (const Replace replace : {Replace::Yes, Replace::No}) {
        const auto written = writePrivateFile(path("no/such/folder/x"), "text", replace);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::FileUnwritable);
    }
}

void FilesTest::makesPrivateFolders()
{
    QVERIFY(makePrivateFolder(path("a/b/c")));
    QVERIFY(isPrivate(path("a/b/c")));
    QVERIFY(makePrivateFolder(path("a/b/c")));
    QVERIFY(writePrivateFile(path("plain"), {}));
    QVERIFY(!makePrivateFolder(path("plain/x")));
}

ITAM_TEST(FilesTest)
#include "tst_files.moc"
