// Writes the basemap's data: see README.md.
import {readFileSync, writeFileSync, mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {admin1Borders, disputedBorders} from './admin1.mjs';
import {cityLabels, countryLabels} from './labels.mjs';
import {distanceSquared, projectLine, simplify, Writer, WORLD} from './encode.mjs';

const [inputs, output] = process.argv.slice(2);
const json = name => JSON.parse(readFileSync(join(inputs, name), 'utf8'));
const table = name => readFileSync(new URL(name, import.meta.url), 'utf8').split('\n').filter(l => l && !l.startsWith('#')).map(l => l.split('\t'));

/** Borders that the two sides do not agree on, by Natural Earth's names; drawn dashed. */
const DISPUTED_PAIRS = new Set(['Kosovo|Serbia', 'Somalia|Somaliland', 'Cyprus|N. Cyprus', 'Morocco|W. Sahara', 'Israel|Palestine', 'India|Siachen Glacier', 'China|Siachen Glacier', 'Pakistan|Siachen Glacier']);

function degrees({transform: {scale, translate}, arcs}) {
    return arcs.map((arc) => { let x = 0, y = 0; return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]); });
}
const polygonsOf = g => g.type === 'Polygon' ? [g.arcs] : g.arcs ?? [];
const arcOf = i => i < 0 ? ~i : i;

const world = json('countries-50m.json');
const inDegrees = degrees(world);
/** Arcs keep their ends, and tiny islands at least a triangle, so that rings stay closed. */
const arcs = inDegrees.map(a => projectLine(a) ?? projectLine([a[0], [a[0][0] + 0.002, a[0][1]]]) ?? []);
const geometries = world.objects.countries.geometries.filter(g => g.type);
const sides = arcs.map(() => new Set());
for (const g of geometries) for (const rings of polygonsOf(g)) for (const ring of rings) for (const i of ring) sides[arcOf(i)].add(g.properties.name);

const disputed = disputedBorders(join(inputs, 'world_map.gpkg'), 1);
const segments = disputed.flatMap(l => l.slice(1).map((p, i) => [l[i], p]));
const COAST = 1, BORDER = 2, DASHED = 3, SPLIT = 0;
const NEAR = 45; // world units, 0.06 degrees: 1:10m claims beside 1:50m borders
const contested = (p, q) => segments.some(([a, b]) => {
    const m = [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
    return Math.abs(a[0] - m[0]) < 2000 && distanceSquared(m, a, b) < NEAR * NEAR;
});

/** What each arc is drawn as: see README.md. Arcs that are contested in part are split into lines of their own. */
const roles = [], borders = [], dashed = [...disputed];
arcs.forEach((arc, i) => {
    if (sides[i].size < 2) return void roles.push(COAST);
    if (DISPUTED_PAIRS.has([...sides[i]].sort().join('|'))) return void roles.push(DASHED);
    const runs = [[arc[0]]];
    for (let k = 1; k < arc.length; k++) if (contested(arc[k - 1], arc[k])) runs.push([arc[k]]); else runs[runs.length - 1].push(arc[k]);
    roles.push(runs.length > 1 ? SPLIT : BORDER);
    if (runs.length > 1) borders.push(...runs.filter(run => run.length > 1));
});

const sane = json('world_50m.json'), saneArcs = degrees(sane);
const stitch = ids => ids.flatMap((id, n) => { const a = id < 0 ? saneArcs[~id].slice().reverse() : saneArcs[id]; return n ? a.slice(1) : a; });
const rivers = sane.objects.rivers.geometries.filter(g => g.arcs).flatMap(g => g.type === 'LineString' ? [g.arcs] : g.arcs).map(stitch).map(projectLine).filter(Boolean);
const lakes = sane.objects.lakes.geometries.flatMap(polygonsOf).map(rings => stitch(rings[0])).map(projectLine).filter(Boolean);

const header = {version: 1, world: WORLD, source: 'Natural Earth 1:50m and 1:10m, public domain', countries: [], layers: []};
const parts = [];
function layer(name, kind, items, write) {
    const w = new Writer();
    items.forEach(item => write(w, item));
    header.layers.push({name, kind, count: items.length, bytes: w.bytes.length});
    parts.push(Buffer.from(w.bytes));
}
const addLines = (name, items) => layer(name, 'lines', items, (w, l) => w.line(l));
const codes = new Map(table('country-names.tsv').map(([natural, code]) => [natural, code]));

addLines('arcs', arcs);
layer('roles', 'numbers', roles, (w, role) => w.unsigned(role));
const land = world.objects.land.geometries.flatMap(polygonsOf);
layer('land', 'polygons', [land], (w, p) => w.polygons(p));
header.countries = geometries.map(g => codes.get(g.properties.name) ?? '');
layer('countries', 'polygons', geometries, (w, g) => w.polygons(polygonsOf(g)));
addLines('borders', borders);
addLines('disputed', dashed);
const [coarse, fine] = admin1Borders(join(inputs, 'world_map.gpkg'), 2.2);
addLines('admin1', coarse);
addLines('admin1Fine', fine);
addLines('rivers', rivers.map(l => simplify(l, 0.5)));
addLines('lakes', lakes);

const head = Buffer.from(JSON.stringify(header)), start = Buffer.alloc(8);
start.write('DLB1', 'latin1');
start.writeUInt32LE(head.length, 4);
const bin = Buffer.concat([start, head, ...parts]);
const labels = Buffer.from(JSON.stringify({
    countries: countryLabels(geometries, polygonsOf, arcs, table('country-names.tsv')),
    cities: cityLabels(join(inputs, 'cities500.txt'), table('exonyms.tsv')),
}).replaceAll('],[', '],\n['));
mkdirSync(output, {recursive: true});
writeFileSync(join(output, 'world.bin'), bin);
writeFileSync(join(output, 'labels.json'), labels);
for (const l of header.layers) console.log(l.name, l.count, l.bytes);
console.log('world.bin', bin.length, gzipSync(bin).length, 'labels.json', labels.length, gzipSync(labels).length);
