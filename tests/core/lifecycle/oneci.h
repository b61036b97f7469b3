// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An instance with one CI and two operators, and short words for what tests name all the time.
#pragma once

#include "tests/core/lifecycle/world.h"

namespace itam::tests::lifecycle {

inline QString s(const char* text)
{
    return QString::fromLatin1(text);
}

inline const QString ci = QStringLiteral("ci");
inline const QStringList theCi{ci};
inline const QString patching = QStringLiteral("Patching");

struct OneCi : World
{
    explicit OneCi(const QStringList& classPath = linuxServer())
    {
        addCi(ci, classPath);
        a = registerOperator();
        b = registerOperator();
    }
    QString a;
    QString b;
};

/// Patching with a lease, of `a`.
struct OneLease : OneCi
{
    explicit OneLease(const char* lease = "01:00:00") { add(a, theCi, patching, s(lease)); }
    [[nodiscard]] const Lease& lease() const { return actionRow(ci, patching).lease; }
};

} // namespace itam::tests::lifecycle
