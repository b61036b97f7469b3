// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/arguments.h"

namespace itam::app::exporter {

QString helpText()
{
    return QStringLiteral(R"(itam-export: sends what changed in an ITAM operations database to ServiceNow.

    itam-export [COMMAND] [OPTIONS]

Commands
  run       export (the default when no command is given)
  test      test the connection: named checks, nothing is sent. --checklist: the page for the ServiceNow administrator,
            with what an instance needs (--channel identification) and which of it the test found done
  resume    settle an interrupted export and send what remains
  status    what the journal knows: last exports, what is pending and why
  history   import runs on the instance; --run NUMBER: its transactions; --local: exports from the journal. With
            --channel identification: local runs, as ServiceNow keeps none of that channel
            --record KEY: one record's whole story, from its values to what it became in ServiceNow
  preview   what the next export would send, by record: --list, --kind, --limit; --record KEY: one record field by
            field, as the instance holds it and as it would become. Nothing is sent or stored. --on-instance: ask
            ServiceNow as well what it would do with each of them (--channel identification), without writing anything
  verify    compare what the instance holds with the operations database: missing, different and extra records;
            --repair sends exactly the missing and different ones
  quality   what an export would meet in the operations database: duplicate keys, orphans, values too long, ...
  where TEXT  where is this computer: by its name, serial number or key, from its record and what is wrong with it to
            the exports that carried it, its CI, installations, contracts, operational state and actions; --local: without
            the instance
  rehearse  export the whole operations database into an instance on this computer that was first loaded with what the
            configured instance holds (which is only read), and say what production would do: --list, --kind, --limit
  lifecycle CI lifecycle: states, actions, leases, requestors, rules, audit, and retiring what vanished; see below
  entitlement [show]  who is licensed until when; entitlement install FILE: a licence file; entitlement remove
  schedule install|show|remove  the task Export to ServiceNow, which starts exports by itself, Sunday 03:00 local time
            unless --at or --days say otherwise: installs it for systemd, shows when it is due and how it ended, removes it
  profiles [list]  the source profiles that there are; profiles check [NAME]: what the operations database offers under
            one, what is missing, whether LastModified covers the joins
  operators [list]  who may do what: an Administrator everything, a Viewer sees everything and starts or changes nothing;
            operators set ACCOUNT administrator|viewer; operators remove ACCOUNT
  audit     who changed which setting when, the old and the new value, newest first; --limit N, --since TIME
            (2026-01-31, or 2026-01-31T12:00:00+01:00; in UTC unless it says otherwise), --output csv
  support-bundle  one archive for support: logs, settings, journal, environment, without secrets; --out FILE
  demo      a complete demonstration on the embedded instance with a made-up operations database

ServiceNow
  -url URL                     instance, https (http only to this computer)
  -user NAME                   the account that the token was made for (never sent)
  --token-file FILE            refresh token; "-" reads standard input
  -token TOKEN                 the same on the command line: works, but other users may see it
  --client-id ID               OAuth client
  --client-secret-file FILE    its secret
  -endpoint PATH               do not change unless the instance was changed as well
  --channel NAME               application (default): the integration application, installed on the instance;
                               identification: any instance, over ServiceNow's identification API
  --discovery-source VALUE     of that channel: a choice of cmdb_ci.discovery_source, default ITAM
  --make-references BOOL       of that channel: make companies and product models that records name and ServiceNow
                               does not have; default false: their columns stay as they are
  --software-route NAME        of that channel: where installed applications go: sam (default): installations of
                               Software Asset Management; cmdb: packages and their instances in the CMDB; off: nowhere
  --ca-file FILE               authorities (PEM) to trust beside the system's

What to export
  --source DSN                 sqlite:PATH, postgres://user@host:5432/database?sslmode=verify-full,
                               mariadb://user@host:3306/database?sslmode=verify-full, or over ODBC odbc:DSN or
                               "odbc:Driver={...};Server=host;Database=name;Uid=user"
  --profile NAME               how to read it: views (the default), glpi or another of `profiles list`; or a folder
  --source-password-file FILE  the password of that user; "-" reads standard input
  -WithHardwareInventory BOOL  -withContracts BOOL  -withApplications BOOL     default: true
  -changes BOOL                false: everything, as --full; default true: what changed
  -changesSince YYYY-MM-DD     this once: only records modified since then
  -changesPeriod DAYS          this once: only records modified in the last days
  --full                       send everything
  --dry-run                    read and compare, send nothing

How
  --segment-records N   --segment-bytes N   --max-tries N
  --journal PATH        the export journal: a file, or postgres://user@host:5432/database?sslmode=verify-full for one
                        that several administrators share
  --journal-password-file FILE  the password of that user; "-" reads standard input
  --settings FILE       settings to start from
  --log FILE            log file                  --output text|json; --json is short for it
  --quiet               only problems             --limit N         history: how many

Looking at records (preview, verify, quality, history)
  --type TYPE[,TYPE]    only hardware, contracts or applications
  --kind KIND[,KIND]    list only these: added, changed, unchanged, refreshed, returned, pending, held-back, duplicate,
                        vanished (preview); missing, different, extra, held-back, pending, duplicate, owned-elsewhere
                        (verify); those of a finding as they are named there (quality); inserted, updated, ignored,
                        ambiguous, refused, unchanged (rehearse)
  --list                preview, rehearse: name the records; without --kind all but the unchanged ones
  --limit N             at most so many of them, or examples of each kind (quality)
  --output csv          all of them as a table (preview, verify, quality, rehearse, audit)
  --record KEY          one record (preview, history)
  --repair              verify: send what is missing or differs
  --checklist           test: what a ServiceNow administrator prepares, as a page to print
  --on-instance         preview: ServiceNow's own answer by record: insert, update, no-change, duplicate, refused

CI lifecycle (lifecycle GROUP VERB)
  state get                    what CIs show, and who holds which state
  state set LABEL              for example state set "Repair in Progress" --ci srv-01
  action list                  what goes on with CIs, and until when
  action add NAME              --lease HH:MM:SS: how long it is meant to last
  action remove NAME
  lease extend NAME            --lease HH:MM:SS: by how much
  requestor list, requestor register, requestor unregister [ID]
  rules list                   states and priorities, actions, pairs, what is not allowed
  rules check                  --class CLASS --state LABEL with --action NAME or --to LABEL; or --action NAME
                               --other NAME: whether both may be active together
  retire                       set to Retired what vanished from the operations database, bring back what returned;
                               --passes N complete exports without it in a row, --percent P of a class at once at
                               most, --yes-above-threshold for more
  retirements                  what was retired from here, by which export, and what became of it; asks no instance
  audit                        who changed what; --ci CI, --since TIME, --limit N, --output csv
  --ci CI                      a CI by sys_id or name, as often as wanted
  --cis-from FILE              CIs from a file, one a line; "-" reads standard input
  --class CLASS --state LABEL  all CIs of a class with its subclasses, in a state
  --requestor ID               as whom; else as the requestor of itam-export, which registers when there is none yet
  --dry-run                    ask the rules what would be refused; nothing is changed

Schedule (schedule install, show, remove)
  --user, --system      whose systemd; as root the system's, else the user's
  --at HH:MM            local time; default 03:00
  --days DAYS           sun, mon,wed, mon-fri or daily; default sun
  --token-file FILE, --client-secret-file FILE, --source-password-file FILE, --journal-password-file FILE  are given to
                        the service by LoadCredential
  --settings, --journal, --log, --source, --profile, --ca-file  go into its command line
  --dry-run             print what would be written and called
  --windows-xml FILE    write the task for Task Scheduler of Windows instead
  --scheduled           run: of starts by the schedule, whose end is noted for schedule show

Support bundle
  --out FILE            default: itam-console-support-TIME.tar.gz in this folder

Demonstration
  --data FOLDER   where its files go         --computers N     size of the made-up database

Options may be written with one dash or two, in any case. What is not given comes from the settings and the keyring.
Exit status of run and resume: 0 succeeded or nothing to send, 1 usage, 2 preflight failed (nothing was sent),
3 transfer failed, 4 the import failed in ServiceNow, 5 cancelled. verify --repair: the same, when it sent something.
preview, verify, quality, where and rehearse: 0 also with differences, findings and refusals, 2 when they cannot reach
what they need, 5 cancelled.
profiles: 0 also where something is missing, 2 when the operations database cannot be reached.
schedule and support-bundle: 0, 2 when systemd refuses or a file cannot be written.
operators and audit: 0, 2 when the role was left as it is or the journal cannot be read.
Whatever a Viewer may not do: 2, and nothing was started or changed.
lifecycle: 0 everything was accepted (or is allowed), 2 something was refused, is not allowed, waits for a yes or could
not be reached, 5 cancelled; what was done until then is said.
)");
}

} // namespace itam::app::exporter
