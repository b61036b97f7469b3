// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Companies and product models that records name and the instance does not have, made over the Table API before the
// records travel (servicenow-ire.md 13.2), if the administrator wants that. A POST has no key that would keep a second
// one from being made, so each name is looked up right before, and again after an answer that was lost. What an account
// may not make is said once for each table and left out, as if the switch were off. Lives on the sender thread.
#pragma once

#include "core/identification/parts.h"

#include <QSet>

namespace itam::core::identification {

class NewReferences
{
public:
    /// Error: SettingsInvalid.
    [[nodiscard]] static Result<NewReferences> make(Parts& parts);

    /// What a hardware record says of its model, for models that are missing.
    void want(const mapping::Row& row);
    /// Makes what is missing of `names`, which were learned, and of the models that were wanted. Nothing in a dry run
    /// and where it is switched off. Errors: those of the Table API but refusals; the names are to be learned again
    /// then.
    [[nodiscard]] Result<void> makeMissing(const QSet<NamedReference>& names, const std::stop_token& stop);

private:
    struct Model
    {
        NamedReference name;
        MappedValues mapped;
    };
    NewReferences(Parts& parts, mapping::TransformMap modelMap) : m_parts(&parts), m_modelMap(std::move(modelMap)) {}
    [[nodiscard]] bool isOn() const { return m_parts->options.makesReferences && !m_parts->simulation; }
    [[nodiscard]] Result<void> makeCompany(const NamedReference& company, const std::stop_token& stop);
    [[nodiscard]] Result<void> makeModel(const Model& model, const std::stop_token& stop);
    [[nodiscard]] Result<void> insert(const NamedReference& reference, const QString& table,
                                      const servicenow::TableRow& values, const QString& nameColumn,
                                      const std::stop_token& stop);

    Parts* m_parts;
    mapping::TransformMap m_modelMap;
    std::vector<Model> m_models;
    QSet<QString> m_refused; ///< tables
};

} // namespace itam::core::identification
