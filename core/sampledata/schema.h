// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tables of a sample operations database and the statements on them. Constant text.
#pragma once

namespace itam::core::sampledata::sql {

extern const char* const createTables;
/// After the rows are in: faster, and what a real database has.
extern const char* const createIndexesAndViews;

extern const char* const insertSource;
extern const char* const insertSite;
extern const char* const insertSystem;
extern const char* const insertApplication;
extern const char* const insertComputer;
extern const char* const insertInstallation;
extern const char* const insertContract;
extern const char* const insertLink;

extern const char* const isSample;
extern const char* const selectSource;
extern const char* const updateSource;
extern const char* const touchInventory;

extern const char* const computerKeys;
extern const char* const changeMemory;
extern const char* const changeUser;
extern const char* const changeAddress;
extern const char* const changeSite;
extern const char* const removeComputer;
extern const char* const removeItsInstallations;
extern const char* const removeItsLinks;

extern const char* const installationKeys;
extern const char* const changeVersion;
extern const char* const changePath;
extern const char* const removeInstallation;
extern const char* const lastInstallationOf;

extern const char* const contractKeys;
extern const char* const changeEnd;
extern const char* const changeValue;
extern const char* const changeStatus;
extern const char* const linkKeys;
extern const char* const removeLink;
extern const char* const keepUncovered;

extern const char* const countAll;

} // namespace itam::core::sampledata::sql
