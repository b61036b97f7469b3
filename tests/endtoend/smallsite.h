// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What most tests of one command need: a fresh instance that runs, an operations database of 5 computers, 3 contracts
// and 4 installations, and a host that has exported nothing yet. All of it goes away with this object.
#pragma once

#include "tests/endtoend/exporterprocess.h"
#include "tests/endtoend/smallestate.h"

#include <QTemporaryDir>

namespace itam::tests {

struct SmallSite
{
    SmallSite();

    /// Arguments of the channel over the identification API.
    [[nodiscard]] static QStringList identification()
    {
        return {QStringLiteral("--channel"), QStringLiteral("identification")};
    }

    QTemporaryDir folder;
    SandboxProcess sandbox;
    const bool isReady; ///< the instance runs
    SmallEstate estate;
    ExporterHost host;
};

} // namespace itam::tests
