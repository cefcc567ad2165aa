// How long a running Dateline takes from the first request to the first events on the map, in a browser that knows nothing of it.
// node cold.mjs http://127.0.0.1:8080/ 9
import {chromium} from 'playwright-core';
import {CHROMIUM, isDrawn, VIEWPORT} from './browser.mjs';
import {cpuOf, profilerOf} from './page.mjs';

const [url = 'http://127.0.0.1:8080/', runs = '7'] = process.argv.slice(2);
const browser = await chromium.launch({executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking']}), times = [], cpus = [];
for (let run = 0; run < Number(runs); run++) {
    const context = await browser.newContext({viewport: VIEWPORT}), page = await context.newPage(), session = await profilerOf(page), start = Date.now();
    await page.goto(url, {waitUntil: 'commit'});
    await page.waitForFunction(isDrawn, null, {timeout: 120000, polling: 30});
    times.push(Date.now() - start);
    cpus.push(Math.round(await cpuOf(session)));
    await context.close();
}
await browser.close();
const tell = values => `median ${[...values].sort((a, b) => a - b)[values.length >> 1]} ms of ${values.join(', ')}`;
console.log(`cold to first pins: ${tell(times)}\nCPU of the main thread: ${tell(cpus)}`);
