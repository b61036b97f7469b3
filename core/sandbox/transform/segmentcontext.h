// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What all maps of one segment share. Lives inside one transaction of the store, on its writer thread.
#pragma once

#include "core/sandbox/store/rowresults.h"
#include "core/sandbox/store/targets.h"
#include "core/sandbox/transform/references.h"
#include "core/sandbox/transform/transformmap.h"

namespace itam::sandbox::transform {

/// Integration Properties as they are when the segment is transformed (6.2).
class Switches
{
public:
    Switches() = default;
    explicit Switches(QHash<QString, QString> values) : m_values(std::move(values)) {}

    [[nodiscard]] bool isOn(const QString& name) const { return m_values.value(name) == QLatin1String("true"); }
    [[nodiscard]] QString value(const QString& name) const { return m_values.value(name); }
    [[nodiscard]] qint64 number(const QString& name) const { return m_values.value(name).toLongLong(); }

    /// 6.3. Neither: the tables that are asked for do not exist (P-52).
    struct Tables
    {
        bool sam = false;
        bool cmdb = false;
    };
    [[nodiscard]] Tables installationTables() const;

private:
    QHash<QString, QString> m_values;
};

struct SegmentContext
{
    SegmentContext(store::Writer& theWriter, const MapSet& theMaps, Switches theSwitches, store::SegmentPlace thePlace,
                   QString theSource, SegmentMemory& theMemory)
        : writer(theWriter)
        , maps(theMaps)
        , switches(std::move(theSwitches))
        , place(std::move(thePlace))
        , sourceId(std::move(theSource))
        , memory(theMemory)
        , references(theWriter, theMemory.names())
    {
    }

    store::Writer& writer;
    const MapSet& maps;
    Switches switches;
    store::SegmentPlace place;
    QString sourceId; ///< operations database of the sender (D-11)
    SegmentMemory& memory;
    store::SysIds ids;
    References references;
};

} // namespace itam::sandbox::transform
