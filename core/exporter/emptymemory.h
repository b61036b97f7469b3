// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The memory of a channel where no journal is yet: nothing was ever sent. For what only asks; nothing can be
// remembered. A value; any thread.
#pragma once

#include "core/servicenow/channelmemory.h"

namespace itam::core::exporter {

class EmptyMemory final : public servicenow::ChannelMemory
{
public:
    using Record = servicenow::RememberedRecord;

    [[nodiscard]] Result<QString> epoch(const QString&) override { return QString(); }
    [[nodiscard]] Result<QHash<QByteArray, Record>> find(const QString&, model::DataType,
                                                         const QList<QByteArray>&) override
    {
        return QHash<QByteArray, Record>();
    }
    [[nodiscard]] Result<QHash<QString, QByteArray>> firstKeys(const QString&, model::DataType,
                                                               const QStringList&) override
    {
        return QHash<QString, QByteArray>();
    }
    [[nodiscard]] Result<void> remember(const QString&, model::DataType, const QList<Record>&) override
    {
        return failure(ErrorCode::Internal, QStringLiteral("there is no journal to remember anything"));
    }
    [[nodiscard]] Result<void> forget(const QString&, model::DataType, const QList<QByteArray>&) override { return {}; }
    [[nodiscard]] Result<QList<Record>> sample(const QString&, model::DataType, int) override
    {
        return QList<Record>();
    }
};

} // namespace itam::core::exporter
