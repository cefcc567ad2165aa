// Serves the page with synthetic events: what the benchmark and a look at many events need, without a store.
import {createReadStream, existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import {synthesize} from './synthetic.mjs';

const KINDS = {'.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json', '.bin': 'application/octet-stream'};
const ROOTS = [['/webjars/leaflet/1.9.4/', './node_modules/leaflet/'], ['/basemap/', '../../src/main/resources/static/basemap/'], ['/bench/', './'], ['/', '../']];

/**
 * @param {number} count events
 * @param {{port?: number}} [options]
 * @returns {Promise<{url: string, close: () => void, data: ReturnType<typeof synthesize>}>}
 */
export function serve(count, {port = 0} = {}) {
    const data = synthesize(count, {labels: new URL('../../src/main/resources/static/basemap/labels.json', import.meta.url)}), body = gzipSync(data.buffer, {level: 1});
    const answers = {
        '/api/columns': () => ({headers: {'Content-Type': 'application/octet-stream', 'Content-Encoding': 'gzip', 'ETag': `"${count}"`}, body}),
        '/api/datasets': () => json([0, 1, 2].map(i => ({id: `d${i}`, title: `Synthetic ${'ABC'[i]}`, kind: 'file', format: 'csv', added: '2026-01-01T00:00:00Z', rows: count / 3 | 0, events: count / 3 | 0, undated: 0, unlocated: 0, rejected: 0, article: null}))),
        '/api/events': query => json({events: (query.get('keys') ?? '').split(',').filter(Boolean).map(key => summary(data, Number(key) - 1))}),
        '/api/search': query => json({keys: Array.from({length: Math.ceil(count / 40)}, (_, i) => i * 40 + 1 + (query.get('text') ?? '').length % 7).filter(key => key <= count)})
    };
    const server = createServer((request, response) => {
        const url = new URL(request.url ?? '/', 'http://localhost'), answer = answers[url.pathname]?.(url.searchParams) ?? (url.pathname.startsWith('/api/events/') ? json(detail(data, Number(url.pathname.slice(12)) - 1)) : null);
        const isolation = {'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'credentialless', 'Cross-Origin-Resource-Policy': 'same-origin', 'Cache-Control': 'no-store'};
        if (answer) {
            response.writeHead(200, {...isolation, ...answer.headers}).end(answer.body);
            return;
        }
        const path = url.pathname === '/' ? '/index.html' : url.pathname, [from, to] = ROOTS.find(([prefix]) => path.startsWith(prefix)), file = fileURLToPath(new URL(to + path.slice(from.length), import.meta.url));
        if (path.includes('..') || !existsSync(file)) {
            response.writeHead(404).end();
            return;
        }
        if (path === '/src/app.js') {
            response.writeHead(200, {...isolation, 'Content-Type': KINDS['.js']}).end(readFileSync(file, 'utf8').replace('    createAddressBar(state);', '$&\n    globalThis.dateline = {state};')); // what the benchmark drives the page by
            return;
        }
        response.writeHead(200, {...isolation, 'Content-Type': KINDS[extname(file)] ?? 'application/octet-stream'});
        createReadStream(file).pipe(response);
    });
    return new Promise((resolve) => {
        server.listen(port, '127.0.0.1', () => resolve({url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close(), data}));
    });
}

const json = value => ({headers: {'Content-Type': 'application/json'}, body: JSON.stringify(value)});

/** @param {ReturnType<typeof synthesize>} data @param {number} row */
function summary({columns: c, cities, cityOf}, row) {
    const {header} = c, dated = c.datePrecision[row] !== 255, located = c.placePrecision[row] !== 255, iso = day => new Date(day * 864e5).toISOString().slice(0, 10), type = header.types[c.type[row]], city = cities[cityOf[row]].name;
    const words = type.replace('-', ' '), known = n => (n < 0 ? null : n);
    return {
        key: row + 1, id: String(row + 1), dataset: `d${c.dataset[row]}`, title: `${words[0].toUpperCase()}${words.slice(1)}, ${city}`, type, family: header.families[c.typeFamily[c.type[row]]], status: header.statuses[c.status[row]],
        start: dated ? iso(c.startDay[row]) : null, end: dated ? iso(c.endDay[row]) : null, date: dated ? iso(c.startDay[row]) : null, datePrecision: dated ? header.datePrecisions[c.datePrecision[row]] : null, place: located ? city : null,
        country: header.countries[c.country[row]]?.[0] ?? null, countryName: header.countries[c.country[row]]?.[1] ?? null, lat: located ? 0 : null, lon: located ? 0 : null, placePrecision: located ? header.placePrecisions[c.placePrecision[row]] : null,
        radiusKm: c.radiusKm[row] || null, killedMin: known(c.killed[row]), killedMax: known(c.killed[row]), injuredMin: known(c.injured[row]), injuredMax: known(c.injured[row]), casualtiesMin: null, casualtiesMax: null,
        confidence: c.confidence[row] === 255 ? null : c.confidence[row] / 100, review: header.reviews[c.review[row]]
    };
}

const detail = (data, row) => ({...summary(data, row), dateText: null, dateBasis: null, notBefore: null, notAfter: null, placeText: null, admin1: null, geonameId: null, perpetrators: [], targets: [], evidence: [], sources: [], extra: {}});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const {url} = await serve(Number(process.argv[2] ?? 100000), {port: Number(process.argv[3] ?? 8099)});
    console.log(url);
}
