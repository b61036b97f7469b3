// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/keyfilter.h"

#include "core/changes/changedetector.h"

namespace itam::core::changes {

KeyFilter::KeyFilter(KeyFilterOptions options, BaselineReader& baseline, QSet<QByteArray> wanted)
    : m_options(options)
    , m_baseline(baseline)
    , m_wanted(std::move(wanted))
{
}

Result<bool> KeyFilter::needsValues(QByteArrayView key, qint64 lastModifiedMs)
{
    // In every case, or the merge would lose its place.
    const auto landed = m_baseline.lookUp(key);
    if (!landed)
        return failure(landed.error());
    if (!*landed || lastModifiedMs == 0 || lastModifiedMs >= m_options.watermarkMs)
        return true;
    if (m_options.hasVolatileColumns && m_options.nowMs - (*landed)->sentAtMs > volatileAgeMs)
        return true;
    return !m_wanted.isEmpty() && m_wanted.contains(QByteArray::fromRawData(key.data(), key.size()));
}

} // namespace itam::core::changes
