// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checks/foundrecords.h"

#include <QDataStream>

namespace itam::ui::checks {
namespace {

constexpr int looksForStopEvery = 1000; ///< records: some milliseconds

void setUp(QDataStream& stream)
{
    stream.setVersion(QDataStream::Qt_6_4);
}

void write(QDataStream& stream, const FoundRecord& record)
{
    stream << record.key << record.column << record.detail << record.travels
           << static_cast<quint32>(record.differences.size());
    for (const core::exporter::FieldDifference& difference : record.differences)
        stream << difference.field << difference.expected << difference.actual << difference.isOwnedElsewhere;
    stream << record.answer.has_value();
    if (record.answer)
        stream << static_cast<quint8>(record.answer->predicted) << record.answer->reason << record.answer->notes;
}

FoundRecord readOne(QDataStream& stream)
{
    FoundRecord record;
    quint32 differences = 0;
    stream >> record.key >> record.column >> record.detail >> record.travels >> differences;
    for (quint32 i = 0; i < differences && stream.status() == QDataStream::Ok; ++i) {
        core::exporter::FieldDifference difference;
        stream >> difference.field >> difference.expected >> difference.actual >> difference.isOwnedElsewhere;
        record.differences.push_back(std::move(difference));
    }
    bool isAnswered = false;
    stream >> isAnswered;
    if (isAnswered) {
        quint8 predicted = 0;
        core::servicenow::Prediction answer{.key = record.key};
        stream >> predicted >> answer.reason >> answer.notes;
        answer.predicted = static_cast<core::servicenow::Predicted>(predicted);
        record.answer = std::move(answer);
    }
    return record;
}

bool contains(const FoundRecord& record, const QString& text)
{
    return text.isEmpty() || QString::fromUtf8(record.key).contains(text, Qt::CaseInsensitive) ||
           record.column.contains(text, Qt::CaseInsensitive) || record.detail.contains(text, Qt::CaseInsensitive);
}

} // namespace

FoundRecords::FoundRecords()
{
    if (!m_folder.isValid())
        m_error = Error{ErrorCode::FileUnwritable, m_folder.errorString(), m_folder.path(), 0, {}};
}

void FoundRecords::add(int group, const FoundRecord& record)
{
    List& list = m_lists[group];
    ++list.count;
    if (m_error)
        return;
    if (!list.file) {
        list.path = m_folder.filePath(QString::number(group));
        list.file = std::make_unique<QFile>(list.path);
        if (!list.file->open(QIODevice::WriteOnly)) {
            m_error = Error{ErrorCode::FileUnwritable, list.file->errorString(), list.path, 0, {}};
            return;
        }
    }
    QDataStream stream(list.file.get());
    setUp(stream);
    write(stream, record);
    if (stream.status() != QDataStream::Ok)
        m_error = Error{ErrorCode::FileUnwritable, list.file->errorString(), list.path, 0, {}};
}

Result<void> FoundRecords::finish()
{
    for (auto& [group, list] : m_lists) {
        if (list.file && !list.file->flush() && !m_error)
            m_error = Error{ErrorCode::FileUnwritable, list.file->errorString(), list.path, 0, {}};
        list.file.reset();
    }
    if (m_error)
        return failure(*m_error);
    return {};
}

qint64 FoundRecords::count(int group) const
{
    const auto list = m_lists.find(group);
    return list == m_lists.end() ? 0 : list->second.count;
}

QList<int> FoundRecords::groups() const
{
    QList<int> groups;
    for (const auto& [group, list] : m_lists)
        groups.append(group);
    return groups;
}

Result<FoundRecords::Slice> FoundRecords::read(int group, qint64 position, int limit, const QString& text,
                                               const std::stop_token& stop) const
{
    Slice slice;
    const auto list = m_lists.find(group);
    if (list == m_lists.end())
        return slice;
    QFile file(list->second.path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(position))
        return failure(ErrorCode::FileUnreadable, file.errorString(), list->second.path);
    QDataStream stream(&file);
    setUp(stream);
    for (int looked = 1; !file.atEnd(); ++looked) {
        const qint64 at = file.pos();
        FoundRecord record = readOne(stream);
        if (stream.status() != QDataStream::Ok)
            return failure(ErrorCode::FileUnreadable, file.errorString(), list->second.path);
        if (looked % looksForStopEvery == 0 && stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        if (!contains(record, text))
            continue;
        if (slice.records.size() == limit) {
            slice.next = at;
            return slice;
        }
        slice.records.append(std::move(record));
    }
    return slice;
}

} // namespace itam::ui::checks
