// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// List, query, create, update and delete with the npm package servicenow-rest-api, as its own README shows it.
const assert = require('assert');
const fs = require('fs');
const ServiceNow = require('servicenow-rest-api');

const ready = JSON.parse(fs.readFileSync(process.argv[2]));
const client = new ServiceNow(new URL(ready.url).host, ready.user, ready.password);

// Its callbacks get the result, or the error of its HTTP library.
const call = (method, ...args) =>
  new Promise((resolve, reject) =>
    client[method](...args, (value) => (value instanceof Error ? reject(value) : resolve(value))));

async function main() {
  const sample = await call('getSampleData', 'sys_user');
  assert.strictEqual(sample.length, 1);

  const users = await call('getTableData', ['user_name', 'active'], ['user_name=admin', 'active=true'], 'sys_user');
  assert.deepStrictEqual(users, [{ user_name: 'admin', active: 'true' }]);

  const created = await call('createNewTask', { short_description: 'made by a client', urgency: '1 - High' }, 'incident');
  assert.match(created.number, /^INC\d{7}$/);
  assert.strictEqual(created.short_description, 'made by a client');

  const id = await call('getSysId', 'incident', created.number);
  assert.strictEqual(id, created.sys_id);

  const updated = await call('UpdateTask', 'incident', created.number, { short_description: 'changed by a client' });
  assert.strictEqual(updated.sys_id, id);
  assert.strictEqual(updated.short_description, 'changed by a client');

  const found = await call('getTableData', ['number', 'short_description'], [`number=${created.number}`], 'incident');
  assert.deepStrictEqual(found, [{ number: created.number, short_description: 'changed by a client' }]);

  const removed = await call('DeleteTask', 'incident', created.number);
  assert.strictEqual(removed.status, 204);
  assert.deepStrictEqual(await call('getTableData', ['number'], [`number=${created.number}`], 'incident'), []);

  const refused = await call('getTableData', [], [], 'no_such_table').then(() => null, (error) => error);
  assert.strictEqual(refused.response.status, 400);
  assert.strictEqual(refused.response.data.error.message, 'Invalid table no_such_table');
}

main().then(
  () => console.log('list, query, create, read, update, delete: as expected'),
  (error) => {
    console.error(error.response ? `${error.message}: ${JSON.stringify(error.response.data)}` : error);
    process.exit(1);
  });
