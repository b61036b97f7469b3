// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endtoend/smallsite.h"

namespace itam::tests {

SmallSite::SmallSite()
    : sandbox(folder.filePath(QStringLiteral("sandbox")))
    , isReady(sandbox.start())
    , estate(folder.filePath(QStringLiteral("operations.db")))
    , host(folder.filePath(QStringLiteral("host")), sandbox, estate.path())
{
    estate.addComputers(5);
    estate.addContracts(3);
    estate.addInstallations(2, 2);
}

} // namespace itam::tests
