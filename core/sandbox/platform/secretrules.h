// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the platform itself has to say about writes of its registries: the secret of an OAuth client (oauth_entity) and
// the token of an API key (api_key) are taken out of what is written and kept as hashes (servicenow-rest.md 1, 8). A
// secret may be short, so its hash is salted; a key is found by its hash, so it has to be long.
#pragma once

#include "core/sandbox/platform/recordrules.h"

namespace itam::sandbox::platform {

/// On the writer thread.
class SecretRules final : public RecordRules
{
public:
    /// `ownClient`: client_id of the instance's own client, whose secret the ready file tells. Outlives this.
    explicit SecretRules(const QString& ownClient) : m_ownClient(ownClient) {}

    /// Access of the tables is that of the schema.
    [[nodiscard]] bool governs(const store::Table&) const override { return false; }
    [[nodiscard]] Result<RuleVerdict> decide(store::Writer& writer, const RecordWrite& write) override;

private:
    [[nodiscard]] Result<RuleVerdict> decideClient(store::Writer& writer, const RecordWrite& write) const;

    const QString& m_ownClient;
};

} // namespace itam::sandbox::platform
