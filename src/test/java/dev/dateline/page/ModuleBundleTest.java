package dev.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ModuleBundleTest {
    private static String bundle(Map<String, String> modules) {
        return ModuleBundle.of(
                "src/main.js", path -> Objects.requireNonNull(modules.get(path), path), Map.of("lib", "({Map: 1})"));
    }

    @Test
    void modulesRunBeforeThoseThatImportThemAndOnlyOnce() {
        String script = bundle(Map.of(
                "src/main.js", "import {a} from './x/a.js';\nimport {b as c} from './b.js';\nc(a);\n",
                "src/x/a.js", "import {b} from '../b.js';\nexport const a = b();\n",
                "src/b.js", "export function b() {\n    return 1;\n}\n"));

        assertThat(script)
                .isEqualTo("const m0 = (() => {\nfunction b() {\nreturn 1;\n}\n\nreturn {b};\n})();\n"
                        + "const m1 = (() => {\nconst {b} = m0;\nconst a = b();\n\nreturn {a};\n})();\n"
                        + "const m2 = (() => {\nconst {a} = m1;\nconst {b: c} = m0;\nc(a);\n\nreturn {};\n})();\n");
    }

    @Test
    void bareNamesAreGivenByExpressions() {
        assertThat(bundle(Map.of("src/main.js", "import {Map as LeafletMap} from 'lib';\n")))
                .contains("return ({Map: 1});", "const {Map: LeafletMap} = m0;");
    }

    @Test
    void commentsOnLinesOfTheirOwnAreLeftOutAndAddressesAreNot() {
        assertThat(bundle(
                        Map.of("src/main.js", "/** @param {number} a * b */\n// words\nconst a = 'https://x'; // y\n")))
                .doesNotContain("@param", "words")
                .contains("const a = 'https://x'; // y");
    }

    @Test
    void circlesAndOtherFormsAreRefused() {
        assertThatThrownBy(() -> bundle(Map.of(
                        "src/main.js", "import {a} from './a.js';\n", "src/a.js", "import {b} from './main.js';\n")))
                .hasMessageContaining("in a circle");
        assertThatThrownBy(() -> bundle(Map.of("src/main.js", "export default 1;\n")))
                .hasMessageContaining("src/main.js can't be put into one script: export default 1;");
    }
}
