// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every rule must be able to fail: small trees that break them, and such that do not.
#include "tests/layout/layoutrules.h"
#include "tests/layout/sourcetext.h"
#include "tests/testcase.h"

#include <QDir>
#include <QTemporaryDir>

using namespace itam::tests;
using layout::Violations;

namespace {

/// A tree of one file (with its folders), or of a few.
class Tree
{
public:
    Tree() = default;
    Tree(const QString& file, const QByteArray& contents) { add(file, contents); }
    void add(const QString& file, const QByteArray& contents)
    {
        const QString path = m_folder.filePath(file);
        QDir().mkpath(QFileInfo(path).path());
        QFile device(path);
        if (!device.open(QIODevice::WriteOnly) || device.write(contents) != contents.size())
            qFatal("cannot write %s", qPrintable(path));
    }
    [[nodiscard]] QString root() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

constexpr auto licence =
    "// SPDX-FileCopyrightText: 2026 The itam-console authors\n// SPDX-License-Identifier: GPL-3.0-or-later\n";

} // namespace

class LayoutRulesTest final : public TestCase
{
    Q_OBJECT
private slots:
    void findsWindowsInCore_data();
    void findsWindowsInCore();
    void findsSqlOutsideItsFolders_data();
    void findsSqlOutsideItsFolders();
    void sqlMayStandInItsFolders();
    void findsWrongArrows_data();
    void findsWrongArrows();
    void findsFoldersWithoutALineInTheMap();
    void findsFoldersWithoutATarget();
    void findsLongFiles();
    void findsFilesWithoutLicenceLines();
    void findsForbiddenWords_data();
    void findsForbiddenWords();
    void readsIncludesAndLiterals();
    void namesFileAndLine();
};

void LayoutRulesTest::findsWindowsInCore_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<int>("violations");
    const auto row = [](const char* file, const char* contents, int violations) {
        QTest::newRow(QByteArray(contents).simplified().constData())
            << QString::fromLatin1(file) << QByteArray(contents) << violations;
    };
    row("core/model/x.h", "#include <QWidget>", 1);
    row("core/model/x.h", "#include <QApplication>", 1);
    row("core/model/x.h", "#include <QGuiApplication>", 1);
    row("core/model/x.h", "#include <QIcon>", 1);
    row("core/model/x.h", "#include <QtGui/QColor>", 1);
    row("core/model/x.h", "  #  include  <QtWidgets/QLabel>", 1);
    row("core/model/x.cpp", "#include \"ui/shell/mainwindow.h\"", 1);
    row("core/model/x.cpp", "#include \"app/export/main.h\"", 1);
    row("core/sandbox/http/x.cpp", "#include <QMessageBox>", 1);
    row("core/model/CMakeLists.txt", "target_link_libraries(x PUBLIC Qt6::Core\n Qt6::Widgets)", 1);
    row("core/model/CMakeLists.txt", "itam_add_library(x LINKS Qt::Gui)", 1);
    row("core/model/x.h",
        "#include <QString>\n#include <QtCore/QList>\n#include <QSqlDatabase>\n#include <QNetworkReply>", 0);
    row("core/model/x.h", "#include <vector>\n#include <qt6keychain/keychain.h>\n#include \"core/support/result.h\"",
        0);
    row("core/model/x.h", "// #include <QWidget>\n/*\n#include <QWidget>\n*/", 0);
    row("core/model/CMakeLists.txt", "itam_add_library(x LINKS Qt6::Core Qt6::Sql Qt6Keychain::Qt6Keychain)", 0);
    row("ui/shell/x.h", "#include <QWidget> // where it belongs", 0);
}

void LayoutRulesTest::findsWindowsInCore()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, contents);
    QTEST(static_cast<int>(layout::checkNoWindowInCore(Tree(file, contents).root()).size()), "violations");
}

