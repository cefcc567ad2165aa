/** @typedef {import('./types.js').Summary} Summary */

const JOINTS = [', in ', ' in ', ' at ', ' near ', ' on ', ', ', ' - ', ' – ', ': '];

/** Signs that a line of the list has room for, about: a longer title loses its place to the second line before it is cut. */
const ROOM = 29;

/**
 * A title for a list that tells place and country elsewhere: what it ends with is left out where the group or the second line says the same. Something of the title always stays.
 * @param {Pick<Summary, 'title' | 'place' | 'countryName'>} event @param {'date' | 'place' | 'country'} groupBy
 */
export function shortTitle({title, place, countryName}, groupBy) {
    const words = title.trim(), full = place && countryName && place !== countryName ? `${place}, ${countryName}` : '';
    const bare = () => without(without(words, full), place, countryName);
    if (groupBy === 'place') return bare();
    const named = place && place !== countryName && words.includes(place) ? without(words, groupBy === 'country' ? countryName : null, countryName, ', ') : without(words, groupBy === 'country' ? countryName : null);
    return named.length > ROOM && place ? bare() : named;
}

/**
 * Without the first of these names that it ends with, and the word that joins it.
 * @param {string} title @param {string | null} name @param {string | null} [other] @param {string} [only] the one joint allowed
 * @returns {string}
 */
function without(title, name, other, only) {
    for (const wanted of [name, other]) {
        if (!wanted || !title.endsWith(wanted)) continue;
        const head = title.slice(0, -wanted.length), joint = JOINTS.find(j => (!only || j === only) && head.endsWith(j));
        if (joint && head.length > joint.length + 2) return head.slice(0, -joint.length).trimEnd();
    }
    return title;
}
