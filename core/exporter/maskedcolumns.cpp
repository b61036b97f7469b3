// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/maskedcolumns.h"

#include "core/servicenow/prediction.h"
#include "core/wire/codec.h"

#include <QLoggingCategory>
#include <QUuid>

namespace itam::core::exporter {
namespace {

Q_LOGGING_CATEGORY(log, "itam.core.exporter.masked")

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

MaskedColumns::MaskedColumns(servicenow::IntegrationChannel& channel, journal::Journal& journal, wire::Sender sender)
    : m_channel(channel)
    , m_journal(journal)
    , m_sender(std::move(sender))
{
}

MaskedColumns::~MaskedColumns()
{
    if (m_memory)
        m_channel.useMemory(nullptr);
}

Result<QHash<QByteArray, QStringList>> MaskedColumns::find(model::DataType type, const model::RecordBatch& records,
                                                           const std::stop_token& stop)
{
    QHash<QByteArray, QStringList> masked;
    if (m_isRefused || records.isEmpty())
        return masked;
    const auto predictions = ask(type, records, stop);
    if (!predictions && predictions.error().code == ErrorCode::Cancelled)
        return failure(predictions.error());
    if (!predictions) {
        m_isRefused = true;
        qCWarning(log, "%s: which columns other sources own could not be asked: %s (%s)",
                  qUtf8Printable(model::nameOf(type)), qUtf8Printable(support::errorId(predictions.error().code)),
                  qUtf8Printable(predictions.error().detail));
        return masked;
    }
    for (const servicenow::Prediction& prediction : *predictions) {
        if (const QStringList columns = maskedIn(prediction); !columns.isEmpty())
            masked.insert(prediction.key, columns);
    }
    return masked;
}

QStringList MaskedColumns::maskedIn(const servicenow::Prediction& prediction)
{
    const QString masked = QLatin1String(servicenow::predictionnote::masked) + QLatin1Char(' ');
    for (const QString& note : prediction.notes) {
        if (note.startsWith(masked))
            return note.mid(masked.size()).split(QLatin1Char(','), Qt::SkipEmptyParts);
    }
    return {};
}

Result<std::vector<servicenow::Prediction>> MaskedColumns::ask(model::DataType type, const model::RecordBatch& records,
                                                               const std::stop_token& stop)
{
    if (!m_memory) {
        auto memory = ImaginedMemory::make(m_journal, stop);
        if (!memory)
            return failure(memory.error());
        m_memory = std::move(*memory);
        m_channel.useMemory(m_memory.get());
    }
    wire::SegmentHeader header;
    header.transactionId = newId();
    header.type = type;
    header.exportId = newId();
    header.sender = m_sender;
    header.last = true;
    header.records = static_cast<int>(records.size());
    const wire::RecordWriter writer(*records.columns());
    QByteArray written;
    for (std::size_t i = 0; i < records.size(); ++i)
        writer.append(written, records, i, {});
    return m_channel.predict(wire::writeSegment(header, written), stop);
}

} // namespace itam::core::exporter