void LayoutRulesTest::findsSqlOutsideItsFolders_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<int>("violations");
    const auto row = [](const char* contents, int violations) {
        QTest::newRow(QByteArray(contents).simplified().constData()) << QByteArray(contents) << violations;
    };
    row("f(\"SELECT a FROM t\");", 1);
    row("f(\"SELECT a, \"\n  \"b FROM t\");", 1);
    row("f(R\"(\n  SELECT a\n  FROM t)\");", 1);
    row("f(R\"sql(INSERT OR IGNORE INTO t VALUES (1))sql\");", 1);
    row("f(\"INSERT INTO t VALUES (?1)\");", 1);
    row("f(\"UPDATE t SET a = 1\");", 1);
    row("f(\"DELETE FROM t\");", 1);
    row("f(\"CREATE TABLE t (a)\");", 1);
    row("f(\"PRAGMA user_version\");", 1);
    row("f(\"a\" + x + \" WHERE b = 1\");", 1);
    row("f(\"select a from t\");", 1);
    row("f(\"select count(*) from t\");", 1);
    row("f(\"  delete from t where a\");", 1);
    row("#define Q \"SELECT 1\"", 1);
    row("f(QStringLiteral(\"Select a file from the list\"));", 0);
    row("f(\"cannot delete from the list\");", 0);
    row("f(\"Update the settings\");", 0);
    row("// SELECT a FROM t\n/* DELETE FROM t */", 0);
    row("f(\"^ORDERBYnumber^state!=7\");", 0);
    row("f(\"BEGIN IMMEDIATE\"); f(\"COMMIT\");", 0);
    row("const char c = '\"'; // SELECT a FROM t", 0);
    row("int n = 1'000'000; // \"SELECT a FROM t\"", 0);
    row("f(\"quote \\\" and SELECTED\");", 0);
}

void LayoutRulesTest::findsSqlOutsideItsFolders()
{
    QFETCH(const QByteArray, contents);
    for (const char* file : {"core/exporter/x.cpp", "core/support/x.h", "core/sandbox/platform/x.cpp",
                             "app/export/x.cpp", "ui/shell/x.cpp"})
        QTEST(static_cast<int>(layout::checkSqlPlaces(Tree(QString::fromLatin1(file), contents).root()).size()),
              "violations");
}

void LayoutRulesTest::sqlMayStandInItsFolders()
{
    for (const char* file : {"core/source/x.cpp", "core/journal/x.cpp", "core/sandbox/store/x.cpp",
                             "core/sampledata/x.cpp", "tests/core/exporter/x.cpp", "resources/x.cpp"})
        QCOMPARE(layout::checkSqlPlaces(Tree(QString::fromLatin1(file), "f(\"SELECT a FROM t\");").root()),
                 Violations());
}

