// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/verbarguments.h"

#include "app/export/usage.h"

namespace itam::app::exporter {

Result<void> judgeEntitlement(const QStringList& words)
{
    const QString verb = words.value(0, QStringLiteral("show"));
    const bool installs = verb == QLatin1String("install");
    if (!installs && verb != QLatin1String("show") && verb != QLatin1String("remove"))
        return usage(QStringLiteral("entitlement takes show, install FILE or remove, not \"%1\"").arg(verb));
    if (installs ? words.size() != 2 : words.size() > 1)
        return usage(installs ? QStringLiteral("entitlement install takes one licence file")
                              : QStringLiteral("entitlement %1 takes nothing more").arg(verb));
    return {};
}

Result<void> judgeProfiles(const QStringList& words, std::optional<QString>& profile)
{
    const QString verb = words.value(0, QStringLiteral("list"));
    const bool checks = verb == QLatin1String("check");
    if (!checks && verb != QLatin1String("list"))
        return usage(QStringLiteral("profiles takes list or check, not \"%1\"").arg(verb));
    if (words.size() > (checks ? 2 : 1))
        return usage(checks ? QStringLiteral("profiles check takes one name")
                            : QStringLiteral("profiles list takes nothing more"));
    if (words.size() == 2 && profile)
        return usage(QStringLiteral("profiles check takes a name or --profile, not both"));
    if (words.size() == 2)
        profile = words[1];
    return {};
}

Result<void> judgeOperators(OperatorsArguments& operators)
{
    const QStringList& words = operators.words;
    const QString verb = words.value(0, QStringLiteral("list"));
    operators.account = words.value(1);
    if (verb == QLatin1String("list"))
        return words.size() > 1 ? usage(QStringLiteral("operators list takes nothing more")) : Result<void>();
    if (verb == QLatin1String("remove")) {
        operators.verb = OperatorsVerb::Remove;
        return words.size() == 2 ? Result<void>() : usage(QStringLiteral("operators remove takes one account"));
    }
    if (verb != QLatin1String("set"))
        return usage(QStringLiteral("operators takes list, set or remove, not \"%1\"").arg(verb));
    operators.verb = OperatorsVerb::Set;
    if (words.size() != 3)
        return usage(QStringLiteral("operators set takes an account and administrator or viewer"));
    const auto role = core::model::roleNamed(words[2]);
    if (!role)
        return usage(QStringLiteral("operators set takes administrator or viewer, not \"%1\"").arg(words[2]));
    operators.role = *role;
    return {};
}

} // namespace itam::app::exporter
