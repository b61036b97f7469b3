// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The library needs one source of its own; the resources are objects beside it (see CMakeLists.txt).
#include <QtGlobal>

static_assert(QT_VERSION >= QT_VERSION_CHECK(6, 4, 0));
