// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/instancebench.h"

#include "core/support/utf8.h"
#include "core/wire/codec.h"
#include "tests/bench/bench.h"
#include "tests/bench/estate.h"

#include <QFileInfo>

#include <cstdlib>

namespace itam::bench {
namespace {

using core::model::DataType;
namespace sqlite = core::support::sqlite;

constexpr qsizetype segmentBytes = 1 << 20;

[[noreturn]] void giveUp(const core::support::Error& error)
{
    std::fprintf(stderr, "%s %s\n", qUtf8Printable(error.subject), qUtf8Printable(error.detail));
    std::exit(1);
}

template <typename T>
T take(Result<T> result)
{
    if (!result)
        giveUp(result.error());
    return std::move(*result);
}

void take(const Result<void>& result)
{
    if (!result)
        giveUp(result.error());
}

QByteArray escaped(const QString& text)
{
    QByteArray clean;
    core::support::appendClean(clean, text.toHtmlEscaped().toUtf8());
    return clean;
}

QByteArray recordsOf(const SegmentRows& segment)
{
    QByteArray xml;
    xml.reserve(segmentBytes + 4096);
    for (const QStringList& row : segment.rows) {
        xml += "<record key=\"" + escaped(row.constFirst()) + "\">";
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (row[i].isNull())
                continue;
            const QByteArray name = segment.columns[i].toUtf8();
            xml += '<' + name + '>' + escaped(row[i]) + "</" + name + '>';
        }
        xml += "</record>";
    }
    return xml;
}

} // namespace

ImportedEstate::ImportedEstate(const QString& folder, qint64 rows) : m_folder(folder + QStringLiteral("/estate-XXXXXX"))
{
    m_caller.user = QStringLiteral("bench");
    m_caller.roles = {QLatin1String(sandbox::platform::role::integration)};
    const QString source = m_folder.filePath(QStringLiteral("operations.db"));
    if (!makeReference(source, rows))
        return;
    m_source = take(sqlite::Database::open(source, sqlite::OpenMode::ReadOnly));
    auto schema = take(sandbox::store::Schema::fromJson({sandbox::integration::instanceSchema()}));
    m_store = take(sandbox::store::Store::open(std::move(schema), {m_folder.filePath(QStringLiteral("instance.db")),
                                                                   sandbox::integration::storeScripts(), nullptr}));
    sandbox::integration::ApplicationOptions options;
    options.processesByItself = false;
    m_application = take(sandbox::integration::Application::open(*m_store, options));
}

bool ImportedEstate::startReading(const char* view)
{
    m_reading = take(m_source->prepare(QByteArray(QByteArray("SELECT * FROM ") + view + " ORDER BY 1")));
    m_columns.clear();
    for (int i = 0; i < m_reading->columnCount(); ++i)
        m_columns.append(QString::fromUtf8(m_reading->columnName(i)));
    m_columns.removeAll(QStringLiteral("LastModified")); // D-6: the last column, never sent
    m_isRowWaiting = take(m_reading->step());
    m_segments = 0;
    return m_isRowWaiting;
}

std::optional<SegmentRows> ImportedEstate::nextSegment()
{
    if (m_segments == 0 && !m_isRowWaiting && !startReading("itam_export_applications"))
        return std::nullopt;
    if (!m_isRowWaiting)
        return std::nullopt;
    SegmentRows segment{m_columns, {}};
    for (qsizetype bytes = 0; m_isRowWaiting && bytes < segmentBytes; m_isRowWaiting = take(m_reading->step())) {
        QStringList row;
        for (int i = 0; i < m_columns.size(); ++i) {
            row.append(m_reading->text(i));
            bytes += row.constLast().size() + 2 * m_columns[i].size() + 5;
        }
        segment.rows.append(row);
    }
    return segment;
}

bool ImportedEstate::importComputers()
{
    bool isMore = startReading("itam_export_hardware");
    while (isMore) {
        const auto segment = nextSegment();
        isMore = m_isRowWaiting;
        if (!segment || !send(DataType::Hardware, *segment, !isMore))
            return false;
    }
    m_segments = 0;
    return true;
}

std::optional<Spent> ImportedEstate::importSegment(const SegmentRows& segment)
{
    const auto spent = send(DataType::Applications, segment, !m_isRowWaiting);
    m_imported += segment.rows.size();
    return spent;
}

std::optional<Spent> ImportedEstate::send(DataType type, const SegmentRows& segment, bool last)
{
    core::wire::SegmentHeader header;
    header.type = type;
    header.exportId = QStringLiteral("bench-%1").arg(static_cast<int>(type));
    header.index = ++m_segments;
    header.transactionId = QStringLiteral("%1-%2").arg(header.exportId).arg(header.index);
    header.sender = {QStringLiteral("bench"), QStringLiteral("bench"), QStringLiteral("bench")};
    header.last = last;
    header.records = static_cast<int>(segment.rows.size());
    header.full = true;
    header.epoch = m_store->epoch();
    const QByteArray body = core::wire::writeSegment(header, recordsOf(segment));
    Spent spent;
    const Stopwatch receiving;
    const core::wire::Reply reply = m_application->handle(body, core::wire::digestOf(body), m_caller);
    spent.receive = receiving.milliseconds();
    if (reply.code != core::wire::ReturnCode::Ok) {
        std::fprintf(stderr, "segment refused: %s\n", qUtf8Printable(reply.message));
        return std::nullopt;
    }
    const Stopwatch processing;
    take(m_application->processAll());
    spent.process = processing.milliseconds();
    if (last) {
        core::wire::StatusRequest end;
        end.exportId = header.exportId;
        end.sender = header.sender;
        end.end = true;
        const QByteArray text = core::wire::writeStatus(end);
        static_cast<void>(m_application->handle(text, core::wire::digestOf(text), m_caller));
    }
    return spent;
}

double ImportedEstate::dataFileMegabytes() const
{
    return static_cast<double>(QFileInfo(m_folder.filePath(QStringLiteral("instance.db"))).size()) / (1 << 20);
}

BareTable::BareTable(const QString& path) : m_path(path)
{
}

double BareTable::insert(const SegmentRows& segment)
{
    if (!m_database) {
        QStringList definitions = segment.columns;
        definitions[0] += QStringLiteral(" TEXT PRIMARY KEY");
        m_database = take(sqlite::Database::open(m_path, sqlite::OpenMode::Create));
        // As the instance keeps its data (core/sandbox/store/datafile.cpp).
        take(
            m_database->execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000;"));
        take(m_database->execute("CREATE TABLE installations (" + definitions.join(QStringLiteral(", ")).toUtf8() +
                                 ')'));
        QByteArray marks = "?";
        for (qsizetype i = 1; i < segment.columns.size(); ++i)
            marks += ",?";
        m_insert = take(m_database->prepare(QByteArray("INSERT INTO installations VALUES (" + marks + ')')));
    }
    const Stopwatch watch;
    auto transaction = take(sqlite::Transaction::begin(*m_database));
    for (const QStringList& row : segment.rows) {
        for (int i = 0; i < row.size(); ++i)
            m_insert->bind(i + 1, row[i]);
        take(m_insert->run());
    }
    take(transaction.commit());
    return watch.milliseconds();
}

} // namespace itam::bench
