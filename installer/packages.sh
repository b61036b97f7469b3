# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The itam-console authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# shellcheck disable=SC2034  # the lists are used by those who source this
# Which Debian 12 packages serve which purpose, and how to install those that are missing. Sourced by quickstart.sh and
# tests/run.sh; does nothing by itself.

# A compiler and the tools around it.
ITAM_PACKAGES_TOOLS=(build-essential cmake ninja-build pkg-config git ca-certificates)
# What the programs are built with. libqt6sql6-sqlite is loaded at run time: nothing else pulls it in.
ITAM_PACKAGES_LIBRARIES=(qt6-base-dev libqt6sql6-sqlite qtkeychain-qt6-dev libpugixml-dev libxxhash-dev libexpected-dev
    libsqlite3-dev libpq-dev libmariadb-dev unixodbc-dev libcurl4-openssl-dev libssl-dev zlib1g-dev libboost-dev libsodium-dev
    qt6-svg-dev qt6-charts-dev libqt6opengl6-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools)
# The tests run against a real message bus and keyring, make certificates, look whether patches apply, drive the console
# on a screen of its own, let systemd judge its units, and fuzz what reads foreign input, with clang. lld links the many
# programs quickly. They start servers of their own (PostgreSQL, MariaDB),
# and reach PostgreSQL over ODBC too.
ITAM_PACKAGES_TESTS=(clang libclang-rt-14-dev lld patch systemd postgresql mariadb-server-core odbc-postgresql dbus gnome-keyring libsecret-1-0 openssl xvfb xauth
    fonts-dejavu-core)
# What tests/package.sh needs to make a Debian package, to check it and to try it in a root file system of its own.
ITAM_PACKAGES_PACKAGING=(dpkg-dev file lintian debootstrap)

itam_say() { printf '%s\n' "$*"; }
itam_step() { printf '\n== %s\n' "$*"; }
itam_fail() {
    printf '\n%s\n' "$*" >&2
    exit 1
}

# Debian's package makes a database cluster and starts a server for it when it is installed. While this file is there it
# does not: the tests want its programs only.
itam_no_cluster=/etc/postgresql-common/createcluster.d/itam-console.conf

# itam_install PURPOSE PACKAGE...: installs what is not there yet; says nothing is to do when that is so.
itam_install() {
    local purpose=$1
    shift
    local missing=() package
    if ! command -v apt-get >/dev/null 2>&1; then
        itam_say "This is no Debian system: make sure that it has, $purpose: $*"
        return 0
    fi
    for package in "$@"; do
        if [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" != installed ]; then
            missing+=("$package")
        fi
    done
    if [ ${#missing[@]} -eq 0 ]; then
        itam_say "Packages $purpose: all there."
        return 0
    fi
    itam_say "Packages $purpose: installing ${missing[*]}"
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null 2>&1 || itam_fail "These packages need root. Run as root: apt-get install ${missing[*]}"
        as_root=(sudo)
        if [ "${CI:-}" = true ]; then as_root+=(-n); fi
    fi
    if [ -z "${itam_lists_are_fresh:-}" ]; then
        "${as_root[@]}" apt-get update -qq || itam_fail "The package lists cannot be read: check the network and /etc/apt."
        itam_lists_are_fresh=yes
    fi
    local log failed='' folder=${itam_no_cluster%/*}
    log=$(mktemp)
    case " ${missing[*]} " in
        *' postgresql '*)
            "${as_root[@]}" mkdir -p "$folder"
            echo 'create_main_cluster = false' | "${as_root[@]}" tee "$itam_no_cluster" >/dev/null
            ;;
    esac
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" >"$log" 2>&1 || failed=yes
    if [ -e "$itam_no_cluster" ]; then
        "${as_root[@]}" rm -f "$itam_no_cluster"
        "${as_root[@]}" rmdir --ignore-fail-on-non-empty "$folder"
    fi
    if [ -n "$failed" ]; then
        tail -n 20 "$log" >&2
        rm -f "$log"
        itam_fail "Some packages could not be installed: ${missing[*]}"
    fi
    rm -f "$log"
}
