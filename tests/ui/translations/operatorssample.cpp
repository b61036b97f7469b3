// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/translations/operatorssample.h"

#include "ui/administration/operatorspage.h"

namespace itam::tests {

using namespace core::model;

std::unique_ptr<QWidget> makeOperatorsPage(const QString& situation, const core::support::Clock& clock)
{
    auto page = std::make_unique<ui::administration::OperatorsPage>(clock);
    if (situation == QLatin1String("nobody")) {
        page->showStanding({});
        page->showChanges({}, false);
        return page;
    }
    const QDateTime now = clock.nowUtc();
    core::administration::Standing standing;
    standing.account.name = QStringLiteral("C1");
    standing.role = situation == QLatin1String("viewer") ? Role::Viewer : Role::Administrator;
    for (const Origin origin : {Origin::First, Origin::Seen, Origin::Granted, Origin::Schedule, Origin::Superuser})
        standing.operators.append({QStringLiteral("C%1").arg(static_cast<int>(origin)),
                                   origin == Origin::Seen ? Role::Viewer : Role::Administrator, origin,
                                   now.addDays(-1), QStringLiteral("C0")});
    page->showStanding(standing);
    page->showChanges({{{7, now.addSecs(-60), QStringLiteral("C0"), QStringLiteral("limits/maxTries"),
                         QStringLiteral("5"), QStringLiteral("3")}},
                       true},
                      false);
    return page;
}

} // namespace itam::tests
