// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sandbox/store/smallschema.h"

#include "core/sandbox/store/records.h"

namespace itam::tests {

QByteArray smallSchemaJson()
{
    return R"({"version":1,"tables":[
{"name":"core_company","label":"Company","display":"name","columns":[{"name":"name","label":"Name"}]},
{"name":"cmdb_model","label":"Product Model","display":"name","columns":[
  {"name":"name"},{"name":"manufacturer","type":"reference","reference":"core_company"}]},
{"name":"cmdb","label":"Base Configuration Item","columns":[
  {"name":"name","label":"Name"},{"name":"serial_number","label":"Serial number","max":20},
  {"name":"model_id","label":"Model","type":"reference","reference":"cmdb_model"}],
  "display":"name","indexes":[["serial_number"],["name"]]},
{"name":"cmdb_ci","label":"Configuration Item","extends":"cmdb","columns":[
  {"name":"operational_status","label":"Operational status","type":"choice","default":"1","choices":[
    {"value":"1","label":"Operational"},{"value":"2","label":"Non-Operational"},{"value":"6","label":"Retired"},
    {"value":"10","label":"Pipeline"}]}]},
{"name":"cmdb_ci_computer","label":"Computer","extends":"cmdb_ci","columns":[
  {"name":"ram","type":"integer"},{"name":"cost","type":"decimal"},{"name":"virtual","type":"boolean"},
  {"name":"purchased","type":"date"},{"name":"last_seen","type":"datetime"},
  {"name":"payload","type":"xml","onDemand":true,"compressed":true}]},
{"name":"cmdb_ci_spkg","label":"Software","extends":"cmdb_ci","columns":[{"name":"version"}]},
{"name":"secret_notes","label":"Notes","access":"internal","columns":[{"name":"note"}]}
]})";
}

sandbox::store::Schema smallSchema()
{
    auto schema = sandbox::store::Schema::fromJson({smallSchemaJson()});
    if (!schema)
        qFatal("%s: %s", qUtf8Printable(schema.error().subject), qUtf8Printable(schema.error().detail));
    return std::move(*schema);
}

TemporaryStore::TemporaryStore()
{
    reopen();
}

void TemporaryStore::reopen()
{
    store.reset();
    sandbox::store::StoreOptions options;
    options.path = path();
    auto opened = sandbox::store::Store::open(smallSchema(), std::move(options));
    if (!opened)
        qFatal("%s", qUtf8Printable(opened.error().detail));
    store = std::move(*opened);
}

QString insertRow(sandbox::store::Writer& writer, const char* table,
                  std::initializer_list<std::pair<const char*, QString>> values)
{
    sandbox::store::Values named;
    for (const auto& [name, value] : values)
        named.insert(QString::fromLatin1(name), value);
    return sandbox::store::insertRecord(writer, QString::fromLatin1(table), named).value();
}

} // namespace itam::tests
