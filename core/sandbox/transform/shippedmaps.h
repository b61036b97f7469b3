// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Transform maps that come with the programs, as records of sys_transform_map and sys_transform_entry. Inside one
// transaction, on the writer thread. Errors: SettingsInvalid naming the file; those of the store.
//
// Those of the platform (servicenow-import.md 11, resources/instance/importmaps/*.json) are brought in once and belong
// to the administrators from then on. Those of the integration (resources/instance/maps/*.json) are there to be read:
// they say what its own transforms do, are protected, are not run from here, and follow their files at each start.
#pragma once

#include "core/sandbox/store/session.h"

namespace itam::sandbox::transform {

[[nodiscard]] Result<void> seedShippedMaps(store::Writer& writer);

/// `documents`: as for MapSet::fromJson(), which has checked them.
[[nodiscard]] Result<void> publishIntegrationMaps(store::Writer& writer, const QList<QByteArray>& documents);

} // namespace itam::sandbox::transform
