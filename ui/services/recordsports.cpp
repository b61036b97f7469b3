// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/recordsports.h"

namespace itam::ui::services {

Result<std::unique_ptr<TableAccess>> openTables(const RecordsPorts& ports)
{
    if (!ports.access)
        return failure(ErrorCode::CredentialsIncomplete, QStringLiteral("no instance is chosen"));
    return ports.access();
}

} // namespace itam::ui::services
