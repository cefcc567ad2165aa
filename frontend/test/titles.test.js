import {assert, describe, it} from './runner.js';
import {shortTitle} from '../src/core/titles.js';

describe('shortTitle', () => {
    const event = {title: 'Bombing in Kandahar, Afghanistan', place: 'Kandahar', countryName: 'Afghanistan'};

    it('leaves the country to the second line', () => assert.equal(shortTitle(event, 'date'), 'Bombing in Kandahar'));

    it('leaves the place to its group', () => assert.equal(shortTitle(event, 'place'), 'Bombing'));

    it('leaves the country to its group', () => assert.equal(shortTitle({title: 'Arrests in Netherlands', place: 'Netherlands', countryName: 'Netherlands'}, 'country'), 'Arrests'));

    it('keeps the country where it is all that is said of the place', () => assert.equal(shortTitle({title: 'Arrests in Netherlands', place: 'Netherlands', countryName: 'Netherlands'}, 'date'), 'Arrests in Netherlands'));

    it('keeps a name that is not joined to the rest', () => {
        assert.equal(shortTitle({title: 'Bank of China', place: 'Beijing', countryName: 'China'}, 'country'), 'Bank of China');
        assert.equal(shortTitle({title: 'Kandahar', place: 'Kandahar', countryName: 'Afghanistan'}, 'place'), 'Kandahar');
    });

    it('keeps titles of events without a place', () => assert.equal(shortTitle({title: 'Strike', place: null, countryName: null}, 'place'), 'Strike'));
});
