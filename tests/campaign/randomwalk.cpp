// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/campaign/randomwalk.h"

#include "tests/campaign/disturbances.h"
#include "tests/campaign/snapshot.h"

#include <QDir>

namespace itam::tests::campaign {
namespace {

constexpr int sourceChanges = 10;
constexpr int instanceChanges = 5;
constexpr int mostStepsOfJournal = 280;
constexpr int mostExchanges = 45;
constexpr int mostExchangesOfIdentification = 90;
constexpr int mostStepsOfInstance = 2500;

const QStringList switches{QStringLiteral("updating_contracts"), QStringLiteral("updating_inventories"),
                           QStringLiteral("adding_installations")};

/// Kinds by the steps that they count.
struct Choice
{
    QList<Kind> kinds;
    int steps;
};

QList<Choice> choices(bool isIdentification)
{
    return {{httpFaults() + (isIdentification ? silencesThatEnd() : silences()) + cancels().mid(1) +
                 killedExporters().mid(1),
             isIdentification ? mostExchangesOfIdentification : mostExchanges},
            {journalStatements() + cancels().mid(0, 1) + killedExporters().mid(0, 1), mostStepsOfJournal},
            {killedInstances().mid(0, 2), mostStepsOfInstance}};
}

/// Lines of pending records, but for some keys: "pending 2 I7 CI_NOT_FOUND".
QStringList without(const QStringList& keys, QStringList lines)
{
    lines.erase(
        std::remove_if(lines.begin(), lines.end(),
                       [&](const QString& line) { return keys.contains(line.section(QLatin1Char(' '), 2, 2)); }),
        lines.end());
    return lines;
}

/// Lines that `actual` lacks, each with the one there that is most like it.
QStringList missingLines(const QStringList& expected, const QStringList& actual)
{
    QStringList lines;
    const QStringList all = differences(expected, actual, static_cast<int>(expected.size() + actual.size()));
    const QStringList others = all.filter(QRegularExpression(QStringLiteral("^\\+ ")));
    const QStringList lacking = all.filter(QRegularExpression(QStringLiteral("^- ")));
    for (const QString& line : lacking) {
        lines.append(line);
        const QStringList cells = line.split(QLatin1Char(' '));
        const auto alike = [&cells](const QString& other) {
            const QStringList words = other.split(QLatin1Char(' '));
            return std::ranges::count_if(cells, [&words](const QString& cell) { return words.contains(cell); });
        };
        if (const auto nearest = std::ranges::max_element(others, {}, alike); nearest != others.end())
            lines.append(*nearest);
    }
    return lines;
}

} // namespace

RandomWalk::RandomWalk(unsigned seed, core::settings::Channel channel)
    : m_seed(seed)
    , m_random(seed)
    , m_start(Start::Kind::First, {.channel = channel})
{
    m_start.site().copyTo(m_start.work());
}

int RandomWalk::draw(int below)
{
    return std::uniform_int_distribution<int>(0, below - 1)(m_random);
}

QByteArray RandomWalk::drawKey(const QByteArray& table)
{
    const QStringList keys = Estate(m_start.work().operations()).column("SELECT id FROM " + table + " ORDER BY id");
    return keys.isEmpty() ? QByteArray("-") : keys[draw(static_cast<int>(keys.size()))].toLatin1();
}

void RandomWalk::round(int number)
{
    m_random.seed(m_seed * 100'003U + static_cast<unsigned>(number));
    note(QStringLiteral("round %1").arg(number));
    m_start.clock().advance(std::chrono::hours(1));
    for (int i = draw(4); i > 0; --i)
        change();
    disturbedExport();
}

void RandomWalk::change()
{
    const int what = draw(isIdentification() ? sourceChanges : sourceChanges + instanceChanges);
    if (what < sourceChanges)
        changeSource(what);
    else
        changeInstance(what - sourceChanges);
}

void RandomWalk::changeSource(int what)
{
    const QByteArray computer = drawKey("computer");
    const QByteArray other = drawKey("computer");
    const QByteArray contract = drawKey("contract");
    const QByteArray installation = drawKey("installation");
    const QByteArray value = QByteArray::number(draw(3));
    const QByteArray name = computer.mid(1);
    // The class of a CI follows the family of the first operating system that it came with: that of these stays.
    const std::array<QByteArray, sourceChanges> statements{
        "UPDATE computer SET os = 'OS " + value + "' WHERE id NOT IN ('C3', 'C4', 'C7') AND id = '" + computer + '\'',
        "UPDATE computer SET memory = " + value + " * 1073741824 + 1073741824 WHERE id = '" + computer + '\'',
        "INSERT INTO away_computer SELECT * FROM computer WHERE id = '" + computer +
            "'; DELETE FROM computer WHERE id = '" + computer + '\'',
        "INSERT INTO computer SELECT * FROM away_computer; DELETE FROM away_computer",
        "UPDATE contract SET computer = '" + computer + "' WHERE id = '" + contract + '\'',
        "UPDATE contract SET name = 'Name " + value + "' WHERE number = (SELECT number FROM contract WHERE id = '" +
            contract + "')",
        "UPDATE installation SET version = '" + value + ".0' WHERE id = '" + installation + '\'',
        "UPDATE computer SET serial = CASE id WHEN '" + computer + "' THEN (SELECT serial FROM computer WHERE id = '" +
            other + "') ELSE (SELECT serial FROM computer WHERE id = '" + computer + "') END WHERE id IN ('" +
            computer + "', '" + other + "')",
        "UPDATE computer SET (serial, name) = (SELECT serial, name FROM computer WHERE id = '" + other +
            "') WHERE id = '" + computer + '\'',
        "UPDATE computer SET serial = 'OWN" + name + '_' + value + "', name = 'own" + name + "' WHERE id = '" +
            computer + '\''};
    const QByteArray& sql = statements[static_cast<std::size_t>(what)];
    note(QString::fromLatin1(sql));
    Estate(m_start.work().operations()).execute(sql);
}

void RandomWalk::changeInstance(int what)
{
    const Site work = m_start.work();
    if (what == 0) {
        otherHostExports();
    } else if (what == 1) {
        note(QStringLiteral("backup of the instance"));
        QFile::remove(m_folder.filePath(QStringLiteral("backup")));
        m_hasBackup = QFile::copy(work.instance(), m_folder.filePath(QStringLiteral("backup")));
    } else if (what == 2) {
        restoreInstance();
    } else {
        LocalInstance instance(work.instance(), m_start.clock());
        const QString name = switches[draw(static_cast<int>(switches.size()))];
        const QString value = draw(2) == 0 ? QStringLiteral("true") : QStringLiteral("false");
        note(name + QLatin1Char('=') + value);
        instance.setProperty(name, value);
    }
}

void RandomWalk::otherHostExports()
{
    note(QStringLiteral("another host exports"));
    const Site work = m_start.work();
    const Site other{work.folder, QStringLiteral("other.db"), QStringLiteral("other-operations.db")};
    QFile::remove(other.operations());
    QFile::copy(work.operations(), other.operations());
    Estate(other.operations()).beForeign();
    LocalInstance instance(work.instance(), m_start.clock());
    note(QStringLiteral("    ") +
         digestOf(exportCleanly(other, m_start.clock(), instance)).section(QLatin1Char(';'), 0, 0));
}

void RandomWalk::restoreInstance()
{
    if (!m_hasBackup)
        return;
    note(QStringLiteral("restore of the instance"));
    const QString path = m_start.work().instance();
    for (const char* rest : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(rest));
    QFile::copy(m_folder.filePath(QStringLiteral("backup")), path);
}

void RandomWalk::disturbedExport()
{
    const QList<Choice> all = choices(isIdentification());
    const Choice& choice = all[draw(static_cast<int>(all.size()))];
    const Kind& kind = choice.kinds[draw(static_cast<int>(choice.kinds.size()))];
    const int step = 1 + draw(choice.steps);
    const Disturbed disturbed = kind.disturb(m_start, step);
    note(QStringLiteral("export, %1, step %2%3: %4")
             .arg(kind.name)
             .arg(step)
             .arg(disturbed.reached ? QString() : QStringLiteral(" (not reached)"),
                  disturbed.end.section(QLatin1Char(';'), 0, 0)));
}

QStringList RandomWalk::settle()
{
    const Site work = m_start.work();
    // Which of two records a shared CI belongs to depends on who came first (D-11): none shares one from here on. A
    // stock instance keeps the serial numbers that a CI once had, so there each gets one that no other ever had.
    const QByteArray sharing = "WHERE serial IN (SELECT serial FROM computer GROUP BY serial HAVING count(*) > 1) OR "
                               "name IN (SELECT name FROM computer GROUP BY name HAVING count(*) > 1)";
    Estate(work.operations())
        .execute("UPDATE computer SET serial = 'OWN' || substr(id, 2), name = 'own' || substr(id, 2) " +
                 (isIdentification() ? QByteArray() : sharing));
    m_start.clock().advance(std::chrono::hours(3));
    QStringList ends;
    {
        LocalInstance instance(work.instance(), m_start.clock());
        for (const QString& name : switches)
            instance.setProperty(name, QStringLiteral("true"));
        instance.settle();
        for (int clean = 0; clean < 2; ++clean)
            ends.append(QStringLiteral("clean export: ") + digestOf(exportCleanly(work, m_start.clock(), instance)));
    }
    QStringList found = compareWithFresh();
    if (!found.isEmpty())
        found.append(ends);
    return found;
}

QStringList RandomWalk::contentOf(const Site& site) const
{
    if (!isIdentification())
        return instanceContent(site.instance(), Past::LeftOut);
    QStringList lines;
    for (int part = 0; part < static_cast<int>(comparableParts.size()); ++part) {
        for (const QString& line : comparableContent(site.instance(), part))
            lines.append(QLatin1String(comparableParts[static_cast<std::size_t>(part)]) + QLatin1Char(' ') + line);
    }
    return lines;
}

QStringList RandomWalk::compareWithFresh()
{
    const Site work = m_start.work();
    const Site fresh{.folder = m_folder.filePath(QStringLiteral("fresh")), .channel = work.channel};
    m_start.site().copyTo(fresh);
    QFile::remove(fresh.operations());
    QFile::copy(work.operations(), fresh.operations());
    {
        LocalInstance instance(fresh.instance(), m_start.clock());
        for (const QString& name : switches)
            instance.setProperty(name, QStringLiteral("true"));
        for (int clean = 0; clean < 2; ++clean)
            (void)exportCleanly(fresh, m_start.clock(), instance);
    }
    // More is left on the instance: rows of vanished records, CIs that were left behind (D-8, D-11).
    const QStringList missing = missingLines(contentOf(fresh), contentOf(work));
    // The instance still knows a computer that vanished, so what is on it finds its CI; a fresh one cannot.
    const QStringList aside =
        Estate(work.operations())
            .column("SELECT id FROM contract WHERE computer IN (SELECT id FROM away_computer) UNION "
                    "SELECT id FROM installation WHERE computer IN (SELECT id FROM away_computer) "
                    "UNION SELECT id FROM computer WHERE host IN (SELECT id FROM away_computer)");
    return missing.mid(0, 8) +
           differences(without(aside, pendingContent(fresh.journal())), without(aside, pendingContent(work.journal())));
}

} // namespace itam::tests::campaign
