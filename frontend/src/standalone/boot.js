// The one script that such a file shows as it is: it unpacks the program, which the policy knows by its hash, and starts it.
import {inflateText} from './inflate.js';
import {showFault} from './fault.js';

inflateText(document.getElementById('dl-app')).then((program) => {
    const script = document.createElement('script');
    script.type = 'module';
    script.textContent = program;
    document.head.append(script);
}, showFault);
