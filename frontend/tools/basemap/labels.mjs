// Country and city labels with English names.
import {readFileSync} from 'node:fs';
import {area, project} from './encode.mjs';

const CITIES = 3000, LEAST = 20000;
/** Transliterations lose their signs; names in languages that use Latin letters keep theirs. */
const TRANSLITERATED = new Set('AE AF AM AZ BD BG BH BT BY CN CY DZ EG ER ET GE GR IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA MK MM MN MR MV NP OM PK PS QA RS RU SA SD SY TH TJ TM TN TW UA UZ YE'.split(' '));

function fold(name) {
    return name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/^[‘’'`ʻʼ]|(?<=[a-z])[‘’'`ʻʼ](?=$|\s)/g, '').replace(/(?<=l)[’'](?=[a-z])|(?<=k)’(?=[iyu])/g, '').replace(/[‘ʻʼ`']/g, '’');
}

/** [name, x, y, zoom, kind], in the order in which they claim room. */
export function cityLabels(file, exonyms) {
    const english = new Map(exonyms.map(([id, name]) => [id, name]));
    const all = readFileSync(file, 'utf8').split('\n').filter(Boolean).map(l => l.split('\t'))
        .filter(r => r[6] === 'P' && !['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLL', 'PPLA5'].includes(r[7]) && english.get(r[0]) !== '-')
        .map(r => ({id: r[0], name: english.get(r[0]) ?? (TRANSLITERATED.has(r[8]) ? fold(r[1]) : r[1]), capital: r[7] === 'PPLC', seat: r[7] === 'PPLA',
            population: +r[14], at: project([+r[5], +r[4]])}))
        .filter(c => c.capital || c.population >= LEAST);
    const score = c => c.population * (c.capital ? 4 : c.seat ? 1.5 : 1) + (c.capital ? 6e5 : 0);
    all.sort((a, b) => score(b) - score(a) || +a.id - +b.id);
    return withRoom(all).slice(0, CITIES).map(c => [c.name, ...c.at, c.zoom, c.capital ? 1 : 0]);
}

/** Admits, zoom by zoom, what is not within a label's box of a greater one. */
function withRoom(all) {
    const kept = [];
    for (let zoom = 2; zoom <= 9; zoom++) {
        const unit = 2 ** (10 - zoom), w = 84 * unit, h = 26 * unit, least = 4e6 / 2.6 ** (zoom - 2), grid = new Map();
        const cell = ([x, y]) => [Math.floor(x / w), Math.floor(y / h)];
        const add = (c) => { const key = cell(c.at).join(), there = grid.get(key); if (there) there.push(c); else grid.set(key, [c]); };
        kept.forEach(add);
        for (const c of all) {
            if (c.zoom || (c.capital ? zoom < 3 && c.population < 1e6 || zoom < 5 && c.population < 5e4 : c.population < least)) continue;
            const [gx, gy] = cell(c.at);
            let free = true;
            for (let i = -1; i <= 1 && free; i++) for (let j = -1; j <= 1 && free; j++)
                free = !grid.get(`${gx + i},${gy + j}`)?.some(o => Math.abs(o.at[0] - c.at[0]) < w && Math.abs(o.at[1] - c.at[1]) < h);
            if (!free && !(c.capital && zoom >= 6)) continue;
            c.zoom = zoom;
            kept.push(c);
            add(c);
        }
    }
    return kept;
}

/** [name, x, y, area, width]: where the greatest polygon has room, greatest first; area and width in world units of Web Mercator. */
export function countryLabels(geometries, polygonsOf, arcs, names) {
    const known = new Map(names.map(r => [r[0], r]));
    return geometries.filter(g => g.properties.name !== 'Antarctica' && known.get(g.properties.name)?.[2] !== '-').map((g) => {
        const rings = polygonsOf(g).map(p => p[0].flatMap(i => i < 0 ? arcs[~i].slice().reverse() : arcs[i]));
        const big = rings.map(r => ({r, a: area(r)})).sort((a, b) => b.a - a.a)[0];
        const [, , name, lon, lat] = known.get(g.properties.name) ?? [];
        const at = lon ? project([+lon, +lat]) : centre(big.r);
        const xs = big.r.map(p => p[0]);
        return [name || g.properties.name, ...at.map(Math.round), Math.round(big.a), Math.max(...xs) - Math.min(...xs)];
    }).sort((a, b) => b[3] - a[3] || (a[0] < b[0] ? -1 : 1));
}

function centre(r) {
    let a = 0, x = 0, y = 0;
    const [ox, oy] = r[0];
    for (let i = 0, j = r.length - 1; i < r.length; j = i++) {
        const [ax, ay, bx, by] = [r[j][0] - ox, r[j][1] - oy, r[i][0] - ox, r[i][1] - oy], k = ax * by - bx * ay;
        a += k; x += (ax + bx) * k; y += (ay + by) * k;
    }
    return a ? [ox + x / (3 * a), oy + y / (3 * a)] : [ox, oy];
}
