// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tables of the instance as files: :/itam/instance/schema.json and every file of :/itam/instance/tables. Whoever
// calls links itam_resources. Any thread.
#pragma once

#include <QByteArray>

namespace itam::sandbox::store {

/// One document of the kind that Schema::fromJson reads. A file that cannot be read brings no tables: what refers to
/// them is named when the schema is built.
[[nodiscard]] QByteArray instanceSchema();

} // namespace itam::sandbox::store
