// How long a running Dateline takes from the first request to the first events on the map, in a browser that knows nothing of it.
// node cold.mjs http://127.0.0.1:8080/ 9
import {chromium} from 'playwright-core';
import {CHROMIUM, isDrawn, VIEWPORT} from './browser.mjs';

const [url = 'http://127.0.0.1:8080/', runs = '7'] = process.argv.slice(2);
const browser = await chromium.launch({executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking']}), times = [];
for (let run = 0; run < Number(runs); run++) {
    const context = await browser.newContext({viewport: VIEWPORT}), page = await context.newPage(), start = Date.now();
    await page.goto(url, {waitUntil: 'commit'});
    await page.waitForFunction(isDrawn, null, {timeout: 120000, polling: 30});
    times.push(Date.now() - start);
    await context.close();
}
await browser.close();
const sorted = [...times].sort((a, b) => a - b);
console.log(`cold to first pins: median ${sorted[sorted.length >> 1]} ms of ${times.join(', ')}`);
