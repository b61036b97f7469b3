// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/packages.h"

#include <algorithm>

namespace itam::core::identification {
namespace {

/// The built-in map keys packages for the integration application.
QString keyOf(const QString& name, const QString& version)
{
    return mapping::convert(mapping::Conversion::PackageKey, {&name, &version}).value;
}

/// ISO 8601 in UTC sorts as text. Without a time the instance would write its own into the package with every segment.
void takeLater(Item& item, const QString& time)
{
    const QString column = QStringLiteral("last_discovered");
    const auto known = std::ranges::find(item.values, column, &std::pair<QString, QString>::first);
    if (known != item.values.end())
        known->second = std::max(known->second, time);
    else if (!time.isEmpty())
        item.values.emplace_back(column, time);
}

} // namespace

Result<Packages> Packages::make(Parts& parts)
{
    auto map = builtInMap(u"Software Transform");
    if (!map)
        return failure(map.error());
    auto references = NewReferences::make(parts);
    if (!references)
        return failure(references.error());
    return Packages(parts, *std::move(map), *std::move(references));
}

QString Packages::text(const mapping::Row& row, QStringView column) const
{
    return row.text(mapping::columnIndex(model::DataType::Applications, column)).trimmed();
}

Result<void> Packages::begin(const QList<wire::ReceivedRecord>& records, const std::stop_token& stop)
{
    m_items.clear();
    mapping::RowReader reader(model::DataType::Applications);
    QSet<NamedReference> names;
    for (const wire::ReceivedRecord& record : records) {
        const MappedValues mapped = mappedValues(m_map, reader.read(record));
        for (const auto& [column, reference] : mapped.references)
            names.insert(reference);
    }
    ITAM_TRY(m_parts->references.learn(names, stop));
    return m_new.makeMissing(names, stop);
}

QString Packages::add(const mapping::Row& row)
{
    const QString key = keyOf(text(row, u"FullName"), text(row, u"Version"));
    const QString known = key.toLower();
    auto item = m_items.find(known);
    if (item == m_items.end()) {
        Item made;
        made.className = QString::fromLatin1(packageClass);
        made.mayUpgrade = false;
        MappedValues mapped = mappedValues(m_map, row);
        for (auto& [column, value] : mapped.values) {
            if (column == QLatin1String("key"))
                value = key;
        }
        made.values = mapped.values;
        m_parts->references.resolve(mapped, made.values);
        item = m_items.insert(known, std::move(made));
    }
    takeLater(*item, tableTime(text(row, u"InventoryDate")));
    return known;
}

} // namespace itam::core::identification
