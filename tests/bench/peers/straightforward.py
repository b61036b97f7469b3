#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The itam-console authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What somebody would write in an afternoon: every row as XML by string building, in segments of 1 MB, to the sink.

    straightforward.py DATABASE PORT     (B5 of the budget; standard library only)
"""
import http.client
import sqlite3
import sys
from xml.sax.saxutils import escape, quoteattr

database, port = sys.argv[1], int(sys.argv[2])
connection = http.client.HTTPConnection("127.0.0.1", port)
number = 0


def send(records, count, last):
    global number
    number += 1
    body = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<itamTransaction version="1">'
        "<transactionType>application_export</transactionType>"
        f"<transactionId>peer-{number}</transactionId><exportId>peer</exportId>"
        f'<segment index="{number}" count="0" last="{str(last).lower()}" records="{count}"/>'
        "<mode>full</mode><data>\n" + "".join(records) + "</data></itamTransaction>\n"
    ).encode("utf-8", "replace")
    connection.request("POST", "/api/x_fls_flexera_fnms/integration/fnmstosn", body,
                       {"Content-Type": "application/xml; charset=UTF-8", "Authorization": "Bearer sink"})
    answer = connection.getresponse()
    answer.read()
    if answer.status != 200:
        sys.exit(f"segment {number}: HTTP {answer.status}")


source = sqlite3.connect(database)
source.text_factory = lambda text: text.decode("utf-8", "replace")
rows = source.execute("SELECT * FROM itam_export_applications ORDER BY InstallationID")
names = [column[0] for column in rows.description][:-1]  # LastModified does not travel
records, size, count = [], 0, 0
for row in rows:
    cells = "".join(f"<{name}>{escape(value)}</{name}>" if value else f"<{name}/>" for name, value in zip(names, row))
    record = f"<record key={quoteattr(row[0])}>{cells}</record>\n"
    if size + len(record) > 1 << 20:
        send(records, count, False)
        records, size, count = [], 0, 0
    records.append(record)
    size += len(record)
    count += 1
send(records, count, True)
