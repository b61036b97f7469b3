// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Relationship types and relationships (servicenow-ire.md 2, 7). On the writer thread. Errors: those of the store.
#pragma once

#include "core/sandbox/identification/answer.h"
#include "core/sandbox/identification/context.h"

namespace itam::sandbox::identification {

class Relations
{
public:
    explicit Relations(Context& context) : m_context(context) {}

    struct Type
    {
        QString sysId; ///< empty: see problem
        Problem problem;
    };
    /// By its name, spelled exactly.
    [[nodiscard]] Result<Type> typeNamed(const QString& name);

    /// Between two CIs that are there; a relationship that is there already stays as it is.
    [[nodiscard]] Result<void> relate(const RelationInput& relation, const QString& parent, const QString& child,
                                      RelationOutcome& outcome);

private:
    [[nodiscard]] Result<void> recordSource(const RelationInput& relation, const QString& sysId);

    Context& m_context;
    QHash<QString, Type> m_types;
};

} // namespace itam::sandbox::identification
