package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLoaderTest {
    private final List<String> asked = new ArrayList<>();
    private final ClassLoader parent = new ClassLoader(getClass().getClassLoader()) {
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            asked.add(name);
            return super.loadClass(name, resolve);
        }
    };
    private final CommandLoader loader = new CommandLoader(parent);

    @Test
    void saysThatThereIsNoGroovyWithoutLookingForIt() {
        assertThatThrownBy(() -> loader.loadClass("groovy.lang.Closure")).isInstanceOf(ClassNotFoundException.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void runsACommandWhoseClassesAreItsOwn() throws ReflectiveOperationException {
        Class<?> commands = loader.loadClass("dev.dateline.cli.Commands");

        int code = (int) commands.getMethod("run", String[].class)
                .invoke(null, (Object) new String[] {"extract", "--no-such-option"});

        assertThat(code).isEqualTo(2);
        assertThat(commands.getClassLoader()).isSameAs(loader);
        assertThat(loader.loadClass("picocli.CommandLine").getClassLoader()).isSameAs(loader);
        assertThat(asked).contains("java.lang.Object").noneMatch(name -> name.startsWith("picocli."));
    }

    @Test
    void leavesTheRestToItsParent() throws ClassNotFoundException {
        assertThat(loader.loadClass("dev.dateline.text.Document")).isSameAs(dev.dateline.text.Document.class);
    }
}
