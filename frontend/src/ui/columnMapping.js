import {el} from './dom.js';
import {icon} from './icons.js';
import {COLUMN_ROLES} from '../core/words.js';
import {formatCode} from '../core/format.js';

/** @typedef {import('../core/types.js').Assignment} Assignment */

const ORDERS = [['day-first', 'day, month'], ['month-first', 'month, day']];

/** The server writes its codes as names of constants or with hyphens: compared as the latter. @param {string | null} code */
const plain = code => (code ?? '').toLowerCase().replaceAll('_', '-');

/**
 * Which column is read as what, each to be changed.
 * @param {Assignment[]} columns @param {string} id of the preview, for the controls' ids
 * @param {(columns: Assignment[], control: string) => void} changed told all columns with the change, and the id of the control that has the focus
 */
export function columnMapping(columns, id, changed) {
    const upper = !columns.some(({role}) => role && role !== role.toUpperCase());
    /** As the server writes it. @param {string} code */
    const coded = code => upper ? code.toUpperCase().replaceAll('-', '_') : code;

    /** @param {Assignment} column @param {number} i */
    function line(column, i) {
        const role = plain(column.role), known = COLUMN_ROLES.some(([code]) => code === role), roles = [['', 'Kept, not read'], ...known || !role ? [] : [[role, formatCode(role)]], ...COLUMN_ROLES];
        /** @param {Partial<Assignment>} change @param {string} control */
        const change = (change, control) => changed(columns.map((c, k) => k === i ? {...c, ...change, evidence: 'chosen'} : c), control);
        const order = column.order ? choice(`${id}-o${i}`, `Order in ${column.column}`, ORDERS, plain(column.order), (value, control) => change({order: coded(value)}, control)) : null;
        return el('tr', {}, el('th', {scope: 'row'}, el('code', {}, column.column)),
            el('td', {}, choice(`${id}-c${i}`, `${column.column} tells`, roles, role, (value, control) => change({role: value ? coded(value) : null, scheme: null}, control)), order), el('td', {class: 'quiet'}, column.evidence ?? ''));
    }
    return el('table', {}, el('thead', {}, el('tr', {}, ['Column', 'Read as', 'Why'].map(name => el('th', {scope: 'col'}, name)))), el('tbody', {}, columns.map(line)));
}

/** @param {string} id @param {string} label @param {string[][]} options @param {string} value @param {(value: string, id: string) => void} chosen */
function choice(id, label, options, value, chosen) {
    const list = el('select', {id, 'aria-label': label, onchange: () => chosen(list.value, id)}, options.map(([code, words]) => el('option', {value: code, selected: code === value}, words)));
    return el('span', {class: 'select'}, list, icon('down', 14));
}
