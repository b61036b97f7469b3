// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/platformschema.h"

namespace itam::sandbox::platform {

QByteArray platformSchema()
{
    return R"json({"version":1,"tables":[
{"name":"sys_user_role","label":"Role","display":"name","access":"admin",
 "columns":[{"name":"name","label":"Name","max":100},{"name":"description","label":"Description","max":1000}],
 "indexes":[{"columns":["name"],"unique":true}]},
{"name":"sys_user_has_role","label":"User Role","access":"admin",
 "columns":[{"name":"user","label":"User","type":"reference","reference":"sys_user"},
            {"name":"role","label":"Role","type":"reference","reference":"sys_user_role"},
            {"name":"state","label":"State","type":"choice","default":"active","choices":[{"value":"active","label":"Active"}]}],
 "indexes":[["user"]]},
{"name":"oauth_entity","label":"Application Registry","display":"name","access":"admin",
 "columns":[{"name":"name","label":"Name","max":100},{"name":"client_id","label":"Client ID","max":64},
            {"name":"client_secret","label":"Client Secret","writeOnly":true},
            {"name":"redirect_url","label":"Redirect URL","max":4000},
            {"name":"public_client","label":"Public Client","type":"boolean","default":"false"},
            {"name":"access_token_lifespan","label":"Access token lifespan (s)","type":"integer","default":"1800"},
            {"name":"refresh_token_lifespan","label":"Refresh token lifespan (s)","type":"integer","default":"8640000"},
            {"name":"user","label":"OAuth application user","type":"reference","reference":"sys_user"},
            {"name":"active","label":"Active","type":"boolean","default":"true"}],
 "indexes":[{"columns":["client_id"],"unique":true}]},
{"name":"sys_attachment","label":"Attachment","display":"file_name","access":"read",
 "columns":[{"name":"file_name","label":"File name"},{"name":"content_type","label":"Content type"},
            {"name":"table_name","label":"Table name","max":80},{"name":"table_sys_id","label":"Table sys ID","max":32},
            {"name":"size_bytes","label":"Size bytes","type":"integer"},
            {"name":"size_compressed","label":"Size compressed","type":"integer"},
            {"name":"compressed","label":"Compressed","type":"boolean","default":"true"},
            {"name":"chunk_size_bytes","label":"Chunk size bytes","type":"integer"},
            {"name":"hash","label":"Hash","max":64},{"name":"state","label":"State","default":"available","max":40},
            {"name":"average_image_color","label":"Average image color","max":40},
            {"name":"image_height","label":"Image height","type":"integer"},
            {"name":"image_width","label":"Image width","type":"integer"}],
 "indexes":[["table_sys_id"]]},
{"name":"sys_attachment_doc","label":"Attachment Document","access":"internal",
 "columns":[{"name":"sys_attachment","label":"Attachment","type":"reference","reference":"sys_attachment"},
            {"name":"data","label":"Data","type":"xml","onDemand":true,"compressed":true}],
 "indexes":[["sys_attachment"]]},
{"name":"oauth_credential","label":"OAuth Credential","access":"admin",
 "columns":[{"name":"type","label":"Type","type":"choice","choices":[{"value":"access_token","label":"Access Token"},
                                                                      {"value":"refresh_token","label":"Refresh Token"}]},
            {"name":"user","label":"User","type":"reference","reference":"sys_user"},
            {"name":"peer","label":"Peer","type":"reference","reference":"oauth_entity"},
            {"name":"expires","label":"Expires","type":"datetime"}]},
{"name":"api_key","label":"REST API Key","display":"name","access":"admin",
 "columns":[{"name":"name","label":"Name","max":100},
            {"name":"user","label":"User","type":"reference","reference":"sys_user"},
            {"name":"token","label":"Token","writeOnly":true},
            {"name":"active","label":"Active","type":"boolean","default":"true"}]},
{"name":"sys_rate_limit_rules","label":"Rate Limit Rule","display":"name","access":"admin",
 "columns":[{"name":"name","label":"Name","max":100},{"name":"active","label":"Active","type":"boolean","default":"true"},
            {"name":"rest_api","label":"REST API","max":100},{"name":"table_name","label":"Table","max":80},
            {"name":"user","label":"User","type":"reference","reference":"sys_user"},
            {"name":"role","label":"Role","type":"reference","reference":"sys_user_role"},
            {"name":"rate_limit","label":"Requests per hour","type":"integer"}]}
]})json";
}

} // namespace itam::sandbox::platform
