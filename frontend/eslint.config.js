import mourner from 'eslint-config-mourner';

/** What each folder of src may import besides itself: the module table of docs/architecture.md. Leaflet is known to map alone; app.js and what starts it, main.js and standalone.js, may know all. */
const mayKnow = {
    core: [],
    data: ['core'],
    canvas: ['core'],
    map: ['core', 'canvas'],
    timeline: ['core', 'canvas'],
    picture: ['core', 'canvas'],
    standalone: ['core'],
    ui: ['core']
};

/** What makes a module impure: core computes, and can be tested and run anywhere. */
const impure = [
    'document', 'window', 'self', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage', 'fetch', 'XMLHttpRequest', 'EventSource',
    'Image', 'HTMLElement', 'requestAnimationFrame', 'setTimeout', 'setInterval', 'addEventListener', 'devicePixelRatio', 'matchMedia', 'process'
];

const modules = Object.entries(mayKnow).map(([name, known]) => ({
    files: [`src/${name}/**/*.js`],
    rules: {
        'no-restricted-imports': [2, {
            paths: name === 'map' ? [] : [{name: 'leaflet', message: 'Only src/map knows Leaflet.'}],
            patterns: [{
                regex: `^\\.\\./${known.length ? `(?!(${known.join('|')})/)` : ''}`,
                message: `${name} may know ${known.length ? known.join(' and ') : 'no other folder'}.`
            }]
        }]
    }
}));

export default [
    ...mourner,
    {ignores: ['node_modules/']},
    {
        rules: {
            'no-restricted-syntax': [2, {
                selector: 'ExportDefaultDeclaration',
                message: 'Named exports only.'
            }, {
                selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(inner|outer)HTML$/]',
                message: 'HTML is never built from data: use textContent and elements.'
            }, {
                selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe)$/], CallExpression[callee.object.name="document"][callee.property.name=/^write/]',
                message: 'HTML is never built from data: use textContent and elements.'
            }],
            'consistent-return': 0, // the type check knows better
            'no-void': 0,
            'no-use-before-define': [2, {functions: false, variables: false, classes: true}],
            'no-eval': 2,
            'no-implied-eval': 2,
            'no-new-func': 2
        }
    },
    ...modules,
    {
        files: ['src/core/**/*.js'],
        rules: {'no-restricted-globals': [2, ...impure.map(name => ({name, message: 'core is pure.'}))]}
    },
    {
        files: ['eslint.config.js'],
        rules: {'no-restricted-syntax': 0}
    },
    {
        // one test after another, on purpose
        files: ['test/**/*.js', 'bench/*.{js,mjs}'],
        rules: {'no-await-in-loop': 0, 'no-new': 0}
    }
];
