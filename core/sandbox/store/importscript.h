// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the integration application needs in the data file beside the tables of the schema: indexes that ignore case
// (T-08), the rows that did not land (D-1), late links (D-12) and the counting of property versions. Goes into
// StoreOptions::scripts; may run again.
#pragma once

#include <QByteArray>

namespace itam::sandbox::store {

[[nodiscard]] QByteArray importScript();

/// Names under which the integration application keeps single values with Writer::setMeta().
namespace importmeta {
inline constexpr auto propertyVersion = "property_version"; ///< counted up by a trigger, never down
inline constexpr auto reservation = "import_reservation";   ///< JSON, see integrationsettings.h
inline constexpr auto seeded = "import_seeded";
} // namespace importmeta

} // namespace itam::sandbox::store
