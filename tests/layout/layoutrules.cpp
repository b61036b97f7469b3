// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layout/layoutrules.h"

#include "tests/layout/sourcetext.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QSet>

#include <array>

namespace itam::tests::layout {
namespace {

constexpr int maxLines = 600;

/// What may be included and linked: folder of core -> folders of core. Everybody may include its own folder.
struct Arrows
{
    const char* from;
    const char* to;
};
constexpr std::array matrix{
    Arrows{"support", ""},
    Arrows{"model", "support"},
    Arrows{"secrets", "support model"},
    Arrows{"settings", "support model"},
    Arrows{"postgresql", "support"},
    Arrows{"source", "support model postgresql"},
    Arrows{"changes", "support model"},
    Arrows{"wire", "support model"},
    Arrows{"mapping", "support model wire"}, // a received record, by its columns
    Arrows{"lifecycle", "support model"},
    Arrows{"servicenow", "support model secrets settings source changes wire mapping lifecycle"},
    Arrows{"identification", "support model secrets settings source changes wire mapping lifecycle servicenow"},
    Arrows{"journal", "support model postgresql secrets settings source changes wire mapping lifecycle"},
    Arrows{"exporter", "support model secrets settings source changes wire mapping lifecycle servicenow journal"},
    Arrows{"schedule", "support model"},
    Arrows{"administration", "support model secrets settings source changes wire mapping lifecycle servicenow journal "
                             "exporter schedule"},
    Arrows{"sandbox", "support model wire mapping lifecycle"},
    Arrows{"sampledata", "support model"},
};
/// Everything above core takes what it wants, but only app and tests take these two.
constexpr std::array<const char*, 2> onlyForPrograms{"sandbox", "sampledata"};

constexpr std::array<const char*, 4> sqlPlaces{"core/source/", "core/journal/", "core/sandbox/store/",
                                               "core/sampledata/"};
constexpr std::array<const char*, 3> qtModulesOfCore{"QtCore", "QtNetwork", "QtSql"};

QStringList filesUnder(const QString& root, const QStringList& folders, const QStringList& patterns)
{
    QStringList files;
    for (const QString& folder : folders) {
        QDirIterator it(root + QLatin1Char('/') + folder, patterns, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            files.append(QDir(root).relativeFilePath(it.next()));
    }
    files.sort();
    return files;
}

QStringList cppFiles(const QString& root, const QStringList& folders)
{
    return filesUnder(root, folders, {QStringLiteral("*.h"), QStringLiteral("*.cpp")});
}

QStringList cmakeFiles(const QString& root, const QStringList& folders)
{
    return filesUnder(root, folders, {QStringLiteral("CMakeLists.txt")});
}

QStringList ownFolders()
{
    return {QStringLiteral("app"),   QStringLiteral("core"),      QStringLiteral("ui"),
            QStringLiteral("tests"), QStringLiteral("resources"), QStringLiteral("installer")};
}

QString contentsOf(const QString& root, const QString& file)
{
    QFile device(root + QLatin1Char('/') + file);
    return device.open(QIODevice::ReadOnly) ? QString::fromUtf8(device.readAll()) : QString();
}

QString at(const QString& file, int line, const QString& what)
{
    return QStringLiteral("%1:%2: %3").arg(file).arg(line).arg(what);
}

int lineOf(const QString& text, qsizetype position)
{
    return static_cast<int>(QStringView(text).first(position).count(QLatin1Char('\n'))) + 1;
}

/// Second-level folders, with those of core/sandbox one level deeper.
QStringList partFolders(const QString& root)
{
    QStringList folders;
    const auto add = [&](const QString& parent) {
        for (const QString& name : QDir(root + QLatin1Char('/') + parent).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            folders.append(parent + QLatin1Char('/') + name);
    };
    for (const char* parent : {"app", "core", "ui", "core/sandbox"})
        add(QString::fromLatin1(parent));
    return folders;
}

/// "support" of "core/support/x.h"; for the sandbox just "sandbox". Empty: not in core.
QString partOfCore(const QString& path)
{
    return path.startsWith(QLatin1String("core/")) ? path.section(QLatin1Char('/'), 1, 1) : QString();
}

/// The folder that a target of ours is named after, or an empty text.
QString partOfTarget(const QString& target)
{
    static const QRegularExpression name(QStringLiteral("^itam_(core|sandbox)_([a-z]+)$"));
    const auto match = name.match(target);
    if (!match.hasMatch())
        return {};
    return match.captured(1) == QLatin1String("sandbox") ? QStringLiteral("sandbox") : match.captured(2);
}

/// What is wrong with using `to` (a folder of core) in `file`; empty: nothing.
QString wrongArrow(const QString& file, const QString& to)
{
    const QString from = partOfCore(file);
    if (from.isEmpty()) {
        for (const char* part : onlyForPrograms) {
            if (file.startsWith(QLatin1String("ui/")) && to == QLatin1String(part))
                return QStringLiteral("ui may not use core/%1").arg(to);
        }
        return {};
    }
    if (from == to)
        return {};
    for (const Arrows& arrows : matrix) {
        if (from == QLatin1String(arrows.from))
            return QString::fromLatin1(arrows.to).split(QLatin1Char(' ')).contains(to)
                       ? QString()
                       : QStringLiteral("core/%1 may not use core/%2").arg(from, to);
    }
    return QStringLiteral("core/%1 is not in the matrix of arrows").arg(from);
}

bool isHeaderOfAllowedQt(const QString& name)
{
    static const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    for (const char* module : qtModulesOfCore) {
        const QString moduleName = QString::fromLatin1(module);
        if (name.startsWith(moduleName + QLatin1Char('/')) ||
            QFile::exists(QStringList{headers, moduleName, name}.join(QLatin1Char('/'))))
            return true;
    }
    return false;
}

bool looksLikeSql(const QString& text)
{
    // Capitals anywhere; small letters only at the start, where no sentence would have them.
    static const QRegularExpression capitals(QStringLiteral(
        "\\b(SELECT\\s|INSERT (OR [A-Z]+ )?INTO\\b|REPLACE INTO\\b|UPDATE\\s+\\S+\\s+SET\\b|DELETE FROM\\b|"
        "(CREATE|DROP|ALTER)( TEMP| UNIQUE| VIRTUAL)? (TABLE|INDEX|VIEW|TRIGGER)\\b|PRAGMA\\s|ORDER BY\\b|"
        "GROUP BY\\b|WHERE\\s|(LEFT|INNER) JOIN\\b)"));
    static const QRegularExpression small(
        QStringLiteral("^\\s*(select\\s+\\S+(\\s*,\\s*\\S+)*\\s+from\\s|insert (or \\w+ )?into\\s|replace "
                       "into\\s|update\\s+\\S+\\s+set\\s|"
                       "delete from\\s|(create|drop|alter) (table|index|view|trigger)\\s|pragma\\s+\\w+)"));
    return capitals.match(text).hasMatch() || small.match(text).hasMatch();
}

} // namespace

Violations checkNoWindowInCore(const QString& root)
{
    static const QRegularExpression qtHeader(QStringLiteral("^Q[A-Z]\\w*$|^Qt[A-Z]\\w*/"));
    static const QRegularExpression qtTarget(QStringLiteral("Qt6?::(\\w+)"));
    Violations found;
    for (const QString& file : cppFiles(root, {QStringLiteral("core")})) {
        for (const Include& include : readSource(contentsOf(root, file)).includes) {
            if (include.name.startsWith(QLatin1String("ui/")) || include.name.startsWith(QLatin1String("app/")))
                found.append(at(file, include.line, QStringLiteral("core includes %1").arg(include.name)));
            else if (qtHeader.match(include.name).hasMatch() && !isHeaderOfAllowedQt(include.name))
                found.append(
                    at(file, include.line, QStringLiteral("%1 is not of Qt Core, Network or Sql").arg(include.name)));
        }
    }
    QStringList lists = cmakeFiles(root, {QStringLiteral("core")});
    for (const QString& file : lists) {
        const QString text = contentsOf(root, file);
        for (auto it = qtTarget.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            const QString module = QStringLiteral("Qt") + match.captured(1);
            if (std::none_of(qtModulesOfCore.begin(), qtModulesOfCore.end(),
                             [&](const char* name) { return module == QLatin1String(name); }))
                found.append(at(file, lineOf(text, match.capturedStart()),
                                QStringLiteral("core links %1").arg(match.captured())));
        }
    }
    return found;
}

Violations checkSqlPlaces(const QString& root)
{
    Violations found;
    for (const QString& file : cppFiles(root, {QStringLiteral("app"), QStringLiteral("core"), QStringLiteral("ui")})) {
        if (std::any_of(sqlPlaces.begin(), sqlPlaces.end(),
                        [&](const char* place) { return file.startsWith(QLatin1String(place)); }))
            continue;
        for (const Literal& literal : readSource(contentsOf(root, file)).literals) {
            if (looksLikeSql(literal.text))
                found.append(
                    at(file, literal.line, QStringLiteral("SQL text: %1").arg(literal.text.simplified().left(60))));
        }
    }
    return found;
}

Violations checkArrows(const QString& root)
{
    static const QRegularExpression target(QStringLiteral("\\bitam_\\w+\\b"));
    Violations found;
    const QStringList folders{QStringLiteral("app"), QStringLiteral("core"), QStringLiteral("ui")};
    for (const QString& file : cppFiles(root, folders)) {
        for (const Include& include : readSource(contentsOf(root, file)).includes) {
            const QString to = partOfCore(include.name);
            if (const QString wrong = to.isEmpty() ? QString() : wrongArrow(file, to); !wrong.isEmpty())
                found.append(at(file, include.line, wrong));
            if (include.name.startsWith(QLatin1String("tests/")))
                found.append(at(file, include.line, QStringLiteral("product code includes tests")));
        }
    }
    for (const QString& file : cmakeFiles(root, folders)) {
        const QString text = contentsOf(root, file);
        for (auto it = target.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            const QString to = partOfTarget(match.captured());
            if (const QString wrong = to.isEmpty() ? QString() : wrongArrow(file, to); !wrong.isEmpty())
                found.append(at(file, lineOf(text, match.capturedStart()), wrong));
        }
    }
    return found;
}

Violations checkMap(const QString& root)
{
    const QStringList lines = contentsOf(root, QStringLiteral("README.md")).split(QLatin1Char('\n'));
    Violations found;
    for (const QString& folder : partFolders(root)) {
        const QRegularExpression row(
            QStringLiteral("^\\|\\s*`?%1/?`?\\s*\\|\\s*[^|\\s]").arg(QRegularExpression::escape(folder)));
        if (std::none_of(lines.cbegin(), lines.cend(), [&](const QString& line) { return row.match(line).hasMatch(); }))
            found.append(QStringLiteral("README.md: no line for %1 in the map of the folders").arg(folder));
    }
    return found;
}

Violations checkTargets(const QString& root)
{
    Violations found;
    for (const QString& folder : partFolders(root)) {
        if (!folder.startsWith(QLatin1String("core/")) || folder == QLatin1String("core/sandbox"))
            continue;
        QString target = QStringLiteral("itam_") + QString(folder).replace(QLatin1Char('/'), QLatin1Char('_'));
        target.replace(QLatin1String("itam_core_sandbox_"), QLatin1String("itam_sandbox_"));
        const QString text = contentsOf(root, folder + QStringLiteral("/CMakeLists.txt"));
        const QRegularExpression defined(QStringLiteral("\\b(itam_)?add_library\\(\\s*%1\\b").arg(target));
        if (!defined.match(text).hasMatch())
            found.append(QStringLiteral("%1: no target named %2").arg(folder, target));
    }
    return found;
}

Violations checkSizes(const QString& root)
{
    Violations found;
    for (const QString& file : cppFiles(root, ownFolders())) {
        const auto lines = contentsOf(root, file).count(QLatin1Char('\n'));
        if (lines > maxLines)
            found.append(QStringLiteral("%1: %2 lines, %3 is the most").arg(file).arg(lines).arg(maxLines));
    }
    return found;
}

Violations checkLicenceLines(const QString& root)
{
    Violations found;
    for (const QString& file : filesUnder(root, ownFolders(),
                                          {QStringLiteral("*.h"), QStringLiteral("*.cpp"), QStringLiteral("*.sql"),
                                           QStringLiteral("*.sh"), QStringLiteral("*.py")})) {
        const QString head = contentsOf(root, file).split(QLatin1Char('\n')).mid(0, 4).join(QLatin1Char('\n'));
        for (const char* line :
             {"SPDX-FileCopyrightText: 2026 The itam-console authors", "SPDX-License-Identifier: GPL-3.0-or-later"}) {
            if (!head.contains(QLatin1String(line)))
                found.append(QStringLiteral("%1: lacks %2").arg(file, QLatin1String(line)));
        }
    }
    return found;
}

Violations checkWords(const QString& root)
{
    // Put together here, so that this file does not hold what it looks for.
    static const QRegularExpression words(QStringLiteral("\\b(TO"
                                                         "DO|FIX"
                                                         "ME|XX"
                                                         "X|QSK"
                                                         "IP|st"
                                                         "ubs?)\\b|[\"' =]/(ro"
                                                         "ot|wo"
                                                         "rk|t"
                                                         "mp)/"));
    Violations found;
    for (const QString& file :
         filesUnder(root, ownFolders(),
                    {QStringLiteral("*.h"), QStringLiteral("*.cpp"), QStringLiteral("*.sql"), QStringLiteral("*.sh"),
                     QStringLiteral("*.py"), QStringLiteral("CMakeLists.txt"), QStringLiteral("*.json")})) {
        const QString text = contentsOf(root, file);
        for (auto it = words.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            found.append(at(file, lineOf(text, match.capturedStart()), match.captured()));
        }
    }
    return found;
}

} // namespace itam::tests::layout
