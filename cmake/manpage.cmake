# SPDX-FileCopyrightText: 2026 The itam-console authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Run with PROGRAM, TEMPLATE, PAGE, VERSION and DAY: the template with what the program says of itself for @HELP@.
execute_process(COMMAND ${PROGRAM} --help OUTPUT_VARIABLE HELP RESULT_VARIABLE status)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "${PROGRAM} --help ends with ${status}")
endif()
# Its first line stands in the template already. What troff would take for its own is escaped.
string(REGEX REPLACE "^[^\n]*\n+" "" HELP "${HELP}")
string(REPLACE "\\" "\\e" HELP "${HELP}")
string(REPLACE "-" "\\-" HELP "${HELP}")
string(REPLACE "'" "\\(aq" HELP "${HELP}")
string(REGEX REPLACE "\n\\." "\n\\\\\\\\&." HELP "${HELP}")
configure_file(${TEMPLATE} ${PAGE} @ONLY)
