// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzzstore.h"

#include "core/sandbox/store/records.h"
#include "tests/fuzz/check.h"

namespace itam::tests::fuzz {
namespace {

using namespace sandbox;

QByteArray smallSchema()
{
    return R"json({"version":1,"tables":[
{"name":"sys_user","label":"User","display":"name","access":"write","columns":[
  {"name":"user_name","label":"User ID","max":100},{"name":"name","label":"Name","max":151},
  {"name":"active","label":"Active","type":"boolean","default":"true"},
  {"name":"locked_out","label":"Locked out","type":"boolean","default":"false"}]},
{"name":"sys_properties","label":"System Property","display":"name","access":"read","columns":[
  {"name":"name","label":"Name","max":100},{"name":"value","label":"Value","max":4000}]},
{"name":"thing","label":"Thing","display":"name","access":"write","indexes":[["name"]],"columns":[
  {"name":"name","label":"Name","max":40},{"name":"number","label":"Number","type":"integer"},
  {"name":"cost","label":"Cost","type":"decimal"},{"name":"active","label":"Active","type":"boolean"},
  {"name":"day","label":"Day","type":"date"},{"name":"moment","label":"Moment","type":"datetime"},
  {"name":"parent","label":"Parent","type":"reference","reference":"thing"},
  {"name":"owner","label":"Owner","type":"reference","reference":"sys_user"},
  {"name":"watchers","label":"Watchers","type":"list","reference":"sys_user"},
  {"name":"state","label":"State","type":"choice","default":"1","choices":[
    {"value":"1","label":"New"},{"value":"2","label":"Closed"}]},
  {"name":"payload","label":"Payload","type":"xml","onDemand":true,"compressed":true}]},
{"name":"special_thing","label":"Special thing","extends":"thing","access":"write","columns":[
  {"name":"colour","label":"Colour"}]}
]})json";
}

Result<void> addThings(store::Writer& writer)
{
    using V = store::Values;
    const auto q = [](const char* text) { return QString::fromLatin1(text); };
    ITAM_TRY(insertRecord(writer, q("thing"),
                          V{{q("name"), q("first")}, {q("number"), q("7")}, {q("day"), q("2025-12-31")}}));
    ITAM_TRY(insertRecord(writer, q("special_thing"),
                          V{{q("name"), q("second")}, {q("cost"), q("1.5")}, {q("moment"), q("2025-12-31 23:59:59")}}));
    return {};
}

} // namespace

FuzzStore::FuzzStore(const QList<QByteArray>& more, const QList<QByteArray>& scripts)
{
    auto schema = store::Schema::fromJson(QList<QByteArray>{smallSchema()} + more);
    demand(schema.has_value(), "the schema of the fuzz targets is wrong");
    store::StoreOptions options;
    options.path = m_folder.filePath(QStringLiteral("data.db"));
    options.scripts = scripts;
    options.clock = &m_clock;
    auto opened = store::Store::open(std::move(*schema), std::move(options));
    demand(opened.has_value(), "the data cannot be made");
    m_store = std::move(*opened);
    demand(m_store->write("things", addThings).has_value(), "no rows can be made");
}

} // namespace itam::tests::fuzz
