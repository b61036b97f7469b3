#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The itam-console authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What `itam-export schedule install --system` writes, under a real systemd: in a root file system that has the package
# and systemd, a manager of its own is started in namespaces of its own, and starts the export as it would at night,
# with its secrets by LoadCredential= and with all of the service's protection. tests/package.sh calls it. Needs root.
#
#   tests/systemd.sh ROOT
set -euo pipefail
root=$(realpath "$1")
cgroups=$(findmnt --noheadings --types cgroup2 --output TARGET | head -n 1)
[ -n "$cgroups" ] || { echo "This kernel has no control groups of version 2 mounted: systemd cannot run here." >&2; exit 1; }
group=$cgroups/itam-systemd-$$

# The first process of the namespaces: puts itself where a container's systemd expects to be, and becomes it.
boot() {
    mount --make-rprivate /
    mount --bind "$root" "$root"
    cd "$root"
    mkdir -p old
    umount --quiet dev proc || true # what the caller had there
    mount -t proc proc proc
    mount -t sysfs -o ro sysfs sys
    mount -t cgroup2 cgroup2 sys/fs/cgroup
    mount -t tmpfs tmpfs run
    mount -t tmpfs tmpfs dev
    local node
    for node in null zero full random urandom tty; do
        touch "dev/$node"
        mount --bind "/dev/$node" "dev/$node"
    done
    mkdir dev/shm dev/pts
    ln -s pts/ptmx dev/ptmx
    pivot_root . old
    umount --lazy /old
    # Services get their secrets in a mount that has to reach their own namespace.
    mount --make-rshared /
    exec env -i container=systemd-nspawn PATH=/usr/sbin:/usr/bin:/sbin:/bin \
        /lib/systemd/systemd --log-target=journal systemd.unit=multi-user.target
}
if [ "${ITAM_BOOT:-}" = yes ]; then boot; fi

mkdir "$group"
(
    echo "$BASHPID" >"$group/cgroup.procs"
    ITAM_BOOT=yes exec unshare --cgroup --mount --pid --fork --kill-child --uts --ipc "$0" "$root"
) </dev/null >/dev/null 2>"$root/systemd.log" &
first=$!
# shellcheck disable=SC2317  # called by the trap
tidy() {
    kill -KILL "$first" 2>/dev/null || true
    wait "$first" 2>/dev/null || true
    for _ in $(seq 50); do rmdir "$(find "$group" -depth -type d -print -quit)" 2>/dev/null || sleep 0.1; [ -d "$group" ] || break; done
}
trap tidy EXIT

manager() { pgrep --parent "$first" | head -n 1; }
# inside COMMAND...: as root there.
inside() {
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 HOME=/root \
        nsenter --target "$(manager)" --mount --pid --uts --ipc --cgroup --root --wd "$@"
}
isUp() { case $(inside systemctl is-system-running 2>/dev/null || true) in running | degraded) true ;; *) false ;; esac }
for _ in $(seq 120); do isUp && break; sleep 0.5; done
isUp || { cat "$root/systemd.log" >&2; echo "systemd did not start." >&2; exit 1; }

inside sh -eu <<'INSIDE'
fail() { echo "NOT SO: $*" >&2; journalctl --no-pager --unit itam-export.service --lines 30 >&2; exit 1; }
# What a run that was broken off left.
clear() {
    rm -rf /etc/itam-console /srv/itam /var/lib/rehearsal /var/lib/itam-console /var/lib/private/itam-console
    rm -rf /etc/systemd/system/itam-export.* /run/systemd/system/rehearsal.service
    groupdel readers 2>/dev/null || true
}
clear
mkdir -p /etc/itam-console /srv/itam /var/lib/rehearsal /run/systemd/system
itam-sampledb --out /srv/itam/operations.db --computers 20 --seed 1 >/dev/null
chmod 600 /srv/itam/operations.db
cat >/run/systemd/system/rehearsal.service <<UNIT
[Service]
ExecStart=/usr/bin/servicenow-sandbox --listen 127.0.0.1:0 --data /var/lib/rehearsal/instance.db --ready-file /var/lib/rehearsal/ready.json
UNIT
systemctl daemon-reload
systemctl start rehearsal.service
until [ -s /var/lib/rehearsal/ready.json ]; do sleep 0.2; done
value() { sed -n "s/^ *\"$1\": \"\([^\"]*\)\".*/\1/p" /var/lib/rehearsal/ready.json | head -n 1; }
umask 077
value refreshToken >/etc/itam-console/refresh-token
value clientSecret >/etc/itam-console/client-secret
umask 022
cat >/etc/itam-console/itam-console.ini <<INI
activeInstance=Rehearsal
source=sqlite:/srv/itam/operations.db

