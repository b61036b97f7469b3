// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who we are to CI Lifecycle Management: the operators that we registered, by instance and by what for. Each use has
// its own, so that ending one does not end what another one holds (R21). Borrows the journal, whose thread and errors
// it shares.
#pragma once

#include "core/journal/journal.h"

namespace itam::core::journal {

/// Stored: do not renumber.
enum class RequestorUse : int
{
    Retirement = 0,
    Commands = 1 ///< itam-export lifecycle
};

class Requestors
{
public:
    /// `instance`: its id, or its address where the id is not known; always the same for one use.
    Requestors(Journal& journal, QString instance) : m_journal(journal), m_instance(std::move(instance)) {}

    /// Empty: none is known.
    [[nodiscard]] Result<QString> find(RequestorUse use);
    /// In place of the one before.
    [[nodiscard]] Result<void> store(RequestorUse use, const QString& requestorId, const QDateTime& now);
    [[nodiscard]] Result<void> forget(RequestorUse use);

private:
    Journal& m_journal;
    QString m_instance;
};

} // namespace itam::core::journal
