// SPDX-License-Identifier: GPL-3.0-or-later
// A tus server on a free port of this machine that keeps uploads in a folder: node tus_server.mjs FOLDER.
// Prints its port. Its packages come from the folder of THUNHAN_NODE_MODULES.
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

const require = createRequire(join(process.env.THUNHAN_NODE_MODULES, 'none.js'));
const load = (name) => import(pathToFileURL(require.resolve(name)).href);
const {Server} = await load('@tus/server');
const {FileStore} = await load('@tus/file-store');

const server = new Server({path: '/files', datastore: new FileStore({directory: process.argv[2]})});
const listener = server.listen({host: '127.0.0.1', port: Number(process.argv[3] ?? 0)}, () => {
    console.log(`port ${listener.address().port}`);
});
