#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The itam-console authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the Debian package from a clean checkout and lives with it in a fresh root file system: checks it with lintian,
# installs it, starts the window offscreen, runs an export on the embedded instance, has a systemd start another one by
# its timer (tests/systemd.sh), upgrades to a later version with settings and journal kept, and removes it. Needs root
# (debootstrap, chroot) and the Debian mirror; takes a quarter of an hour, most of it the build. Ends with 0 only if all
# of it went well.
#
#   tests/package.sh                  the commit that is checked out
#   ITAM_PACKAGE_PLACE=FOLDER ...     keeps build and root file system there, for looking at them and for a second run
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=installer/packages.sh
. installer/packages.sh

[ "$(id -u)" -eq 0 ] || itam_fail "A root file system can only be made by root: run as root, or with sudo."

itam_step "Packages"
itam_install "to build" "${ITAM_PACKAGES_TOOLS[@]}"
itam_install "the programs use" "${ITAM_PACKAGES_LIBRARIES[@]}"
itam_install "to make and check the package" "${ITAM_PACKAGES_PACKAGING[@]}"

place=${ITAM_PACKAGE_PLACE:-$(mktemp -d)}
mkdir -p "$place"
root=$place/root
mounted=()
# shellcheck disable=SC2317  # called by the trap
tidy() {
    local folder
    for folder in "${mounted[@]}"; do umount "$folder" || true; done
    if [ -z "${ITAM_PACKAGE_PLACE:-}" ]; then rm -rf --one-file-system "$place"; fi
}
trap tidy EXIT

expect() { # WHAT COMMAND...
    local what=$1
    shift
    if "$@"; then itam_say "ok: $what"; else itam_fail "NOT SO: $what"; fi
}

# build FOLDER: configures, builds and packs the checkout; the package is the newest in FOLDER.
build() {
    local log=$1/build.log
    mkdir -p "$1"
    if ! (cd "$place/checkout" && cmake --preset package -B "$1" && cmake --build "$1" && cmake --build "$1" --target package) \
        >"$log" 2>&1; then
        tail -n 30 "$log" >&2
        itam_fail "The package was not built; the whole log is in $log."
    fi
}
newest() { find "$1/package" -name '*.deb' -printf '%T@ %p\n' | sort -n | tail -n 1 | cut -d' ' -f2-; }

itam_step "Build from a clean checkout"
rm -rf "$place/checkout"
git clone --quiet . "$place/checkout"
git -C "$place/checkout" checkout --quiet --detach "$(git rev-parse HEAD)"
build "$place/build"
package=$(newest "$place/build")
version=$(dpkg-deb -f "$package" Version)
itam_say "$(basename "$package"): version $version, $(dpkg-deb -f "$package" Installed-Size) kB installed"

itam_step "Checks"
# It is no part of Debian: neither has its first upload a bug to close nor must it be for unstable.
expect "lintian finds no error" lintian --allow-root --fail-on error --tag-display-limit 0 \
    --suppress-tags initial-upload-closes-no-bugs,bad-distribution-in-changes-file "$package"
contents=$(dpkg-deb -c "$package")
for file in usr/bin/itam-console usr/bin/itam-export usr/bin/servicenow-sandbox usr/share/applications/itam-console.desktop \
    usr/share/metainfo/org.itamconsole.Console.metainfo.xml usr/share/icons/hicolor/scalable/apps/itam-console.svg \
    usr/share/man/man1/itam-export.1.gz usr/share/doc/itam-console/copyright; do
    expect "it has /$file" grep -q "\./$file\$" <<<"$contents"
done
expect "the tool that signs licences is not in it" test "${contents/itam-sign-licence/}" = "$contents"

itam_step "A fresh root file system"
if [ ! -x "$root/usr/bin/apt-get" ]; then
    debootstrap --variant=minbase bookworm "$root" "${ITAM_PACKAGE_MIRROR:-http://deb.debian.org/debian}" >"$place/debootstrap.log" 2>&1 ||
        { tail -n 20 "$place/debootstrap.log" >&2; itam_fail "debootstrap failed."; }
