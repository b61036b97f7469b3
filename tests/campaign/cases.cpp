// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/campaign/cases.h"

#include "tests/campaign/estate.h"
#include "tests/campaign/snapshot.h"

#include <QDir>
#include <QElapsedTimer>

#include <cstdio>

namespace itam::tests::campaign {
namespace {

using core::exporter::ExportSummary;

constexpr int tooManySteps = 100'000;
constexpr int casesShown = 3;

/// In memory where there is room: each case makes and drops a dozen files.
QString placeForFiles()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QLatin1String("/itam-campaign-XXXXXX");
}

// What a run of all tests has time for, and, dense, what it takes to catch each broken rule (README.md).
int strideOf(const Kind& kind)
{
    if (const int wanted = qEnvironmentVariableIntValue("ITAM_CAMPAIGN_STRIDE"); wanted > 0)
        return wanted;
    const bool dense = qEnvironmentVariableIsSet("ITAM_CAMPAIGN_DENSE");
    switch (kind.steps) {
    case Steps::Exchanges:
        return dense ? 3 : 7;
    case Steps::FirstSegments:
        return 1;
    case Steps::JournalStatements:
        return dense ? 7 : 17;
    case Steps::InstanceStatements:
        return dense ? 211 : 503;
    }
    return 1;
}

/// Another one for each kind, so that together they leave out as little as possible.
int firstStep(const Kind& kind, int stride)
{
    return 1 + static_cast<int>(qHash(kind.name, 0) % static_cast<std::size_t>(std::min(stride, 20)));
}

bool survived(const QString& end)
{
    return end.startsWith(QLatin1String("succeeded")) || end.startsWith(QLatin1String("preflight-failed"));
}

} // namespace

Start::Start(Kind kind, const Setup& setup) : m_kind(kind), m_folder(placeForFiles())
{
    if (!m_folder.isValid())
        giveUp(m_folder.errorString());
    m_site.folder = m_folder.filePath(QStringLiteral("start"));
    m_site.channel = setup.channel;
    m_site.server = setup.server;
    QDir().mkpath(m_site.folder);
    prepare(kind, setup.hasPlainFormOnly);
    observe();
}

QString Start::name() const
{
    return m_kind == Kind::First    ? QStringLiteral("first export")
           : m_kind == Kind::Second ? QStringLiteral("second export")
                                    : QStringLiteral("going back");
}

Site Start::work() const
{
    return {.folder = m_folder.filePath(QStringLiteral("work")), .channel = m_site.channel, .server = m_site.server};
}

void Start::prepare(Kind kind, bool hasPlainFormOnly)
{
    Estate estate(m_site.operations());
    LocalInstance instance(m_site.instance(), m_clock);
    if (hasPlainFormOnly)
        instance.takeAwayEnhancedForm();
    m_login = instance.login();
    if (const auto journal = core::journal::Journal::open(m_site.journal()); !journal)
        giveUp(journal.error().detail);
    if (kind == Kind::First)
        return;
    (void)exportCleanly(m_site, m_clock, instance);
    (void)exportCleanly(m_site, m_clock, instance);
    estate.vanish();
    (void)exportCleanly(m_site, m_clock, instance);
    estate.change();
}

void Start::goBack() const
{
    if (m_kind == Kind::GoesBack)
        Estate(work().operations()).goBack();
}

void Start::observe()
{
    m_site.copyTo(work());
    goBack();
    {
        LocalInstance instance(work().instance(), m_clock);
        DirectTransport transport(instance);
        core::exporter::ExportControl control;
        (void)exportOnce(work(), m_login, m_clock, transport, std::stop_source(), control);
        m_exchanges = transport.exchanges();
        for (int i = 0; i < 2; ++i)
            (void)exportCleanly(work(), m_clock, instance);
        m_undisturbed = digestOf(exportCleanly(work(), m_clock, instance));
    }
    m_content = content(work());
}

QStringList Start::content(const Site& site) const
{
    return instanceContent(site.instance()) + journalContent(site.journal());
}

// A late request changes nothing, and what it carries is not even stored: nobody waits for it any more.
QStringList Start::deliver(LocalInstance& instance)
{
    const auto request = std::exchange(m_onItsWay, std::nullopt);
    if (!request)
        return {};
    const int before = transactionCount(work().instance());
    (void)instance.handle(*request);
    if (transactionCount(work().instance()) == before)
        return {};
    return {QStringLiteral("a late request became a transaction")};
}

QStringList Start::converge()
{
    goBack();
    LocalInstance instance(work().instance(), m_clock);
    // Login, connection test and the close that settles: what was interrupted is closed before it begins again (D-9).
    if (m_kind == Kind::GoesBack)
        instance.rest(3);
    QStringList found;
    QString end;
    for (int clean = 1; clean <= 2; ++clean) {
        end = digestOf(exportCleanly(work(), m_clock, instance));
        if (const QStringList late = deliver(instance); !late.isEmpty())
            return late;
        found = differences(m_content, content(work()));
        if (found.isEmpty())
            break;
    }
    if (!found.isEmpty())
        return found << QStringLiteral("the last clean export: ") + end;
    const QString further = digestOf(exportCleanly(work(), m_clock, instance));
    if (further != m_undisturbed)
        return {QStringLiteral("- ") + m_undisturbed, QStringLiteral("+ ") + further};
    return differences(m_content, content(work()));
}

