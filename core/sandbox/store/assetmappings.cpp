// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/assetmappings.h"

namespace itam::sandbox::store {

Result<core::lifecycle::AssetMappings> assetMappings(Session&)
{
    return core::lifecycle::shippedMappings();
}

} // namespace itam::sandbox::store
