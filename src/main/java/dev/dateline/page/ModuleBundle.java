package dev.dateline.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Native modules as one script: each becomes a function that is called once and gives what it exports. It reads the forms that the page's
 * own modules are written in (imports and exports by name at the start of a line), and refuses others.
 *
 * <p>Example: {@code import {a as b} from './x.js'; export const c = b;} becomes {@code const m1 = (() => { const {a: b} = m0; const c =
 * b; return {c}; })();}.
 */
final class ModuleBundle {
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*/\\*\\*(?:[^*]|\\*(?!/))*+\\*/[ \\t]*\\n?");
    private static final Pattern LINE_COMMENT = Pattern.compile("(?m)^[ \\t]*//.*\\n");
    private static final Pattern INDENT = Pattern.compile("(?m)^[ \\t]+|\\n(?=\\n)");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import \\{([^}]*)\\} from '([^']+)';$");
    private static final Pattern EXPORT =
            Pattern.compile("(?m)^export ((?:async )?function\\*?|class|const) ([A-Za-z_$][\\w$]*)");
    private static final Pattern OTHER = Pattern.compile("(?m)^(?:import|export)\\b.*$");

    private final UnaryOperator<String> read;
    private final Map<String, String> known;
    /** Module to the constant that holds its exports, in the order that they run. */
    private final Map<String, String> names = new LinkedHashMap<>();

    private final Set<String> open = new LinkedHashSet<>();
    private final StringBuilder script = new StringBuilder();

    private ModuleBundle(UnaryOperator<String> read, Map<String, String> known) {
        this.read = read;
        this.known = known;
    }

    /**
     * The script that does what the module does.
     *
     * @param entry path of a module
     * @param read gives the text of a module by its path
     * @param known bare names that modules import from, to an expression that gives their exports
     * @throws IllegalArgumentException where a module is written in another way, or imports itself over others
     */
    static String of(String entry, UnaryOperator<String> read, Map<String, String> known) {
        ModuleBundle bundle = new ModuleBundle(read, known);
        bundle.add(entry);
        return bundle.script.toString();
    }

    private String add(String path) {
        String name = names.get(path);
        if (name != null) {
            return name;
        }
        if (!open.add(path)) {
            throw new IllegalArgumentException("modules import each other in a circle: " + open);
        }
        String body = known.containsKey(path) ? "return " + known.get(path) + ";\n" : module(path);
        open.remove(path);
        name = "m" + names.size();
        names.put(path, name);
        script.append("const ")
                .append(name)
                .append(" = (() => {\n")
                .append(body)
                .append("})();\n");
        return name;
    }

    private String module(String path) {
        String text = LINE_COMMENT
                .matcher(COMMENT.matcher(read.apply(path)).replaceAll(""))
                .replaceAll("");
        text = INDENT.matcher(text).replaceAll("");
        text = IMPORT.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement("const {"
                        + found.group(1).replace(" as ", ": ") + "} = " + add(resolve(path, found.group(2))) + ";"));
        List<String> exported = new ArrayList<>();
        text = EXPORT.matcher(text).replaceAll(found -> {
            exported.add(found.group(2));
            return Matcher.quoteReplacement(found.group(1) + " " + found.group(2));
        });
        Matcher other = OTHER.matcher(text);
        if (other.find()) {
            throw new IllegalArgumentException(path + " can't be put into one script: " + other.group());
        }
        return text + "\n" + exported.stream().collect(Collectors.joining(", ", "return {", "};\n"));
    }

    /** As a browser resolves it: relative to the module, or a name of its own. */
    private static String resolve(String from, String specifier) {
        if (!specifier.startsWith(".")) {
            return specifier;
        }
        List<String> parts = new ArrayList<>(List.of(from.split("/", -1)));
        parts.remove(parts.size() - 1);
        for (String part : specifier.split("/", -1)) {
            if (part.equals("..")) {
                parts.remove(parts.size() - 1);
            } else if (!part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }
}