namespace {

/// What went wrong. Nothing: the export had no such step.
std::optional<QStringList> runCase(Start& start, const Kind& kind, int nth)
{
    start.site().copyTo(start.work());
    const Disturbed disturbed = kind.disturb(start, nth);
    if (!disturbed.reached)
        return std::nullopt;
    QStringList found = start.converge();
    if (kind.survives && !survived(disturbed.end))
        found.prepend(QStringLiteral("the export ended: ") + disturbed.end);
    return found;
}

void show(const Start& start, const Kind& kind, int nth, const QStringList& found)
{
    std::printf("FAILED %s, %s, step %d\n    %s\n", qUtf8Printable(start.name()), qUtf8Printable(kind.name), nth,
                qUtf8Printable(found.join(QLatin1String("\n    "))));
    std::fflush(stdout);
}

bool isWanted(const Kind& kind)
{
    return kind.name.contains(qEnvironmentVariable("ITAM_CAMPAIGN_ONLY"));
}

} // namespace

int runCases(Start& start, const Kind& kind)
{
    QElapsedTimer timer;
    timer.start();
    if (!isWanted(kind))
        return 0;
    int ran = 0;
    int failed = 0;
    // Over the identification API an export has several times as many exchanges.
    const bool isLong = start.site().channel == core::settings::Channel::Identification;
    // A server costs more than a file.
    const int apart = isLong ? 7 : start.site().server ? 8 : 1;
    const int stride = strideOf(kind) * (qEnvironmentVariableIsSet("ITAM_CAMPAIGN_STRIDE") ? 1 : apart);
    for (int nth = firstStep(kind, stride); nth < tooManySteps; nth += stride) {
        const auto found = runCase(start, kind, nth);
        if (!found)
            break;
        ++ran;
        if (!found->isEmpty() && ++failed <= casesShown)
            show(start, kind, nth, *found);
    }
    std::printf("%-14s %-44s %4d cases%s, %d failed, %.1f s\n", qUtf8Printable(start.name()), qUtf8Printable(kind.name),
                ran, stride > 1 ? qPrintable(QStringLiteral(" (every %1th step)").arg(stride)) : "", failed,
                static_cast<double>(timer.elapsed()) / 1000);
    std::fflush(stdout);
    return ran == 0 ? 1 : failed;
}

int runWholeSegments(const Kind& kind, int stride)
{
    QElapsedTimer timer;
    timer.start();
    Start start(Start::Kind::First);
    int ran = 0;
    int failed = 0;
    for (int nth = firstStep(kind, stride); nth < tooManySteps; nth += stride) {
        start.site().copyTo(start.work());
        if (!kind.disturb(start, nth).reached)
            break;
        ++ran;
        const QStringList found = partsOfSegments(start.work().instance());
        if (found.isEmpty())
            continue;
        if (++failed <= casesShown)
            std::printf("FAILED half a segment, %s, step %d\n    %s\n", qUtf8Printable(kind.name), nth,
                        qUtf8Printable(found.join(QLatin1String("\n    "))));
    }
    std::printf("%-14s %-44s %4d cases (every %dth step), %d failed, %.1f s\n", "whole segments",
                qUtf8Printable(kind.name), ran, stride, failed, static_cast<double>(timer.elapsed()) / 1000);
    std::fflush(stdout);
    return ran == 0 ? 1 : failed;
}

int runAll(Start::Kind where, const QList<Kind>& kinds, const Setup& setup)
{
    Start start(where, setup);
    int failed = 0;
    for (const Kind& kind : kinds)
        failed += runCases(start, kind);
    return failed;
}

int runSpread(Start::Kind where, const QList<Kind>& kinds, const Setup& setup)
{
    if (qEnvironmentVariableIsSet("ITAM_CAMPAIGN_STRIDE") || qEnvironmentVariableIsSet("ITAM_CAMPAIGN_DENSE"))
        return runAll(where, kinds, setup);
    QElapsedTimer timer;
    timer.start();
    Start start(where, setup);
    int failed = 0;
    for (qsizetype i = 0; i < kinds.size(); ++i) {
        const int nth = 1 + static_cast<int>((2 * i + 1) * start.exchanges() / (2 * kinds.size()));
        const auto found = isWanted(kinds[i]) ? runCase(start, kinds[i], nth) : QStringList();
        if (found && found->isEmpty())
            continue;
        ++failed;
        show(start, kinds[i], nth, found.value_or(QStringList{QStringLiteral("the export had no such step")}));
    }
    std::printf("%-14s %d kinds, each at one of %d exchanges, %d failed, %.1f s\n", qUtf8Printable(start.name()),
                static_cast<int>(kinds.size()), start.exchanges(), failed, static_cast<double>(timer.elapsed()) / 1000);
    std::fflush(stdout);
    return failed;
}

} // namespace itam::tests::campaign