void LayoutRulesTest::findsWrongArrows_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<int>("violations");
    const auto include = [](const char* file, const char* included, int violations) {
        QTest::addRow("%s includes %s", file, included)
            << QString::fromLatin1(file) << QByteArray("#include \"" + QByteArray(included) + "\"\n") << violations;
    };
    include("core/support/x.cpp", "core/model/datatype.h", 1);
    include("core/model/x.cpp", "core/wire/codes.h", 1);
    include("core/changes/x.cpp", "core/wire/codes.h", 1);
    include("core/source/x.cpp", "core/journal/journal.h", 1);
    include("core/journal/x.cpp", "core/servicenow/channel.h", 1);
    include("core/servicenow/x.cpp", "core/journal/journal.h", 1);
    include("core/exporter/x.cpp", "core/administration/x.h", 1);
    include("core/exporter/x.cpp", "core/sandbox/store/x.h", 1);
    include("core/exporter/x.cpp", "core/sampledata/x.h", 1);
    include("core/sandbox/store/x.cpp", "core/journal/journal.h", 1);
    include("core/sandbox/http/x.cpp", "core/secrets/secret.h", 1);
    include("core/sampledata/x.cpp", "core/source/x.h", 1);
    include("core/newcomer/x.cpp", "core/support/result.h", 1);
    include("core/exporter/x.cpp", "tests/testcase.h", 1);
    include("ui/shell/x.cpp", "core/sandbox/http/x.h", 1);
    include("ui/shell/x.cpp", "core/sampledata/x.h", 1);
    include("core/exporter/x.cpp", "core/journal/journal.h", 0);
    include("core/exporter/x.cpp", "core/servicenow/channel.h", 0);
    include("core/sandbox/store/x.cpp", "core/wire/codes.h", 0);
    include("core/sandbox/store/x.cpp", "core/sandbox/http/x.h", 0);
    include("core/journal/x.cpp", "core/journal/journal.h", 0);
    include("ui/shell/x.cpp", "core/exporter/x.h", 0);
    include("app/sandbox/x.cpp", "core/sandbox/http/x.h", 0);
    const auto link = [](const char* folder, const char* target, int violations) {
        QTest::addRow("%s links %s", folder, target)
            << QString::fromLatin1(folder) + QStringLiteral("/CMakeLists.txt")
            << QByteArray("itam_add_library(x LINKS " + QByteArray(target) + ")\n") << violations;
    };
    link("core/model", "itam_core_wire", 1);
    link("core/journal", "itam_core_servicenow", 1);
    link("core/exporter", "itam_sandbox_store", 1);
    link("core/sandbox/store", "itam_core_journal", 1);
    link("ui/shell", "itam_sandbox_http", 1);
    link("core/model", "itam_core_support", 0);
    link("core/sandbox/store", "itam_sandbox_http itam_core_wire", 0);
    link("app/sandbox", "itam_sandbox_http itam_core_sampledata", 0);
    link("core/journal", "itam_resources itam_base", 0);
}

void LayoutRulesTest::findsWrongArrows()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, contents);
    QTEST(static_cast<int>(layout::checkArrows(Tree(file, contents).root()).size()), "violations");
}

void LayoutRulesTest::findsFoldersWithoutALineInTheMap()
{
    Tree tree;
    for (const char* folder : {"app/export", "core/support", "core/sandbox/http", "ui/shell"})
        tree.add(QString::fromLatin1(folder) + QStringLiteral("/x.cpp"), {});
    QCOMPARE(layout::checkMap(tree.root()).size(), 5); // no README at all; core/sandbox is one, too
    tree.add(QStringLiteral("README.md"),
             "| folder | what |\n|---|---|\n| `core/support` | errors |\n| `app/export` | the program |\n"
             "| `core/sandbox` | |\nIn core/sandbox/http is the server.\n| `ui/shellfish` | food |\n");
    const Violations left = layout::checkMap(tree.root());
    QCOMPARE(left.size(), 3);
    QVERIFY(left.join(QLatin1Char(' ')).contains(QStringLiteral("ui/shell ")));
}

void LayoutRulesTest::findsFoldersWithoutATarget()
{
    Tree tree(QStringLiteral("core/model/CMakeLists.txt"), "itam_add_library(itam_core_modell SOURCES x.cpp)");
    tree.add(QStringLiteral("core/support/CMakeLists.txt"), "itam_add_library(itam_core_support\n SOURCES x.cpp)");
    tree.add(QStringLiteral("core/sandbox/http/CMakeLists.txt"),
             "itam_add_library(itam_core_sandbox_http SOURCES x.cpp)");
    tree.add(QStringLiteral("core/sandbox/store/CMakeLists.txt"), "itam_add_library(itam_sandbox_store SOURCES x.cpp)");
    QCOMPARE(layout::checkTargets(tree.root()).size(), 2);
}

