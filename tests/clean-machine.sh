#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The itam-console authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The proof that both README commands work on a clean Debian 12: makes a minimal root file system, copies the last commit
# into it and runs them there. Needs root, mmdebstrap or debootstrap, 4 GB of disk and a Debian mirror.
#
#   tests/clean-machine.sh [--keep] [quickstart|tests]      both when none is named
#   ITAM_MIRROR=URL tests/clean-machine.sh                  another mirror than deb.debian.org
#   TMPDIR=FOLDER tests/clean-machine.sh                    where there is room for it
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

mirror=${ITAM_MIRROR:-http://deb.debian.org/debian}
keep=no
wanted=()
for argument in "$@"; do
    case "$argument" in
    --keep) keep=yes ;;
    quickstart | tests) wanted+=("$argument") ;;
    *)
        sed -n '5,11s/^# \{0,1\}//p' tests/clean-machine.sh
        exit 1
        ;;
    esac
done
[ ${#wanted[@]} -gt 0 ] || wanted=(quickstart tests)
[ "$(id -u)" -eq 0 ] || {
    echo "This needs root: it mounts and changes root." >&2
    exit 1
}

machine=$(mktemp -d -t itam-clean-machine.XXXXXX)
cleanup() {
    # Lazily, and before anything is deleted: /dev of this computer hangs in there.
    for point in dev/shm dev/pts dev proc sys; do
        mountpoint -q "$machine/$point" && umount -l "$machine/$point"
    done
    if grep -q " $machine/" /proc/mounts; then
        echo "Something is still mounted below $machine; it was left as it is." >&2
    elif [ $keep = yes ]; then
        echo "Kept: $machine"
    else
        rm -rf --one-file-system "$machine"
    fi
}
trap cleanup EXIT
trap 'exit 130' INT TERM

echo "== A minimal Debian 12 in $machine"
if command -v mmdebstrap >/dev/null 2>&1; then
    mmdebstrap --quiet --variant=minbase bookworm "$machine" "$mirror"
elif command -v debootstrap >/dev/null 2>&1; then
    debootstrap --variant=minbase bookworm "$machine" "$mirror" >/dev/null
else
    echo "Install mmdebstrap or debootstrap first." >&2
    exit 1
fi
chmod 755 "$machine" # or other users than root cannot do anything in there
mount -t proc proc "$machine/proc"
mount --bind /dev "$machine/dev"
mount --bind /dev/pts "$machine/dev/pts"
[ -d /dev/shm ] && mount --bind /dev/shm "$machine/dev/shm"
cp --remove-destination /etc/resolv.conf "$machine/etc/resolv.conf"

echo "== The last commit, without anything that is not in it"
mkdir -p "$machine/opt/itam-console"
git archive HEAD | tar -x -C "$machine/opt/itam-console"

inside() {
    chroot "$machine" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 CI=true \
        sh -c 'cd /opt/itam-console && exec "$@"' sh "$@"
}
for what in "${wanted[@]}"; do
    begun=$SECONDS
    if [ "$what" = quickstart ]; then
        echo "== installer/quickstart.sh, and once more"
        inside installer/quickstart.sh
        inside installer/quickstart.sh
    else
        echo "== tests/run.sh"
        inside tests/run.sh
    fi
    echo "== $what passed on a clean machine after $((SECONDS - begun)) s"
done
