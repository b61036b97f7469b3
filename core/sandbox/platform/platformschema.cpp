// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/platformschema.h"

namespace itam::sandbox::platform {

QByteArray platformSchema()
{
    return R"json({"version":1,"tables":[
{"name":"sys_user_role","label":"Role","display":"name","access":"read",
 "columns":[{"name":"name","label":"Name","max":100},{"name":"description","label":"Description","max":1000}],
 "indexes":[{"columns":["name"],"unique":true}]},
{"name":"sys_user_has_role","label":"User Role","access":"read",
 "columns":[{"name":"user","label":"User","type":"reference","reference":"sys_user"},
            {"name":"role","label":"Role","type":"reference","reference":"sys_user_role"},
            {"name":"state","label":"State","type":"choice","default":"active","choices":[{"value":"active","label":"Active"}]}],
 "indexes":[["user"]]},
{"name":"oauth_entity","label":"Application Registry","display":"name","access":"internal",
 "columns":[{"name":"name","label":"Name","max":100},{"name":"client_id","label":"Client ID","max":64},
            {"name":"access_token_lifespan","label":"Access token lifespan (s)","type":"integer","default":"1800"},
            {"name":"refresh_token_lifespan","label":"Refresh token lifespan (s)","type":"integer","default":"8640000"},
            {"name":"active","label":"Active","type":"boolean","default":"true"}],
 "indexes":[{"columns":["client_id"],"unique":true}]}
]})json";
}

} // namespace itam::sandbox::platform