void LayoutRulesTest::findsLongFiles()
{
    QCOMPARE(layout::checkSizes(Tree(QStringLiteral("core/model/x.cpp"), QByteArray(600, '\n')).root()).size(), 0);
    QCOMPARE(layout::checkSizes(Tree(QStringLiteral("core/model/x.cpp"), QByteArray(601, '\n')).root()).size(), 1);
    QCOMPARE(
        layout::checkSizes(Tree(QStringLiteral("tests/core/model/tst_x.cpp"), QByteArray(601, '\n')).root()).size(), 1);
}

void LayoutRulesTest::findsFilesWithoutLicenceLines()
{
    QCOMPARE(layout::checkLicenceLines(Tree(QStringLiteral("core/model/x.h"), licence).root()).size(), 0);
    QCOMPARE(layout::checkLicenceLines(Tree(QStringLiteral("core/model/x.h"), "#pragma once\n").root()).size(), 2);
    QCOMPARE(layout::checkLicenceLines(Tree(QStringLiteral("installer/x.sh"), "#!/bin/sh\n").root()).size(), 2);
    QCOMPARE(layout::checkLicenceLines(
                 Tree(QStringLiteral("tests/x.cpp"), "// SPDX-License-Identifier: GPL-3.0-or-later\n").root())
                 .size(),
             1);
    QCOMPARE(
        layout::checkLicenceLines(Tree(QStringLiteral("app/x.cpp"), QByteArray("\n\n\n\n") + licence).root()).size(),
        2);
}

void LayoutRulesTest::findsForbiddenWords_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<int>("violations");
    QTest::newRow("to do") << QByteArray("// TO"
                                         "DO: later")
                           << 1;
    QTest::newRow("fix me") << QByteArray("// FIX"
                                          "ME")
                            << 1;
    QTest::newRow("skip") << QByteArray("QSK"
                                        "IP(\"not here\")")
                          << 1;
    QTest::newRow("path of a machine") << QByteArray("f(\"/ro"
                                                     "ot/x\")")
                                       << 1;
    QTest::newRow("as a part of a word") << QByteArray("// a XX"
                                                       "XL shirt, st"
                                                       "ubborn")
                                         << 0;
    QTest::newRow("nothing") << QByteArray("f(\"/var/lib/x\")") << 0;
}

void LayoutRulesTest::findsForbiddenWords()
{
    QFETCH(const QByteArray, contents);
    QTEST(static_cast<int>(layout::checkWords(Tree(QStringLiteral("core/model/x.cpp"), contents).root()).size()),
          "violations");
}

void LayoutRulesTest::readsIncludesAndLiterals()
{
    const auto source = layout::readSource(
        QStringLiteral("#include <a>\n  #include \"b/c.h\" // \"no\"\nint x = f(\"one\" /* \"no\" */\n"
                       "  \"two\", 'c', '\"', \"three\\n\\\"four\\\"\");\nR\"x(raw \" )\" )x\" 5'000 \"last\""));
    QCOMPARE(source.includes.size(), 2);
    QCOMPARE(source.includes[0].name, QStringLiteral("a"));
    QCOMPARE(source.includes[1].name, QStringLiteral("b/c.h"));
    QCOMPARE(source.includes[1].line, 2);
    QStringList texts;
    for (const auto& literal : source.literals)
        texts.append(literal.text);
    QCOMPARE(texts, (QStringList{QStringLiteral("onetwo"), QStringLiteral("three \"four\""),
                                 QStringLiteral("raw \" )\" "), QStringLiteral("last")}));
    QCOMPARE(source.literals[0].line, 3);
    QCOMPARE(source.literals[2].line, 5);
}

void LayoutRulesTest::namesFileAndLine()
{
    const Tree tree(QStringLiteral("core/model/x.cpp"), "\n\n#include <QWidget>\n");
    QVERIFY(layout::checkNoWindowInCore(tree.root()).value(0).startsWith(QStringLiteral("core/model/x.cpp:3: ")));
}

ITAM_TEST(LayoutRulesTest)
#include "tst_layoutrules.moc"
