# SPDX-FileCopyrightText: 2026 The itam-console authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# ITAM_VERSION: the project's, or for packages one that names the commit and grows with each:
#   at the tag v0.2.0 "0.2.0", three commits behind it "0.2.0+3.1a2b3c4", without any tag "0.1.0+123.1a2b3c4".
set(ITAM_VERSION ${PROJECT_VERSION})
if(NOT ITAM_VERSION_FROM_GIT)
    return()
endif()
find_package(Git REQUIRED)
function(itam_git output)
    execute_process(COMMAND ${GIT_EXECUTABLE} ${ARGN} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
        OUTPUT_VARIABLE text OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    set(${output} "${text}" PARENT_SCOPE)
endfunction()
itam_git(described describe --tags --match "v[0-9]*" --long)
if(described MATCHES "^v([0-9][0-9.]*)-([0-9]+)-g([0-9a-f]+)$")
    set(base ${CMAKE_MATCH_1})
    set(commits ${CMAKE_MATCH_2})
    set(commit ${CMAKE_MATCH_3})
else()
    set(base ${PROJECT_VERSION})
    itam_git(commits rev-list --count HEAD)
    itam_git(commit rev-parse --short HEAD)
endif()
if(commit STREQUAL "")
    message(FATAL_ERROR "ITAM_VERSION_FROM_GIT needs a git checkout")
endif()
if(commits EQUAL 0)
    set(ITAM_VERSION ${base})
else()
    set(ITAM_VERSION ${base}+${commits}.${commit})
endif()
message(STATUS "Version ${ITAM_VERSION}")
