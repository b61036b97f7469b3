// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a fuzz target says that something which must not happen did. Any thread.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace itam::tests::fuzz {

/// Ends the program so that the fuzzer keeps the input.
inline void demand(bool isTrue, const char* what)
{
    if (isTrue)
        return;
    std::fprintf(stderr, "This must not happen: %s\n", what);
    std::abort();
}

} // namespace itam::tests::fuzz

// What the fuzzer calls; declared here because its library brings no header.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
