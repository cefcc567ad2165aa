// Starts the page in a file that holds it whole: data, basemap and program.
import {startApp} from './app.js';
import {createEmbeddedApi, readAbout, readBasemap} from './standalone/embedded.js';
import {showFault} from './standalone/fault.js';

async function start() {
    const exported = await readAbout();
    startApp({
        api: /** @type {any} */ (createEmbeddedApi(exported)), // what else a server can do is not offered where `exported` is there
        fetchBasemap: readBasemap, exported, createAdding: null, fragment: location.hash.length > 1 ? location.hash : exported.fragment
    });
    document.getElementById('opening')?.remove();
}

start().catch(showFault);
