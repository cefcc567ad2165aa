// Measures the page, and its peers on the same events: node bench.mjs [counts] [--peers most]. What is measured and how to read it: docs/performance.md.
import {chromium} from 'playwright-core';
import {loadavg} from 'node:os';
import {CHROMIUM} from './browser.mjs';
import {measurePage, measureEmpty} from './page.mjs';
import {PEERS, measurePeer} from './peers.mjs';
import {serve} from './server.mjs';

const counts = (process.argv[2] ?? '100000,1000000,5000000').split(',').map(Number), mostForPeers = Number(process.argv[3] ?? 1000000);
const round = value => (typeof value === 'number' ? Math.abs(value) < 10 ? Math.round(value * 10) / 10 : Math.round(value) : value ?? '-');

const browser = await chromium.launch({executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--enable-precise-memory-info', '--js-flags=--expose-gc']});
console.log(`${browser.version()}, ${new Date().toISOString().slice(0, 10)}, load ${loadavg()[0].toFixed(1)}; ms of main-thread CPU unless told otherwise\n`);
const emptyServer = await serve(0), empty = await measureEmpty(browser, emptyServer.url);
emptyServer.close();
for (const count of counts) {
    const server = await serve(count), figures = await measurePage(browser, server.url, empty);
    console.log(`## ${count.toLocaleString('en-GB')} events\n\n| measure | Dateline |\n|---|---|`);
    for (const [name, value] of Object.entries(figures)) console.log(`| ${name} | ${round(value)} |`);
    if (count <= mostForPeers) {
        console.log('\n| beside the others: a step of the window, 10 years over 54 | main-thread CPU, mean | wall, mean |\n|---|---|---|');
        console.log(`| Dateline | ${round(figures['scrub frame, mean'])} | ${round(figures['scrub frame, wall, mean'])} |`);
        for (const peer of PEERS) {
            const {cpu, wall, steps} = await measurePeer(browser, server.url, peer);
            console.log(`| ${peer.name} (${steps} steps) | ${round(cpu)} | ${round(wall)} |`);
        }
    }
    console.log('');
    server.close();
}
await browser.close();
process.exit();
