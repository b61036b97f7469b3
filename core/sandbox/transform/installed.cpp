// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/transform/installed.h"

namespace itam::sandbox::transform {

Result<bool> Installed::mayBeThere(const QString& key)
{
    if (!m_greatest) {
        auto greatest = store::greatestInstallation(m_writer);
        if (!greatest)
            return failure(greatest.error());
        m_greatest = std::move(*greatest);
    }
    return key.toUtf8() <= *m_greatest;
}

Result<store::OtherInstallations> Installed::others(const QString& ci, const QString& discoveryModel,
                                                    const QString& key)
{
    const auto known = m_ofCi.find(ci);
    if (known == m_ofCi.end()) {
        m_ofCi.insert(ci, std::nullopt);
        return store::otherInstallations(m_writer, ci, discoveryModel, key);
    }
    if (!*known) {
        auto rows = store::installationsOf(m_writer, ci);
        if (!rows)
            return failure(rows.error());
        *known = std::move(*rows);
    }
    return store::othersAmong(**known, discoveryModel, key);
}

void Installed::noteKey(const QString& key)
{
    if (QByteArray bytes = key.toUtf8(); m_greatest && bytes > *m_greatest)
        m_greatest = std::move(bytes);
}

void Installed::change(const QString& ci, const QString& key)
{
    noteKey(key); // a row of another source has none before it is adopted
    forget(ci);
}

void Installed::add(const QString& ci, store::InstalledRow row)
{
    noteKey(row.key);
    const auto known = m_ofCi.find(ci);
    if (known != m_ofCi.end() && *known && !row.discoveryModel.isEmpty())
        (*known)->push_back(std::move(row));
}

} // namespace itam::sandbox::transform
