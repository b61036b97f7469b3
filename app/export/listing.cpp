// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/listing.h"

#include "app/export/console.h"

#include "core/support/csv.h"

#include <QJsonDocument>

namespace itam::app::exporter {
namespace {

QString compact(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

Listing::Listing(Output output, QString name, QStringList header, std::optional<int> limit)
    : m_output(output)
    , m_name(std::move(name))
    , m_header(std::move(header))
    , m_limit(limit)
{
}

bool Listing::takesOneMore()
{
    if (m_limit && m_shown >= *m_limit) {
        ++m_beyond;
        return false;
    }
    ++m_shown;
    return true;
}

void Listing::begin()
{
    if (m_begun)
        return;
    m_begun = true;
    if (m_output == Output::Csv)
        writeOut(core::support::csvLine(m_header));
    else if (m_output == Output::Json)
        writeOut(QStringLiteral("{\"%1\":[").arg(m_name));
}

void Listing::text(const QString& line)
{
    printOut(line);
}

void Listing::csv(const QStringList& cells)
{
    begin();
    writeOut(core::support::csvLine(cells));
}

void Listing::json(const QJsonObject& object)
{
    begin();
    writeOut((m_hasObject ? QStringLiteral(",\n") : QStringLiteral("\n")) + compact(object));
    m_hasObject = true;
}

void Listing::end(const QJsonObject& rest)
{
    begin();
    if (m_output != Output::Json)
        return;
    const QString more = compact(rest).mid(1); // without its brace
    writeOut(QStringLiteral("],") + more + QLatin1Char('\n'));
}

QString countName(const QString& kind)
{
    if (kind == QLatin1String("held-back"))
        return QStringLiteral("heldBack");
    if (kind == QLatin1String("owned-elsewhere"))
        return QStringLiteral("ownedElsewhere");
    if (kind == QLatin1String("no-change"))
        return QStringLiteral("noChange");
    return kind == QLatin1String("duplicate") ? QStringLiteral("duplicates") : kind;
}

} // namespace itam::app::exporter
