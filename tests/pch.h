// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The precompiled header of all test programs.
#pragma once

#include "core/support/pch.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
