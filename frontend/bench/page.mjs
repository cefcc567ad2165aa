// The page under the benchmark: it is driven as a visitor drives it, the window by its state.
import {readFileSync} from 'node:fs';
import {isDrawn, VIEWPORT} from './browser.mjs';

const STEPS = 120;

/** Main-thread CPU so far, in ms. @param {import('playwright-core').CDPSession} session */
export async function cpuOf(session) {
    const {metrics} = await session.send('Performance.getMetrics');
    return metrics.find(m => m.name === 'TaskDuration').value * 1000;
}

/** @param {import('playwright-core').Page} page */
export async function profilerOf(page) {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.setTimeDomain', {timeDomain: 'threadTicks'}).catch(() => {});
    await session.send('Performance.enable', {timeDomain: 'threadTicks'});
    return session;
}

/** MB that the page's process takes, worker, pictures and shared memory included. The browser's own figure counts shared memory once for the page and once more for its worker. @param {import('playwright-core').Page} page */
async function memoryOf(page) {
    for (let i = 0; i < 3; i++) {
        await page.evaluate(() => globalThis.gc?.());
        await page.waitForTimeout(300);
    }
    const session = await page.context().browser().newBrowserCDPSession(), {processInfo} = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    return Math.max(...processInfo.filter(({type}) => type === 'renderer').map(({id}) => residentOf(id)));
}

/** Proportional share of a process of Linux, in MB; where there is none, all that is resident. @param {number} id */
function residentOf(id) {
    for (const [file, pattern] of [['smaps_rollup', /Pss:\s+(\d+)/], ['status', /VmRSS:\s+(\d+)/]]) {
        try {
            const found = pattern.exec(readFileSync(`/proc/${id}/${file}`, 'utf8'));
            if (found) return Number(found[1]) * 1024 / 1e6;
        } catch {
            // not told here
        }
    }
    return NaN;
}

/** What a visitor does, in the page. */
function addActs() {
    const {state} = globalThis.dateline, button = (selector, n) => document.querySelectorAll(selector)[n].click(), move = (by) => {
        const {lat, lon, zoom} = state.get().mapView;
        state.set({fitRequest: {kind: 'view', lat, lon: lon + by, zoom}});
    };
    globalThis.dateline.acts = {zoomIn: () => button('.map-zoom button', 0), zoomOut: () => button('.map-zoom button', 1), family: () => button('.map-legend li button', 1), pan: () => move(12), panBack: () => move(-12)};
}

/** @param {import('playwright-core').Browser} browser @param {string} url */
async function open(browser, url) {
    const page = await browser.newPage({viewport: VIEWPORT});
    await page.goto(url);
    await page.waitForFunction(isDrawn, null, {timeout: 120000, polling: 30});
    return page;
}

/** @param {import('playwright-core').Browser} browser @param {string} url */
export async function measureEmpty(browser, url) {
    const page = await browser.newPage({viewport: VIEWPORT});
    await page.goto(url);
    await page.waitForSelector('html[data-ready=ready]');
    await page.waitForTimeout(1500);
    const memory = await memoryOf(page);
    await page.close();
    return memory;
}

/** @param {import('playwright-core').Browser} browser @param {string} url @param {number} emptyMemory */
export async function measurePage(browser, url, emptyMemory) {
    const page = await open(browser, url), session = await profilerOf(page);
    await page.evaluate(addActs);
    await page.waitForTimeout(2500);
    const memory = await memoryOf(page) - emptyMemory;
    const scrub = await scrubFigures(page, session);
    const acts = {zoom: await actCpu(page, session, 4, i => (i % 2 ? 'zoomOut' : 'zoomIn')), filter: await actCpu(page, session, 4, () => 'family'), pan: await actCpu(page, session, 4, i => (i % 2 ? 'panBack' : 'pan'))};
    await page.evaluate(async () => { globalThis.dateline.alone = (await import('/bench/inPage.js')).prepare(globalThis.dateline); });
    const alone = {};
    for (const part of ['view', 'filter', 'inView', 'list']) alone[part] = await aloneCpu(page, session, part);
    await page.close();
    return {
        'scrub frame, mean': scrub.cpu, 'scrub frame, wall, mean': scrub.wall, 'frames later than 25 ms, %': scrub.late,
        'rebuild after a zoom: bubbles for the view (from 500,000 in a worker)': alone.view, 'rebuild after a filter: who passes, counts over time (from 500,000 in a worker)': alone.filter, 'timeline for the new view after a pan (from 500,000 in a worker)': alone.inView, 'click to exact list of the fullest bubble': alone.list,
        'a zoom in all: animation, rebuild, map, timeline, list': acts.zoom, 'a filter in all': acts.filter, 'a pan in all': acts.pan, 'memory over an empty map, MB': memory
    };
}

/** Slides a window of 10 years over the data at 60 Hz. @param {import('playwright-core').Page} page @param {import('playwright-core').CDPSession} session */
async function scrubFigures(page, session) {
    await slide(page, 10);
    await page.waitForTimeout(1000);
    const before = await cpuOf(session), gaps = await slide(page, STEPS), after = await cpuOf(session);
    return {cpu: (after - before) / STEPS, wall: gaps.reduce((a, b) => a + b, 0) / gaps.length, late: gaps.filter(gap => gap > 25).length / gaps.length * 100};
}

/** @param {import('playwright-core').Page} page @param {number} steps @returns {Promise<number[]>} ms between frames */
const slide = (page, steps) => page.evaluate(n => new Promise((resolve) => {
    const {state} = globalThis.dateline, {start, end} = state.get().extent, length = 3652, gaps = [];
    let i = 0, last = performance.now();
    const next = (now) => {
        if (i) gaps.push(now - last);
        last = now;
        if (i > n) return resolve(gaps);
        const from = Math.round(start + (end - start - length) * i++ / n);
        state.set({window: {start: from, end: from + length}});
        requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
}), steps);

/** Main-thread CPU that an act costs until all rests, mean. @param {import('playwright-core').Page} page @param {import('playwright-core').CDPSession} session @param {number} times @param {(i: number) => string} act */
async function actCpu(page, session, times, act) {
    let sum = 0;
    for (let i = 0; i < times; i++) {
        const before = await cpuOf(session);
        await page.evaluate(name => globalThis.dateline.acts[name](), act(i));
        await page.waitForTimeout(1200);
        sum += await cpuOf(session) - before;
    }
    return sum / times;
}

/** @param {import('playwright-core').Page} page @param {import('playwright-core').CDPSession} session @param {string} part */
async function aloneCpu(page, session, part) {
    const run = times => page.evaluate(({name, n}) => { for (let i = 0; i < n; i++) globalThis.dateline.alone[name](i); }, {name: part, n: times});
    await run(4);
    const before = await cpuOf(session);
    await run(10);
    return (await cpuOf(session) - before) / 10;
}