fi
# How this machine reaches the mirror: a proxy, a name server.
grep -lsZ '^ *Acquire' /etc/apt/apt.conf.d/* | xargs -0r cp -t "$root/etc/apt/apt.conf.d/"
cp -L /etc/resolv.conf /etc/hosts "$root/etc/" 2>/dev/null || true
for folder in proc dev; do
    mount --bind "/$folder" "$root/$folder"
    mounted=("$root/$folder" "${mounted[@]}")
done
# within COMMAND...: as root in there, with nothing of this machine's environment.
within() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 HOME=/root DEBIAN_FRONTEND=noninteractive chroot "$root" "$@"; }
# as_user COMMAND...: as somebody who may do nothing special.
as_user() {
    env -i PATH=/usr/sbin:/usr/bin:/bin LC_ALL=C.UTF-8 HOME=/srv/admin QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=/srv/admin/runtime \
        chroot --userspec=admin:admin "$root" "$@"
}
quietly() { # LOG COMMAND...
    local log=$place/$1
    shift
    "$@" >"$log" 2>&1 || { tail -n 20 "$log" >&2; return 1; }
}

itam_step "Install"
within id admin >/dev/null 2>&1 || within useradd --base-dir /srv --create-home admin
within install -d -o admin -g admin -m 700 /srv/admin/runtime
quietly update.log within apt-get update -qq
cp "$package" "$root/first.deb"
expect "apt installs it with what it depends on" quietly install.log within apt-get install -y --no-install-recommends /first.deb
expect "itam-export tells this version" test "$(as_user itam-export --version)" = "itam-export $version"
expect "the window starts, offscreen" quietly window.log as_user timeout --preserve-status -s TERM 20 itam-console --data /srv/admin/data
expect "an export runs on the embedded instance" quietly demo.log as_user itam-export demo --data /srv/admin/demo --computers 50

journal=$root/srv/admin/demo/journal.db
exports() { as_user itam-export status --journal /srv/admin/demo/journal.db --output json | grep -c '"exportId"'; }
as_user sh -c 'mkdir -p ~/.config/itam-console && printf "activeInstance=Kept\n[instance Kept]\nurl=https://example.service-now.com\n" > ~/.config/itam-console/itam-console.ini'
settings=$(sha256sum <"$root/srv/admin/.config/itam-console/itam-console.ini")
before=$(exports)
expect "the journal knows that export" test "$before" -ge 1

itam_step "Under systemd"
expect "systemd is there" quietly systemd.log within apt-get install -y --no-install-recommends systemd
expect "it starts what schedule install wrote: by its timer, protected, with its secrets" quietly scheduled.log tests/systemd.sh "$root"

itam_step "Upgrade"
# The same programs under a later version: what dpkg does with them is what is asked here.
quietly later.log cpack --config "$place/build/CPackConfig.cmake" -D CPACK_PACKAGE_VERSION="$version.1" -B "$place/build/package" ||
    itam_fail "The later package was not made."
later=$(newest "$place/build")
expect "$(dpkg-deb -f "$later" Version) is later than $version" dpkg --compare-versions "$(dpkg-deb -f "$later" Version)" gt "$version"
cp "$later" "$root/later.deb"
expect "apt upgrades it" quietly upgrade.log within apt-get install -y --no-install-recommends /later.deb
expect "settings are as they were" test "$(sha256sum <"$root/srv/admin/.config/itam-console/itam-console.ini")" = "$settings"
expect "the journal still knows its exports" test "$(exports)" = "$before"
expect "the next export goes on from there" quietly again.log as_user itam-export demo --data /srv/admin/demo --computers 50

itam_step "Remove"
expect "apt removes it" quietly remove.log within apt-get purge -y itam-console
left=$(find "$root/usr" "$root/etc" \( -name '*itam*' -o -name 'servicenow-sandbox*' \) -print)
expect "nothing of it is left in the system" test -z "$left"
expect "what belongs to the user stays" test -s "$journal"

itam_step "All of it went well"
