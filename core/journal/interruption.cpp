// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/interruption.h"

namespace itam::core::journal {

using store::Database;

Interruption::Interruption(Database& database, std::stop_token stop)
    : m_database(database)
    , m_before(database.setStop({std::move(stop), Database::Reach::All}))
{
}

Interruption::~Interruption()
{
    m_database.setStop(std::move(m_before));
}

void Interruption::end()
{
    m_database.setStop({});
}

} // namespace itam::core::journal
