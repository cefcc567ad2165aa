// What others draw on the same events, in the same browser: a window of 10 years sliding over 54, each step with what the library offers for it.
import {cpuOf, profilerOf} from './page.mjs';

const BUDGET = 12000; // ms: slow ones take fewer steps

export const PEERS = [
    {name: 'Leaflet.markercluster, removing and adding what changed in bulk', scripts: ['leaflet/dist/leaflet-src.js', 'leaflet.markercluster/dist/leaflet.markercluster-src.js'], kind: 'markercluster'},
    {name: 'supercluster, an index per step, Leaflet canvas circles', scripts: ['leaflet/dist/leaflet-src.js', 'supercluster/dist/supercluster.js'], kind: 'supercluster'},
    {name: 'Leaflet canvas markers, adding and removing what changed', scripts: ['leaflet/dist/leaflet-src.js'], kind: 'canvas'}
];

/** @param {import('playwright-core').Browser} browser @param {string} url @param {typeof PEERS[number]} peer */
export async function measurePeer(browser, url, {scripts, kind}) {
    const page = await browser.newPage({viewport: {width: 1280, height: 800}});
    await page.goto(`${url}bench/peers.html`);
    for (const script of scripts) await page.addScriptTag({url: `/bench/node_modules/${script}`});
    const session = await profilerOf(page);
    try {
        await page.evaluate(async which => (await import('/bench/peersInPage.js')).prepare(which), kind);
        await page.waitForTimeout(500);
        const before = await cpuOf(session), start = Date.now();
        const steps = await page.evaluate(async budget => (await import('/bench/peersInPage.js')).slide(budget), BUDGET);
        return {cpu: (await cpuOf(session) - before) / steps, wall: (Date.now() - start) / steps, steps};
    } catch (e) {
        return {cpu: null, wall: null, steps: `failed: ${String(e).split('\n')[0].slice(0, 80)}`};
    } finally {
        await page.close();
    }
}
