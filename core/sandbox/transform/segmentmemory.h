// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What one segment looked up and the next one of the same data type need not: the shared targets of its maps (models,
// software) and references by name. A title is installed on every computer, so it comes in nearly every segment. True
// as long as nobody else changes those tables, no transaction is rolled back and no property changes; whoever owns it
// forgets then. Belongs to the writer thread.
#pragma once

#include "core/model/datatype.h"
#include "core/sandbox/store/rowresults.h"
#include "core/sandbox/store/targets.h"

#include <QSet>

#include <map>

namespace itam::sandbox::transform {

/// Of one map.
struct MapMemory
{
    struct LeftAlone
    {
        std::shared_ptr<store::TargetRow> target;
        store::MapResult result;
    };
    QHash<QString, std::shared_ptr<store::TargetRow>> seen; ///< shared targets by their key
    QHash<QString, LeftAlone> leftAlone;                    ///< by what the rows said; until a target changes
};

class SegmentMemory
{
public:
    static constexpr qsizetype mostTargets = 20'000;

    struct Names
    {
        QHash<std::pair<int, QString>, QString> known; ///< sys_id by kind and name
        QSet<std::pair<int, QString>> marked;          ///< companies that are known to be manufacturer or vendor
    };

    /// Forgets what is of another type or was made with other properties, and all when it is too much.
    void beginSegment(core::model::DataType type, qint64 propertyVersion)
    {
        qsizetype targets = 0;
        for (const auto& [name, map] : m_maps)
            targets += map.seen.size() + map.leftAlone.size();
        if (m_type != type || m_propertyVersion != propertyVersion || targets + m_names.known.size() > mostTargets)
            forget();
        m_type = type;
        m_propertyVersion = propertyVersion;
    }
    void forget()
    {
        m_maps.clear();
        m_names = {};
    }
    /// The reference stays valid until forget().
    [[nodiscard]] MapMemory& of(const QString& map) { return m_maps[map]; }
    [[nodiscard]] Names& names() { return m_names; }

    /// Tables that it relies on; a hierarchy by its root.
    [[nodiscard]] static QList<QByteArray> tables()
    {
        return {"cmdb",
                "cmdb_model",
                "cmdb_sam_sw_discovery_model",
                "cmdb_model_category",
                "core_company",
                "cmn_location",
                "cmn_department",
                "cmn_cost_center",
                "sys_user"};
    }

private:
    std::optional<core::model::DataType> m_type;
    qint64 m_propertyVersion = -1;
    std::map<QString, MapMemory> m_maps; // its nodes do not move
    Names m_names;
};

} // namespace itam::sandbox::transform