[instance Rehearsal]
url=$(value url)
user=itam.integration
clientId=$(value clientId)
INI

install() {
    itam-export schedule install --system --token-file /etc/itam-console/refresh-token \
        --client-secret-file /etc/itam-console/client-secret "$@"
}
# The service runs as nobody in particular: it may not read a file of its administrator, whom install tells what to do.
told=$(install) || fail "the schedule is installed"
echo "$told" | grep -q 'may not read /srv/itam/operations.db' || fail "install says what the service may not read"
! systemctl start itam-export.service 2>/dev/null || fail "it may not read it"
groupadd readers
chgrp readers /srv/itam/operations.db
chmod 640 /srv/itam/operations.db
mkdir /etc/systemd/system/itam-export.service.d
printf '[Service]\nSupplementaryGroups=readers\n' >/etc/systemd/system/itam-export.service.d/readers.conf
systemctl daemon-reload
told=$(install) || fail "the schedule is installed again"
! echo "$told" | grep -q 'may not read' || fail "install has nothing more to say"
systemd-analyze verify itam-export.service itam-export.timer || fail "systemd finds nothing wrong with the units"
systemctl is-active --quiet itam-export.timer || fail "the timer waits"
systemctl show --property=NextElapseUSecRealtime itam-export.timer | grep -q ' Sun \|=Sun ' || fail "it waits for Sunday"
# In tenths; systemd calls up to 19 of 100 well protected.
systemd-analyze security --threshold=19 itam-export.service >/dev/null || fail "the service is well protected"
systemctl start itam-export.service || fail "the export that systemd starts succeeds"
itam-export schedule show --output json | grep -q '"last":{[^}]*"exitStatus":0' || fail "the schedule tells that it did"
[ "$(stat -Lc %a /var/lib/itam-console/journal.db)" = 600 ] || fail "the journal is its own"
! journalctl --no-pager --unit itam-export.service | grep -qF -e "$(value refreshToken)" -e "$(value clientSecret)" || fail "no secret is logged"
# A secret that systemd cannot read is told as such.
mv /etc/itam-console/refresh-token /etc/itam-console/elsewhere
! systemctl start itam-export.service 2>/dev/null || fail "without its secret it does not start"
itam-export schedule show | grep -q 'status 243' || fail "the schedule tells why"
mv /etc/itam-console/elsewhere /etc/itam-console/refresh-token
# The timer by itself: due within two minutes, and a minute's accuracy.
before=$(itam-export schedule show --output json | grep -o '"started"' | wc -l)
install --quiet --days daily --at "$(date -d '+61 seconds' +%H:%M)"
for _ in $(seq 200); do
    [ "$(itam-export schedule show --output json | grep -o '"started"' | wc -l)" -gt "$before" ] && break
    sleep 1
done
[ "$(itam-export schedule show --output json | grep -o '"started"' | wc -l)" -gt "$before" ] || fail "the timer starts it"
itam-export schedule remove --system >/dev/null || fail "the schedule is removed"
[ ! -e /etc/systemd/system/itam-export.timer ] || fail "its units are gone"
systemctl stop rehearsal.service
clear
INSIDE
